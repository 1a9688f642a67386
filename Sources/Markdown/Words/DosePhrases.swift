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
    private let marks: TextMarks.Finder
    private let negations: [String]

    /// nil if none can be in the text.
    /// - Parameter mayHoldForms: whether a word such as “tablet” may be in it.
    init?(_ library: Library, in document: Document, mayHoldForms: Bool) {
        words = library.doseWords
        marks = library.textMarks
        guard mayHoldForms || document.marks(marks).contains(.dosePhrase) else { return nil }
        phrases = words.phrases.filter { mayHoldForms || !$0.contains(DoseWords.form) }.map {
            $0.split(separator: " ").map { $0 == DoseWords.form ? .form : .word($0) }
        }
        negations = library.strings.list(.ruleNegationWords)
    }

    /// Whoever is told not to take a double dose is told no dose.
    func all(in text: [UInt8]) -> [Range<Int>] {
        guard
            marks.marks(in: text).contains(.dosePhrase) || Dose.mayBe(in: text[...], words)
        else { return [] }
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
