public import HoofbeatContent

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
    /// Whether the build ended with an error after it had begun to write.
    public var hasWritten = false
    /// The address that the site was built for.
    public let baseURL: BaseURL
    /// What `base-url` of `site.yaml` says, whether or not the build followed it.
    public let statedBaseURL: BaseURL?

    init(pages: Int, problems: [Diagnostic], settings: Settings) {
        self.pages = pages
        self.problems = problems
        baseURL = settings.baseURL
        statedBaseURL = settings.statedBaseURL
    }

    public func fails(strictly: Bool) -> Bool {
        problems.contains { $0.severity == .error || (strictly && $0.severity == .warning) }
    }
}
