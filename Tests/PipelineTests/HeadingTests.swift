import TestSupport
import Testing

@Suite("Headings") struct HeadingTests {
    /// The ids in the order of the page.
    private func ids(_ markdown: String) throws -> [String] {
        try TestSite.body(markdown).matches(of: /<h[1-6] id="([^"]*)">/).map { String($0.output.1) }
    }

    @Test("an anchor that is given twice is refused at its second line")
    func duplicate() throws {
        try expectRefusal(
            of: ["content/page.md": TestSite.page("P", body: "# A {#x}\n\ntext\n\nB {#x}\n===\n")],
            as: "duplicate-anchor content/page.md:9",
            help: "give this heading another anchor, or none")
    }

    @Test("an anchor that another heading's text already made is refused")
    func duplicateOfText() throws {
        try expectRefusal(
            of: ["content/page.md": TestSite.page("P", body: "# Care\n\n# Treatment {#care}\n")],
            as: "duplicate-anchor content/page.md:7")
    }

    @Test("equal headings get numbers, and a number that is taken is passed over")
    func unique() throws {
        #expect(try ids("# A\n# A\n# A 2\n# A\n# a!\n") == ["a", "a-2", "a-2-2", "a-3", "a-4"])
    }

    @Test("ids are the words in lower case in any script")
    func unicode() throws {
        #expect(
            try ids("# Über *Größe*\n# 神経内分泌\n# علامات المرض\n# What's `5-HT`?\n# 🦓\n# MEN 1/2\n")
                == ["über-größe", "神経内分泌", "علامات-المرض", "whats-5-ht", "section", "men-1-2"])
    }

    @Test("a custom id is taken out of the text and can be linked to")
    func custom() throws {
        let body = try TestSite.body("## The care {#help-2}\n\n[x](#help-2)\n\n## B {#c} d\n")
        #expect(
            body == """
                <h2 id="help-2">The care</h2>
                <p><a href="#help-2">x</a></p>
                <h2 id="b-c-d">B {#c} d</h2>

                """)
    }

    @Test("what cannot be an id stays text", arguments: ["{#}", "{#A b}", "{#\"x}", "{x}", "{#_a}"])
    func notCustom(text: String) throws {
        let body = try TestSite.body("# Care \(text)\n")
        #expect(body.contains(">Care \(text.replacing("\"", with: "&quot;"))</h1>"))
    }

    @Test("an id can never break out of its attribute")
    func escaping() throws {
        #expect(try ids("# a\" onclick=\"x\n# <http://x>'&amp;\n") == ["a-onclickx", "http//x".replacing("//", with: "-")])
    }
}
