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

    /// A phrase, without storage of its own: counting references to thousands of small arrays took
    /// threads longer than comparing.
    private struct Candidate: Sendable {
        /// Where it stands in `characters`.
        let start: Int
        let end: Int
        let isExact: Bool
        /// Of its first word.
        let hash: UInt64
        let index: Int

        var length: Int { end - start }
    }

    /// Of all phrases, one after the other; in small letters unless the phrase is exact.
    private let characters: [UInt32]
    /// Ordered by the slot of their first word, the longest first.
    private let candidates: [Candidate]
    /// Where the candidates of each slot begin; a slot is the low bits of a word's hash.
    private let starts: [Int32]
    private let mask: UInt64
    public let count: Int

    /// - Parameter phrases: lists of phrases that mean the same.
    public init(_ phrases: [[String]]) {
        var characters: [UInt32] = []
        var found: [(slot: UInt64, candidate: Candidate)] = []
        var slots: UInt64 = 64
        while slots < phrases.reduce(0, { $0 + $1.count }) * 4 { slots *= 2 }
        mask = slots - 1
        for (index, names) in phrases.enumerated() {
            for name in names {
                let bytes = Array(name.utf8)
                guard let word = bytes.span.word(from: 0), !bytes.contains(0) else { continue }
                let start = characters.count
                let isExact = Self.isExact(name)
                for scalar in name.unicodeScalars {
                    characters.append(isExact ? scalar.value : scalar.value.inSmallLetters)
                }
                let candidate = Candidate(
                    start: start, end: characters.count, isExact: isExact, hash: word.hash,
                    index: index)
                found.append((word.hash & mask, candidate))
            }
        }
        found.sort { left, right in
            (left.slot, right.candidate.length, left.candidate.index)
                < (right.slot, left.candidate.length, right.candidate.index)
        }
        candidates = found.map(\.candidate)
        var starts = [Int32](repeating: 0, count: Int(slots) + 1)
        for entry in found { starts[Int(entry.slot) + 1] += 1 }
        for slot in 1..<starts.count { starts[slot] += starts[slot - 1] }
        self.starts = starts
        self.characters = characters
        count = phrases.count
    }

    private static func isExact(_ phrase: String) -> Bool {
        phrase.unicodeScalars.dropFirst().contains { $0.properties.isUppercase }
    }

    /// The same for two phrases that are found in the same places.
    public static func comparable(_ phrase: String) -> String {
        isExact(phrase) ? phrase : phrase.lowercased()
    }

    /// What stands in the text, from left to right; matches do not overlap.
    ///
    /// - Parameter text: UTF-8. No match goes on over a zero or a byte that is not UTF-8.
    public func matches(in text: [UInt8]) -> [Match] {
        guard count > 0 else { return [] }
        let text = text.span
        var matches: [Match] = []
        var place = 0
        while let word = text.word(from: place) {
            place = word.end
            let slot = Int(word.hash & mask)
            for number in Int(starts[slot])..<Int(starts[slot + 1]) {
                let candidate = candidates[number]
                guard candidate.hash == word.hash,
                    let end = end(of: candidate, in: text, from: word.start)
                else { continue }
                matches.append(Match(index: candidate.index, range: word.start..<end))
                place = end
                break
            }
        }
        return matches
    }

    /// Where the candidate ends if it stands here; any white space in the text is a space.
    private func end(of candidate: Candidate, in text: Span<UInt8>, from start: Int) -> Int? {
        var place = start
        for number in candidate.start..<candidate.end {
            guard place < text.count else { return nil }
            var (character, length) = text.character(at: place)
            if character == 10 || character == 13 || character == 9 { character = 32 }
            if !candidate.isExact { character = character.inSmallLetters }
            guard character == characters[number] else { return nil }
            place += length
        }
        return place == text.count || text.letter(at: place).letter == 0 ? place : nil
    }
}
