import HoofbeatContent
import HoofbeatTestExpectations
import HoofbeatTestSupport
import Testing

@Suite("Markers that became no callout") struct MisplacedCalloutTests {
    private let urgent = "> [!URGENT] Call your team if:\n> - you are worse\n"

    private func help(_ name: String) -> String {
        "begin the line with > [!\(name)], and put an empty line without > above it"
    }

    @Test("cards that are joined are refused at the second marker")
    func joined() throws {
        let emergency = "[!EMERGENCY] Call if:\n> - you faint\n"
        try expectPage(
            urgent + ">\n> " + emergency, "error misplaced-callout content/page.md:8",
            help: help("EMERGENCY"))
        try expectPage(
            urgent + "> " + emergency, "error misplaced-callout content/page.md:7",
            help: help("EMERGENCY"))
        try expectPage(
            urgent + emergency, "error misplaced-callout content/page.md:7",
            help: help("EMERGENCY"))
        try expectPage(
            "> [!DO]\n> - rest\n> - sleep\n> [!DONT]\n> - do not run\n",
            "error misplaced-callout content/page.md:8", help: help("DONT"))
    }

    @Test(
        "a marker is refused wherever it stands",
        arguments: [
            "[!EMERGENCY] Call if:", "Text [!EMERGENCY] text.", "Text\\\n[!EMERGENCY] Call",
            "- [!EMERGENCY] Call if:\n  - a", "1. a\n2. [!EMERGENCY]", "## [!EMERGENCY] Call",
            "Table: T\n| a | b |\n|---|---|\n| [!EMERGENCY] | c |", "**[!EMERGENCY]** Call",
            "> **[!EMERGENCY] Call if:**", "> ## [!EMERGENCY]", "> Text\n> [!EMERGENCY] Call",
            "> [EMERGENCY] Call if:\n> - a", "> [Emergency] Call if:", "> [Emergancy] Call if:",
            "> !EMERGENCY Call if:", "Text [! EMERGENCY ] text", "> [!EMERGENCY Call",
            "![EMERGENCY] a",
            "Text [EMERGENCY] text.", "a\n: [!EMERGENCY] b", "[!emergency] Call",
            "> [!INFO] Title\n> - [!EMERGENCY] a",
        ])
    func anywhere(markdown: String) throws {
        let lines = markdown.split(separator: "\n", omittingEmptySubsequences: false)
        let line = lines.firstIndex { $0.lowercased().contains("emerg") } ?? 0
        let problems = try pageProblems(markdown + "\n").filter { $0.severity == .error }
        #expect(problems.map(\.code) == ["misplaced-callout"], "\(markdown): \(problems)")
        #expect(problems.first?.line == line + 5)
        #expect(problems.first?.help == help("EMERGENCY"))
    }

    @Test("a marker in text that is indented as code is refused")
    func inCode() throws {
        let mark = "begin the line with > [!URGENT], and put an empty line without > above it"
        try expectPage(
            "Text.\n\n    > [!URGENT] Call if:\n    > - a\n",
            "error misplaced-callout content/page.md:7",
            help: "take out the blanks at the beginning of the line, which make it code; " + mark)
    }

    @Test(
        "what is escaped or code is text",
        arguments: [
            "\\[!URGENT] a", "`[!URGENT]`", "```\n> [!URGENT] a\n```", "[\\!URGENT]",
            "&#91;!URGENT]", "Text <!-- [!URGENT] -->", "Text [urgent] text", "[INFO](/) text",
            "Stop!", "A! B",
        ])
    func text(markdown: String) throws {
        try expectPage(markdown + "\n")
    }

    @Test("one marker that is wrong is one error")
    func once() throws {
        let fields = """
            kind: symptom
            summary: A short one.
            need: What is it?
            audience: [patients]
            date: 2026-11-01
            changed: 2026-11-01
            sources: [lee-2024]

            """
        let sections = "## Help {#get-help}\n\n"
        for (marker, code) in [
            ("> [!EMERGANCY] Call if:", "unknown-callout"),
            ("> [!emergency] Call if:", "unknown-callout"),
            ("> [!emergency]: Call if:", "unknown-callout"),
            ("Text [!EMERGENCY] Call", "misplaced-callout"),
        ] {
            let page = TestSite.page("Page", fields, body: sections + marker + "\n")
            let problems = try TestSite(
                SampleData.sources.merging(["content/page.md": page]) { $1 }
            ).problems()
            #expect(problems.filter { !$0.contains("section") } == ["\(code) content/page.md:14"])
        }
    }

    @Test("an unknown name in the middle of a text names those that there are")
    func unknown() throws {
        try expectPage(
            "Text [!NOTE] text.\n", "error misplaced-callout content/page.md:5",
            help: "there are EMERGENCY, URGENT, ROUTINE, WARNING, INFO, DO, DONT, DETAILS")
    }
}
