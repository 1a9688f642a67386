import HoofbeatTestSupport

/// Makes dangerous changes in forms of sections, one at a time.
///
/// It knows nothing of how they are found: it works on the text of a form with words and
/// expressions of its own, so that a word which both leave out would have to be forgotten twice.
struct DangerousEditor {
    enum Kind: CaseIterable, Sendable {
        case number, unit, negation, level, medicine, telephone, who
    }

    private var numbers: SeededNumbers

    init(seed: UInt64) {
        numbers = SeededNumbers(seed: seed)
    }

    /// The form with one change of a kind; nil if it has nothing to change so.
    mutating func edit(_ form: String, _ kind: Kind) -> String? {
        // Most sections have no card and no number.
        if kind == .level, !form.contains("\"care ") { return nil }
        if kind == .telephone, !form.contains("\"tel:") { return nil }
        let edited =
            switch kind {
            case .number: number(form)
            case .unit: swap(form, Self.units)
            case .negation: negation(form)
            case .level: level(form)
            case .medicine: medicine(form)
            case .telephone: telephone(form)
            case .who: swap(form, Self.who)
            }
        return edited == form ? nil : edited
    }

    /// The text between tags, in pieces.
    private func texts(_ form: String) -> [Range<String.Index>] {
        form.matches(of: />([^<>]+)</).map { $0.output.1.startIndex..<$0.output.1.endIndex }
    }

    private mutating func number(_ form: String) -> String? {
        let found = texts(form).flatMap { range in
            form[range].matches(of: /[0-9]+/).map(\.range)
        }
        guard let place = found.randomElement(using: &numbers) else { return nil }
        let old = String(form[place])
        let digit = String(Int.random(in: 1...9, using: &numbers))
        let new = [old + "0", digit + old, String(old.reversed()), String(old.dropLast())]
            .filter { $0 != old && !$0.isEmpty }.randomElement(using: &numbers)
        return new.map { form.replacingCharacters(in: place, with: $0) }
    }

    /// Replaces one word by its counterpart, whole words alone.
    private mutating func swap(_ form: String, _ pairs: [(String, String)]) -> String? {
        var found: [(Range<String.Index>, String)] = []
        for range in texts(form) {
            for word in form[range].matches(of: /[A-Za-z’'-]+/).map(\.range) {
                let text = form[word].lowercased()
                for (first, second) in pairs {
                    if text == first { found.append((word, second)) }
                    if text == second, !second.contains(" ") { found.append((word, first)) }
                }
            }
        }
        guard let (place, word) = found.randomElement(using: &numbers) else { return nil }
        return form.replacingCharacters(in: place, with: word)
    }

    private mutating func negation(_ form: String) -> String? {
        let ranges = texts(form)
        let gone = ranges.flatMap { range in
            form[range].matches(of: #/(?i)\b(?:not|never|without|no) /#).map(\.range)
        }
        let new = ranges.flatMap { range in
            form[range].matches(of: #/ (?:is|are|can|may|should|must|will|was|were|do) /#)
                .map { $0.range.upperBound..<$0.range.upperBound }
        }
        if Bool.random(using: &numbers), let place = gone.randomElement(using: &numbers) {
            return form.replacingCharacters(in: place, with: "")
        }
        guard let place = new.randomElement(using: &numbers) else { return nil }
        return form.replacingCharacters(in: place, with: "not ")
    }

    private mutating func level(_ form: String) -> String? {
        let levels = ["emergency", "urgent", "routine"]
        let cards = form.matches(of: /class="care care-([a-z]+)"/)
        guard let card = cards.randomElement(using: &numbers) else { return nil }
        // The first item of the card itself, and not of a list behind it.
        let next = cards.first { $0.range.lowerBound > card.range.lowerBound }
        let end = next?.range.lowerBound ?? form.endIndex
        let signs = form[card.range.upperBound..<end].matches(of: /<li>[^<]*<\/li>\n/)
        switch Int.random(in: 0...2, using: &numbers) {
        case 0:
            let level = levels.filter { $0 != String(card.output.1) }.randomElement(using: &numbers)
            return level.map {
                form.replacingCharacters(
                    in: card.output.1.startIndex..<card.output.1.endIndex, with: $0)
            }
        case 1:
            guard let sign = signs.first else { return nil }
            return form.replacingCharacters(in: sign.range, with: "")
        default:
            guard let sign = signs.first else { return nil }
            return form.replacingCharacters(
                in: sign.range.lowerBound..<sign.range.lowerBound,
                with: "<li>your hands glow in the dark</li>\n")
        }
    }

    /// Exchanges the name of a medicine, or names one where a text speaks of medicines.
    private mutating func medicine(_ form: String) -> String? {
        var found: [Range<String.Index>] = []
        var named: [String.Index] = []
        for range in texts(form) {
            for word in form[range].matches(of: /[A-Za-z]+/).map(\.range) {
                let text = form[word].lowercased()
                if Self.medicines.contains(text) { found.append(word) }
                if ["medicine", "medicines", "treatment", "tablets", "drug"].contains(text) {
                    named.append(word.upperBound)
                }
            }
        }
        let other = Self.medicines.randomElement(using: &numbers) ?? ""
        if let place = found.randomElement(using: &numbers) {
            return form.replacingCharacters(in: place, with: other)
        }
        guard let place = named.randomElement(using: &numbers) else { return nil }
        return form.replacingCharacters(in: place..<place, with: " such as " + other)
    }

    private mutating func telephone(_ form: String) -> String? {
        let found = form.matches(of: /<a to="tel:([0-9+-]+)">([^<]*)<\/a>/)
        guard let link = found.randomElement(using: &numbers) else { return nil }
        let number = String(link.output.1)
        let other = String(number.dropLast()) + (number.hasSuffix("9") ? "8" : "9")
        let isWhole = Bool.random(using: &numbers)
        let text =
            isWhole ? String(link.output.2).replacing(number, with: other) : String(link.output.2)
        return form.replacingCharacters(in: link.range, with: "<a to=\"tel:\(other)\">\(text)</a>")
    }

    private static let units = [
        ("hours", "days"), ("days", "weeks"), ("weeks", "months"), ("months", "years"),
        ("minutes", "hours"), ("hour", "day"), ("day", "week"), ("week", "month"),
        ("month", "year"), ("daily", "weekly"), ("once", "twice"), ("percent", "permille"),
        ("kg", "mg"), ("cm", "mm"), ("mmol", "mg"),
    ]

    private static let who = [
        ("must", "should"), ("should", "may"), ("only", "also"), ("unless", "if"),
        ("adults", "children"), ("women", "men"), ("pregnant", "tired"), ("always", "usually"),
        ("children", "people"), ("breastfeed", "travel"), ("before", "after"), ("under", "over"),
        ("everyone", "someone"), ("avoid", "have"), ("stop", "go on"), ("allergic", "used"),
    ]

    /// Names from many classes of the WHO Model List of Essential Medicines, and some newer ones.
    private static let medicines = [
        "amoxicillin", "ciprofloxacin", "metformin", "omeprazole", "simvastatin", "enalapril",
        "losartan", "bisoprolol", "amlodipine", "furosemide", "hydrochlorothiazide", "diazepam",
        "fluoxetine", "salmeterol", "prednisolone", "hydrocortisone", "methotrexate", "cisplatin",
        "imatinib", "rituximab", "trastuzumab", "paclitaxel", "doxorubicin", "gemcitabine",
        "capecitabine", "temozolomide", "everolimus", "sunitinib", "cabozantinib", "octreotide",
        "lanreotide", "telotristat", "ondansetron", "tamoxifen", "leuprorelin", "aciclovir",
        "fluconazole", "ivermectin", "paracetamol", "ibuprofen", "morphine", "insulin",
        "levothyroxine", "dabigatran", "apixaban", "clopidogrel", "phenytoin", "gabapentin",
    ]
}

extension String {
    fileprivate func replacingCharacters(in range: Range<Index>, with text: String) -> String {
        self[..<range.lowerBound] + text + self[range.upperBound...]
    }
}
