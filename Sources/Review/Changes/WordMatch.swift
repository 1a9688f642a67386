/// Which words of a block became which.
package struct WordMatch: Sendable {
    package let before: [FormToken]
    package let after: [FormToken]
    /// Words that are the same, though their style or their capitals may differ, in their order.
    package let pairs: [SequenceMatch.Pair]
    /// For each word before, whether it has a partner; and so for each word after.
    package let isKeptBefore: [Bool]
    package let isKeptAfter: [Bool]

    package init(_ before: [FormToken], _ after: [FormToken]) {
        self.before = before
        self.after = after
        let pairs =
            before == after
            ? before.indices.map { SequenceMatch.Pair(before: $0, after: $0) }
            : Self.pairs(before, after)
        self.pairs = pairs
        var left = Array(repeating: false, count: before.count)
        var right = Array(repeating: false, count: after.count)
        for pair in pairs {
            left[pair.before] = true
            right[pair.after] = true
        }
        isKeptBefore = left
        isKeptAfter = right
    }

    private static func pairs(
        _ before: [FormToken], _ after: [FormToken]
    ) -> [SequenceMatch.Pair] {
        var numbers: [String: Int32] = [:]
        func number(_ token: FormToken) -> Int32 {
            let key = token.key
            let number = numbers[key] ?? Int32(numbers.count)
            numbers[key] = number
            return number
        }
        return SequenceMatch.pairs(before.map(number), after.map(number))
    }

    /// A part of the words that was replaced, or put in or taken out.
    package struct Hunk: Sendable {
        package let before: Range<Int>
        package let after: Range<Int>
    }

    /// The parts without a partner, in their order.
    package var hunks: [Hunk] {
        var hunks: [Hunk] = []
        var (left, right) = (0, 0)
        for pair in pairs + [SequenceMatch.Pair(before: before.count, after: after.count)] {
            if left < pair.before || right < pair.after {
                hunks.append(Hunk(before: left..<pair.before, after: right..<pair.after))
            }
            (left, right) = (pair.before + 1, pair.after + 1)
        }
        return hunks
    }
}
