/// The signs that the care cards of a page show.
package struct ShownSigns: Sendable, Hashable {
    /// The names of signs, each once, in the order of the page.
    package private(set) var names: [String] = []
    /// The levels that the page's cards are for.
    package private(set) var levels: Set<Sign.Level> = []

    package init() {}

    package mutating func add(_ signs: [Sign], on levels: [Sign.Level]) {
        for sign in signs where !names.contains(sign.name) { names.append(sign.name) }
        self.levels.formUnion(levels)
    }
}
