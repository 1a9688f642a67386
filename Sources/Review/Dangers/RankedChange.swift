/// A change among all changes of a pack.
package struct RankedChange: Sendable {
    /// Where it is: the numbers of the page, of the section on the page, and of the block.
    package let page: Int
    package let section: Int
    package let block: Int
    package let dangers: [Danger]
    /// Whether it is a warning sign, or the numbers of a country, that was not there.
    private let isNewSign: Bool

    package var isDangerous: Bool { dangers.contains(where: \.isCertain) }

    /// Whether it is marked, though it may be that only some words changed.
    package var isMarked: Bool { !dangers.isEmpty }

    package init(
        page: Int, section: Int, block: Int, dangers: [Danger], isNewSign: Bool = false
    ) {
        self.page = page
        self.section = section
        self.block = block
        self.dangers = dangers
        self.isNewSign = isNewSign
    }

    /// Dangerous changes first, the worst of them at the top, and then in the order of the pages.
    ///
    /// Signs that nobody has approved yet come behind every sign and number that changed: on a new
    /// site there are dozens, and among them one wrong digit would be lost.
    package static func precedes(_ left: Self, _ right: Self) -> Bool { left.key < right.key }

    private var key: (Int, Int, Int, Int, Int) {
        var worst = dangers.map(\.reason.rawValue).min() ?? Danger.Reason.allCases.count
        if isNewSign { worst = max(worst, Danger.Reason.telephone.rawValue) }
        return (worst, isNewSign ? 1 : 0, page, section, block)
    }
}
