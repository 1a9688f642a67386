import HoofbeatContent

/// The sections of a pack, compared.
package struct PackContents: Sendable {
    package struct Section: Sendable {
        package let comparison: SectionComparison
        /// For each block, why its change is dangerous.
        package let dangers: [[Danger]]

        package var change: SectionChange { comparison.change }

        /// The keys of the sources that stand in what changed.
        package var changedCitations: [String] {
            comparison.blocks.filter { !$0.isKept }
                .flatMap { $0.words.before + $0.words.after }
                .filter { $0.kind == .citation }.map(\.text)
        }

        /// Whether it is a warning sign, or the numbers of a country.
        let isSign: Bool

        init(_ comparison: SectionComparison, dangers: [[Danger]], isSign: Bool) {
            self.comparison = comparison
            self.dangers = dangers
            self.isSign = isSign
        }
    }

    package struct Page: Sendable {
        package let page: PackPage
        package let sections: [Section]
        /// The numbers of its sources, by their keys, in the order in which they are cited.
        package let numbers: [String: Int]
        /// The keys in the order of the numbers.
        package let cited: [String]

        init(_ page: PackPage, _ finder: DangerFinder) {
            self.page = page
            let isSign = page.id == Pack.signs
            let compared = page.sections.map(finder.compare)
            let dangers =
                isSign
                ? compared.map { $0.blocks.map(finder.signDangers) } : finder.dangers(of: compared)
            sections = zip(compared, dangers).map { comparison, dangers in
                Section(comparison, dangers: dangers, isSign: isSign)
            }
            var numbers: [String: Int] = [:]
            var cited: [String] = []
            let blocks = sections.flatMap(\.comparison.blocks)
            for token in blocks.flatMap({ $0.words.before + $0.words.after })
            where token.kind == .citation && numbers[token.text] == nil {
                cited.append(token.text)
                numbers[token.text] = cited.count
            }
            self.numbers = numbers
            self.cited = cited
        }
    }

    /// Warning signs come first, as a page of their own.
    package let pages: [Page]
    /// All changes: the dangerous ones first.
    package let changes: [RankedChange]

    package init(_ pack: Pack, _ finder: DangerFinder) {
        var pages = pack.pages
        if !pack.signs.isEmpty {
            pages.insert(
                PackPage(
                    id: Pack.signs, title: pack.strings[.packSigns], path: "",
                    sections: pack.signs, references: pack.signReferences,
                    asking: pack.signsAsking),
                at: 0)
        }
        self.pages = pages.map { Page($0, finder) }
        changes = Self.ranked(self.pages)
    }

    private static func ranked(_ pages: [Page]) -> [RankedChange] {
        var changes: [RankedChange] = []
        for (number, page) in pages.enumerated() {
            for (place, section) in page.sections.enumerated() {
                changes += section.changes.map { block, dangers in
                    RankedChange(
                        page: number, section: place, block: block, dangers: dangers,
                        isNewSign: section.isSign && section.change.before == nil)
                }
            }
        }
        return changes.sorted(by: RankedChange.precedes)
    }
}

extension PackContents.Section {
    /// Whether the whole section is new or gone, which is one change.
    var isWhole: Bool { change.before == nil || change.after == nil }

    /// The first block of each change, and why the change is dangerous.
    fileprivate var changes: [(block: Int, dangers: [Danger])] {
        var changes: [(block: Int, dangers: [Danger])] = []
        let blocks = comparison.blocks
        var replaced: Set<Int> = []
        for (number, block) in blocks.enumerated() where !block.isKept || !dangers[number].isEmpty {
            let place =
                isSign
                ? changes.indices.first {
                    !replaced.contains($0) && block.replaces(blocks[changes[$0].block])
                } : nil
            if let place {
                replaced.insert(place)
                changes[place].dangers += dangers[number]
                continue
            }
            let isPart = isWhole || number > 0 && block.isPart(ofChangeOf: blocks[number - 1])
            if isPart, let last = changes.indices.last {
                changes[last].dangers += dangers[number]
            } else {
                changes.append((number, dangers[number]))
            }
        }
        return changes.map { ($0.block, Self.joined($0.dangers)) }
    }

    /// One danger for each reason, with all that it was and is.
    private static func joined(_ dangers: [Danger]) -> [Danger] {
        let byReason = Dictionary(grouping: dangers, by: \.reason)
        return byReason.keys.sorted().flatMap { reason -> [Danger] in
            let all = byReason[reason] ?? []
            func text(_ part: (Danger) -> String) -> String {
                var seen: Set<String> = []
                return all.map(part).filter { !$0.isEmpty && seen.insert($0).inserted }
                    .joined(separator: "; ")
            }
            // Replacements stay beside each other.
            let isReplaced = all.contains { !$0.before.isEmpty && !$0.after.isEmpty }
            if isReplaced { return all }
            return [Danger(reason, before: text(\.before), after: text(\.after))]
        }
    }
}

extension ComparedBlock {
    /// Whether it stands in place of the block above it, as the same field of a sign.
    fileprivate func replaces(_ other: ComparedBlock) -> Bool {
        guard let signField, signField == other.signField else { return false }
        return Set([change, other.change]) == [.added, .removed]
    }

    /// Whether it changed together with the block above it: a card that is new or gone, or is now
    /// one of another level.
    fileprivate func isPart(ofChangeOf other: ComparedBlock) -> Bool {
        guard change == other.change, !isMoved else { return false }
        switch change {
        case .none: return false
        case .added, .removed:
            return !shown.boxes.isEmpty && shown.boxElement == other.shown.boxElement
        case .changed:
            guard let before, let after, let otherBefore = other.before,
                let otherAfter = other.after, before.tokens == after.tokens,
                before.boxes != after.boxes
            else { return false }
            return before.boxes == otherBefore.boxes && after.boxes == otherAfter.boxes
        }
    }
}
