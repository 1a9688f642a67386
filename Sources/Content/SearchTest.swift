/// A query that readers type, and the pages that they must find.
package struct SearchTest: Sendable, Hashable {
    package let query: String
    /// Paths below `content/`. Any of these pages will do; if there are none, nothing may be found.
    package let pages: [String]
    /// The line of `search-tests.yaml` for each of them.
    package let pageLines: [Int]
    /// Within how many results one of the pages must be found.
    package let within: Int
    /// The line of `search-tests.yaml` where the test begins.
    package let line: Int

    package init(query: String, pages: [String], pageLines: [Int], within: Int, line: Int) {
        self.query = query
        self.pages = pages
        self.pageLines = pageLines
        self.within = within
        self.line = line
    }
}
