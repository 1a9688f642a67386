/// Tells whether a text holds any of some words, in one pass whose time does not depend on how many
/// there are: nearly every two bytes that follow each other rule all of them out.
package struct ByteSieve: Sendable {
    private struct Word: Sendable {
        let bytes: [UInt8]
        /// Where its two rarest bytes begin, by which it is found.
        let offset: Int
    }

    /// By two bytes that follow each other, the first as the lower one, whether a word is found by
    /// them.
    private var pairs = [Bool](repeating: false, count: 1 << 16)
    private var words: [UInt16: [Word]] = [:]
    /// Whether one of the words is too short to rule anything out.
    private var letsAllPass = false

    /// - Parameter words: in UTF-8. They are found only as they are written.
    package init(_ words: some Sequence<[UInt8]>) {
        for word in words {
            guard word.count > 1 else {
                letsAllPass = true
                continue
            }
            let ranks = zip(word, word.dropFirst()).map { first, second in
                Int(UInt8.ranks[Int(first)]) + Int(UInt8.ranks[Int(second)])
            }
            let offset = ranks.indices.min { ranks[$0] < ranks[$1] } ?? 0
            let pair = UInt16(word[offset]) | UInt16(word[offset + 1]) << 8
            pairs[Int(pair)] = true
            self.words[pair, default: []].append(Word(bytes: word, offset: offset))
        }
    }

    package func mayPass(_ text: ArraySlice<UInt8>) -> Bool { text.withUnsafeBytes(mayPass) }

    package func mayPass(_ text: UnsafeRawBufferPointer) -> Bool {
        if letsAllPass { return true }
        if words.isEmpty { return false }
        return pairs.withUnsafeBufferPointer { pairs in
            var place = 0
            while place &+ 1 < text.count {
                let pair = text.two(from: place)
                if pairs[Int(pair)], holdsWord(at: place, of: pair, in: text) { return true }
                place &+= 1
            }
            return false
        }
    }

    private func holdsWord(at place: Int, of pair: UInt16, in text: UnsafeRawBufferPointer) -> Bool
    {
        words[pair, default: []].contains { word in
            let start = place - word.offset
            guard start >= 0, start + word.bytes.count <= text.count else { return false }
            return word.bytes.withUnsafeBytes { text.areEqual($0, at: start) }
        }
    }
}
