import HoofbeatText

/// Where words may begin in a text, by their first three letters: a look that rules out nearly
/// every word of a page.
package struct WordBeginnings: Sendable {
    /// By the first two bytes, the first as the lower one, whether a word begins with them. This
    /// rules out most words.
    private var pairs = [Bool](repeating: false, count: 1 << 16)
    /// By the classes of three bytes of ASCII, whether a word begins with them.
    private var fits = [Bool](repeating: false, count: 1 << 15)

    init(_ words: [String]) {
        // A unit may be written with points, and in letters that only look otherwise.
        for word in words + words.compactMap({ $0.utf8.count < 4 ? String($0.prefix(1)) : nil })
            + ["ａ", "ｚ", "𝐚", "𝟗", "ᵃ", "ᶠ", "ʰ", "ˡ", "ⁿ", "ⓐ", "ⅿ", "ℊ", "ɡ"]
            + DoseWords.unbrokenLetters.map({ String($0) })
        {
            let bytes = Array(word.utf8.prefix(3))
            guard let first = bytes.first else { continue }
            if first.isLetter {
                add(bytes)
            } else if bytes.count > 1 {
                pairs[Self.place(first, bytes[1])] = true
            }
        }
    }

    private mutating func add(_ beginning: [UInt8]) {
        let first = beginning[0].classInWords
        let seconds = beginning.classes(at: 1)
        for second in UInt8.min...UInt8.max where seconds.contains(second.classInWords) {
            pairs[Self.place(beginning[0] | 32, second)] = true
            pairs[Self.place(beginning[0] & ~32, second)] = true
        }
        for second in seconds {
            let isEmphasis = second == UInt8.classOfEmphasis
            for third in isEmphasis ? UInt8.classesInWords : beginning.classes(at: 2) {
                fits[Self.place(first, second, third)] = true
            }
        }
    }

    private static func place(_ first: UInt8, _ second: UInt8) -> Int {
        Int(second) << 8 | Int(first)
    }

    private static func place(_ first: Int, _ second: Int, _ third: Int) -> Int {
        first << 10 | second << 5 | third
    }

    /// Goes through the places at which one of the words may begin, until one is what was looked
    /// for.
    package func visit(
        in bytes: UnsafeRawBufferPointer, isLast: (_ place: Int) -> Bool
    ) {
        pairs.withUnsafeBufferPointer { pairs in
            var isAfterLetter = false
            var start = 0
            // Every byte of every page comes here, so nothing is checked for an overflow.
            while start < bytes.count {
                let eight = bytes.eight(from: start)
                let letters = eight.letters
                // Only where letters begin and beyond ASCII, which is at few bytes.
                var marks =
                    letters & ~(letters << 8 | (isAfterLetter ? 0x80 : 0)) | eight.beyondASCII
                isAfterLetter = letters >> 63 == 1
                while marks != 0 {
                    let place = start &+ marks.trailingZeroBitCount &>> 3
                    marks &= marks &- 1
                    guard pairs[Int(bytes.two(from: place))] else { continue }
                    if mayGoOn(at: place, in: bytes), isLast(place) { return }
                }
                start &+= 8
            }
        }
    }

    /// Whether one of the words goes on as the text does behind two bytes with which it begins.
    private func mayGoOn(at place: Int, in bytes: UnsafeRawBufferPointer) -> Bool {
        let first = bytes[place]
        if first >= 0x80 { return true }
        let second = place + 1 < bytes.count ? bytes[place + 1] : 0
        let third = place + 2 < bytes.count ? bytes[place + 2] : 0
        return fits[Self.place(first.classInWords, second.classInWords, third.classInWords)]
    }
}

extension [UInt8] {
    /// The classes of the bytes at a place of texts that begin with the word of these letters.
    fileprivate func classes(at place: Int) -> [Int] {
        if place < count, self[place].isLetter {
            return [self[place].classInWords, UInt8.classOfEmphasis]
        }
        return place == count ? [0, UInt8.classOfEmphasis] : UInt8.classesInWords
    }
}

extension UInt8 {
    fileprivate static let classesInWords = Array(0..<32)
    /// Of signs that may stand between any two letters of a word and are not shown.
    fileprivate static let classOfEmphasis = 27

    /// The number of a letter, whether it is a capital or not; 0 for what ends a word.
    fileprivate var classInWords: Int {
        if isLetter { return Int(self & 31) }
        return self == UInt8(ascii: "*") || self == UInt8(ascii: "_") ? Self.classOfEmphasis : 0
    }
}
