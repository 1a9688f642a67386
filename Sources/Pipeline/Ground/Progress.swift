/// How far a build has come.
public struct Progress: Sendable {
    public enum Stage: String, Sendable, CaseIterable {
        case read, parse, link, search, wait, write, index, prune
    }

    public let stage: Stage
    /// How many more items of the stage are done.
    public let done: Int
    /// How many items the stage has; nil when it only goes on.
    public let total: Int?

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
