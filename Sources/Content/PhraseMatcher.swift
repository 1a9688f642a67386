/// Finds any of many phrases in a text, in one pass whose time does not depend on their number.
///
/// A phrase is found as whole words, the longest first. One with a capital letter after its first
/// letter is an abbreviation or a name and is found only as written; any other is found in capitals
/// and small letters.
public struct PhraseMatcher: Sendable {
    public struct Match: Sendable, Hashable {
        /// Which of the lists of phrases it belongs to.
        public let index: Int
        /// Bytes of the text.
        public let range: Range<Int>
    }

    private struct Candidate: Sendable {
        let bytes: [UInt8]
        let isExact: Bool
        let index: Int
    }

    /// Ordered by the slot of their first word, the longest first.
    private let candidates: [Candidate]
    /// Where the candidates of each slot begin; a slot is the low bits of a word's hash.
    private let starts: [Int32]
    private let mask: UInt64
    public let count: Int

    /// - Parameter phrases: lists of phrases that mean the same.
    public init(_ phrases: [[String]]) {
        var found: [(slot: UInt64, candidate: Candidate)] = []
        var slots: UInt64 = 64
        while slots < phrases.reduce(0, { $0 + $1.count }) * 4 { slots *= 2 }
        mask = slots - 1
        for (index, names) in phrases.enumerated() {
            for name in names {
                let isExact = name.unicodeScalars.dropFirst().contains { $0.properties.isUppercase }
                let bytes = Array((isExact ? name : name.lowercased()).utf8)
                var start = 0
                guard let hash = Self.nextWord(in: bytes, &start)?.hash else { continue }
                found.append(
                    (hash & mask, Candidate(bytes: bytes, isExact: isExact, index: index)))
            }
        }
        found.sort { left, right in
            (left.slot, right.candidate.bytes.count, left.candidate.index)
                < (right.slot, left.candidate.bytes.count, right.candidate.index)
        }
        candidates = found.map(\.candidate)
        var starts = [Int32](repeating: 0, count: Int(slots) + 1)
        for entry in found { starts[Int(entry.slot) + 1] += 1 }
        for slot in 1..<starts.count { starts[slot] += starts[slot - 1] }
        self.starts = starts
        count = phrases.count
    }

    /// What stands in the text, from left to right; matches do not overlap.
    public func matches(in text: [UInt8]) -> [Match] {
        guard count > 0 else { return [] }
        var matches: [Match] = []
        var place = 0
        while let word = Self.nextWord(in: text, &place) {
            let slot = Int(word.hash & mask)
            for candidate in Int(starts[slot])..<Int(starts[slot + 1]) {
                if let end = Self.end(of: candidates[candidate], in: text, from: word.start) {
                    let index = candidates[candidate].index
                    matches.append(Match(index: index, range: word.start..<end))
                    place = end
                    break
                }
            }
        }
        return matches
    }

    /// The first run of letters and digits from `place` on, which is moved to its end; every byte
    /// beyond ASCII counts as a letter.
    ///
    /// The hash is FNV-1a (Fowler, Noll, Vo) of the bytes in small letters.
    private static func nextWord(
        in text: [UInt8], _ place: inout Int
    ) -> (start: Int, hash: UInt64)? {
        var start = place
        while start < text.count, !text[start].isWordByte { start += 1 }
        var hash: UInt64 = 0xCBF2_9CE4_8422_2325
        var end = start
        while end < text.count, text[end].isWordByte {
            // This bit makes capitals small; digits have it anyway.
            hash = (hash ^ UInt64(text[end] | 32)) &* 0x100_0000_01B3
            end += 1
        }
        place = end
        return start < end ? (start, hash) : nil
    }

    /// Where the candidate ends if it stands here; any white space in the text is a space.
    private static func end(of candidate: Candidate, in text: [UInt8], from start: Int) -> Int? {
        var place = start
        for wanted in candidate.bytes {
            guard place < text.count else { return nil }
            var byte = text[place]
            if byte == 10 || byte == 13 || byte == 9 { byte = 32 }
            if !candidate.isExact { byte = byte.lowercased }
            guard byte == wanted else { return nil }
            place += 1
        }
        return place == text.count || !text[place].isWordByte ? place : nil
    }

}

extension UInt8 {
    fileprivate var lowercased: UInt8 { (65...90).contains(self) ? self | 32 : self }

    var isWordByte: Bool {
        // With this bit set, capitals are small letters.
        (97...122).contains(self | 32) || (48...57).contains(self) || self >= 0x80
    }
}
