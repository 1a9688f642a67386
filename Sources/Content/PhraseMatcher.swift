/// Finds any of many phrases in a text, in one pass whose time does not depend on how many there are.
///
/// A phrase is found as whole words, the longest first. A phrase that has a capital letter after its
/// first letter is an abbreviation or a name and is found only as written; any other is found in
/// capitals and small letters.
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
                guard let first = Words(bytes[...]).first else { continue }
                found.append(
                    (
                        Self.hash(bytes[first]) & mask,
                        Candidate(bytes: bytes, isExact: isExact, index: index)
                    ))
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
        var end = 0
        for word in Words(text[...]) where word.lowerBound >= end {
            let slot = Int(Self.hash(text[word]) & mask)
            for place in Int(starts[slot])..<Int(starts[slot + 1]) {
                if let last = Self.end(of: candidates[place], in: text, from: word.lowerBound) {
                    let index = candidates[place].index
                    matches.append(Match(index: index, range: word.lowerBound..<last))
                    end = last
                    break
                }
            }
        }
        return matches
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

    /// FNV-1a of the bytes in small letters (Fowler, Noll, Vo).
    private static func hash(_ bytes: ArraySlice<UInt8>) -> UInt64 {
        var hash: UInt64 = 0xCBF2_9CE4_8422_2325
        for byte in bytes { hash = (hash ^ UInt64(byte.lowercased)) &* 0x100_0000_01B3 }
        return hash
    }

    /// Runs of letters and digits; every byte beyond ASCII counts as a letter.
    private struct Words: Sequence, IteratorProtocol {
        private let text: ArraySlice<UInt8>
        private var place: Int

        init(_ text: ArraySlice<UInt8>) {
            self.text = text
            place = text.startIndex
        }

        var first: Range<Int>? {
            var words = self
            return words.next()
        }

        mutating func next() -> Range<Int>? {
            while place < text.endIndex, !text[place].isWordByte { place += 1 }
            let start = place
            while place < text.endIndex, text[place].isWordByte { place += 1 }
            return start < place ? start..<place : nil
        }
    }
}

extension UInt8 {
    fileprivate var lowercased: UInt8 { (65...90).contains(self) ? self | 32 : self }

    var isWordByte: Bool {
        (97...122).contains(self) || (65...90).contains(self) || (48...57).contains(self)
            || self >= 0x80
    }
}
