/// Finds what two sequences have in common: the longest sequence of pairs that are equal and in the
/// same order.
///
/// Myers, "An O(ND) difference algorithm and its variations" (1986), in linear space. The work is
/// bounded, since a page may be as odd as someone wishes: where it would take too long, what is
/// there exactly once on both sides divides the work (Cohen's "patience diff"), and what is left
/// between counts as different.
package struct SequenceMatch {
    package struct Pair: Sendable, Hashable {
        package let before: Int
        package let after: Int
    }

    /// How many steps may be made for one comparison. A page of twenty thousand words that was
    /// written anew takes as many; no page has them.
    private var steps = 2_000_000
    private let before: [Int32]
    private let after: [Int32]
    private var pairs: [Pair] = []
    private var forward: [Int] = []
    private var backward: [Int] = []

    private struct Area {
        var before: Range<Int>
        var after: Range<Int>
    }

    /// The pairs in their order.
    package static func pairs(_ before: [Int32], _ after: [Int32]) -> [Pair] {
        var match = Self(before: before, after: after)
        match.run()
        return match.pairs.sorted { $0.before < $1.before }
    }

    private init(before: [Int32], after: [Int32]) {
        self.before = before
        self.after = after
    }

    private mutating func run() {
        var areas = [Area(before: before.indices, after: after.indices)]
        while var area = areas.popLast() {
            trim(&area)
            guard !area.before.isEmpty, !area.after.isEmpty else { continue }
            if let snake = middle(of: area) {
                add(snake)
                areas += Self.around([snake], in: area)
            } else {
                let anchors = anchors(in: area)
                for anchor in anchors { add(anchor) }
                if !anchors.isEmpty { areas += Self.around(anchors, in: area) }
            }
        }
    }

    private mutating func add(_ snake: Area) {
        for (left, right) in zip(snake.before, snake.after) {
            pairs.append(Pair(before: left, after: right))
        }
    }

    private static func around(_ snakes: [Area], in area: Area) -> [Area] {
        var areas: [Area] = []
        var start = (area.before.lowerBound, area.after.lowerBound)
        for snake in snakes {
            areas.append(
                Area(
                    before: start.0..<snake.before.lowerBound,
                    after: start.1..<snake.after.lowerBound))
            start = (snake.before.upperBound, snake.after.upperBound)
        }
        areas.append(
            Area(before: start.0..<area.before.upperBound, after: start.1..<area.after.upperBound))
        return areas
    }

    /// Pairs what is equal at both ends.
    private mutating func trim(_ area: inout Area) {
        var (first, second) = (area.before, area.after)
        while let left = first.first, let right = second.first, before[left] == after[right] {
            pairs.append(Pair(before: left, after: right))
            first = (left + 1)..<first.upperBound
            second = (right + 1)..<second.upperBound
        }
        while let left = first.last, let right = second.last, before[left] == after[right] {
            pairs.append(Pair(before: left, after: right))
            first = first.lowerBound..<left
            second = second.lowerBound..<right
        }
        area = Area(before: first, after: second)
    }

    /// The run of equal items in the middle of the shortest way from one sequence to the other,
    /// which may be empty; nil if that takes too long. Neither both first nor both last items of
    /// the area are equal, so what is left on both sides is smaller.
    private mutating func middle(of area: Area) -> Area? {
        let (count, other) = (area.before.count, area.after.count)
        let limit = (count + other + 1) / 2
        let offset = limit + 1
        forward = Array(repeating: 0, count: 2 * limit + 3)
        backward = forward
        for distance in 0...limit {
            steps -= 2 * distance + 1
            if steps < 0 { return nil }
            if let snake = advance(distance, area, offset) { return snake }
            if let snake = retreat(distance, area, offset) { return snake }
        }
        return nil
    }

    private mutating func advance(_ distance: Int, _ area: Area, _ offset: Int) -> Area? {
        let (count, other) = (area.before.count, area.after.count)
        let delta = count - other
        for diagonal in stride(from: -distance, through: distance, by: 2) {
            var x = furthest(forward, diagonal, distance, offset, area)
            guard x >= 0 else {
                forward[offset + diagonal] = Self.nowhere
                continue
            }
            var y = x - diagonal
            let start = (x, y)
            while x < count, y < other,
                before[area.before.lowerBound + x] == after[area.after.lowerBound + y]
            {
                x += 1
                y += 1
            }
            forward[offset + diagonal] = x
            let mirror = delta - diagonal
            if delta & 1 != 0, abs(mirror) < distance, x + backward[offset + mirror] >= count {
                return snake(from: start, to: (x, y), area)
            }
        }
        return nil
    }

    private mutating func retreat(_ distance: Int, _ area: Area, _ offset: Int) -> Area? {
        let (count, other) = (area.before.count, area.after.count)
        let delta = count - other
        for diagonal in stride(from: -distance, through: distance, by: 2) {
            var x = furthest(backward, diagonal, distance, offset, area)
            guard x >= 0 else {
                backward[offset + diagonal] = Self.nowhere
                continue
            }
            var y = x - diagonal
            let start = (x, y)
            while x < count, y < other,
                before[area.before.upperBound - 1 - x] == after[area.after.upperBound - 1 - y]
            {
                x += 1
                y += 1
            }
            backward[offset + diagonal] = x
            let mirror = delta - diagonal
            if delta & 1 == 0, abs(mirror) <= distance, x + forward[offset + mirror] >= count {
                return snake(
                    from: (count - x, other - y), to: (count - start.0, other - start.1), area)
            }
        }
        return nil
    }

    /// How far a way comes that leads to a diagonal from one of its neighbours; `nowhere` if both
    /// lead out of the area.
    private func furthest(
        _ reached: [Int], _ diagonal: Int, _ distance: Int, _ offset: Int, _ area: Area
    ) -> Int {
        if distance == 0 { return 0 }
        var best = Self.nowhere
        if diagonal < distance { best = reached[offset + diagonal + 1] }
        if best - diagonal > area.after.count { best = Self.nowhere }
        if diagonal > -distance {
            let right = reached[offset + diagonal - 1] + 1
            if right <= area.before.count { best = max(best, right) }
        }
        return best
    }

    private static let nowhere = Int.min / 4

    private func snake(
        from start: (Int, Int), to end: (Int, Int), _ area: Area
    ) -> Area {
        let (left, right) = (area.before.lowerBound, area.after.lowerBound)
        return Area(
            before: (left + start.0)..<(left + end.0), after: (right + start.1)..<(right + end.1))
    }

    /// Items that both sides have once, as far as they are in the same order.
    private func anchors(in area: Area) -> [Area] {
        let places = Self.unique(after, area.after)
        let candidates = Self.unique(before, area.before)
            .compactMap { item, place in places[item].map { Pair(before: place, after: $0) } }
            .sorted { $0.before < $1.before }
        return Self.rising(candidates).map {
            Area(before: $0.before..<($0.before + 1), after: $0.after..<($0.after + 1))
        }
    }

    private static func unique(_ items: [Int32], _ range: Range<Int>) -> [Int32: Int] {
        var places: [Int32: Int] = [:]
        for place in range { places[items[place]] = places[items[place]] == nil ? place : -1 }
        return places.filter { $0.value >= 0 }
    }

    /// The longest part of the pairs that rises on the other side as well (Fredman 1975).
    static func rising(_ pairs: [Pair]) -> [Pair] {
        var ends: [Int] = []
        var previous = [Int](repeating: -1, count: pairs.count)
        for (index, pair) in pairs.enumerated() {
            var (low, high) = (0, ends.count)
            while low < high {
                let middle = (low + high) / 2
                if pairs[ends[middle]].after < pair.after {
                    low = middle + 1
                } else {
                    high = middle
                }
            }
            if low > 0 { previous[index] = ends[low - 1] }
            if low == ends.count { ends.append(index) } else { ends[low] = index }
        }
        var rising: [Pair] = []
        var index = ends.last ?? -1
        while index >= 0 {
            rising.append(pairs[index])
            index = previous[index]
        }
        return rising.reversed()
    }
}
