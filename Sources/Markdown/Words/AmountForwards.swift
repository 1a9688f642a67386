import HoofbeatContent
import HoofbeatMarkup
import HoofbeatText

/// Walks on from a unit to a number behind it: `tablets × 2`, `a tablet or two`, `Dose (mg): 5`.
struct AmountForwards {
    private let bytes: UnsafeRawBufferPointer
    private let words: DoseWords
    private var place: Int

    /// Words for how often, which may come between a unit and its number: `mg a day: 5`.
    private static let rates: Set = [
        "a", "per", "each", "every", "the", "day", "daily", "night", "nightly", "week", "weekly",
        "month", "hour", "time", "dose", "kg", "at", "in", "morning", "evening",
    ]
    private static let often = ["a day", "per", "daily", "times", "/", "twice", "every"]

    init(_ bytes: UnsafeRawBufferPointer, _ words: DoseWords, from place: Int) {
        self.bytes = bytes
        self.words = words
        self.place = place
    }

    /// The end of the number of a form of medicines.
    mutating func endOfNumber() -> Int? {
        skipBlanks()
        guard place < bytes.count else { return nil }
        let (sign, length) = bytes.scalar(at: place)
        if sign == "o" { return endOfChoice }
        guard "x×*:=".unicodeScalars.contains(sign) else { return nil }
        place += length
        guard let end = endOfDigits(), end - place < 4 else { return nil }
        return sign == "x" || sign == "×" || isLast(end) ? end : nil
    }

    /// The end of the number of a measure, which a sign or “is” must announce.
    mutating func endOfNumberOfMeasure() -> Int? {
        skipBlanks()
        if place < bytes.count, ")]".utf8.contains(bytes[place]) { place += 1 }
        for _ in 0..<4 {
            guard let word = nextWord(), Self.rates.contains(word.text) else { break }
            place = word.end
        }
        skipBlanks()
        guard place < bytes.count else { return nil }
        let (sign, length) = bytes.scalar(at: place)
        if ":=".unicodeScalars.contains(sign) {
            place += length
        } else if let word = nextWord(), ["is", "are", "was"].contains(word.text) {
            place = word.end
        } else {
            return nil
        }
        guard let end = endOfDigits(), isLast(end) else { return nil }
        return end
    }

    private mutating func skipBlanks() {
        while place < bytes.count, bytes.scalar(at: place).scalar.isBlank {
            place += bytes.scalar(at: place).length
        }
    }

    /// The next word in small letters. Words of other scripts are none of those looked for.
    private mutating func nextWord() -> (text: String, end: Int)? {
        skipBlanks()
        let end = bytes[place...].firstIndex { ($0 | 32) &- 97 >= 26 } ?? bytes.count
        guard end > place, end - place < 12 else { return nil }
        return (String(decoding: bytes[place..<end], as: UTF8.self).lowercased(), end)
    }

    /// The end of a number in digits that begins here, behind blanks. Points and commas belong to
    /// it only between digits.
    private mutating func endOfDigits() -> Int? {
        skipBlanks()
        var end = place
        while end < bytes.count {
            let (scalar, length) = bytes.scalar(at: end)
            let next = end + length
            let isInside =
                ".,·".unicodeScalars.contains(scalar) && end > place && next < bytes.count
                && bytes.scalar(at: next).scalar.isNumber
            guard scalar.isNumber || isInside else { break }
            end = next
        }
        return end > place ? end : nil
    }

    /// Whether nothing follows that the number could belong to instead.
    private func isLast(_ end: Int) -> Bool {
        let rest = String(decoding: bytes[end...].prefix(24), as: UTF8.self).lowercased()
        let next = rest.drop { $0.isWhitespace }
        let isEnd = next.first.map { ".;,)".contains($0) && rest.first == $0 } ?? true
        return isEnd || Self.often.contains(where: next.hasPrefix)
    }

    private var endOfChoice: Int? {
        for words in ["or two", "or three"] where bytes[place...].starts(with: words.utf8) {
            let end = place + words.utf8.count
            return end < bytes.count && bytes[end].isOfWord ? nil : end
        }
        return nil
    }
}
