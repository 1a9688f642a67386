import HoofbeatContent
import HoofbeatPipeline
import HoofbeatTestSupport
import Testing

/// Each page has `gone.md` links; the lines on which they are reported are expected, counted from
/// the first line of the Markdown, which is line 5 of the file.
@Suite("The line of a link that leads nowhere") struct LinkLineTests {
    private func expectLines(
        _ expected: Int..., of markdown: String, at place: SourceLocation = #_sourceLocation
    ) throws {
        for ending in ["\n", "\r\n"] {
            for mark in ["", "\u{FEFF}"] {
                let page = mark + TestSite.page("Page", body: markdown)
                let text = page.replacing("\n", with: ending)
                let site = try TestSite(["content/page.md": text])
                let lines = try site.build().problems.filter { $0.code == "missing-page" }
                    .map { ($0.line ?? 0) - 4 }
                #expect(lines == expected, "\(text.debugDescription)", sourceLocation: place)
            }
        }
    }

    @Test("in the middle of a paragraph")
    func paragraph() throws {
        try expectLines(3, of: "one\ntwo\nthree [x](gone.md)\nfour\n")
    }

    @Test("after reference definitions in the same block")
    func afterDefinitions() throws {
        try expectLines(4, of: "[a]: /\n[b]: /\n[c]: /\ntext [x](gone.md)\n")
    }

    @Test("after a break by a backslash")
    func afterBackslash() throws {
        try expectLines(2, of: "one\\\ntwo [x](gone.md)\n")
        try expectLines(3, of: "one  \ntwo\\\nthree [x](gone.md)\n")
    }

    @Test("after a title of two lines")
    func afterTitle() throws {
        try expectLines(3, of: "[a](/ \"one\ntwo\") and\n[x](gone.md)\n")
    }

    @Test("with its own address on the line after the bracket")
    func addressOnNextLine() throws {
        try expectLines(2, of: "[x](\ngone.md \"a\ntitle\")\n")
    }

    @Test("by reference: the line of the definition")
    func reference() throws {
        try expectLines(
            4,
            of: "[x] and [y][x] and [x][]\n\ntext\n[z]: /\n".replacing("text\n", with: "")
                + "[x]: gone.md\n")
        try expectLines(3, of: "[x]\n\n[x]: <gone.md> 'title'\n")
        try expectLines(4, of: "[x]\n\n[x]:\n  gone.md\n")
        try expectLines(3, of: "[x]\n\n> [x]: gone.md\n")
    }

    @Test("after the same address in a code span or as text")
    func afterCode() throws {
        try expectLines(2, of: "`[x](gone.md)`\n[x](gone.md)\n")
        try expectLines(2, of: "the file gone.md\n[x](gone.md)\n")
    }

    @Test("in list items, block quotes and both nested")
    func containers() throws {
        try expectLines(2, of: "- one\n- [x](gone.md)\n")
        try expectLines(4, of: "1. one\n\n   more\n   [x](gone.md)\n")
        try expectLines(2, of: "> one\n> [x](gone.md)\n")
        try expectLines(2, of: "> one\nlazy [x](gone.md)\n")
        try expectLines(3, of: "> - one\n>   - two\n>     > [x](gone.md)\n")
    }

    @Test("in headings of both kinds")
    func headings() throws {
        try expectLines(3, of: "text\n\n## A [x](gone.md)\n")
        try expectLines(3, of: "text\n\nA [x](gone.md)\n---\n")
    }

    @Test("twice in one paragraph, each at its own line")
    func twice() throws {
        try expectLines(1, 3, of: "[x](gone.md)\nand\n[y](gone.md)\n")
    }

    @Test("after other links, one of which begins alike")
    func alike() throws {
        try expectLines(1, 2, of: "[x](gone.md#a)\n[y](gone.md)\n")
    }

    @Test("after fenced code, tabs and blank lines")
    func afterBlocks() throws {
        try expectLines(
            6, of: "```\n[x](gone.md)\n```\n\n\n\t[x](gone.md)\n".replacing("\t", with: ""))
        try expectLines(4, of: "\t[x](gone.md)\n\ntext\n[x](gone.md)\n")
    }

    @Test("after an entity, emphasis and a character of four bytes")
    func afterOthers() throws {
        try expectLines(3, of: "&amp; *one\ntwo* 🦓\n**[x](gone.md)**\n")
    }
}
