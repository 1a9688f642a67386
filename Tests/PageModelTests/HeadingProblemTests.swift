import Testing

@Suite("Headings out of order") struct HeadingProblemTests {
    @Test("the title is the only heading of the first level", arguments: ["# Care", "Care\n==="])
    func firstLevel(heading: String) throws {
        try expectPage(
            "Text.\n\n\(heading)\n", "error first-level-heading content/page.md:7",
            help: "write ## Care")
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
            help: "write ### C more")
    }

    @Test("a heading stands on a page once")
    func repeated() throws {
        try expectPage(
            "## Care\n\n## Other\n\n## *Care*\n", "error repeated-heading content/page.md:9",
            help: "say in each what is special about it")
        try expectPage(
            "## Care {#a}\n\n## Other {#a}\n", "error duplicate-anchor content/page.md:7",
            help: "give this heading another anchor, or none")
    }
}
