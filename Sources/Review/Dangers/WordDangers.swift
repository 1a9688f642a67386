/// What is dangerous in the words of one block that are new, gone, or in another place.
struct WordDangers {
    let match: WordMatch
    let hunks: [WordMatch.Hunk]
    /// Why a change of each word is dangerous, if it is.
    let before: [Set<Danger.Reason>]
    private let after: [Set<Danger.Reason>]
    let words: DangerWords

    init(_ match: WordMatch, _ words: DangerWords) {
        self.match = match
        self.words = words
        hunks = match.hunks
        before = words.reasons(of: match.before)
        after = words.reasons(of: match.after)
    }

    /// Without those of `SmallChanges`.
    var all: [Danger] {
        touched + illnesses + crossings + exchanges + besideNegations + betweenNumbers + capitals
            + units + marks + styles + goneSentences + order + movedSources
    }

    /// Dangerous words that are new or gone.
    private var touched: [Danger] {
        var dangers: [Danger] = []
        for hunk in hunks {
            let touched =
                hunk.before.reduce(into: Set()) { $0.formUnion(before[$1]) }
                .union(hunk.after.reduce(into: Set()) { $0.formUnion(after[$1]) })
            for reason in touched.subtracting([.source, .illness]) where !isSame(hunk, reason) {
                dangers.append(
                    Danger(
                        reason,
                        before: match.before.touched(hunk.before, before) { $0.contains(reason) },
                        after: match.after.touched(hunk.after, after) { $0.contains(reason) }))
            }
        }
        return dangers
    }

    /// Illnesses and parts of the body that are not named any more, or that a few other words
    /// became. A new sentence that names one changes nothing that was said.
    private var illnesses: [Danger] {
        if match.before.isEmpty || match.after.isEmpty { return [] }
        var rest = hunks.flatMap(\.after).filter { after[$0].contains(.illness) }
            .map { match.after[$0].text.plain }
        return hunks.compactMap { hunk in
            let gone = hunk.before.filter { before[$0].contains(.illness) }.filter { place in
                let word = match.before[place].text.plain
                guard let other = rest.firstIndex(where: { $0 == word || $0.isForm(of: word) })
                else { return true }
                rest.remove(at: other)
                return false
            }
            let new = hunk.after.filter { after[$0].contains(.illness) }
            let isExchange =
                (1...3).contains(match.before[hunk.before].filter(\.kind.isWord).count)
                && match.after[hunk.after].filter(\.kind.isWord).count <= 3
                && new.contains { rest.contains(match.after[$0].text.plain) }
            guard !gone.isEmpty || isExchange else { return nil }
            let old = gone.isEmpty ? match.before[hunk.before].words : words(gone, match.before)
            return Danger(.illness, before: old, after: words(new, match.after))
        }
    }

    private func words(_ places: [Int], _ tokens: [FormToken]) -> String {
        places.map { tokens[$0].text }.joined(separator: " ")
    }

    /// Whether people are only named in other forms of the same words.
    private func isSame(_ hunk: WordMatch.Hunk, _ reason: Danger.Reason) -> Bool {
        guard reason == .duty else { return false }
        let removed = hunk.before.filter { before[$0].contains(reason) }
        let inserted = hunk.after.filter { after[$0].contains(reason) }
        return removed.count == inserted.count
            && zip(removed, inserted).allSatisfy { old, new in
                match.before[old].text.plain.isForm(of: match.after[new].text.plain)
            }
    }

    /// A word such as “not” that stays while another passes from one side of it to the other now
    /// says something else: “not always” and “always not”.
    private var crossings: [Danger] {
        let reach = 6
        var dangers: [Danger] = []
        for pair in match.pairs {
            let own = before[pair.before].intersection([.negation, .duty, .number, .medicine])
            guard let reason = own.min() else { continue }
            func words(
                _ tokens: [FormToken], _ isKept: [Bool], _ range: Range<Int>
            ) -> Set<String> {
                let near = range.clamped(to: tokens.indices)
                return Set(
                    near.filter { !isKept[$0] && tokens[$0].kind == .word }
                        .map { tokens[$0].key })
            }
            let (left, right) = (pair.before, pair.after)
            let removed = (
                words(match.before, match.isKeptBefore, (left - reach)..<left),
                words(match.before, match.isKeptBefore, (left + 1)..<(left + 1 + reach))
            )
            let inserted = (
                words(match.after, match.isKeptAfter, (right - reach)..<right),
                words(match.after, match.isKeptAfter, (right + 1)..<(right + 1 + reach))
            )
            if !removed.0.isDisjoint(with: inserted.1) || !removed.1.isDisjoint(with: inserted.0) {
                dangers.append(around(pair.before, pair.after, reason))
            }
        }
        return dangers
    }

    func around(_ left: Int, _ right: Int, _ reason: Danger.Reason) -> Danger {
        Danger(
            reason, before: match.before.words(around: left),
            after: match.after.words(around: right))
    }

    /// Words that became their opposites. Between them may stand a word or two that stay; but each
    /// part counts by itself, too: “we ring you” and “you ring us”.
    private var exchanges: [Danger] {
        var wide: [WordMatch.Hunk] = []
        for hunk in hunks {
            if let last = wide.last, hunk.before.lowerBound - last.before.upperBound <= 2 {
                wide[wide.count - 1] = WordMatch.Hunk(
                    before: last.before.lowerBound..<hunk.before.upperBound,
                    after: last.after.lowerBound..<hunk.after.upperBound)
            } else {
                wide.append(hunk)
            }
        }
        return (hunks + wide).compactMap { hunk in
            let removed = hunk.before.filter { match.before[$0].kind == .word }
            let inserted = hunk.after.filter { match.after[$0].kind == .word }
            let found = words.opposites.exchange(
                of: removed.map { match.before[$0].text.plain },
                for: inserted.map { match.after[$0].text.plain })
            return found.map {
                Danger(
                    .opposite, before: match.before[removed[$0.removed]].text,
                    after: match.after[inserted[$0.inserted]].text)
            }
        }
    }

    /// A comma that makes “No, stop” of “No stop”.
    private var besideNegations: [Danger] {
        hunks.compactMap { hunk in
            let changed = match.before[hunk.before] + match.after[hunk.after]
            guard changed.allSatisfy({ $0.kind == .punctuation && ",;:.!?،؛؟".contains($0.text) })
            else { return nil }
            let beside = [hunk.before.lowerBound - 1, hunk.before.upperBound].first { place in
                before.indices.contains(place) && before[place].contains(.negation)
            }
            guard let beside else { return nil }
            let distance = beside < hunk.before.lowerBound ? -1 : hunk.after.count
            return around(beside, hunk.after.lowerBound + distance, .negation)
        }
    }

    /// Words that are struck out now, and figures that are raised or lowered.
    private var styles: [Danger] {
        match.pairs.compactMap { pair in
            let (old, new) = (match.before[pair.before], match.after[pair.after])
            func differs(_ names: Set<String>) -> Bool {
                Set(old.style.map(\.name)).intersection(names)
                    != Set(new.style.map(\.name)).intersection(names)
            }
            if differs(["del", "s"]) { return around(pair.before, pair.after, .negation) }
            guard old.kind == .number, differs(["sup", "sub"]) else { return nil }
            return around(pair.before, pair.after, .number)
        }
    }

    /// Whole sentences that nothing took the place of.
    private var goneSentences: [Danger] {
        // Whether a whole block is gone, its neighbours tell.
        if match.after.isEmpty { return [] }
        return hunks.compactMap { hunk in
            let gone = match.before[hunk.before]
            guard gone.contains(where: \.endsSentence), !match.after[hunk.after].hasWords,
                gone.filter({ $0.kind.isWord }).count > 1
            else { return nil }
            return Danger(.gone, before: gone.words, after: "")
        }
    }
}

extension FormToken.Kind {
    /// Whether it says something, and is no punctuation.
    var isWord: Bool { self == .word || self == .number || self == .sign }
}

extension FormToken {
    var endsSentence: Bool { kind == .punctuation && ".!?؟。".contains(text) }
}

extension Collection<FormToken> {
    var hasWords: Bool { contains { $0.kind.isWord } }
}

extension [FormToken] {
    /// A word with the two on each side of it.
    fileprivate func words(around place: Int) -> String {
        self[((place - 2)..<(place + 3)).clamped(to: indices)].words
    }

    /// The words of a range that are dangerous for a reason.
    fileprivate func touched(
        _ range: Range<Int>, _ reasons: [Set<Danger.Reason>],
        _ isMeant: (Set<Danger.Reason>) -> Bool
    ) -> String {
        range.filter { isMeant(reasons[$0]) }.map { self[$0].text }.joined(separator: " ")
    }
}
