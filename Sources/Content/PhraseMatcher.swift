import Text

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
        /// Where it begins in `characters`.
        let start: Int
        let length: Int
        let isExact: Bool
        /// Of its first word.
        let hash: UInt64
        let index: Int
    }

    /// Of all phrases, one after the other; in small letters unless the phrase is exact.
    private let characters: [UInt32]
    /// Ordered by the slot of their first word, its hash, and then as in a dictionary: phrases that
    /// begin alike are together, the shortest first.
    private let candidates: [Candidate]
    /// Where the candidates of each slot begin; a slot is the low bits of a word's hash.
    private let starts: [Int32]
    private let mask: UInt64
    public let count: Int
    /// In bytes. A longer phrase is never found, since every word of a text may begin one that must
    /// be read to its end; what reads phrases from a file refuses it.
    public static let maximumLength = 200

    /// - Parameter phrases: lists of phrases that mean the same.
    public init(_ phrases: [[String]]) {
        var characters: [UInt32] = []
        var found: [Candidate] = []
        var slots: UInt64 = 64
        while slots < phrases.reduce(0, { $0 + $1.count }) * 4 { slots *= 2 }
        let mask = slots - 1
        for (index, names) in phrases.enumerated() {
            for name in names {
                let bytes = Array(name.utf8)
                guard bytes.count <= Self.maximumLength, !bytes.contains(0),
                    let word = bytes.span.word(from: 0)
                else { continue }
                let start = characters.count
                let isExact = Self.isExact(name)
                for scalar in name.unicodeScalars {
                    let value = scalar.value.inPlainForm
                    characters.append(isExact ? value : value.inSmallLetters)
                }
                found.append(
                    Candidate(
                        start: start, length: characters.count - start, isExact: isExact,
                        hash: word.hash, index: index))
            }
        }
        found.sort { left, right in
            let key = (left.hash & mask, left.hash, left.isExact ? 1 : 0)
            let other = (right.hash & mask, right.hash, right.isExact ? 1 : 0)
            guard key == other else { return key < other }
            let letters = characters[left.start..<left.start + left.length]
            let others = characters[right.start..<right.start + right.length]
            if letters.lexicographicallyPrecedes(others) { return true }
            return left.index < right.index && letters == others
        }
        candidates = found
        var starts = [Int32](repeating: 0, count: Int(slots) + 1)
        for candidate in found { starts[Int(candidate.hash & mask) + 1] += 1 }
        for slot in 1..<starts.count { starts[slot] += starts[slot - 1] }
        self.starts = starts
        self.characters = characters
        self.mask = mask
        count = phrases.count
    }

    private static func isExact(_ phrase: String) -> Bool {
        phrase.unicodeScalars.dropFirst().contains { $0.properties.isUppercase }
    }

    /// The same for two phrases that are found in the same places.
    public static func comparable(_ phrase: String) -> String {
        var plain = String.UnicodeScalarView()
        for scalar in phrase.unicodeScalars {
            plain.append(Unicode.Scalar(scalar.value.inPlainForm) ?? scalar)
        }
        return isExact(phrase) ? String(plain) : String(plain).lowercased()
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
            guard starts[slot] < starts[slot + 1] else { continue }
            let same = candidates(in: slot, withHash: word.hash)
            guard !same.isEmpty, let match = longest(of: same, in: text, from: word.start) else {
                continue
            }
            matches.append(match)
            place = match.range.upperBound
        }
        return matches
    }

    /// Those whose first word has this hash.
    private func candidates(in slot: Int, withHash hash: UInt64) -> Range<Int> {
        let all = Int(starts[slot])..<Int(starts[slot + 1])
        let first = first(of: all) { candidates[$0].hash >= hash }
        return first..<self.first(of: first..<all.upperBound) { candidates[$0].hash > hash }
    }

    /// The longest phrase of some that begin with one word; of equals the first.
    private func longest(
        of same: Range<Int>, in text: Span<UInt8>, from start: Int
    ) -> Match? {
        let exact = first(of: same) { candidates[$0].isExact }
        var best: Match?
        for group in [same.lowerBound..<exact, exact..<same.upperBound] where !group.isEmpty {
            guard let match = longest(ofGroup: group, in: text, from: start) else { continue }
            let other = best.map { ($0.range.upperBound, -$0.index) } ?? (-1, 0)
            if (match.range.upperBound, -match.index) > other { best = match }
        }
        return best
    }

    /// One walk through the text, whatever their number: what has been read of it leaves fewer and
    /// fewer phrases, which are together.
    private func longest(
        ofGroup group: Range<Int>, in text: Span<UInt8>, from start: Int
    ) -> Match? {
        var group = group
        let isExact = candidates[group.lowerBound].isExact
        var place = start
        var depth = 0
        var best: Match?
        while true {
            if candidates[group.lowerBound].length == depth {
                if place == text.count || text.letter(at: place).letter == 0 {
                    best = Match(
                        index: candidates[group.lowerBound].index, range: start..<place)
                }
                group = first(of: group) { candidates[$0].length > depth }..<group.upperBound
            }
            guard !group.isEmpty, place < text.count else { return best }
            var (character, length) = text.character(at: place)
            character = character.inPlainForm
            if !isExact { character = character.inSmallLetters }
            let low = first(of: group) { letter(depth, of: $0) >= character }
            let high = first(of: low..<group.upperBound) { letter(depth, of: $0) > character }
            guard low < high else { return best }
            group = low..<high
            place += length
            depth += 1
        }
    }

    private func letter(_ depth: Int, of candidate: Int) -> UInt32 {
        characters[candidates[candidate].start + depth]
    }

    /// The first place of an ordered range from which on something is true. Nearly every range has
    /// one place.
    @inline(__always) private func first(of range: Range<Int>, _ isTrue: (Int) -> Bool) -> Int {
        var (low, high) = (range.lowerBound, range.upperBound)
        while low < high {
            let middle = (low + high) / 2
            if isTrue(middle) { high = middle } else { low = middle + 1 }
        }
        return low
    }
}

extension UInt32 {
    /// Any white space as a space, and hyphens at which no line breaks as a hyphen: readers see no
    /// difference.
    fileprivate var inPlainForm: UInt32 {
        switch self {
        case 9...13, 0xA0, 0x1680, 0x2000...0x200A, 0x202F, 0x205F, 0x3000: 32
        case 0x2010, 0x2011: 45
        default: self
        }
    }
}
