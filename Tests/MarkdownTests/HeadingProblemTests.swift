import HoofbeatTestExpectations
import HoofbeatTestSupport
import Testing

@Suite("Headings out of order") struct HeadingProblemTests {
    @Test("the title is the only heading of the first level")
    func firstLevel() throws {
        try expectPage(
            "Text.\n\n# Care\n", "error first-level-heading content/page.md:7",
            help: "write ## Care")
        try expectPage(
            "Text.\n\nCare\n===\n", "error first-level-heading content/page.md:7",
            help: "write ## Care")
        try expectPage("Text.\n\n#\n", "error empty-heading content/page.md:7")
    }

    @Test("a heading of the fifth or sixth level is too deep", arguments: ["#####", "######"])
    func deep(marks: String) throws {
        try expectPage(
            "## A\n\n### B\n\n#### C\n\n\(marks) D\n", "error deep-heading content/page.md:11",
            help: "use at most ####, or divide the page")
        try expectPage("## A\n\n### B\n\n#### C\n\n### D\n\n#### E\n\n## F\n")
    }

    @Test("no level is left out")
    func skipped() throws {
        try expectPage(
            "### A\n\n## B\n\n#### C\n", "error skipped-level content/page.md:5",
            "error skipped-level content/page.md:9", help: "write ## A")
        try expectPage(
            "## B\n\n#### *C* more\n", "error skipped-level content/page.md:7",
            help: "write ### *C* more")
    }

    @Test(
        "the same words below one heading are refused, whatever their anchors",
        arguments: ["## *Care*", "## care:", "## Care {#b}", "## Care ##", "## \u{A0}CARE."])
    func repeated(heading: String) throws {
        try expectPage(
            "## Care\n\n## Other\n\n\(heading)\n", "error repeated-heading content/page.md:9",
            help: "say in each what is special about it")
        try expectPage(
            "## A\n\n### Care {#a}\n\n#### B\n\n### Care {#b}\n",
            "error repeated-heading content/page.md:11")
    }

    @Test(
        "the same words below different headings, or different words, are fine",
        arguments: [
            "## A\n\n### Care\n\n## B\n\n### Care\n", "## Care\n\n### Care\n",
            "## HER2+\n\n## HER2-\n", "## Lumps < 2 cm\n\n## Lumps > 2 cm\n",
            "## Treatment {#care}\n\n## Care\n", "## Care\n\n## Treatment {#care}\n",
            "## C\n\n## C++\n\n## C#\n", "## Stage\n\n### T1a\n\n### T1A\n",
            "## 5-HT1a\n\n## 5-HT1A\n",
        ])
    func distinct(markdown: String) throws {
        try expectPage(markdown)
    }

    @Test("capitals tell signs with a digit apart, and no other words")
    func signs() throws {
        try expectPage(
            "## T1a\n\n## T1A\n\n## T1A.\n\n## t1a\n\n## Stage T1a\n\n## STAGE T1a\n",
            "error repeated-heading content/page.md:9",
            "error repeated-heading content/page.md:15")
        let html = try TestSite.html("## T1a\n\n## T1A\n\n## t1a\n")
        for id in ["t1a", "t1a-2", "t1a-3"] { #expect(html.contains("id=\"\(id)\"")) }
    }

    @Test(
        "a heading without words is refused",
        arguments: ["##", "## {#x}", "## &nbsp;", "## <!-- -->"])
    func empty(heading: String) throws {
        try expectPage(
            "Text.\n\n\(heading)\n\n## Two\n", "error empty-heading content/page.md:7",
            help: "say after the # what the section is about, or take the line out")
        try expectPage("## [](page.md)\n", "error link-without-text content/page.md:5")
    }

    @Test("a text that a line of dashes made a heading is a warning")
    func underlined() throws {
        try expectPage(
            "Text.\n\nSome words\n---\n\nMore.\n", "warning underlined-heading content/page.md:7",
            help: "write ## Some words, or leave a line empty above the ---")
        try expectPage(
            "- a\n\n> Two\n> lines\n> ---\n", "warning underlined-heading content/page.md:7")
        try expectPage("Some words\n\n---\n\n- ## In a list\n\n> ## In a quotation\n")
    }

    @Test("an anchor stands on a page once")
    func repeatedAnchor() throws {
        try expectPage(
            "## Care {#a}\n\n## Other {#a}\n", "error duplicate-anchor content/page.md:7",
            help: "give this heading another anchor, or none")
    }
}
