/// How far a build has come.
package struct Progress: Sendable {
    package enum Stage: String, Sendable, CaseIterable {
        case read, parse, link, search, wait, write, index, prune
    }

    package let stage: Stage
    /// How many more items of the stage are done.
    package let done: Int
    /// How many items the stage has; nil when it only goes on.
    package let total: Int?

    init(_ stage: Stage, of total: Int = 0) {
        self.stage = stage
        self.done = 0
        self.total = total
    }

    init(_ stage: Stage, done: Int) {
        self.stage = stage
        self.done = done
        self.total = nil
    }
}
