import HoofbeatContent
import HoofbeatText

/// Finds doses that do not say of what: `a tablet a day`, `a double dose`, `take 2 every 4 hours`.
/// The phrases are among the strings of the language.
struct DosePhrases {
    private struct Word {
        let text: String
        let range: Range<Int>
    }

    private let words: DoseWords
    private let marks: TextMarks.Finder
    private let negations: [String]
    private let mayHoldForms: Bool

    /// nil if none can be in the text.
    /// - Parameter mayHoldForms: whether a word such as “tablet” may be in it.
    init?(_ library: Library, in document: Document, mayHoldForms: Bool) {
        words = library.doseWords
        marks = library.textMarks
        guard mayHoldForms || document.marks(marks).contains(.dosePhrase) else { return nil }
        negations = library.strings.list(.ruleNegationWords)
        self.mayHoldForms = mayHoldForms
    }

    /// Whoever is told not to take a double dose is told no dose.
    func all(in text: [UInt8]) -> [Range<Int>] {
        guard
            marks.marks(in: text).contains(.dosePhrase)
                || mayHoldForms && Dose.mayBe(in: text[...], words)
        else { return [] }
        let all = Self.words(of: text)
        let others = words.phrases[""] ?? []
        var found: [Range<Int>] = []
        for place in all.indices
        where found.last.map({ $0.upperBound <= all[place].range.lowerBound }) ?? true {
            let phrases = words.phrases[all[place].text] ?? []
            guard !phrases.isEmpty || !others.isEmpty else { continue }
            let lengths = (phrases + others).compactMap { length(of: $0, at: place, in: all, text) }
            guard let length = lengths.max() else { continue }
            let range = all[place].range.lowerBound..<all[place + length - 1].range.upperBound
            let sentence = WordedText(Self.sentence(around: range, in: text))
            if sentence.first(of: negations) == nil { found.append(range) }
        }
        return found
    }

    /// How many words of a text are a phrase, from a place on; nil if none are.
    private func length(
        of phrase: DosePhrase, at start: Int, in all: [Word], _ text: [UInt8]
    ) -> Int? {
        var place = start
        for part in phrase.parts {
            guard place < all.count, place == start || isNext(place, in: all, text) else {
                return nil
            }
            switch part {
            case .word(let wanted): guard all[place].text == wanted else { return nil }
            case .form: guard words.sort(of: all[place].text) == .form else { return nil }
            case .number:
                guard isNumber(all[place]) else { return nil }
                place = endOfRange(from: place, in: all, text)
            }
            place += 1
        }
        return place - start
    }

    /// The second number of `1-2` or `one or two`; the first where there is none.
    private func endOfRange(from place: Int, in all: [Word], _ text: [UInt8]) -> Int {
        let second = place + 1 < all.count && isNumber(all[place + 1]) ? place + 1 : place + 2
        guard second < all.count, isNumber(all[second]) else { return place }
        if second == place + 2, !["or", "to", "and"].contains(all[place + 1].text) { return place }
        let between = text[all[place].range.upperBound..<all[second].range.lowerBound]
        return between.contains { ".,;:?!".utf8.contains($0) } ? place : second
    }

    private func isNumber(_ word: Word) -> Bool {
        words.numbers.contains(word.text)
            || word.text.unicodeScalars.allSatisfy { $0.properties.numericType != nil }
    }

    /// Whether only blanks are between a word and the one before it.
    private func isNext(_ place: Int, in all: [Word], _ text: [UInt8]) -> Bool {
        text[all[place - 1].range.upperBound..<all[place].range.lowerBound]
            .allSatisfy { $0.isWhitespace || $0 == 0xC2 || $0 == 0xA0 }
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
