import HoofbeatText

/// Finds any of many phrases in a text, in one pass whose time does not depend on their number.
///
/// It finds whole words, and the longest phrase first. A phrase with a capital after its first
/// letter is an abbreviation or a name and is found only as written; any other is found in capitals
/// and small letters.
package struct PhraseMatcher: Sendable {
    package struct Match: Sendable, Hashable {
        /// The number of the list of phrases that it belongs to.
        package let index: Int
        /// Its place in the text, in bytes.
        package let range: Range<Int>
    }

    /// A phrase without memory of its own: counting the references to thousands of small arrays
    /// took threads longer than comparing the phrases.
    private struct Candidate: Sendable {
        /// The place in `characters` where it begins.
        let start: Int
        let length: Int
        let isExact: Bool
        /// The hash of its first word.
        let hash: UInt64
        let index: Int
    }

    /// The characters of all phrases, one after the other; in small letters unless a phrase is
    /// exact.
    private let characters: [UInt32]
    /// The phrases in the order of their first word's slot and hash, and then of a dictionary. So
    /// phrases that begin alike are next to each other, the shortest first.
    private let candidates: [Candidate]
    /// The place where the candidates of each slot begin. A slot is the low bits of a word's hash.
    private let starts: [Int32]
    private let mask: UInt64
    package let count: Int
    /// The limit in bytes. Every word of a text may begin a phrase that has to be read to its end,
    /// so longer phrases are never found, and readers of files refuse them.
    package static let maximumLength = 200

    /// - Parameter phrases: lists of phrases; those in one list mean the same.
    package init(_ phrases: [[String]]) {
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

    /// A form that two phrases share exactly if they are found in the same places.
    package static func comparable(_ phrase: String) -> String {
        var plain = String.UnicodeScalarView()
        for scalar in phrase.unicodeScalars {
            plain.append(Unicode.Scalar(scalar.value.inPlainForm) ?? scalar)
        }
        return isExact(phrase) ? String(plain) : String(plain).lowercased()
    }

    /// The matches in a text from left to right; they do not overlap.
    ///
    /// - Parameter text: UTF-8. No match goes on over a zero or a byte that is not UTF-8.
    package func matches(in text: [UInt8]) -> [Match] {
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

    /// The candidates of a slot whose first word has this hash.
    private func candidates(in slot: Int, withHash hash: UInt64) -> Range<Int> {
        let all = Int(starts[slot])..<Int(starts[slot + 1])
        let first = first(of: all) { candidates[$0].hash >= hash }
        return first..<self.first(of: first..<all.upperBound) { candidates[$0].hash > hash }
    }

    /// The longest phrase in the text among some that have the same first word; of equals the
    /// first.
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

    /// Finds it in one walk through the text, whatever the number of phrases. Each character leaves
    /// fewer of them, which are always next to each other.
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
    /// just one place.
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
    /// The character with any white space as a space, and hyphens at which no line breaks as
    /// hyphens, since readers see no difference.
    fileprivate var inPlainForm: UInt32 {
        switch self {
        case 9...13, 0xA0, 0x1680, 0x2000...0x200A, 0x202F, 0x205F, 0x3000: 32
        case 0x2010, 0x2011: 45
        default: self
        }
    }
}
