import HoofbeatContent
import HoofbeatMarkup
import HoofbeatPipeline
import HoofbeatTestSupport
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

    @Test("a synonym for a word that no page has is a warning")
    func uselessSynonym() throws {
        let synonyms = """
            - to: pea
              words: [pulse]
            - to: peaa
              words: [pulses]
            - to: seed of a pea
              words: [grain]
            - to: beans
              words: [haricot]
            - to: kidney bean
              words: [red bean]
            - to: emergency
              urgent: true
              words: [ambulance]
            """
        let site = try TestSite([
            "content/bean.md": TestSite.page("Bean", body: "A bean is the seed of a pea.\n"),
            "content/data/synonyms.yaml": synonyms,
        ])
        let report = try site.build(theme: .plain(search: { _ in "<p>Search</p>\n" }))
        let problems = report.problems.filter { $0.severity != .note }
        #expect(
            problems.map(TestSite.short) == [
                "useless-synonym content/data/synonyms.yaml:3",
                "useless-synonym content/data/synonyms.yaml:9",
            ])
        #expect(problems.map(\.severity) == [.warning, .warning])
        #expect(
            problems.first?.help
                == "write after to: the word that pages use, or take the entry out")
    }

    @Test("captions and texts of pictures are found")
    func pictures() throws {
        let picture = "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 9 9\"/>"
        let page = TestSite.page(
            "Page",
            body: "## A\n\n![Okapi](p.svg \"By a giraffe, CC BY 4.0.\")\n\nSo ![gnu](p.svg) it.\n")
        let queries = ["okapi", "giraffe", "gnu"].map { "- {query: \($0), first: page.md}\n" }
        #expect(
            try problems(
                queries.joined(), in: ["content/page.md": page, "content/p.svg": picture]) == [])
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

    @Test(
        "the test of a page that is withdrawn or has expired waits",
        arguments: ["withdrawn: A newer study says otherwise.", "expires: 2026-11-20"])
    func waits(field: String) throws {
        var files = [
            "content/pea.md": TestSite.page("Pea", field + "\n", body: "A pea is a seed.\n"),
            "content/bean.md": TestSite.page("Bean", body: "A bean is a seed, like a pea.\n"),
            "content/data/search-tests.yaml": """
            - query: pea
              first: [pea.md]
            - query: seed
              top-three: [pea.md, bean.md]
            """,
        ]
        func problems() throws -> [String] {
            let report = try TestSite(files).build(theme: .plain(search: { _ in "<p>S</p>\n" }))
            #expect(report.counts != nil)
            return report.problems.map { "\(TestSite.short($0)) \($0.severity)" }
                .filter { $0.hasPrefix("search") }
        }
        #expect(
            try problems() == ["search-test-waits content/data/search-tests.yaml:1 note"])
        files["content/pea.md"] = TestSite.page("Pea", body: "A pea is a seed.\n")
        #expect(try problems() == [])
    }

    @Test("no search keeps a page online whose review has fallen due")
    func due() throws {
        let settings = ReviewedSite.settings.replacing(
            "overdue: notice", with: "overdue: withdrawn")
        let made = try ReviewedSite([
            "content/site.yaml": settings,
            "content/data/search-tests.yaml": "- query: bicycle\n  first: [rest.md]\n",
            "content/data/synonyms.yaml": "- to: glow\n  words: [shine]\n",
        ])
        try made.review(on: "2026-11-01", next: "2026-11-15")
        for (day, severity) in [
            ("2026-11-14", Diagnostic.Severity.error), ("2026-11-15", .note),
        ] {
            let today = try #require(Day(iso: day))
            let report = try made.site.build(theme: .plain(search: { _ in "<p>S</p>\n" })) {
                $0.today = today
            }
            let found = report.problems.filter { $0.code == "search-test" }.map(\.severity)
            #expect(found == [severity], "\(day)")
            let synonyms = report.problems.filter { $0.code == "useless-synonym" }.map(\.severity)
            #expect(synonyms == (severity == .note ? [.note] : []), "\(day)")
        }
    }

    @Test("a page that is not there")
    func noPage() throws {
        try expect(
            "- query: pea\n  first: [gone.md]\n",
            "search-test-page content/data/search-tests.yaml:2",
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
