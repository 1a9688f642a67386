import HoofbeatContent
import HoofbeatPipeline
import HoofbeatTestSupport
import Testing

@Suite("One cause, one message") struct ConsequenceTests {
    private let sources = "- {key: a-1, kind: book, title: T}\n"

    /// A medical page, of which one field may be another.
    private func page(_ fields: String, body: String = "Text. [@a-1]\n") -> [String: String] {
        [
            "content/data/references.yaml": sources,
            "content/page.md": TestSite.page("Page", "kind: test\n" + fields, body: body),
            "content/b.md": TestSite.page("B", "sources: [a-1]\n"),
        ]
    }

    private let fields = "summary: S.\nneed: N?\naudience: [patients]\ndate: 2026-11-01\n"

    private func fieldProblems(_ fields: String) throws -> [String] {
        try TestSite(page(fields)).problems().filter { !$0.hasPrefix("missing-section") }
    }

    @Test("a field that holds what it cannot is not missing, too")
    func refusedFields() throws {
        #expect(
            try fieldProblems(fields + "changed: 20/11/2026\n") == [
                "impossible-date content/page.md:9"
            ])
        let families = fields.replacing("[patients]", with: "[familys]") + "changed: 2026-11-01\n"
        #expect(try fieldProblems(families) == ["unknown-value content/page.md:7"])
        #expect(try fieldProblems(fields) == ["missing-kind-field content/page.md:4"])
        #expect(try fieldProblems(fields + "changed:\n") == ["wrong-type content/page.md:9"])
    }

    @Test("nor is one of an entry in a data file")
    func refusedDataFields() throws {
        let body = "- {key: o, name: O, offers: H., country: C, kind: charity, for: [patient]}\n"
        let site = try TestSite(["content/data/organisations.yaml": body])
        let problems = try site.build().problems.filter { $0.severity == .error }
        #expect(problems.map(TestSite.short) == ["unknown-value content/data/organisations.yaml:1"])
        #expect(problems.first?.message == "“for” cannot be “patient”")
        #expect(problems.first?.help == "did you mean “patients”?")
    }

    @Test("two pages without a title do not share one")
    func titles() throws {
        let page = "---\ndescription: A page.\n---\nText.\n"
        #expect(
            try TestSite(["content/a.md": page, "content/b.md": page]).problems().filter {
                !$0.hasPrefix("description-length")
            } == ["missing-field content/a.md:2", "missing-field content/b.md:2"])
    }

    @Test("a page that cannot be read is not without anchors, too")
    func anchors() throws {
        let links = TestSite.page("A", body: "[x](b.md#part)\n")
        #expect(
            try TestSite(["content/a.md": links, "content/b.md": "---\ntitle: B\n## Part\n"])
                .problems() == ["unterminated-front-matter content/b.md:1"])
    }

    @Test("a page with a misspelt source is not one without a source")
    func referencesMisspelt() throws {
        let files = page(fields + "changed: 2026-11-01\n", body: "Text. [@a-2]\n")
        let problems = try TestSite(files).problems()
        #expect(problems.contains { $0.hasPrefix("unknown-source") })
        #expect(!problems.contains("without-source content/page.md"))
    }

    @Test("a file of sources that is gone is one problem, however many pages cite it")
    func goneReferences() throws {
        let cites = (1...5).map { "Text. [@a-\($0)]\n\n" }.joined()
        let page = TestSite.page("Page", body: cites)
        #expect(
            try TestSite(["content/page.md": page]).problems() == [
                "gone-data content/data/references.yaml"
            ])
        let other = ["content/page.md": page, "content/data/references.yml": sources]
        #expect(
            try TestSite(other).problems() == ["unknown-data content/data/references.yml"])
    }

    @Test("a page whose sources cannot be read is not one without a source")
    func unreadReferences() throws {
        let files = page(fields + "changed: 2026-11-01\n").merging(
            ["content/data/references.yaml": "- {key: a-1, kind: book, title: T\n"]) { $1 }
        #expect(
            try TestSite(files).problems().filter { !$0.hasPrefix("missing-section") } == [
                "yaml content/data/references.yaml:1"
            ])
    }

    @Test("signs of a file that cannot be read are not unknown, too")
    func unreadSigns() throws {
        let card = "> [!URGENT] Ring your team today if:\n> - sign: a\n> - sign: b\n"
        let files = [
            "content/page.md": TestSite.page("Page", body: card),
            "content/data/signs.yaml": "signs:\n  - key: a: b\n",
        ]
        #expect(try TestSite(files).problems() == ["yaml content/data/signs.yaml:2"])
    }

    @Test("signs below a misspelt mark are outside of a card for that reason")
    func misspeltMark() throws {
        let signs =
            "groups: [{key: g, name: G}]\nsigns:\n"
            + "  - {key: a, words: you glow, level: urgent, group: g}\n"
        let card = "> [!URGENTT] Ring your team today if:\n> - sign: a\n"
        let files = [
            "content/page.md": TestSite.page("Page", body: card),
            "content/data/signs.yaml": signs,
        ]
        #expect(try TestSite(files).problems() == ["unknown-callout content/page.md:5"])
    }

    @Test("what a block that never ends takes in is not missing, too")
    func endless() throws {
        let body = "```\n\n## Part {#part}\n"
        let files = [
            "content/page.md": TestSite.page("Page", body: body),
            "content/b.md": TestSite.page("B", body: "[x](page.md#part)\n"),
        ]
        #expect(try TestSite(files).problems() == ["unclosed-code content/page.md:5"])
    }

    @Test("while there are errors, no waiver is useless, and no search is tried")
    func errorsFirst() throws {
        let files = [
            "content/page.md": TestSite.page("Page", body: "[x](gone.md)\n"),
            "content/data/waivers.yaml":
                "- {check: long-sentence, file: content/page.md, reason: So., by: Ann}\n",
            "content/data/search-tests.yaml": "- {query: nothing, first: page.md}\n",
        ]
        #expect(try TestSite(files).problems() == ["missing-page content/page.md:5"])
        let waiver = "- {check: missing-page, file: content/page.md, reason: So., by: Ann}\n"
        let waived = files.merging(["content/data/waivers.yaml": waiver]) { $1 }
        let problems = try TestSite(waived).build().problems.filter { $0.severity == .warning }
        #expect(problems.map(\.code) == ["unused-waiver"])
        #expect(problems.first?.message.contains("is an error") == true)
    }
}
