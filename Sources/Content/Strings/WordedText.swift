/// A text as a row of words, to be compared with words that the rules of a language look for.
package struct WordedText {
    private let words: String

    package init(_ text: some StringProtocol) {
        words = Self.form(text)
    }

    /// Whether it holds a word or several in a row. A star at an end of them stands for the rest of
    /// a word, as in `Notruf*`.
    package func holds(_ pattern: String) -> Bool {
        guard let middle = Self.middle(of: pattern) else { return false }
        let start = pattern.hasPrefix("*") ? "" : " "
        let end = pattern.hasSuffix("*") ? "" : " "
        return words.contains(start + middle + end)
    }

    /// Whether it begins so.
    package func begins(with pattern: String) -> Bool {
        guard let middle = Self.middle(of: pattern) else { return false }
        return words.hasPrefix(" " + middle + (pattern.hasSuffix("*") ? "" : " "))
    }

    package func first(of patterns: [String]) -> String? { patterns.first(where: holds) }

    /// Its numbers, and its words in small letters.
    package var all: [Substring] { words.split(separator: " ") }

    private static func middle(of pattern: String) -> String? {
        let middle = form(pattern).dropFirst().dropLast()
        return middle.isEmpty ? nil : String(middle)
    }

    /// The words in small letters with one blank before and behind each.
    private static func form(_ text: some StringProtocol) -> String {
        let words = text.lowercased().split { !$0.isLetter && !$0.isNumber }
        return " " + words.joined(separator: " ") + " "
    }
}
