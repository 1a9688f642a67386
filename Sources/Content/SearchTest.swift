/// What readers type, and the pages that they must find.
public struct SearchTest: Sendable, Hashable {
    public let query: String
    /// Paths below `content/`, any of which will do; none if nothing may be found.
    public let pages: [String]
    /// Where each of them is written in `search-tests.yaml`.
    public let pageLines: [Int]
    /// Among how many results one of the pages must be.
    public let within: Int
    /// Where it stands in `search-tests.yaml`.
    public let line: Int

    public init(query: String, pages: [String], pageLines: [Int], within: Int, line: Int) {
        self.query = query
        self.pages = pages
        self.pageLines = pageLines
        self.within = within
        self.line = line
    }
}
