/// What became of a section, block by block.
package struct SectionComparison: Sendable {
    package let change: SectionChange
    /// The blocks in the order of the section as it is now; those that are gone stand where they
    /// were.
    package let blocks: [ComparedBlock]

    /// - Parameter isUnit: see `FormReader.blocks`.
    package init(_ change: SectionChange, isUnit: @escaping (String) -> Bool = { _ in false }) {
        self.change = change
        let before = change.before.map { FormReader.blocks(of: $0, isUnit: isUnit) } ?? []
        let after = change.after.map { FormReader.blocks(of: $0, isUnit: isUnit) } ?? []
        let columns = ColumnOrder(before, after)
        blocks = Self.compared(columns.before, after, movedHeads: columns.heads)
    }

    /// Whether the forms differ and yet no word, box or place does: two lists that became one, for
    /// example.
    package var differsInArrangementAlone: Bool {
        change.hasChanged && change.before != nil && change.after != nil
            && blocks.allSatisfy(\.isKept)
    }

    /// - Parameter movedHeads: the heads of tables whose columns stand in another order now.
    private static func compared(
        _ before: [FormBlock], _ after: [FormBlock], movedHeads: Set<Int>
    ) -> [ComparedBlock] {
        var pairs: [Int: BlockMatch.Pair] = [:]
        var isGone = Array(repeating: true, count: before.count)
        for pair in BlockMatch.pairs(before, after) {
            pairs[pair.after] = pair
            isGone[pair.before] = false
        }
        var blocks: [ComparedBlock] = []
        var next = 0
        func showGone(before end: Int) {
            while next < end {
                if isGone[next] { blocks.append(ComparedBlock(before: before[next], after: nil)) }
                next += 1
            }
        }
        // For each block the place before of the next one that has kept its own, so that what is
        // gone stands above what took its place.
        var ends = Array(repeating: before.count, count: after.count + 1)
        for place in after.indices.reversed() {
            let isInPlace = pairs[place].map { !$0.isMoved } ?? false
            ends[place] = isInPlace ? pairs[place]?.before ?? 0 : ends[place + 1]
        }
        for (place, block) in after.enumerated() {
            showGone(before: ends[place])
            let pair = pairs[place]
            blocks.append(
                ComparedBlock(
                    before: pair.map { before[$0.before] }, after: block,
                    isMoved: pair?.isMoved ?? false,
                    hasMovedColumns: pair != nil && movedHeads.contains(place)))
        }
        showGone(before: before.count)
        return blocks
    }
}
