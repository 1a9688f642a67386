import HoofbeatMarkup
import HoofbeatText

/// A run of letters of a script without spaces between words, which only a dictionary could tell
/// apart.
private struct UnspacedRun {
    /// Where the last letter but one begins, and where the last one does.
    private var previous = 0
    private var last = 0
    private(set) var count = 0

    mutating func beginLetter(_ word: inout WordReader) {
        if count == 0 {
            word.end()
        } else {
            endLetter(&word)
        }
        previous = last
        last = word.length
        count += 1
    }

    mutating func end(_ word: inout WordReader) {
        if count == 1 { word.give(from: last, isCompound: false) } else { endLetter(&word) }
        if count > 0 { word.beginWord() }
        count = 0
    }

    private func endLetter(_ word: inout WordReader) {
        if count > 0 { word.give(from: last, isCompound: true) }
        if count > 1 { word.give(from: previous, isCompound: false) }
    }
}

extension WordReader {
    /// Reads on from a sign that holds such letters to the first that holds none. A sign may hold
    /// others as well: ㏠ is `1` and `日`.
    mutating func readRun(_ text: UnsafeBufferPointer<UInt8>, _ place: inout Int) {
        var run = UnspacedRun()
        var isFirst = true
        while let (letters, width) = nextOfRun(text, place, isFirst: isFirst || run.count == 0) {
            for letter in letters {
                // Marks belong to the letter before them.
                if letter.isMark, run.count > 0 {
                    append(letter)
                } else if Letters.isUnspaced(letter) {
                    run.beginLetter(&self)
                    append(letter)
                } else {
                    run.end(&self)
                    append(letter)
                }
            }
            place += width
            isFirst = false
        }
        run.end(&self)
    }

    /// The letters of the sign at a place; nil if it is not part of the run.
    private func nextOfRun(
        _ text: UnsafeBufferPointer<UInt8>, _ place: Int, isFirst: Bool
    ) -> (letters: String.UnicodeScalarView, width: Int)? {
        guard let scalar = text.scalar(at: place) else { return nil }
        let width = UTF8.width(scalar)
        if scalar.isASCII {
            return folded[Int(text[place])] == Tokenizer.ignored ? ("".unicodeScalars, width) : nil
        }
        let letters: String.UnicodeScalarView
        switch Letters.meaning(of: scalar, followsLatin: false) {
        case .hyphen, .separator: return nil
        case .ignored: return ("".unicodeScalars, width)
        case .letter(let letter): letters = String.UnicodeScalarView([letter])
        case .letters(let several): letters = several.unicodeScalars
        }
        let belongs = letters.contains(where: Letters.isUnspaced)
        return belongs || !isFirst && letters.first?.isMark == true ? (letters, width) : nil
    }
}
