import Content
import Pipeline
import TestSupport
import Testing

/// Queries that editors write down, with what readers must find.
@Suite("Search tests of a site") struct SearchTestTests {
    private func problems(
        _ tests: String, in pages: [String: String] = [:]
    ) throws -> [Diagnostic] {
        var files = [
            "content/pea.md": TestSite.page("Pea", body: "A pea is a seed.\n"),
            "content/bean.md": TestSite.page("Bean", body: "A bean is a seed, like a pea.\n"),
            "content/data/search-tests.yaml": tests,
        ]
        files.merge(pages) { _, given in given }
        let site = try TestSite(files)
        let report = try site.build(theme: .plain(search: { _ in "<p>Search</p>\n" }))
        let problems = report.problems.filter { $0.severity == .error }
        #expect(try site.outputFiles().isEmpty == !problems.isEmpty, "a failed test writes nothing")
        return problems
    }

    private func expect(
        _ tests: String, _ expected: String..., message: String? = nil, help: String? = nil,
        at place: SourceLocation = #_sourceLocation
    ) throws {
        let found = try problems(tests)
        #expect(found.map(TestSite.short) == expected, sourceLocation: place)
        if let message { #expect(found.first?.message == message, sourceLocation: place) }
        if let help { #expect(found.first?.help == help, sourceLocation: place) }
    }

    @Test("what is found as it should be is silent")
    func met() throws {
        try expect(
            """
            - query: pea
              first: pea.md
            - query: seed
              top-three: [bean.md]
              held-out: true
            - query: bicycle
              nothing: true
            """)
    }

    @Test("a page that does not come first fails the build and names what came instead")
    func missed() throws {
        try expect(
            "- query: pea\n  first: [bean.md]\n", "search-test content/data/search-tests.yaml:1",
            message: "“pea” does not find bean.md first",
            help: "instead: /pea/; other names go into the page's also: or into "
                + "synonyms.yaml")
        try expect(
            "- query: bicycle\n  top-three: [pea.md]\n",
            "search-test content/data/search-tests.yaml:1",
            message: "“bicycle” does not find pea.md within the first 3")
    }

    @Test("a word that should find nothing, and does")
    func foundTooMuch() throws {
        try expect(
            "- query: bicycle\n  nothing: true\n- query: seed\n  nothing: true\n",
            "search-test content/data/search-tests.yaml:3",
            message: "“seed” should find nothing, but finds /pea/",
            help: "hoofbeat search --explain says why")
    }

    @Test("a page that is not there")
    func noPage() throws {
        try expect(
            "- query: pea\n  first: [gone.md]\n",
            "search-test-page content/data/search-tests.yaml:1",
            message: "the test of “pea” names gone.md, which is not published")
    }

    @Test(
        "a test that expects nothing at all, or two things",
        arguments: ["", "  first: [pea.md]\n  nothing: true\n"])
    func expectation(written: String) throws {
        try expect(
            "- query: pea\n\(written)", "search-test-expects content/data/search-tests.yaml:1",
            help: "write first: or top-three: with pages, or nothing: true")
    }
}
