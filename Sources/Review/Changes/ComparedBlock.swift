/// A block of a section beside what it was when the section was approved.
package struct ComparedBlock: Sendable {
    package enum Change: Sendable, Hashable { case none, changed, added, removed }

    /// nil for a block that is new.
    package let before: FormBlock?
    /// nil for a block that is gone.
    package let after: FormBlock?
    package let change: Change
    /// Whether it stands in another place among the others.
    package let isMoved: Bool
    /// Whether it is the head of a table whose columns stand in another order.
    package let hasMovedColumns: Bool
    /// The words of both, in the order in which people read the block now.
    package let words: WordMatch

    /// Whether it is the same as it was, in the same place.
    package var isKept: Bool { change == .none && !isMoved && !hasMovedColumns }

    /// Whether it stands in another box or list than before.
    package var hasNewFrame: Bool {
        if let before, let after { before.frame != after.frame } else { false }
    }

    /// Where the names of a map stand, before and now; nil for all other blocks.
    var mapPlaces: (before: String, after: String)? {
        guard shown.name == "svg" else { return nil }
        let (old, new) = (before?.mapPlaces, after?.mapPlaces)
        return old == nil && new == nil ? nil : (old ?? "", new ?? "")
    }

    /// The list of the whole site that the block stands for; nil for all others.
    var siteList: SiteList? {
        shown.path.last?.tag.target.flatMap(SiteList.init(target:))
    }

    /// The field of a warning sign, or the kind of a number to ring, that the block is; nil for
    /// sources.
    var signField: Substring? { shown.path.last?.tag.classes.first }

    package var runs: [WordRun] { WordRun.runs(words) }

    /// The block as it is shown.
    package var shown: FormBlock {
        after ?? before ?? FormBlock(path: [], tokens: [])
    }

    init(
        before: FormBlock?, after: FormBlock?, isMoved: Bool = false, hasMovedColumns: Bool = false
    ) {
        self.before = before
        self.after = after
        self.isMoved = isMoved
        self.hasMovedColumns = hasMovedColumns
        words = WordMatch(before?.tokens ?? [], after?.tokens ?? [])
        if let before, let after {
            change = before.tokens == after.tokens && before.frame == after.frame ? .none : .changed
        } else {
            change = before == nil ? .added : .removed
        }
    }
}

extension FormBlock {
    fileprivate var mapPlaces: String? { path.last?.tag.value(of: "data-places") }
}
