import HoofbeatText

/// Words that checks look for, each found by a number that is made of its bytes, so that no word of
/// a page becomes a String.
struct WordTable: Sendable {
    struct Traits: OptionSet, Sendable {
        let rawValue: UInt8
        /// A form of “be”.
        static let be = Traits(rawValue: 1)
        /// A participle that does not end in “ed”.
        static let participle = Traits(rawValue: 2)
        /// A word in “ed” that is no participle, or says how someone is.
        static let adjective = Traits(rawValue: 4)
        /// What may stand between “is” and “given”.
        static let adverb = Traits(rawValue: 8)
        /// What ends in a full stop that ends no sentence.
        static let abbreviation = Traits(rawValue: 16)
    }

    struct Word: Sendable {
        /// Zero if it has as many as its letters say.
        var syllables: UInt8 = 0
        var traits: Traits = []
        /// The phrases that begin with it, among those of the table.
        var phrases: Range<Int> = 0..<0
        /// The first letters of the words that go on from it in these, as bits; all if one is
        /// complete.
        var nextLetters: UInt32 = 0
        static let none = Word()
    }

    /// The number of each word, or zero, in a hash table with open addressing.
    let keys: [UInt64]
    let words: [Word]
    let shift: UInt64
    let phrases: [ListedPhrase]
    /// Words that nobody writes in capitals but to shout.
    let common: Set<String>

    /// - Parameter phrases: of words that `words` need not have.
    init(_ words: [String: Word], phrases: [ListedPhrase] = [], common: Set<String> = []) {
        self.common = common
        var words = words
        // The longest come first, so that “in order to” is found before “in”.
        self.phrases = phrases.sorted { ($0.first, $1.bytes.count) < ($1.first, $0.bytes.count) }
        for (place, phrase) in self.phrases.enumerated() {
            let known = words[phrase.first, default: .none].phrases
            words[phrase.first, default: .none].phrases =
                known.isEmpty ? place..<place + 1 : known.lowerBound..<place + 1
            words[phrase.first, default: .none].nextLetters |= phrase.nextLetter
        }
        var bits: UInt64 = 4
        // At most a quarter of the places is taken, so that nearly no look meets another word.
        while 1 << bits < words.count * 4 { bits += 1 }
        shift = 64 - bits
        var keys = [UInt64](repeating: 0, count: 1 << bits)
        var values = [Word](repeating: .none, count: 1 << bits)
        for (word, value) in words {
            let bytes = Array(word.utf8) + [0, 0, 0, 0, 0, 0, 0]
            let key = bytes.withUnsafeBufferPointer { bytes in
                bytes.baseAddress.map { Self.key(of: $0, count: word.utf8.count) } ?? 0
            }
            var place = Self.place(of: key, shift)
            while keys[place] != 0 { place = (place + 1) & (keys.count - 1) }
            keys[place] = key
            values[place] = value
        }
        self.keys = keys
        self.words = values
    }

    /// The number of a word of ASCII letters, which capitals do not change. No two words of up to
    /// eight letters have the same, and for longer ones that is as good as impossible.
    ///
    /// - Parameter word: seven more bytes than the word has must be there.
    @inline(__always) static func key(of word: UnsafePointer<UInt8>, count: Int) -> UInt64 {
        let small = UInt64(repeating: 0x20)
        let first = eight(from: word) | small
        guard count > 8 else { return first & UInt64.max &>> UInt64(64 &- count &* 8) }
        let last = eight(from: word + (count - 8)) | small
        return (first &* 0x9E37_79B9_7F4A_7C15) ^ last ^ UInt64(count)
    }

    @inline(__always) private static func eight(from start: UnsafePointer<UInt8>) -> UInt64 {
        UInt64(littleEndian: UnsafeRawPointer(start).loadUnaligned(as: UInt64.self))
    }

    @inline(__always) static func place(of key: UInt64, _ shift: UInt64) -> Int {
        Int(truncatingIfNeeded: (key &* 0x9E37_79B9_7F4A_7C15) &>> shift)
    }
}
