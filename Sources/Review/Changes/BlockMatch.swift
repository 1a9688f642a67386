/// Finds which blocks of two forms are the same: kept in their place, moved, or worded anew.
struct BlockMatch {
    /// A block of the approved form and the one that it became.
    struct Pair {
        let before: Int
        let after: Int
        /// Whether it stands before a block that it used to follow, or in another place of the
        /// page.
        let isMoved: Bool
    }

    private let before: [FormBlock]
    private let after: [FormBlock]
    /// For each block the one that it is paired with on the other side.
    private var partnerOfBefore: [Int?]
    private var partnerOfAfter: [Int?]
    private var moved: Set<Int> = []
    /// Made when it is needed, since most sections have not changed so much.
    private lazy var similarity = BlockSimilarity(before, after)

    /// The pairs in the order of the form as it is now.
    static func pairs(_ before: [FormBlock], _ after: [FormBlock]) -> [Pair] {
        var match = Self(before, after)
        match.pairSame(\.labelledKey)
        match.pairMoved(\.labelledKey)
        // Below another heading.
        match.pairInGaps { $0.pairSame(\.exactKey, in: $1) }
        match.pairMoved(\.exactKey)
        // In another box, or in a list of another kind.
        match.pairInGaps { $0.pairSame(\.wordKey, in: $1) }
        match.pairMoved(\.wordKey)
        match.pairInGaps { $0.pairSimilar(in: $1) }
        match.pairMovedAndChanged()
        return match.partnerOfAfter.enumerated().compactMap { place, partner in
            partner.map { Pair(before: $0, after: place, isMoved: match.moved.contains(place)) }
        }
    }

    private init(_ before: [FormBlock], _ after: [FormBlock]) {
        self.before = before
        self.after = after
        partnerOfBefore = Array(repeating: nil, count: before.count)
        partnerOfAfter = Array(repeating: nil, count: after.count)
    }

    private mutating func pair(_ left: Int, _ right: Int, isMoved: Bool = false) {
        partnerOfBefore[left] = right
        partnerOfAfter[right] = left
        if isMoved { moved.insert(right) }
    }

    /// Pairs what is the same and in the same order.
    private mutating func pairSame(_ key: (FormBlock) -> String) {
        pairSame(key, in: Gap(before: Array(before.indices), after: Array(after.indices)))
    }

    private mutating func pairSame(_ key: (FormBlock) -> String, in gap: Gap) {
        var numbers: [String: Int32] = [:]
        func number(_ block: FormBlock) -> Int32 {
            let name = key(block)
            let number = numbers[name] ?? Int32(numbers.count)
            numbers[name] = number
            return number
        }
        let left = gap.before.map { number(before[$0]) }
        let right = gap.after.map { number(after[$0]) }
        for found in SequenceMatch.pairs(left, right) {
            pair(gap.before[found.before], gap.after[found.after])
        }
    }

    /// What is not paired yet between two pairs in their places.
    private struct Gap {
        var before: [Int] = []
        var after: [Int] = []
    }

    private mutating func pairInGaps(_ pairAll: (inout Self, Gap) -> Void) {
        for gap in gaps() where !gap.before.isEmpty && !gap.after.isEmpty { pairAll(&self, gap) }
    }

    private func gaps() -> [Gap] {
        var gaps: [Gap] = []
        var (left, right) = (0, 0)
        func end(_ leftEnd: Int, _ rightEnd: Int) {
            gaps.append(
                Gap(
                    before: (left..<leftEnd).filter { partnerOfBefore[$0] == nil },
                    after: (right..<rightEnd).filter { partnerOfAfter[$0] == nil }))
        }
        for (place, partner) in partnerOfAfter.enumerated() {
            guard let partner, !moved.contains(place) else { continue }
            end(partner, place)
            (left, right) = (partner + 1, place + 1)
        }
        end(before.count, after.count)
        return gaps
    }

    /// Pairs blocks of which at least two fifths of the words are the same, the most similar ones
    /// first, as long as they stay in their order.
    private mutating func pairSimilar(in gap: Gap) {
        var candidates: [(left: Int, right: Int, share: Double)] = []
        let similarity = similarity
        // Each with the few that stand about as far on, so that the work is bounded.
        let reach = max(8, 4_096 / max(gap.before.count, 1))
        for (number, left) in gap.before.enumerated() {
            let near = number * gap.after.count / gap.before.count
            for other in max(0, near - reach)..<min(gap.after.count, near + reach + 1) {
                let right = gap.after[other]
                let share = similarity.share(left, right)
                if share >= 0.4 { candidates.append((left, right, share)) }
            }
        }
        candidates.sort { ($1.share, $0.left, $0.right) < ($0.share, $1.left, $1.right) }
        // In the order of both sides.
        var taken: [(left: Int, right: Int)] = []
        for one in candidates {
            var (low, high) = (0, taken.count)
            while low < high {
                let middle = (low + high) / 2
                if taken[middle].left < one.left { low = middle + 1 } else { high = middle }
            }
            let isBehind = low == 0 || taken[low - 1].right < one.right
            let isBefore =
                low == taken.count || taken[low].left > one.left && taken[low].right > one.right
            if isBehind, isBefore { taken.insert((one.left, one.right), at: low) }
        }
        for one in taken { pair(one.left, one.right) }
    }

    /// Pairs what is left and the same, wherever it stands.
    private mutating func pairMoved(_ key: (FormBlock) -> String) {
        var places: [String: [Int]] = [:]
        for left in before.indices.reversed() where partnerOfBefore[left] == nil {
            places[key(before[left]), default: []].append(left)
        }
        for right in after.indices where partnerOfAfter[right] == nil {
            guard !after[right].tokens.isEmpty, let left = places[key(after[right])]?.popLast()
            else { continue }
            pair(left, right, isMoved: true)
        }
    }

    /// A row or item that was both moved and worded anew shares most of its words.
    private mutating func pairMovedAndChanged() {
        let left = before.indices.filter { partnerOfBefore[$0] == nil }
        let right = after.indices.filter { partnerOfAfter[$0] == nil }
        guard !left.isEmpty, !right.isEmpty, left.count * right.count <= 10_000 else { return }
        let similarity = similarity
        for place in right {
            let best =
                left.filter { partnerOfBefore[$0] == nil }
                .map { ($0, similarity.share($0, place)) }
                .max { $0.1 < $1.1 }
            if let best, best.1 >= 0.7 { pair(best.0, place, isMoved: true) }
        }
    }
}

extension FormBlock {
    /// What two blocks share that mean the same.
    fileprivate var exactKey: String { frame + "\u{2}" + wordKey }

    /// The same, below the same heading.
    fileprivate var labelledKey: String { label + "\u{2}" + exactKey }

    /// The same, in whatever box or list they stand.
    fileprivate var wordKey: String {
        tokens.reduce(into: name) { key, token in
            key += "\u{3}\(token.key)\u{4}\(token.text)"
            for tag in token.style { key += "\u{4}" + tag.meaning }
        }
    }
}
