import HoofbeatContent
import HoofbeatText

/// Finds doses that have no number, such as `a tablet a day` or `a double dose`. The phrases are
/// among the strings of the language; `{form}` stands for a word such as “tablet”.
struct DosePhrases {
    private enum Part {
        case word(Substring)
        case form
    }

    private struct Word {
        let text: String
        let range: Range<Int>
    }

    private let phrases: [[Part]]
    private let words: DoseWords
    private let negations: [String]
    /// Of each phrase its longest word, behind a blank: no text without one of them has a phrase.
    private let marks: [[UInt8]]

    /// nil if the language has no such phrases, or if none can be in the text.
    init?(_ library: Library, in document: Document, mayHoldForms: Bool) {
        let all = library.strings.list(.ruleDosePhrases)
        let source = document.bytes
        let phrases = all.filter { phrase in
            phrase.contains("{form}")
                ? mayHoldForms
                : phrase.split(separator: " ").last.map { source.holds(small: $0) } ?? false
        }
        guard !phrases.isEmpty else { return nil }
        self.phrases = phrases.map { phrase in
            phrase.lowercased().split(separator: " ").map { $0 == "{form}" ? .form : .word($0) }
        }
        marks = Set(phrases.compactMap(Self.longestWord)).flatMap { word in
            [[32], [10], [0xA0]].map { $0 + Array(word.utf8) }
                + (word.utf8.count > 4 ? [Array(word.utf8.dropFirst())] : [])
        }
        words = library.doseWords
        negations = library.strings.list(.ruleNegationWords)
    }

    /// Whoever is told not to take a double dose is told no dose.
    func all(in text: [UInt8]) -> [Range<Int>] {
        guard marks.isEmpty || marks.contains(where: { text.firstPlace(of: $0) != nil }) else {
            return []
        }
        let words = Self.words(of: text)
        var found: [Range<Int>] = []
        for place in words.indices
        where found.last.map({ $0.upperBound <= words[place].range.lowerBound }) ?? true {
            let lengths = phrases.lazy.compactMap { length(of: $0, at: place, in: words, text) }
            guard let length = lengths.max() else { continue }
            let range =
                words[place].range.lowerBound..<words[place + length - 1].range.upperBound
            let sentence = WordedText(Self.sentence(around: range, in: text))
            if sentence.first(of: negations) == nil { found.append(range) }
        }
        return found
    }

    private static func longestWord(of phrase: String) -> String? {
        phrase.lowercased().split(separator: " ").filter { $0 != "{form}" }
            .max { $0.utf8.count < $1.utf8.count }.map(String.init)
    }

    private func length(
        of phrase: [Part], at place: Int, in all: [Word], _ text: [UInt8]
    ) -> Int? {
        guard place + phrase.count <= all.count else { return nil }
        for (offset, part) in phrase.enumerated() {
            let word = all[place + offset]
            switch part {
            case .word(let wanted): guard word.text == wanted else { return nil }
            case .form: guard words.sort(of: word.text) == .form else { return nil }
            }
            guard offset > 0 else { continue }
            let gap = text[all[place + offset - 1].range.upperBound..<word.range.lowerBound]
            guard gap.allSatisfy({ $0.isWhitespace || $0 == 0xC2 || $0 == 0xA0 }) else {
                return nil
            }
        }
        return phrase.count
    }

    private static func words(of text: [UInt8]) -> [Word] {
        var words: [Word] = []
        var start = 0
        var word = ""
        var place = 0
        for scalar in String(decoding: text, as: UTF8.self).unicodeScalars {
            if scalar.properties.isAlphabetic || scalar.properties.numericType != nil {
                if word.isEmpty { start = place }
                word.unicodeScalars.append(scalar)
            } else if !word.isEmpty {
                words.append(Word(text: word.lowercased(), range: start..<place))
                word = ""
            }
            place += scalar.utf8.count
        }
        if !word.isEmpty { words.append(Word(text: word.lowercased(), range: start..<place)) }
        return words
    }

    private static func sentence(around range: Range<Int>, in text: [UInt8]) -> String {
        let isEnd = { (byte: UInt8) in ".?!".utf8.contains(byte) || byte == 0 }
        let start = text[..<range.lowerBound].lastIndex(where: isEnd).map { $0 + 1 } ?? 0
        let end = text[range.upperBound...].firstIndex(where: isEnd) ?? text.count
        return String(decoding: text[start..<end], as: UTF8.self)
    }
}

extension ArraySlice<UInt8> {
    /// Whether it holds a word, of which the first letter may be a capital.
    fileprivate func holds(small word: some StringProtocol) -> Bool {
        firstPlace(of: Array(word.lowercased().dropFirst().utf8)) != nil
    }
}
