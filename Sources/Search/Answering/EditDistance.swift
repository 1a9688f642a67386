/// How many letters must be put in, left out, changed or swapped with their neighbour to make one
/// word of another: optimal string alignment, after Damerau (1964).
enum EditDistance {
    /// nil if it is more than `limit`.
    static func between(_ left: [UInt32], _ right: [UInt32], limit: Int) -> Int? {
        guard abs(left.count - right.count) <= limit else { return nil }
        var before: [Int] = []
        var last = Array(0...right.count)
        for row in 0..<left.count {
            var next = [row + 1]
            var least = row + 1
            for column in 0..<right.count {
                var distance = min(last[column + 1], next[column]) + 1
                distance = min(distance, last[column] + (left[row] == right[column] ? 0 : 1))
                if row > 0, column > 0, left[row] == right[column - 1],
                    left[row - 1] == right[column]
                {
                    distance = min(distance, before[column - 1] + 1)
                }
                next.append(distance)
                least = min(least, distance)
            }
            guard least <= limit else { return nil }
            before = last
            last = next
        }
        return last[right.count] <= limit ? last[right.count] : nil
    }

    /// How many slips a word of this length may have.
    static func limit(length: Int) -> Int {
        length < 4 ? 0 : length < 8 ? 1 : 2
    }
}
