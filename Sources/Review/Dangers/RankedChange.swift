/// A change among all changes of a pack.
package struct RankedChange: Sendable {
    /// Where it is: the numbers of the page, of the section on the page, and of the block.
    package let page: Int
    package let section: Int
    package let block: Int
    package let dangers: [Danger]

    package var isDangerous: Bool { dangers.contains(where: \.isCertain) }

    /// Whether it is marked, though it may be that only some words changed.
    package var isMarked: Bool { !dangers.isEmpty }

    package init(page: Int, section: Int, block: Int, dangers: [Danger]) {
        self.page = page
        self.section = section
        self.block = block
        self.dangers = dangers
    }

    /// Dangerous changes first, the worst of them at the top, and then in the order of the pages.
    package static func precedes(_ left: Self, _ right: Self) -> Bool {
        let none = Danger.Reason.allCases.count
        let key = (left.worst ?? none, left.page, left.section, left.block)
        return key < (right.worst ?? none, right.page, right.section, right.block)
    }

    private var worst: Int? { dangers.map(\.reason.rawValue).min() }
}
