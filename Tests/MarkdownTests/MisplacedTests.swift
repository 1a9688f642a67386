import HoofbeatContent
import HoofbeatPipeline
import HoofbeatTestExpectations
import HoofbeatTestSupport
import Testing

/// Nothing that a reader can operate stands in something else that they can.
@Suite("What stands where it cannot") struct MisplacedTests {
    private static let picture =
        "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"10\" height=\"5\"/>"

    private func check(
        _ markdown: String, _ expected: String..., help: String? = nil,
        at place: SourceLocation = #_sourceLocation
    ) throws {
        var data = SampleData.glossary
        data["content/p.svg"] = Self.picture
        let files = ["content/page.md": TestSite.page("Page", body: markdown)].merging(data) { $1 }
        let site = try TestSite(files)
        let problems = try site.builder().check().problems.filter { $0.severity == .error }
        #expect(problems.map(TestSite.short) == expected, sourceLocation: place)
        if let help { #expect(problems.first?.help == help, sourceLocation: place) }
    }

    @Test(
        "no citation stands in a link, an alternative text, a heading or a title",
        arguments: [
            "[words [@lee-2024]](index.md)", "[*so [@lee-2024]*](https://example.org/)",
            "[words [@nobody]](index.md)", "![alt [@lee-2024]](p.svg)",
            "![alt](p.svg \"Caption [@lee-2024]. CC BY 4.0\")", "[x](index.md \"So [@lee-2024]\")",
            "## So [@lee-2024]", "> [!DETAILS] So [@lee-2024]\n> Words.",
            "Table: T\n\n| a [@lee-2024] | b |\n|---|---|\n| c | d |",
        ])
    func citations(markdown: String) throws {
        let line = markdown.hasPrefix("Table") ? 7 : 5
        try check("\(markdown)\n", "misplaced-citation content/page.md:\(line)")
    }

    @Test("where a citation cannot stand, the help says where it can")
    func help() throws {
        try check(
            "So\n[it [@lee-2024]](index.md)\n", "misplaced-citation content/page.md:6",
            help: "put it behind a sentence that rests on the source")
        try check(
            "![a](p.svg \"10 mg. CC BY [@lee-2024]\")\n", "dose content/page.md:5",
            "misplaced-citation content/page.md:5")
    }

    @Test(
        "a citation may stand in captions of tables, cells, row headers, terms and card titles",
        arguments: [
            "Table: T [@lee-2024]\n\n| a | b |\n|---|---|\n| c [@lee-2024] | d [@lee-2024] |",
            "Term [@lee-2024]\n: its meaning [@lee-2024]", "> [!INFO] So [@lee-2024]\n> Words.",
            "[words \\[@lee-2024]](index.md)", "## So \\[@lee-2024]", "**[@lee-2024]**",
        ])
    func rightCitations(markdown: String) throws {
        try check("\(markdown)\n")
    }

    @Test(
        "no link stands in a link, an alternative text or the title of details",
        arguments: [
            "[<a@b.co>](index.md)", "[see <https://example.org/>](index.md)",
            "![alt [x](index.md)](p.svg)", "![a <https://example.org/>](p.svg)",
            "> [!DETAILS] So [it](index.md) is\n> Words.", "[<glossary:net>](index.md)",
        ])
    func links(markdown: String) throws {
        try check(
            "\(markdown)\n", "nested-link content/page.md:5",
            help: "put it into the sentence before or after")
    }

    @Test("a link may stand in a heading and around a picture")
    func rightLinks() throws {
        try check("## See [home](index.md)\n\n[![alt](p.svg)](index.md)\n")
    }

    @Test("links are written out with the scheme that was checked")
    func schemes() throws {
        let html = try TestSite.html("[x](Glossary:net)\n", data: SampleData.glossary)
        #expect(html.contains("href=\"#_term-net\""))
        for address in ["<&#1;https://example.org/>", "htt&#9;ps://example.org/", "a&#1;b.md"] {
            try check(
                "[x](\(address))\n", "hidden-character content/page.md:5")
        }
        try check("[x](GLOSSARY:nett)\n", "unknown-term content/page.md:5")
    }

    @Test("on the page of the glossary, a link to a term leads to its entry")
    func glossaryPage() throws {
        let html = try TestSite.html(
            "[x](glossary:net)\n\n```glossary\n```\n", data: SampleData.glossary)
        #expect(html.contains("<a class=\"term\" href=\"#net\">x</a>"))
        #expect(html.contains("id=\"net\""))
    }
}
