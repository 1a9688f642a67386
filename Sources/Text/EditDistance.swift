/// Counts how many letters must be inserted, deleted, changed or swapped with their neighbour to
/// turn one word into another: optimal string alignment, after Damerau (1964).
package enum EditDistance {
    /// The distance; nil if it is more than `limit`.
    @inlinable package static func between<Letter: Equatable>(
        _ left: [Letter], _ right: [Letter], limit: Int
    ) -> Int? {
        guard abs(left.count - right.count) <= limit else { return nil }
        var before = [Int](repeating: 0, count: right.count + 1)
        var last = Array(0...right.count)
        var next = last
        for row in left.indices {
            next[0] = row + 1
            var least = row + 1
            for column in right.indices {
                var distance = min(last[column + 1], next[column]) + 1
                distance = min(distance, last[column] + (left[row] == right[column] ? 0 : 1))
                if row > 0, column > 0, left[row] == right[column - 1],
                    left[row - 1] == right[column]
                {
                    distance = min(distance, before[column - 1] + 1)
                }
                next[column + 1] = distance
                least = min(least, distance)
            }
            guard least <= limit else { return nil }
            (before, last, next) = (last, next, before)
        }
        return last[right.count] <= limit ? last[right.count] : nil
    }
}
