/// The candidate that a mistyped word was probably meant to be, for "did you mean".
///
/// nil if none is near: more than a third of the letters would have to change.
public func nearest(to word: String, among candidates: some Sequence<String>) -> String? {
    let wanted = Array(word.lowercased().unicodeScalars)
    let limit = max(1, wanted.count / 3)
    var best: (distance: Int, candidate: String)?
    for candidate in candidates {
        let letters = Array(candidate.lowercased().unicodeScalars)
        guard abs(letters.count - wanted.count) <= limit else { continue }
        let distance = editDistance(wanted, letters)
        guard distance <= limit else { continue }
        if best.map({ (distance, candidate) < ($0.distance, $0.candidate) }) ?? true {
            best = (distance, candidate)
        }
    }
    return best?.candidate
}

/// Insertions, deletions, substitutions and swaps of neighbours that lead from one word to the
/// other (optimal string alignment distance).
func editDistance(_ first: [Unicode.Scalar], _ second: [Unicode.Scalar]) -> Int {
    guard !first.isEmpty, !second.isEmpty else { return max(first.count, second.count) }
    var beforeLast = [Int](repeating: 0, count: second.count + 1)
    var last = Array(0...second.count)
    for row in 1...first.count {
        var current = [row] + [Int](repeating: 0, count: second.count)
        for column in 1...second.count {
            let cost = first[row - 1] == second[column - 1] ? 0 : 1
            var best = min(
                last[column] + 1, current[column - 1] + 1, last[column - 1] + cost)
            if row > 1, column > 1, first[row - 1] == second[column - 2],
                first[row - 2] == second[column - 1]
            {
                best = min(best, beforeLast[column - 2] + 1)
            }
            current[column] = best
        }
        beforeLast = last
        last = current
    }
    return last[second.count]
}
