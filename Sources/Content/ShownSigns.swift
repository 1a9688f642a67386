/// The signs that the care cards of a page show, and all that it shows that is reviewed by itself.
package struct ShownSigns: Sendable, Hashable {
    /// The names of signs, each once, in the order of the page.
    package private(set) var names: [String] = []
    /// The levels that the page's cards are for.
    package private(set) var levels: Set<Sign.Level> = []

    /// Signs and numbers in the order in which they were met, once for each line that shows them.
    package private(set) var places: [Place] = []

    package struct Place: Sendable, Hashable {
        package let unit: ReviewRecord.Unit
        /// In the page's file.
        package let line: Int
    }

    package init() {}

    package mutating func add(_ signs: [Sign], on levels: [Sign.Level]) {
        for sign in signs where !names.contains(sign.name) { names.append(sign.name) }
        self.levels.formUnion(levels)
    }

    package mutating func note(_ units: [ReviewRecord.Unit], at line: Int) {
        places += units.map { Place(unit: $0, line: line) }
    }
}
