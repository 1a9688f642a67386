package import HoofbeatContent
import HoofbeatText

/// The words of a language that make a change dangerous.
///
/// They are data: `rule-…-words` of the strings of a language. An entry may have several words, and
/// a star at its beginning or end stands for any letters: `pregnan*`. Numbers, telephone numbers
/// and names of medicines need no words of a language.
package struct DangerWords: Sendable {
    let opposites: OppositeWords
    private let phrases: WordPhrases
    /// Words that say so little that another one in their place makes no other sentence.
    private let small: Set<String>
    private let doses: DoseWords
    private let months: Set<String>
    /// What is looked for by lists of words of which this language lacks one.
    package let unknown: [Danger.Reason]

    /// - Parameters:
    ///   - medicines: names that the site knows of, such as those of brands.
    ///   - terms: what the glossary of the site explains, each with all its names. Where one of
    ///     them is that of a medicine, so are the others.
    package init(_ strings: Strings, medicines: [String] = [], terms: [[String]] = []) {
        let lists: [(Strings.Key, Danger.Reason)] = [
            (.ruleNegationWords, .negation), (.ruleDutyWords, .duty), (.rulePeopleWords, .duty),
            (.ruleUrgencyWords, .sign), (.ruleMeasureWords, .number), (.ruleLimitWords, .number),
            (.ruleNumberWords, .number), (.ruleDoseWords, .number),
            (.ruleMedicineWords, .medicine), (.ruleIllnessWords, .illness),
        ]
        phrases = WordPhrases(
            lists.flatMap { key, reason in strings.list(key).map { ($0, reason) } }
                + medicines.map { ($0, .medicine) }
                + terms.flatMap { names in
                    let reason = Self.areMedicines(names) ? Danger.Reason.medicine : .illness
                    return names.map { ($0, reason) }
                })
        opposites = OppositeWords(strings.list(.ruleOppositeWords))
        small = Set(strings.list(.ruleSmallWords).map(\.folded))
        doses = DoseWords.of(strings)
        months = Set(strings.list(.months))
        unknown =
            Set(
                (lists + [(.ruleOppositeWords, .opposite)])
                    .filter { strings.list($0.0).isEmpty }.map(\.1)
            ).sorted()
    }

    /// Whether names of one thing are those of a medicine: one is known by its ending.
    package static func areMedicines(_ names: [String]) -> Bool {
        names.contains { MedicineStems.isMedicine($0.folded) && !$0.contains(" ") }
    }

    /// Whether a word in small letters says little, such as “the”.
    func isSmall(_ word: String) -> Bool { small.contains(word) }

    /// Whether a word in small letters is a unit that belongs to the number before it.
    package func isUnit(_ word: String) -> Bool { doses.sort(of: word) != nil }

    /// Why a change of each word is dangerous, if it is.
    package func reasons(of tokens: [FormToken]) -> [Set<Danger.Reason>] {
        var reasons = tokens.map(ownReasons)
        let words = tokens.map { $0.kind == .word || $0.kind == .number ? $0.text.plain : nil }
        for found in phrases.matches(in: words) {
            for place in found.range { reasons[place].insert(found.reason) }
        }
        for (place, word) in words.enumerated() {
            guard let parts = word?.partsBetweenHyphens, parts.count > 1 else { continue }
            for found in phrases.matches(in: parts) { reasons[place].insert(found.reason) }
        }
        for place in tokens.indices where isMonth(tokens, at: place) {
            for near in max(0, place - 1)...min(tokens.count - 1, place + 1)
            where near == place || tokens[near].kind == .number {
                reasons[near] = [.date]
            }
        }
        return reasons
    }

    private func ownReasons(_ token: FormToken) -> Set<Danger.Reason> {
        if token.target?.hasPrefix("tel:") == true { return [.telephone] }
        switch token.kind {
        case .number: return [token.text.isYearOrDate ? .date : .number]
        case .sign: return [.number]
        case .citation: return [.source]
        case .word:
            let word = token.text.plain
            // Of the words that describe a picture, too.
            let shown: Set<Danger.Reason> = token.style.last?.name == "alt" ? [.picture] : []
            let isMedicine = word.partsBetweenHyphens.contains(where: MedicineStems.isMedicine)
            if isMedicine { return shown.union([.medicine]) }
            return isMeasure(word) ? shown.union([.number]) : shown
        default: return []
        }
    }

    /// Whether it is a unit even where no number stands before it. A single letter is none.
    private func isMeasure(_ word: String) -> Bool {
        guard word.utf8.count > 1 else { return false }
        switch doses.sort(of: word) {
        case .measure, .laboratoryMeasure, .unit: return true
        case .form, .perhapsForm, nil: return false
        }
    }

    /// Whether it is the name of a month; “may” is one beside a number alone.
    private func isMonth(_ tokens: [FormToken], at place: Int) -> Bool {
        guard tokens[place].kind == .word, months.contains(tokens[place].text) else { return false }
        return place > 0 && tokens[place - 1].kind == .number
            || place + 1 < tokens.count && tokens[place + 1].kind == .number
    }
}

extension String {
    /// The word in small letters, with the apostrophe of typewriters.
    var folded: String { lowercased().replacing("’", with: "'") }

    /// The word in small letters, without the ending of English possessives.
    var plain: String {
        let word = folded
        return word.hasSuffix("'s") ? String(word.dropLast(2)) : word
    }

    /// `twenty` and `four` of `twenty-four`; the whole word if it has no hyphen.
    fileprivate var partsBetweenHyphens: [String] {
        split(whereSeparator: { $0 == "-" || $0 == "\u{2011}" || $0 == "\u{2010}" })
            .map(String.init)
    }

    /// Whether it is a year of our time, or a date in digits.
    fileprivate var isYearOrDate: Bool {
        let digits = unicodeScalars.compactMap(\.decimalDigit)
        let separators = unicodeScalars.filter { $0.decimalDigit == nil }
        if separators.isEmpty, digits.count == 4 {
            return digits.starts(with: "19".utf8) || digits.starts(with: "20".utf8)
        }
        // 21.11.2026, 21/11/26
        return separators.count == 2 && Set(separators).count == 1
            && "./-".unicodeScalars.contains(separators[separators.startIndex])
            && (4...8).contains(digits.count)
    }
}
