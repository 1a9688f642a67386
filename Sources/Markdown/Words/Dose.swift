import HoofbeatContent
import HoofbeatMarkup
import HoofbeatText

/// Finds amounts of medicines: numbers with a unit of measurement, or with a form such as tablets.
/// A page must never be taken for a prescription.
enum Dose {
    /// An amount of anything, which may be a medicine.
    struct Amount {
        var range: Range<Int>
        /// The unit, in small letters and without points: `mg`.
        var unit: String
        var sort: DoseWords.Sort
        /// Whether it is a dose only if the sentence is about taking something, as in `several
        /// tablets`.
        var isVague = false
        var isInWords = false
    }

    /// All doses in a text, in order.
    /// - Parameters:
    ///   - text: everything that readers see as one text.
    ///   - around: what is said by that which readers see together with it, such as the other cells
    ///     of a row.
    static func all(
        in text: [UInt8], _ words: DoseWords, around: () -> DoseSentences.Says = { [] }
    ) -> [Range<Int>] {
        let found = joined(AmountReader(text, words).amounts(), in: text)
        guard !found.isEmpty else { return [] }
        var sentences = DoseSentences(text, around: around())
        return found.filter { isDose($0, in: text, &sentences) }.map(\.range)
    }

    /// Rules out nearly every page quickly, whatever markup surrounds its words.
    static func mayBe(in source: ArraySlice<UInt8>, _ words: DoseWords) -> Bool {
        source.withUnsafeBytes { bytes in
            var isFound = false
            let reader = UnitReader(bytes, words)
            words.beginnings.visit(in: bytes) { place in
                guard let unit = reader.unit(at: place, isLoose: true) else { return false }
                isFound = unit.end > place
                return isFound
            }
            return isFound
        } || source.holds("&#") || source.holds("<!--")
    }

    /// Whether a text ends with a number, so that what is read next may begin with its unit.
    static func mayGoOn(after text: [UInt8], _ words: DoseWords) -> Bool {
        guard let last = text.last(where: { !$0.isBlank }), last.isOfWord else { return false }
        return AmountReader(text, words).endsWithNumber
    }

    /// Joins amounts that are one: `5 mg–10 mg`, `one or two tablets`.
    private static func joined(_ all: [Amount], in text: [UInt8]) -> [Amount] {
        var joined: [Amount] = []
        for next in all.sorted(by: {
            ($0.range.lowerBound, $1.range.upperBound) < ($1.range.lowerBound, $0.range.upperBound)
        }) {
            guard let last = joined.last else {
                joined.append(next)
                continue
            }
            let gap = next.range.lowerBound - last.range.upperBound
            let isNear =
                gap <= 0
                || gap <= 5
                    && joins.contains(
                        String(
                            decoding: text[last.range.upperBound..<next.range.lowerBound],
                            as: UTF8.self))
            guard isNear else {
                joined.append(next)
                continue
            }
            // In `10 mg/5 ml`, the second amount is the liquid that holds the first.
            if gap == 1, text[last.range.upperBound] == UInt8(ascii: "/"), next.unit != last.unit {
                continue
            }
            var whole = next.range.upperBound >= last.range.upperBound ? next : last
            whole.range =
                last.range.lowerBound..<max(last.range.upperBound, next.range.upperBound)
            whole.isVague = last.isVague && next.isVague
            joined[joined.count - 1] = whole
        }
        return joined
    }

    private static let joins: Set = ["-", "–", "—", "/", " - ", " – ", " to ", " or "]

    private static func isDose(
        _ amount: Amount, in text: [UInt8], _ sentences: inout DoseSentences
    ) -> Bool {
        if LaboratoryValue.isOne(amount, in: text, &sentences) { return false }
        if amount.isOfBody(in: text) { return false }
        if amount.sort == .form, !amount.isVague { return true }
        let sentence = sentences.sentence(at: amount.range.lowerBound)
        let isAboutUse = !sentence.says.isDisjoint(with: [.gives, .often])
        if amount.isVague, !isAboutUse { return false }
        switch amount.sort {
        case .form: return true
        case .perhapsForm: return isAboutUse
        case .unit:
            // Hospitals have units, and wine is counted in units.
            if sentence.says.contains(.drinks) { return sentence.says.contains(.injects) }
            if sentence.says.contains(.places) { return sentence.says.contains(.injects) }
            return !amount.isInWords || isAboutUse
        case .laboratoryMeasure: return sentence.says.contains(.gives) || !sentence.isAboutTest
        case .measure:
            // An organ may be weighed.
            let isWeight = amount.unit.hasPrefix("g") && amount.unit != "gbq"
            return !isWeight || !sentence.says.contains(.weighs)
                || sentence.says.contains(.gives)
        }
    }
}

extension Dose.Amount {
    /// Whether it is an amount of what a body gives off, as in `2 ml of your blood` or `700 ml of
    /// watery stool`.
    fileprivate func isOfBody(in text: [UInt8]) -> Bool {
        let after = text[range.upperBound...].prefix(48)
        let words = String(decoding: after, as: UTF8.self).lowercased()
            .split(maxSplits: 6) { !$0.isLetter }.map { String($0) }
        guard words.first == "of", after.first?.isBlank == true else { return false }
        for place in 1..<min(words.count, 5) where DoseLanguage.ofBody.contains(words[place]) {
            return place + 1 == words.count
                || !DoseLanguage.notBloodItself.contains(words[place + 1])
        }
        return false
    }
}

extension Diagnostic {
    /// Without a number, a text may also speak of doses as such.
    static func doseInWords(_ dose: String, at location: TextLocation) -> Diagnostic {
        .warning(
            "dose-in-words", at: location, "“\(dose)” reads like a dose",
            help: "leave out how much and how often: only the reader's own team can say")
    }

    static func dose(_ dose: String, at location: TextLocation) -> Diagnostic {
        .error(
            "dose", at: location, "“\(dose)” reads like a dose",
            help: "leave it out: only the reader's own team can say how much")
    }
}
