import HoofbeatTestExpectations
import HoofbeatTestSupport
import Testing

@Suite("Sources that are not there") struct CitationProblemTests {
    @Test("an unknown source in the text names the nearest one")
    func inText() throws {
        try expectPage(
            "Text.\n\nSo it is\n[@lee-2042].\n", "error unknown-source content/page.md:8",
            help: "did you mean @lee-2024?", data: SampleData.sources)
        try expectPage(
            "So it is [@lee-2024; @nobody-at-all].\n", "error unknown-source content/page.md:5",
            help: "add it to content/data/references.yaml", data: SampleData.sources)
    }

    @Test("an unknown source in a table or a card is found on its line")
    func inBlocks() throws {
        try expectPage(
            "Table: T [@lee-2024]\n| a | b |\n|---|---|\n| 1 | 2 [@lee-2023] |\n",
            "error unknown-source content/page.md:8", data: SampleData.sources)
        try expectPage(
            "> [!URGENT] Call if:\n> - a [@lee-2024]\n> - b [@lee-2025]\n",
            "error unknown-source content/page.md:7", data: SampleData.sources)
    }

    @Test("each is found on its line, also beside one whose name begins alike")
    func lines() throws {
        try expectPage(
            "A [@lee-2024]\nand [@lee-20].\n", "error unknown-source content/page.md:6",
            data: SampleData.sources)
        try expectPage(
            "A [@gone-2]\nand **b [@gone]**\nand [@gone].\n",
            "error unknown-source content/page.md:5", "error unknown-source content/page.md:6",
            "error unknown-source content/page.md:7", data: SampleData.sources)
        try expectPage(
            "Table: T [@gone]\n\n| a |\n|---|\n| [@gone-2] |\n",
            "error unknown-source content/page.md:5", "error unknown-source content/page.md:9",
            data: SampleData.sources)
    }

    @Test("an unknown source in the front matter names the nearest one")
    func inFrontMatter() throws {
        let page = TestSite.page("Page", "order: 1\nsources: [lee-2024, novak-2032]\n")
        try expect(
            ["error unknown-source content/page.md:5"],
            of: SampleData.sources.merging(["content/page.md": page]) { $1 },
            help: "did you mean novak-2023?")
    }

    @Test("an unknown source in a data file names the nearest one")
    func inData() throws {
        let glossary = "- key: a\n  term: alpha\n  definition: A.\n  sources: [lee-202]\n"
        let files = ["content/data/glossary.yaml": glossary]
        try expect(
            ["error unknown-source content/data/glossary.yaml:4"],
            of: SampleData.sources.merging(files) { $1 }, help: "did you mean lee-2024?")
        let symptoms = "content/data/tables/symptoms.yaml"
        var table = SampleData.symptoms
        table[symptoms] = table[symptoms]?.replacing("novak-2023", with: "novak-2033")
        // A cell that rests on another source, too.
        table[symptoms] = table[symptoms]?.replacing("[novak-2033]", with: "[lee-2024, novak-2033]")
        try expect(
            ["error unknown-source content/data/tables/symptoms.yaml:28"], of: table,
            help: "did you mean novak-2023?")
    }

    @Test(
        "what is no citation stays text",
        arguments: [
            "[@]", "`[@gone]`", "name@lee-2024", "(@gone)", "\\[@lee-2024, p. 5]", "\\@lee-2024",
            "\\[lee-2024]", "\\[@gone]", "\\[@gone] `\\` \\[@gone]", "\\\\\\[@gone]",
        ])
    func noCitation(text: String) throws {
        try expectPage("Text \(text)\n", data: SampleData.sources)
    }
}
