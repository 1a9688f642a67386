package import HoofbeatContent
import HoofbeatText

/// The words of a language that make a change dangerous.
///
/// They are data: `rule-…-words` of the strings of a language. An entry may have several words, and
/// a star at its beginning or end stands for any letters: `pregnan*`. Numbers, telephone numbers
/// and names of medicines need no words of a language.
package struct DangerWords: Sendable {
    private let phrases: WordPhrases
    private let doses: DoseWords
    private let months: Set<String>
    /// What is looked for by lists of words of which this language lacks one.
    package let unknown: [Danger.Reason]

    /// - Parameter medicines: names that the site knows of, such as those of brands.
    package init(_ strings: Strings, medicines: [String] = []) {
        let lists: [(Strings.Key, Danger.Reason)] = [
            (.ruleNegationWords, .negation), (.ruleDutyWords, .duty), (.rulePeopleWords, .duty),
            (.ruleUrgencyWords, .sign), (.ruleMeasureWords, .number), (.ruleLimitWords, .number),
            (.ruleNumberWords, .number), (.ruleDoseWords, .number),
            (.ruleMedicineWords, .medicine),
        ]
        phrases = WordPhrases(
            lists.flatMap { key, reason in strings.list(key).map { ($0, reason) } }
                + medicines.map { ($0, .medicine) })
        doses = DoseWords.of(strings)
        months = Set(strings.list(.months))
        unknown = Set(lists.filter { strings.list($0.0).isEmpty }.map(\.1)).sorted()
    }

    /// Whether a word in small letters is a unit that belongs to the number before it.
    package func isUnit(_ word: String) -> Bool { doses.sort(of: word) != nil }

    /// Why a change of each word is dangerous, if it is.
    package func reasons(of tokens: [FormToken]) -> [Set<Danger.Reason>] {
        var reasons = tokens.map(ownReasons)
        let words = tokens.map { $0.kind == .word || $0.kind == .number ? $0.text.folded : nil }
        for found in phrases.matches(in: words) {
            for place in found.range { reasons[place].insert(found.reason) }
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
            let word = token.text.folded
            if isMedicine(word) { return [.medicine] }
            return isMeasure(word) ? [.number] : []
        default: return []
        }
    }

    /// Whether it is the name of a medicine, or has one among its parts: `insulin-like`.
    private func isMedicine(_ word: String) -> Bool {
        let parts = word.split(whereSeparator: { $0 == "-" || $0 == "\u{2011}" }).map(String.init)
        return parts.contains(where: MedicineStems.isMedicine)
            || parts.count > 1
                && phrases.matches(in: parts).contains { $0.reason == .medicine }
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
