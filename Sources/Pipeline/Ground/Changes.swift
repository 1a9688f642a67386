/// What may have changed since a build.
package enum Changes: Sendable, Equatable {
    case anything
    /// Files and folders by their paths from the site's root.
    case paths(Set<String>)

    package mutating func add(_ other: Changes) {
        guard case .paths(let mine) = self, case .paths(let others) = other else {
            self = .anything
            return
        }
        self = .paths(mine.union(others))
    }
}
