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

    /// What is dangerous in each block of a section, with what the blocks are to each other.
    package func dangers(of section: SectionComparison) -> [[Danger]] {
        dangers(of: [section])[0]
    }

    /// What is dangerous in each block of the sections of a page.
    package func dangers(of page: [SectionComparison]) -> [[[Danger]]] {
        let arrangement = Arrangement(page.map(\.blocks), words)
        return page.enumerated().map { section, comparison in
            comparison.blocks.enumerated().map { place, block in
                let own = dangers(of: block) + arrangement.dangers(section, place)
                return Self.ordered(
                    arrangement.hasSameText(section, place)
                        ? own.filter { $0.reason == .source } : own)
            }
        }
    }

    /// What is dangerous in the change of one block, the worst first, each once.
    package func dangers(of block: ComparedBlock) -> [Danger] {
        guard !block.isKept || hasWithdrawnSource(block) else { return [] }
        let boxes = boxDangers(block) + labelDangers(block)
        var found = WordDangers(block.words, words).all
        // A sign that is new or gone says more than the urgent words in it.
        if boxes.contains(where: { $0.reason == .sign }) { found.removeAll { $0.reason == .sign } }
        let hasNumber = found.contains { $0.reason == .telephone }
        let links = linkDangers(block).filter { $0.reason != .telephone || !hasNumber }
        let isReplaced = block.before != nil && block.after != nil
        let small = isReplaced ? SmallChanges(match: block.words, words: words).all : []
        return Self.ordered(
            boxes + found + links + pictureDangers(block) + sourceDangers(block) + small)
    }

    /// The worst first, each once. That words have changed says nothing beside a certain danger,
    /// and that they are gone nothing beside a sign.
    private static func ordered(_ dangers: [Danger]) -> [Danger] {
        var seen: Set<Danger> = []
        let once = dangers.filter { seen.insert($0).inserted }
        let isCertain = once.contains(where: \.isCertain)
        let isSign = once.contains { $0.reason == .sign }
        return once.filter { (!isCertain || $0.isCertain) && !(isSign && $0.reason == .gone) }
            .enumerated()
            .sorted { ($0.element.reason, $0.offset) < ($1.element.reason, $1.offset) }
            .map(\.element)
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
        let said: Set<Danger.Reason> =
            isNumber ? [.telephone, .number, .wording] : [.sign, .wording]
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
        if let list = block.siteList, !block.isKept {
            return [Danger(list == .signs ? .sign : .wording, before: "", after: "")]
        }
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
        return [Danger(.place, before: before.label, after: after.label)]
    }

    /// Links that lead elsewhere now: telephone numbers, pages with help, and the same words of any
    /// other link.
    private func linkDangers(_ block: ComparedBlock) -> [Danger] {
        let match = block.words
        let before = match.before.compactMap(\.target)
        let after = match.after.compactMap(\.target)
        let gone = Set(before).subtracting(after).filter(isHelp).sorted()
        let new = Set(after).subtracting(before).filter(isHelp).sorted()
        let isTelephone = (gone + new).contains { $0.hasPrefix("tel:") }
        var dangers = match.pairs.compactMap { pair -> Danger? in
            guard let old = match.before[pair.before].target,
                let new = match.after[pair.after].target,
                old != new, !isHelp(old), !isHelp(new)
            else { return nil }
            return Danger(.link, before: old, after: new)
        }
        dangers += lostLinks(match, among: Set(after))
        if !gone.isEmpty || !new.isEmpty {
            dangers.append(
                Danger(
                    isTelephone ? .telephone : .link, before: gone.joined(separator: ", "),
                    after: new.joined(separator: ", ")))
        }
        return dangers
    }

    /// Links that were taken from words that stayed.
    private func lostLinks(_ match: WordMatch, among targets: Set<String>) -> [Danger] {
        var seen = targets
        return match.pairs.compactMap { pair in
            guard let old = match.before[pair.before].target,
                match.after[pair.after].target == nil, !isHelp(old), seen.insert(old).inserted
            else { return nil }
            return Danger(.link, before: old, after: "")
        }
    }

    /// Another picture, or other words below one.
    private func pictureDangers(_ block: ComparedBlock) -> [Danger] {
        if let (before, after) = block.mapPlaces {
            return before == after ? [] : [Danger(.picture, before: before, after: after)]
        }
        let before = block.words.before.pictures
        let after = block.words.after.pictures
        if before.map(\.bytes) != after.map(\.bytes) {
            return [
                Danger(
                    .picture, before: before.map(\.path).joined(separator: ", "),
                    after: after.map(\.path).joined(separator: ", "))
            ]
        }
        let hunks = block.words.hunks.filter {
            block.words.before[$0.before].hasWords || block.words.after[$0.after].hasWords
        }
        guard block.shown.name == "figcaption", let hunk = hunks.first else { return [] }
        return [
            Danger(
                .picture, before: block.words.before[hunk.before].words,
                after: block.words.after[hunk.after].words)
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

    /// The path of each picture, and what tells its bytes from those of others.
    fileprivate var pictures: [(path: String, bytes: String)] {
        filter { $0.kind == .picture }.map { token in
            let parts = token.text.split(separator: " ", maxSplits: 1).map(String.init)
            return (parts.first ?? "", parts.last ?? "")
        }
    }
}
