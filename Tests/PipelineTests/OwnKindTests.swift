import HoofbeatContent
import HoofbeatPipeline
import HoofbeatTestExpectations
import HoofbeatTestSupport
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
        let body = "| A | B |\n|---|---|\n| a | b |\n"
        let page = TestSite.page("Story", "kind: story\nchanged: 2026-11-02\n", body: body)
        try expect([], of: files(page))
    }

    @Test("a sheet says of which day it is, whatever fields its kind asks for")
    func undatedSheet() throws {
        try expect(
            ["error missing-kind-field content/page.md:4"],
            of: files(TestSite.page("Story", "kind: story\n")))
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

    private static let extra = """
        - key: story
          extra:
            - {name: told-by, type: text, label: Told by, required: true}
            - {name: met-on, type: date, label: We met on}
            - {name: topics, type: list, label: About}
            - {name: film, type: address, label: Film}
            - {name: rank, type: number}
        """

    private func story(_ extra: String) -> [String: String] {
        files(TestSite.page("Story", "kind: story\n\(extra)", body: "Text.\n"), kinds: Self.extra)
    }

    @Test("fields of its own are shown at the top if they have a label")
    func extraFields() throws {
        let site = try TestSite(
            story(
                """
                extra:
                  told-by: Ann & Bo
                  met-on: 2026-05-03
                  topics: [sleep, work]
                  film: https://example.org/film
                  rank: 7

                """))
        let report = try site.build()
        #expect(report.problems.filter { $0.severity != .note } == [])
        #expect(
            try site.output("page/index.html").contains(
                """
                <div class="fields">
                <dl>
                <dt>Told by</dt>
                <dd>Ann &amp; Bo</dd>
                <dt>We met on</dt>
                <dd>3 May 2026</dd>
                <dt>About</dt>
                <dd>sleep, work</dd>
                <dt>Film</dt>
                <dd><a href="https://example.org/film"
                """))
        #expect(try !site.output("page/index.html").contains("7"))
    }

    @Test("a page has the fields that its kind requires, of their types, and no others")
    func wrongFields() throws {
        try expect(
            ["error missing-kind-field content/page.md:4"], of: story(""),
            help: "add a line “told-by: …” below “extra:”, indented")
        try expect(
            ["error unknown-field content/page.md:7"],
            of: story("extra:\n  told-by: Ann\n  tolds-by: Bo\n"), help: "did you mean “told-by”?")
        try expect(
            ["error impossible-date content/page.md:7"],
            of: story("extra:\n  told-by: Ann\n  met-on: May\n"))
        try expect(
            ["error dose content/page.md:6"], of: story("extra:\n  told-by: Ann, on 5 mg\n"))
    }

    @Test("a field of its own that cannot be is refused at its line")
    func badExtra() throws {
        let page = TestSite.page("A")
        let file = "content/data/kinds.yaml"
        for (field, problem) in [
            ("{name: A b, type: text}", "bad-key \(file):3"),
            ("{name: a}", "missing-field \(file):3"),
            ("{name: a, type: txt}", "unknown-value \(file):3"),
            ("{name: a, type: text}\n    - {name: a, type: date}", "shared-key \(file):4"),
        ] {
            let kinds = "- key: story\n  extra:\n    - \(field)\n"
            try expect(["error \(problem)"], of: files(page, kinds: kinds))
        }
    }

    @Test("a box of its own looks like a built-in one, and has a title by itself")
    func callouts() throws {
        let page = TestSite.page(
            "A", body: "> [!TIP]\n> One.\n\n## B\n\n> [!TIP] Two\n> Two.\n")
        var all = files(page)
        all["content/data/callouts.yaml"] = "- {key: tip, look: info, title: Good to know}\n"
        let site = try TestSite(all)
        #expect(try site.build().problems.filter { $0.severity == .error } == [])
        let html = try site.output("page/index.html")
        #expect(
            html.contains(
                """
                <div class="callout callout-info">
                <h2 class="callout-title">Good to know</h2>
                <p>One.</p>
                """))
        #expect(html.contains(">Two</h3>"))
        all["content/data/callouts.yaml"] = "- {key: tips, look: info}\n"
        try expect(
            [
                "error unknown-callout content/page.md:5",
                "error unknown-callout content/page.md:10",
            ], of: all, help: "did you mean [!TIPS]?")
        all["content/data/callouts.yaml"] = "- {key: info, look: warning}\n"
        all["content/page.md"] = TestSite.page("A")
        try expect(["error shared-key content/data/callouts.yaml:1"], of: all)
    }
}
