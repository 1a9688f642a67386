import HoofbeatContent
import HoofbeatMarkup
import HoofbeatPipeline
import HoofbeatTestSupport
import Testing

/// Values that build, or are refused with words that lead elsewhere.
@Suite("Slips in data files and settings") struct DataSlipTests {
    private func problems(_ files: [String: String]) throws -> [Diagnostic] {
        let page = ["content/page.md": TestSite.page("Page")]
        let site = try TestSite(page.merging(files) { $1 })
        return try withExtendedLifetime(site) {
            try site.build().problems.filter { $0.severity != .note }
        }
    }

    private func expect(
        _ code: String, help: String, _ files: [String: String],
        at place: SourceLocation = #_sourceLocation
    ) throws {
        let found = try problems(files)
        let problem = found.first { $0.code == code }
        #expect(problem?.help == help, "\(found)", sourceLocation: place)
    }

    private func front(_ fields: String) -> [String: String] {
        ["content/page.md": TestSite.page("Page", fields + "\n")]
    }

    @Test(
        "a code in double quotes that eats letters is an error",
        arguments: ["\\n", "\\t", "\\ "])
    func codes(code: String) throws {
        try expect(
            "yaml", help: "write the backslash twice, or put the text in single quotes",
            front("summary: \"Shade\(code)new.\""))
        #expect(try problems(front("summary: \"A \\\"glow\\\" and a \\\\.\"")).isEmpty)
    }

    @Test("a quotation mark that nothing opens is an error")
    func quoteAtEnd() throws {
        try expect(
            "yaml", help: "write one at its beginning, too, or take this one out",
            front("summary: Shade and rest.\""))
        #expect(try problems(front("summary: It is 5\"\nneed: Say \"yes\"")).isEmpty)
    }

    @Test("a number behind # is no comment")
    func number() throws {
        #expect(try problems(front("order: #10")).map(\.code) == ["yaml-comment"])
    }

    @Test("a list in quotes is one text")
    func list() throws {
        try expect(
            "wrong-type", help: "take out the quotes around the brackets",
            front("aliases: \"[old/, older/]\""))
    }

    @Test("a day lies in the time of people who write sites")
    func century() throws {
        #expect(try problems(front("date: 0206-11-20")).map(\.code) == ["impossible-date"])
    }

    @Test("a short title is no answer to a question")
    func shortTitle() throws {
        try expect(
            "wrong-type", help: "write the words that readers see, or take the line out",
            front("short-title: true"))
    }

    @Test("a country has one spelling, and an entry one country")
    func countries() throws {
        func bodies(_ country: String) -> [String: String] {
            let entry = "kind: charity, offers: Help., for: [patients], country:"
            return [
                "content/data/organisations.yaml":
                    "- {key: a, name: A, \(entry) Ourland}\n- {key: b, name: B, \(entry) Ourland}\n"
                    + "- {key: c, name: C, \(entry) \(country)}\n"
            ]
        }
        try expect(
            "unknown-value",
            help: "write it in one way in the whole file: it is the heading of a list",
            bodies("ourland"))
        try expect(
            "comma-in-text", help: "name one, and say in offers: where else it helps",
            bodies("\"Ourland, Theirland\""))
        #expect(try problems(bodies("\"Korea, Republic of\"")).isEmpty)
    }

    @Test("a source is replaced by another one that is there")
    func successors() throws {
        func sources(_ key: String) -> [String: String] {
            [
                "content/data/references.yaml":
                    "- {key: lee, kind: paper, year: 2026, authors: A, title: T}\n"
                    + "- {key: ray, kind: paper, year: 2026, authors: A, title: T, "
                    + "replaced-by: \(key)}\n"
            ]
        }
        try expect("unknown-source", help: "did you mean lee?", sources("leee"))
        try expect(
            "unknown-source",
            help: "write behind replaced-by: the key of the source that takes its place",
            sources("ray"))
    }

    @Test("a sign begins behind the “if” of the card's title")
    func signs() throws {
        try expect(
            "wrong-type", help: "take “if” out: you cannot sleep",
            [
                "content/data/signs.yaml":
                    "groups: [{key: g, name: G}]\nsigns:\n"
                    + "  - {key: a, words: if you cannot sleep, level: urgent, group: g}\n"
            ])
    }

    @Test("a waiver cannot be for a rule that never warns")
    func waivers() throws {
        let waiver = "- {check: dose, file: content/page.md, reason: It is right., by: Ann Lee}\n"
        try expect(
            "unused-waiver", help: "correct what it is about, and take the waiver out",
            ["content/data/waivers.yaml": waiver])
    }

    @Test("the test of a page that is named by its address says which it is")
    func searchTests() throws {
        for name in ["page", "/page/"] {
            let site = try TestSite([
                "content/page.md": TestSite.page("Page"),
                "content/data/search-tests.yaml": "- {query: text, first: \(name)}\n",
            ])
            let report = try site.build(theme: .plain(search: { _ in "<p>S</p>\n" }))
            let found = report.problems.filter { $0.code == "search-test-page" }
            #expect(found.map(\.help) == ["did you mean page.md?"], "\(report.problems)")
        }
    }

    @Test("a logo is named from content/ on, as it is spelt on the disk")
    func logo() throws {
        let drawing =
            "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"2\" height=\"1\"/>"
        for (path, help) in [
            ("content/static/logo.svg", "write static/logo.svg"),
            ("/static/logo.svg", "write static/logo.svg"),
            ("static/Logo.svg", "did you mean static/logo.svg?"),
        ] {
            try expect(
                "missing-logo", help: help,
                [
                    "content/site.yaml": "name: N\ndescription: D\nbrand:\n  logo: \(path)\n",
                    "content/static/logo.svg": drawing,
                ])
        }
    }

    @Test("a table with the other ending of YAML is renamed")
    func table() throws {
        try expect(
            "unknown-data", help: "move it to content/data/tables/glows.yaml",
            ["content/data/tables/glows.yml": "title: Glows\n"])
    }

    @Test("a word of the glossary is none that every sentence has")
    func smallWords() throws {
        try expect(
            "wrong-type", help: "take it out: each first use would be linked",
            [
                "content/data/glossary.yaml":
                    "- {key: g, term: glow, also: [the], definition: Light.}\n"
            ])
    }

    @Test("a word with letters of two alphabets is found in a text")
    func mixedScripts() throws {
        func body(_ text: String) -> [String: String] {
            ["content/page.md": TestSite.page("Page", body: text + "\n")]
        }
        #expect(try problems(body("B\u{435}acon fever.")).map(\.code) == ["mixed-scripts"])
        #expect(try problems(body("The word свет is light.")).isEmpty)
    }

    @Test("a page is no site in Moldova")
    func pageAsSite() throws {
        try expect(
            "misleading-link-text", help: "write glow.md for the page, without https://",
            ["content/page.md": TestSite.page("Page", body: "See [it](https://glow.md).\n")])
    }

    @Test("a page that is saved as “Unicode” is named so")
    func wide() throws {
        let site = try TestSite(["content/page.md": TestSite.page("Page")])
        let bytes: [UInt8] = [0xFF, 0xFE] + "---\n".utf8.flatMap { [$0, 0] }
        try site.write("content/other.md", bytes: bytes)
        let found = try site.builder().check().problems.filter { $0.severity == .error }
        #expect(found.map(\.code) == ["nul-byte"])
        #expect(found.first?.help == "save it again as plain text, and choose the encoding UTF-8")
    }
}
