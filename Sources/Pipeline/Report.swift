import Content

/// What a build did and found.
public struct Report: Sendable {
    public struct Counts: Sendable, Hashable {
        public let written: Int
        public let unchanged: Int
        public let removed: Int
    }

    /// Pages that are published.
    public var pages: Int
    public var problems: [Diagnostic]
    /// nil if the build did not finish.
    public var counts: Counts?
    /// Whether it ended with an error after it had begun to write.
    public var hasWritten = false

    init(pages: Int, problems: [Diagnostic]) {
        self.pages = pages
        self.problems = problems
    }

    public func fails(strictly: Bool) -> Bool {
        problems.contains { $0.severity == .error || (strictly && $0.severity == .warning) }
    }
}

/// How far a build has come.
public struct Progress: Sendable {
    public enum Stage: String, Sendable, CaseIterable {
        case read, draft, link, search, wait, write, index, prune
    }

    public let stage: Stage
    /// How many more items are done.
    public let done: Int
    /// How many there are; nil when a stage only goes on.
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
