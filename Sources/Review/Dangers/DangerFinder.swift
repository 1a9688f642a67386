/// Finds what is dangerous in the changes of a section.
package struct DangerFinder: Sendable {
    private let words: DangerWords
    /// Where links lead on which readers look for help.
    private let helpTargets: Set<String>
    /// Keys of sources that were withdrawn.
    private let withdrawnSources: Set<String>

    package init(
        _ words: DangerWords, helpTargets: Set<String> = [], withdrawnSources: Set<String> = []
    ) {
        self.words = words
        self.helpTargets = helpTargets
        self.withdrawnSources = withdrawnSources
    }

    /// The comparison of a section, for which numbers and their units belong together.
    package func compare(_ change: SectionChange) -> SectionComparison {
        SectionComparison(change, isUnit: words.isUnit)
    }

    /// What is dangerous in the change of one block, the worst first, each once.
    package func dangers(of block: ComparedBlock) -> [Danger] {
        guard !block.isKept || hasWithdrawnSource(block) else { return [] }
        let boxes = boxDangers(block) + labelDangers(block)
        var words = wordDangers(block)
        // A sign that is new or gone says more than the urgent words in it.
        if boxes.contains(where: { $0.reason == .sign }) { words.removeAll { $0.reason == .sign } }
        let hasNumber = words.contains { $0.reason == .telephone }
        let links = linkDangers(block).filter { $0.reason != .telephone || !hasNumber }
        var seen: Set<Danger> = []
        return (boxes + words + links + sourceDangers(block))
            .filter { seen.insert($0).inserted }.sorted { $0.reason < $1.reason }
    }

    /// What is dangerous in the change of a field of a warning sign, or of a number to ring: any,
    /// as each decides whether and how help is called.
    package func signDangers(of block: ComparedBlock) -> [Danger] {
        let dangers = dangers(of: block)
        guard !block.isKept, let field = block.signField else { return dangers }
        let isNumber = !Self.signFields.contains(field)
        func words(_ block: FormBlock?) -> String {
            let words = block?.words ?? ""
            return words == "yes" || words == "no" ? "\(field): \(words)" : words
        }
        let own = Danger(
            isNumber ? .telephone : .sign, before: words(block.before), after: words(block.after))
        let said: Set<Danger.Reason> = isNumber ? [.telephone, .number] : [.sign]
        return ([own] + dangers.filter { !said.contains($0.reason) }).sorted {
            $0.reason < $1.reason
        }
    }

    /// The fields of a warning sign in its form. The lines of numbers have others.
    private static let signFields: Set<Substring> = [
        "words", "level", "for", "ring", "say", "at-once", "in-treatment",
        "emergency-if-nobody-answers", "closing", "catch-all",
    ]

    /// Warning signs, and what moved into another box.
    private func boxDangers(_ block: ComparedBlock) -> [Danger] {
        let (before, after) = (block.before, block.after)
        let boxes = (before?.boxes ?? [], after?.boxes ?? [])
        let hasMovedBox = before != nil && after != nil && boxes.0 != boxes.1
        // A new or missing box says something even if none of its words does.
        let isNewInBox = block.change == .added && !boxes.1.isEmpty
        let isGoneFromBox = block.change == .removed && !boxes.0.isEmpty
        let isReworded =
            block.change == .changed && !block.words.hunks.isEmpty
            && (before?.isInCareCard == true || after?.isInCareCard == true)
        guard hasMovedBox || isNewInBox || isGoneFromBox || isReworded else { return [] }
        return [Danger(.sign, before: before?.words ?? "", after: after?.words ?? "")]
    }

    /// What moved from below one heading to below another: from what to eat to what not to eat.
    private func labelDangers(_ block: ComparedBlock) -> [Danger] {
        guard block.isMoved, let before = block.before, let after = block.after,
            before.label.folded != after.label.folded
        else { return [] }
        return [Danger(.duty, before: before.label, after: after.label)]
    }

    /// Dangerous words that are new or gone, or whose neighbours changed sides.
    private func wordDangers(_ block: ComparedBlock) -> [Danger] {
        let match = block.words
        let before = words.reasons(of: match.before)
        let after = words.reasons(of: match.after)
        var dangers: [Danger] = []
        for hunk in match.hunks {
            let touched =
                hunk.before.reduce(into: Set()) { $0.formUnion(before[$1]) }
                .union(hunk.after.reduce(into: Set()) { $0.formUnion(after[$1]) })
            for reason in touched.subtracting([.source]) {
                dangers.append(
                    Danger(
                        reason,
                        before: match.before.touched(hunk.before, before) { $0.contains(reason) },
                        after: match.after.touched(hunk.after, after) { $0.contains(reason) }))
            }
        }
        return dangers + crossings(match, before)
    }

    /// A word such as “not” that stays while another passes from one side of it to the other now
    /// says something else: “not always” and “always not”.
    private func crossings(_ match: WordMatch, _ reasons: [Set<Danger.Reason>]) -> [Danger] {
        let reach = 6
        var dangers: [Danger] = []
        for pair in match.pairs {
            let own = reasons[pair.before].intersection([.negation, .duty, .number, .medicine])
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
                dangers.append(
                    Danger(
                        reason,
                        before: match.before.words(around: left),
                        after: match.after.words(around: right)))
            }
        }
        return dangers
    }

    /// Links that lead elsewhere now: telephone numbers, and pages with help.
    private func linkDangers(_ block: ComparedBlock) -> [Danger] {
        let before = block.words.before.compactMap(\.target)
        let after = block.words.after.compactMap(\.target)
        let gone = Set(before).subtracting(after).filter(isHelp).sorted()
        let new = Set(after).subtracting(before).filter(isHelp).sorted()
        let isTelephone = (gone + new).contains { $0.hasPrefix("tel:") }
        guard !gone.isEmpty || !new.isEmpty else { return [] }
        return [
            Danger(
                isTelephone ? .telephone : .link, before: gone.joined(separator: ", "),
                after: new.joined(separator: ", "))
        ]
    }

    private func isHelp(_ target: String) -> Bool {
        target.hasPrefix("tel:") || helpTargets.contains(target)
            || helpTargets.contains(String(target.prefix { $0 != "#" }))
    }

    /// Sources that a block no longer cites, and withdrawn ones that it does.
    private func sourceDangers(_ block: ComparedBlock) -> [Danger] {
        let before = Set(block.words.before.cited)
        let after = Set(block.words.after.cited)
        let gone = before.subtracting(after).sorted()
        let withdrawn = after.intersection(withdrawnSources).sorted()
        var dangers: [Danger] = []
        if !gone.isEmpty {
            let new = after.subtracting(before).sorted()
            dangers.append(
                Danger(
                    .source, before: gone.joined(separator: ", "),
                    after: new.joined(separator: ", ")))
        }
        for key in withdrawn { dangers.append(Danger(.source, before: key, after: key)) }
        return dangers
    }

    private func hasWithdrawnSource(_ block: ComparedBlock) -> Bool {
        !withdrawnSources.isDisjoint(with: block.words.after.cited)
    }
}

extension [FormToken] {
    fileprivate var cited: [String] { filter { $0.kind == .citation }.map(\.text) }

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
