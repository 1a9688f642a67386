import HoofbeatContent
import HoofbeatTestExpectations
import HoofbeatTestSupport
import Testing

@Suite("Signs in places where Markdown reads none") struct LostSignTests {
    /// Expects one problem.
    private func expectOne(
        _ said: String, of markdown: String, line: Int, help: String = "",
        at place: SourceLocation = #_sourceLocation
    ) throws {
        let problems = try pageProblems(markdown + "\n")
        let all = problems.map { "\($0.severity.rawValue) \(TestSite.short($0))" }
        #expect(all == ["\(said) content/page.md:\(line)"], "\(markdown)", sourceLocation: place)
        let found = problems.first?.help ?? ""
        #expect(found.hasPrefix(help), "\(markdown): \(found)", sourceLocation: place)
    }

    @Test(
        "a sign that is far to the right belongs to the text above",
        arguments: [
            ("Signs:\n    - flushing\n    - wheezing", 6, "write - flushing at the beginning"),
            ("Signs:\n\t* flushing", 6, "write - flushing at the beginning"),
            ("Text\n    + more", 6, "write - more at the beginning"),
            ("Text\n    > more", 6, "write > more at the beginning"),
            ("Text\n    ## When to *get* help", 6, "write ## When to"),
            ("Steps\n    1. rest", 6, "write 1. rest at the beginning"),
            ("Steps\n    2) rest", 6, "write 2) rest at the beginning"),
            ("1. Call\n       - tell them", 6, "write - tell them exactly below the first letter"),
            ("- rest\n      > [x](/) quoted", 6, "write > x quoted at the beginning"),
            ("> Text\n>     - more", 6, "write - more at the beginning"),
            ("Text\n    ---", 6, "take it out"),
            ("\u{A0}- one\n\u{A0}- two", 5, "write - one at the beginning"),
            ("\u{A0} ## A heading", 5, "write ## A heading at the beginning"),
            ("\u{2003}1. one", 5, "write 1. one at the beginning"),
            ("\u{3000}> one", 5, "write > one at the beginning"),
            ("-\u{A0}one", 5, "write - one at the beginning"),
            ("## - A heading", 5, "take the sign out"),
        ])
    func swallowed(markdown: String, line: Int, help: String) throws {
        try expectOne("warning leftover-markup", of: markdown, line: line, help: help)
    }

    @Test("a sign of a care card that another swallows is an error")
    func inCard() throws {
        try expectOne(
            "error leftover-markup",
            of: "> [!EMERGENCY] Call 112 if:\n> - you cannot be woken\n>       - you vomit blood",
            line: 7, help: "write > - you vomit blood below the item above")
    }

    @Test(
        "what only looks a little like it is left alone",
        arguments: [
            "Text\n\\- more", "Text\n    \\- more", "2 of\n3. That", "Text\n    -5 degrees",
            "| a | b |\n|---|---|\n| > 65 years | - 5 °C |\n| - | 1. Rest |",
            "\u{3000}A paragraph", "*- Jane Doe*", "- a\n  - b\n    - c", "1. a\n   - b",
            "Text\n    more", "> a\n>> b",
        ])
    func rightSigns(markdown: String) throws {
        try expectPage(markdown + "\n")
    }

    @Test(
        "a comment that is none hides nothing",
        arguments: [
            "Rest. <!-- ask Dr X -- not agreed yet --> Walk.", "Eat well. <!-- never ends",
            "Sleep. <!— Word made a dash of it —>", "A <!- one hyphen only -> b",
            "A ‹!— hidden —› b", "Rest <!-- secret\n\nstill secret -->",
            "| a | b |\n|---|---|\n| x <!-- hid | den --> |",
        ])
    func comments(markdown: String) throws {
        try expectOne(
            "error leftover-markup", of: markdown, line: markdown.hasPrefix("|") ? 7 : 5,
            help: "write <!-- before and --> after it")
    }

    @Test("the end of a comment that never began is named", arguments: ["A --> b", "A —> b"])
    func commentEnds(markdown: String) throws {
        try expectOne(
            "warning leftover-markup", of: markdown, line: 5, help: "take it out, or write the")
    }

    @Test(
        "comments that are right, and arrows, are left alone",
        arguments: [
            "A <!-- hidden --> b", "<!-- a\n\nb -- c -->\n\nText", "A -> b → c", "a < b > c",
            "`<!-- a -- b -->`", "A \\<!-- b", "1 <- 2",
        ])
    func rightComments(markdown: String) throws {
        try expectPage(markdown + "\n")
    }

    @Test(
        "a mark at the beginning of a quotation is an error in every spelling",
        arguments: [
            "[EMERGENCY!]", "[?EMERGENCY]", "【!EMERGENCY】", "［!EMERGENCY］", "\\[\\!EMERGENCY\\]",
            "\\[!EMERGENCY]", "[!EMERGENCY", "(!EMERGENCY)", "{!EMERGENCY}", "[！EMERGENCY]",
            "&#91;!EMERGENCY]", "「EMERGENCY」", "**\\[!EMERGENCY]**",
        ])
    func marks(mark: String) throws {
        let problems = try pageProblems("> \(mark) Call 112 if:\n> - you cannot be woken\n")
        #expect(problems.map(\.code) == ["misplaced-callout"], "\(mark): \(problems)")
        #expect(problems.first?.severity == .error && problems.first?.line == 5)
    }

    @Test("an unknown mark with a backslash is one, too")
    func unknownMark() throws {
        try expectOne("error misplaced-callout", of: "> \\[!NOTE] A", line: 5)
        for other in ["Text [EMERGENCY!] a", "Text 【!URGENT】 a", "{!INFO} a"] {
            try expectOne("error misplaced-callout", of: other, line: 5)
        }
    }

    @Test("a sign right behind a mark is not part of the title")
    func behindMark() throws {
        for title in ["] Call 112 if:", ".Call 112 if:", ") Call 112 if:"] {
            try expectOne(
                "error leftover-markup", of: "> [!EMERGENCY]\(title)\n> - you faint", line: 5,
                help: "write > [!NAME], a blank and the title")
        }
        try expectOne("error leftover-markup", of: "> [!INFO] – A\n> b", line: 5)
    }

    @Test(
        "quotations that begin with brackets or capitals are left alone",
        arguments: [
            "> (Note) a", "> [sic] a", "> EMERGENCY is a word", "> \"Stop!\" she said",
            "> [a](/) b",
            "> `[!URGENT]` a", "> WARNING! Hot.", "Text \\[!URGENT] a", "> [!INFO] (a) b\n> c",
            "> [!INFO] “A” b\n> c",
        ])
    func rightMarks(markdown: String) throws {
        try expectPage(markdown + "\n")
    }

    @Test(
        "each cell is looked at like a text of its own",
        arguments: [
            "H~2~O", "x^2^", "==marked==", "++new++", "`open", "[b]bold[/b]", "• one • two",
            "• one",
            "##Word", "- one", "> one", "** bold **", "'''a'''", "<o:p>",
        ])
    func cells(text: String) throws {
        for row in ["| \(text) | b |", "| a | \(text) |"] {
            try expectOne(
                "warning leftover-markup", of: "| a | b |\n|---|---|\n\(row)", line: 7)
        }
        try expectOne(
            "warning leftover-markup", of: "| a | \(text) |\n|---|---|\n| c | d |", line: 5)
    }

    @Test(
        "cells that are right are left alone",
        arguments: [
            "-", "—", "> 5", "- 5", "+", "± 2", "1. a", "`a`", "*a*", "A & B", "a–b", "* ", "#",
            "# 1",
            "5 * 3", "n/a", "?", "!", "...", "“a”", "(a)", "✔", "✓ yes", "●", "● ● ○",
        ])
    func rightCells(text: String) throws {
        try expectPage("| a | b |\n|---|---|\n| c | \(text) |\n")
    }

    @Test("code that a bar tears apart is reported once")
    func tornCode() throws {
        try expectOne(
            "error surplus-cells", of: "| a | b |\n|---|---|\n| `c|d` | e |", line: 7)
    }
}
