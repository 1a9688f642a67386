import HoofbeatTestExpectations
import HoofbeatTestSupport
import Testing

@Suite("Definition lists") struct DefinitionListTests {
    @Test("a term has one meaning or several; terms in a row make one list")
    func lists() throws {
        let b = String(repeating: "b", count: 80)
        let html = try TestSite.html(
            "*a*\n: \(b)\ngoes on\n: c\n\nd\n: e\n\nText.\n\nf\n: g\n")
        #expect(
            html == """
                <dl>
                <dt><em>a</em></dt>
                <dd>\(b)
                goes on</dd>
                <dd>c</dd>
                <dt>d</dt>
                <dd>e</dd>
                </dl>
                <p>Text.</p>
                <dl>
                <dt>f</dt>
                <dd>g</dd>
                </dl>

                """)
    }

    @Test("blanks at the end of a line change nothing")
    func hardBreak() throws {
        #expect(try TestSite.html("a  \n: b\n") == TestSite.html("a\n: b\n"))
    }

    @Test("a list may stand in another block")
    func nested() throws {
        #expect(
            try TestSite.html("> a\n> : b\n")
                == "<blockquote>\n<dl>\n<dt>a</dt>\n<dd>b</dd>\n</dl>\n</blockquote>\n")
    }

    @Test("other colons are text", arguments: ["a: b", "a\n:b", ": b", "a\n\\:b", "a\n\n: b"])
    func noList(markdown: String) throws {
        #expect(try !TestSite.html(markdown + "\n").contains("<dl>"))
    }

    @Test(
        "a term below other text is an error at its line",
        arguments: [
            ("Dim\n: dark\nBright\n: daylight", 7), ("Intro sentence.\nDim\n: dark", 6),
            ("> Dim\n> : dark\n> Bright\n> : daylight", 7), ("One\nTwo\n: x", 6),
        ])
    func joined(markdown: String, line: Int) throws {
        try expectPage(
            markdown + "\n", "error joined-term content/page.md:\(line)",
            help: "leave an empty line above the word that is explained")
    }

    @Test(
        "a list, a quotation or a box in a meaning is one error",
        arguments: [
            ("A\n: - one\n  - two\n", "block-in-meaning"), ("A\n: 1. one\n", "block-in-meaning"),
            ("A\n: > quote\n", "block-in-meaning"), ("A\n: > [!INFO] Title\n", "misplaced-callout"),
        ])
    func blocks(markdown: String, code: String) throws {
        try expectPage(markdown, "error \(code) content/page.md:6")
        try expectPage("A\n: -5 degrees\n: 1.5 times\n")
    }
}
