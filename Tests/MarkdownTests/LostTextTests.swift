import HoofbeatContent
import HoofbeatTestExpectations
import HoofbeatTestSupport
import Testing

@Suite("Signs and lines that readers would lose without a word") struct LostTextTests {
    @Test(
        "a quotation that begins with a figure hides what was meant as “more than”",
        arguments: [
            ("- > 4 cm: large", 5), ("1. > 4 cm: large", 5), ("- >= 4 cm: large", 5),
            ("> 5 cm is large.", 5), ("Ring if the fever is\n> 38 °C", 6), ("- a\n- > = 4", 6),
            ("> **39** is high", 5), ("> [!DETAILS] More\n> - > 39 °C", 6),
        ])
    func moreThan(markdown: String, line: Int) throws {
        try expectPage(
            markdown + "\n", "warning figure-in-quotation content/page.md:\(line)",
            help: "write “more than” in its place, or \\>; if someone said it, begin with a word")
    }

    @Test(
        "other quotations are left alone",
        arguments: ["> I was 38 then.", "- \\> 4 cm", "- more than 4 cm", "> “38” is what I said"])
    func quotation(markdown: String) throws {
        try expectPage(markdown + "\n")
    }

    @Test(
        "text that joins the last item of a card or box is an error at its line",
        arguments: [
            ("> [!DO]\n> - rest\n> - drink\nMost people get better.", 8),
            ("> [!DONT]\n> - do not run\n> - do not drive\nMost people\nget better.", 8),
            ("> [!WARNING] Keep away from light\n> Stay inside.\nMost people get better.", 7),
            ("> [!WARNING] Keep away from light\n> - Stay inside.\n  Most people.", 7),
        ])
    func joined(markdown: String, line: Int) throws {
        try expectPage(
            markdown + "\n", "error text-after-callout content/page.md:\(line)",
            help: "if it belongs there, write > before it; otherwise leave an empty line and write "
                + "a heading above it")
    }

    @Test("text that joins the last sign of a care card is an error at its line")
    func joinedSign() throws {
        try expectPage(
            "> [!EMERGENCY] Call 999 if:\n> - you cannot be woken\nMost people get better.\n",
            "error text-after-callout content/page.md:7")
    }

    @Test(
        "a heading, an empty line or another > ends a box",
        arguments: [
            "> [!DO]\n> - rest\n> - drink\n\n## Next\n\nText.",
            "> [!DO]\n> - rest\n> - drink\n## Next",
            "> [!DO]\n> - rest\n>\n> - drink\n", "> [!DO]\n> - rest and\ngo on\n> - drink\n",
            "> [!INFO] Title\n> Text\nthat goes on",
        ])
    func ended(markdown: String) throws {
        try expectPage(markdown + "\n")
    }

    @Test(
        "the next item with another dash or without its full stop is no item",
        arguments: [
            ("- a\n– b", 6), ("- a\n— b", 6), ("- a\n  – b", 6), ("- a\n-- b", 6),
            ("- a\n- b\n– c\n- d", 7), ("> - you faint\n> – you cannot breathe", 6),
            ("1. a\n2 b", 6), ("1. a\n2, b", 6), ("1. a\n2: b", 6), ("1. a\n2- b", 6),
            ("1. a\n2 . b", 6), ("3. a\n4. b\n5 c", 7),
        ])
    func items(markdown: String, line: Int) throws {
        try expectPage(
            markdown + "\n", "warning leftover-markup content/page.md:\(line)",
            help: "begin each line with a hyphen and a blank, as in - first, or with a number, a "
                + "full stop and a blank, as in 1. first; leave an empty line above the list")
    }

    @Test(
        "a dash or a number that goes on with a sentence is left alone",
        arguments: [
            "- Take it\n  – as a rule – with food", "1. Wait for\n3 hours", "1. a\n2-3 b",
            "- Walk for\n2 hours", "- a – b", "Text\n– b", "1. a\n2.5 b", "- it is\n  -5 degrees",
            "1. Rest in a dark room, and drink as much water as you can, for at least\n   2 hours",
        ])
    func sentences(markdown: String) throws {
        try expectPage(markdown + "\n")
    }

    @Test(
        "a comment that holds another takes the text between them away",
        arguments: [
            "<!-- ask Ann ->\n\nDo not stop.\n\n<!-- checked -->", "<!-- a -- >\nb\n<!-- c -->",
            "<!-- a --!>\n\nb\n\n<!-- c -->", "<!-- a\n\nb <!-- c", "- <!-- a\n  b\n  <!-- c -->",
        ])
    func comments(markdown: String) throws {
        try expectPage(
            markdown + "\n\nText.\n", "error unclosed-comment content/page.md:5",
            help: "write --> where it ends, or take the second <!-- out")
    }

    @Test("comments one after the other are fine")
    func twoComments() throws {
        try expectPage("<!-- a -->\n\nText.\n\n<!-- b\nc -->\n\n<!-- d --><!-- e -->\n")
    }

    private static let words = [
        "content/data/glossary.yaml": "- {key: z, term: zebra, definition: An animal.}\n"
    ]

    @Test(
        "code that swallows a block of data, a chart or a box has no end",
        arguments: [
            "```\ncode\n\nText\n\n```glossary\n```", "```\na\n```people\nx\n```",
            "```python\na\n``` glossary\n```", "~~~\na\n~~~warning\n~~~",
        ])
    func swallowed(markdown: String) throws {
        try expectPage(
            "Text.\n\n" + markdown + "\n", "error unclosed-code content/page.md:7", data: Self.words
        )
    }

    @Test(
        "code about blocks of data is fine in a longer or another fence",
        arguments: [
            "````\n```glossary\n```\n````", "~~~markdown\n```people\n```\n~~~",
            "```\na ```glossary\n```", "```\n~~~glossary\n```",
        ])
    func shown(markdown: String) throws {
        try expectPage("Text.\n\n" + markdown + "\n", data: Self.words)
    }

    @Test(
        "stars inside words that would vanish are an error",
        arguments: [
            ("HLA-A*02:01 and HLA-B*07:02", "HLA-A\\*02"), ("DPYD*2A and DPYD*13", "DPYD\\*2A"),
            ("2*x + 3*y", "2\\*x"), ("Patient*innen und Ärzt*innen", "Patient\\*innen"),
            ("Ask\nall Ärzt*innen und Patient*innen", "Ärzt\\*innen"),
        ])
    func stars(markdown: String, right: String) throws {
        let line = markdown.hasPrefix("Ask") ? 6 : 5
        let problems = try pageProblems(markdown + "\n")
        #expect(
            problems.map(TestSite.short) == ["leftover-markup content/page.md:\(line)"],
            "\(problems)")
        #expect(
            problems.first?.help?.hasPrefix("put a backslash before each star: \(right);") == true)
    }

    @Test(
        "emphasis of words and in a word is left alone",
        arguments: [
            "un*help*ful", "A *beacon fever*s b", "*so it is* and *was*", "a\\*b c\\*d",
            "HLA-A\\*02:01 and HLA-B\\*07:02", "word**bold text**", "(*) and (*)",
        ])
    func emphasis(markdown: String) throws {
        try expectPage(markdown + "\n")
    }
}
