import HoofbeatTestSupport

/// Makes dangerous changes in forms of sections, one at a time.
///
/// It knows nothing of how they are found: it works on the text of a form with words and
/// expressions of its own, so that a word which both leave out would have to be forgotten twice.
struct DangerousEditor {
    enum Kind: CaseIterable, Sendable {
        case number, unit, negation, level, medicine, telephone, who
        case numberWord, range, affix, opposite, illness, steps, cells, gone, picture, link
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
            case .numberWord: swap(form, Self.numberWords)
            case .range: range(form)
            case .affix: swap(form, Self.affixes)
            case .opposite: swap(form, Self.opposites)
            case .illness: swap(form, Self.illnesses)
            case .steps: steps(form)
            case .cells: cells(form)
            case .gone: gone(form)
            case .picture: picture(form)
            case .link: link(form)
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

    private mutating func range(_ form: String) -> String? {
        let found = texts(form).flatMap { range in
            form[range].matches(of: #/[0-9] (to|and) [0-9]/#).map { match in
                match.output.1.startIndex..<match.output.1.endIndex
            }
                + form[range].matches(of: #/[0-9]([–-])[0-9]/#).map { match in
                    match.output.1.startIndex..<match.output.1.endIndex
                }
        }
        guard let place = found.randomElement(using: &numbers) else { return nil }
        return form.replacingCharacters(in: place, with: form[place].count == 1 ? " or " : "or")
    }

    /// Exchanges two neighbours.
    private mutating func exchange(_ form: String, _ found: [Range<String.Index>]) -> String? {
        let pairs = zip(found, found.dropFirst()).filter { left, right in
            form[left] != form[right]
                && form[left.upperBound..<right.lowerBound].allSatisfy(\.isWhitespace)
        }
        guard let (left, right) = pairs.randomElement(using: &numbers) else { return nil }
        let between = form[left.upperBound..<right.lowerBound]
        return form.replacingCharacters(
            in: left.lowerBound..<right.upperBound, with: String(form[right] + between + form[left])
        )
    }

    private mutating func steps(_ form: String) -> String? {
        let lists = form.matches(of: /(?s)<ol[^>]*>\n(?:<li>[^\n]*<\/li>\n)+<\/ol>/)
        guard let list = lists.randomElement(using: &numbers) else { return nil }
        return exchange(form, form[list.range].matches(of: /<li>[^\n]*<\/li>/).map(\.range))
    }

    private mutating func cells(_ form: String) -> String? {
        let rows = form.matches(of: /(?s)<tr>\n(.*?)<\/tr>/)
        guard let row = rows.randomElement(using: &numbers) else { return nil }
        let cells = form[row.range].matches(of: /<td[^>]*>([^\n]*)<\/td>/)
            .map { $0.output.1.startIndex..<$0.output.1.endIndex }
        guard cells.count > 1 else { return nil }
        let (left, right) = (cells[0], cells[1])
        guard form[left] != form[right] else { return nil }
        return form.replacingCharacters(
            in: left.lowerBound..<right.upperBound,
            with: String(form[right] + form[left.upperBound..<right.lowerBound] + form[left]))
    }

    /// Takes out an item, a paragraph or a sentence.
    private mutating func gone(_ form: String) -> String? {
        let found =
            switch Int.random(in: 0...2, using: &numbers) {
            case 0: form.matches(of: /<li>[^\n]* [^\n]*<\/li>\n/).map(\.range)
            case 1: form.matches(of: /<p>[^\n]* [^\n]*<\/p>\n/).map(\.range)
            default:
                form.matches(of: #/ [A-Z][^.<>\n]* [^.<>\n]* [^.<>\n]*\.(?= [A-Z])/#).map(\.range)
            }
        return found.randomElement(using: &numbers).map {
            form.replacingCharacters(in: $0, with: "")
        }
    }

    private mutating func picture(_ form: String) -> String? {
        let found =
            form.matches(of: #/<img to="[^"]*()"/#).map { ($0.output.1, "-2") }
            + form.matches(of: #/ alt="()[^"]/#).map { ($0.output.1, "Old lamp beside: ") }
            + form.matches(of: /<figcaption>()/).map { ($0.output.1, "Here: rub it in. ") }
        guard let (place, text) = found.randomElement(using: &numbers) else { return nil }
        return form.replacingCharacters(in: place.startIndex..<place.startIndex, with: text)
    }

    private mutating func link(_ form: String) -> String? {
        let found = form.matches(of: /<a to="(?!tel:)([^"]*)">[^<]/)
        guard let link = found.randomElement(using: &numbers) else { return nil }
        let place = link.output.1
        return form.replacingCharacters(in: place.startIndex..<place.endIndex, with: "/other/")
    }

    private static let numberWords = [
        ("one", "two"), ("two", "ten"), ("three", "four"), ("five", "six"), ("first", "second"),
        ("half", "third"), ("most", "few"), ("many", "some"), ("several", "two"),
        ("twice-yearly", "once-yearly"), ("million", "billion"), ("two-thirds", "one-third"),
        ("few", "many"), ("both", "neither"), ("zero", "many"), ("twenty-four", "forty-eight"),
    ]

    private static let affixes = [
        ("likely", "unlikely"), ("possible", "impossible"), ("normal", "abnormal"),
        ("common", "uncommon"), ("able", "unable"), ("usual", "unusual"), ("known", "unknown"),
        ("active", "inactive"), ("effective", "ineffective"), ("painless", "painful"),
        ("safe", "unsafe"), ("regular", "irregular"), ("clear", "unclear"),
        ("necessary", "unnecessary"), ("certain", "uncertain"), ("complete", "incomplete"),
        ("agree", "disagree"), ("cancerous", "non-cancerous"), ("functioning", "non-functioning"),
        ("harmless", "harmful"), ("specific", "nonspecific"), ("comfortable", "uncomfortable"),
    ]

    private static let opposites = [
        ("left", "right"), ("high", "low"), ("higher", "lower"), ("more", "less"),
        ("hot", "cold"), ("large", "small"), ("slow", "fast"), ("slowly", "quickly"),
        ("weak", "strong"), ("morning", "evening"), ("never", "always"), ("early", "late"),
        ("long", "short"), ("benign", "malignant"), ("and", "or"), ("up", "down"),
        ("open", "shut"), ("may", "will"), ("upper", "lower"), ("rare", "common"),
        ("increase", "decrease"), ("continue", "pause"), ("with", "without"),
        ("often", "rarely"), ("day", "night"), ("good", "bad"), ("better", "worse"),
        ("inside", "outside"), ("all", "some"), ("before", "during"), ("severe", "mild"),
        ("usually", "never"), ("drink", "eat"), ("positive", "negative"), ("better", "worse"),
    ]

    private static let illnesses = [
        ("liver", "kidney"), ("heart", "lung"), ("stomach", "bowel"), ("blood", "urine"),
        ("skin", "eye"), ("diarrhoea", "constipation"), ("cancer", "asthma"),
        ("pancreas", "spleen"), ("bones", "lungs"), ("pain", "fever"), ("tumour", "infection"),
        ("chest", "leg"), ("asthma", "epilepsy"), ("diabetes", "anaemia"), ("hand", "foot"),
        ("flushing", "vomiting"), ("thyroid", "bladder"), ("cancers", "colds"),
        ("appendicitis", "hepatitis"), ("insulinoma", "gastrinoma"), ("brain", "breast"),
    ]

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
        ("nurse", "dentist"), ("doctor", "relative"), ("surgeon", "pharmacist"),
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
