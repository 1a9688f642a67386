import HoofbeatContent
import HoofbeatPipeline
import HoofbeatTestExpectations
import HoofbeatTestSupport
import Testing

@Suite("Lines that Markdown joins, and headings that are none") struct JoinedLineTests {
    @Test(
        "lines that look separate are a warning",
        arguments: [
            ("You may notice\na glow\ntiredness\na bright light\n", 5),
            ("Phone: 0000\nOpen: on weekdays\n", 5), ("1 High Street\nOurtown\nOurland\n", 5),
            ("Step 1: one\nStep 2: two\n", 5), ("- one\n- two\nText right after.\n", 7),
            ("1. Come in.\n2. Sit down.\nThe test then begins.\n", 7),
            ("You may feel tired-\nness in the morning.\n", 5),
        ])
    func joined(text: String, line: Int) throws {
        try expectPage(text, "warning joined-lines content/page.md:\(line)")
    }

    @Test(
        "wrapped texts are right",
        arguments: [
            "This is a sentence that somebody has wrapped at the\nend of a line.\n",
            "One sentence.\nAnother one.\n", "- an item that goes on here and is as\n  long\n",
            "- an item of a list that somebody has wrapped here, without\nindenting it\n",
            "This is about the tests that people have to have before pre-\nand post-war times.\n",
            "One line  \nanother  \nand more\n",
        ])
    func wrapped(text: String) throws {
        try expectPage(text)
    }

    @Test(
        "a list that nobody meant, or that divides another one, is a warning",
        arguments: [
            ("The temperature was\n- 5 degrees outside.\n", 6),
            ("He was born in\n1. May of that year.\n", 6),
            ("1. Bring these:\n  - a hat\n  - gloves\n2. Come in.\n", 6),
        ])
    func broken(text: String, line: Int) throws {
        try expectPage(text, "warning broken-list content/page.md:\(line)")
    }

    @Test("a list below its lead-in is right")
    func list() throws {
        try expectPage("Bring these:\n- 2 hats\n- gloves\n")
        try expectPage("1. Bring these:\n   - a hat\n   - gloves\n2. Come in.\n")
    }

    @Test(
        "a heading that is none is a warning",
        arguments: [
            ("**What it is**\n\nText here.\n", 5), ("**What it is:**\n\nText here.\n", 5),
            ("## What it is and\nhow it goes\n\nText.\n", 6),
        ])
    func heading(text: String, line: Int) throws {
        try expectPage(text, "warning bold-heading content/page.md:\(line)")
    }

    @Test("bold text in a paragraph, and a bold sentence, are right")
    func bold() throws {
        try expectPage("**Note:** text here.\n\nText.\n")
        try expectPage("**This is important.**\n\nText.\n")
        try expectPage("Text.\n\n**What it is**\n")
    }

    @Test("a heading with nothing below it is a warning on a medical page")
    func empty() throws {
        let front = "kind: test\nsummary: S.\nneed: N?\naudience: [patients]\ndate: 2026-11-01\n"
        for (body, line) in [
            ("## One\n\n## Two\n\nText.\n", 11), ("Text.\n\n## One\n", 13),
            ("## One\n\n### Two\n\nText.\n", nil),
        ] as [(String, Int?)] {
            let page = TestSite.page("Page", front + "changed: 2026-11-01\n", body: body)
            let site = try TestSite(["content/page.md": page])
            let problems = try withExtendedLifetime(site) {
                try site.builder().check().problems.filter { $0.code == "empty-section" }
            }
            #expect(problems.compactMap(\.line) == (line.map { [$0] } ?? []))
        }
    }
}
