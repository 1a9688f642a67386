import Content
import TestExpectations
import TestSupport
import Testing

@Suite("Kinds of page that a guide declares itself") struct OwnKindTests {
    private let kinds = """
        - key: gene
          medical: true
          notices: [other-conditions]
          sections:
            - {id: what-it-does, asks: what the gene does}
            - {id: changes, asks: what a change in it can cause, symptoms: true}
        - key: story
          layout: sheet
          captions: false
        """

    private func files(_ page: String, kinds: String? = nil) -> [String: String] {
        SampleData.sources.merging([
            "content/data/kinds.yaml": kinds ?? self.kinds, "content/page.md": page,
        ]) { $1 }
    }

    private func gene(_ body: String, fields: String = "") -> String {
        TestSite.page(
            "Gene",
            """
            kind: gene
            summary: One.
            need: What?
            audience: [patients]
            date: 2026-11-01
            changed: 2026-11-02
            \(fields)
            """, body: body)
    }

    private let card = "> [!URGENT] Call your team today if:\n> - you notice this\n\n"

    @Test("its sections are required, and its notice follows the one that lists symptoms")
    func sections() throws {
        let whole = gene(
            "\(card)## It {#what-it-does}\n\nSo. [@lee-2024]\n\n"
                + "## Changes {#changes}\n\nSo. [@lee-2024]\n\n## More\n\nSo. [@lee-2024]\n")
        try expect([], of: files(whole))
        let site = try TestSite(files(whole))
        try site.build()
        let notice = "<p class=\"notice\">Other conditions can cause the same symptoms.</p>\n"
        #expect(try site.output("page/index.html").contains(notice + "<h2 id=\"more\""))
        try expect(
            ["error missing-section content/page.md:4", "error missing-section content/page.md:4"],
            of: files(gene("\(card)## Other\n\nSo. [@lee-2024]\n")))
    }

    @Test("a medical kind requires the record and a care card where it lists symptoms")
    func record() throws {
        let page = TestSite.page(
            "Gene", "kind: gene\n",
            body: "## It {#what-it-does}\n\nSo. [@lee-2024]\n\n## C {#changes}\n\nSo. [@lee-2024]\n"
        )
        let missing = Array(repeating: "error missing-kind-field content/page.md:4", count: 5)
        try expect(missing + ["error without-care-card content/page.md:4"], of: files(page))
    }

    @Test("what a built-in kind requires can be changed, and the rest of it stays")
    func changed() throws {
        let kinds = "- key: test\n  sections:\n    - {id: results, asks: what comes out}\n"
        let page = gene("## Results {#results}\n\nSo. [@lee-2024]\n")
            .replacing("kind: gene", with: "kind: test")
        try expect([], of: files(page, kinds: kinds))
        try expect(
            ["error missing-kind-field content/page.md:4"],
            of: files(page.replacing("summary: One.\n", with: ""), kinds: kinds))
    }

    @Test("the layout and the captions follow the kind")
    func layout() throws {
        let page = TestSite.page(
            "Story", "kind: story\n", body: "| A | B |\n|---|---|\n| a | b |\n")
        try expect([], of: files(page))
    }

    @Test("an unknown kind names the nearest, also of the guide's own")
    func unknown() throws {
        try expect(
            ["error unknown-value content/page.md:4"],
            of: files(TestSite.page("Page", "kind: storry\n")), help: "did you mean “story”?")
    }

    @Test("what is wrong with a kind is said at its line, and not again on its pages")
    func faults() throws {
        let page = TestSite.page("Story", "kind: story\n")
        let file = "content/data/kinds.yaml"
        for (kinds, problem, help) in [
            (
                "- key: story\n  layuot: sheet\n", "unknown-field \(file):2",
                "did you mean “layout”?"
            ),
            ("- key: story\n  layout: cheet\n", "unknown-value \(file):2", "did you mean “sheet”?"),
            (
                "- key: story\n  fields: [sumary]\n", "unknown-value \(file):2",
                "did you mean “summary”?"
            ),
            (
                "- key: story\n  sections: [{id: A b, asks: x}]\n", "bad-id \(file):2",
                "use small letters, digits and hyphens, as in not-known"
            ),
            (
                "- key: story\n  notices: [trial]\n", "unknown-value \(file):2",
                "did you mean “trials”?"
            ),
        ] {
            try expect(["error \(problem)"], of: files(page, kinds: kinds), help: help)
        }
        try expect(["error yaml \(file):1"], of: files(page, kinds: "a: b: c\n"))
    }
}
