/// Words of a block, one after the other, that were all kept, all taken out or all put in.
package struct WordRun: Sendable, Hashable {
    package enum Kind: Sendable, Hashable { case kept, removed, inserted }

    package let kind: Kind
    package let tokens: [FormToken]

    package init(_ kind: Kind, _ tokens: [FormToken]) {
        self.kind = kind
        self.tokens = tokens
    }

    /// The words of both sides as people read them best: what was taken out, then what replaces it.
    package static func runs(_ match: WordMatch) -> [WordRun] {
        joined(steps(match))
    }

    private struct Step {
        var removed: [FormToken] = []
        var inserted: [FormToken] = []
        /// What follows and was kept.
        var kept: [FormToken] = []

        var isReplaced: Bool { !removed.isEmpty && !inserted.isEmpty }
    }

    private static func steps(_ match: WordMatch) -> [Step] {
        var steps = [Step()]
        var (left, right) = (0, 0)
        func change(_ removed: ArraySlice<FormToken>, _ inserted: ArraySlice<FormToken>) {
            if removed.isEmpty, inserted.isEmpty { return }
            if !steps[steps.count - 1].kept.isEmpty { steps.append(Step()) }
            steps[steps.count - 1].removed += removed
            steps[steps.count - 1].inserted += inserted
        }
        for pair in match.pairs {
            change(match.before[left..<pair.before], match.after[right..<pair.after])
            let (before, after) = (match.before[pair.before], match.after[pair.after])
            if before == after {
                steps[steps.count - 1].kept.append(after)
            } else {
                change([before], [after])
            }
            (left, right) = (pair.before + 1, pair.after + 1)
        }
        change(match.before[left...], match.after[right...])
        return steps
    }

    /// A short word that stays between two replaced parts makes them harder to read, so they become
    /// one.
    private static func joined(_ steps: [Step]) -> [WordRun] {
        var whole: [Step] = []
        for step in steps {
            guard let last = whole.last, last.isReplaced, step.isReplaced, last.kept.isShort else {
                whole.append(step)
                continue
            }
            whole[whole.count - 1] = Step(
                removed: last.removed + last.kept + step.removed,
                inserted: last.inserted + last.kept + step.inserted, kept: step.kept)
        }
        return whole.flatMap { step in
            [
                WordRun(.removed, step.removed), WordRun(.inserted, step.inserted),
                WordRun(.kept, step.kept),
            ].filter { !$0.tokens.isEmpty }
        }
    }
}

extension [FormToken] {
    /// Whether it is at most two words or signs of four letters together, and not the end of a
    /// cell.
    fileprivate var isShort: Bool {
        count <= 2 && allSatisfy { $0.kind == .word || $0.kind == .punctuation }
            && reduce(0) { $0 + $1.text.count } <= 4 && !contains { ".;:!?".contains($0.text) }
    }
}
