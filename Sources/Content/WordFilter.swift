import HoofbeatText

/// Rules out nearly every word that is not in a list, without copying the word: a Bloom filter with
/// one hash (Bloom 1970). It holds only ASCII words, and capitals count as small letters.
struct WordFilter: Sendable {
    /// With 16,384 places for some hundred words, one other word in fifty passes.
    private var places = [Bool](repeating: false, count: 1 << 14)

    init(_ words: some Sequence<String>) {
        for word in words where word.utf8.allSatisfy({ $0 < 0x80 }) {
            let place = Self.place(of: word.utf8)
            places[place] = true
        }
    }

    func mayHold(_ word: Slice<UnsafeRawBufferPointer>) -> Bool { places[Self.place(of: word)] }

    private static func place(of word: some Sequence<UInt8>) -> Int {
        var hash = FNV1a()
        for byte in word { hash.add(byte | 32) }
        // The low bits alone depend too little on the first letters of a word.
        return Int((hash.value ^ hash.value >> 32) & 0x3FFF)
    }
}
