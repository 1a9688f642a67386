import HoofbeatContent
import HoofbeatTestExpectations
import HoofbeatTestSupport
import Testing

@Suite("Markup that was pasted or turned round") struct PastedMarkupTests {
    private func expectOne(
        _ said: String, of markdown: String, line: Int = 5, help: String = "",
        at place: SourceLocation = #_sourceLocation
    ) throws {
        let problems = try pageProblems(markdown + "\n")
        let all = problems.map { "\($0.severity.rawValue) \(TestSite.short($0))" }
        #expect(all == ["\(said) content/page.md:\(line)"], "\(markdown)", sourceLocation: place)
        let found = problems.first?.help ?? ""
        #expect(found.hasPrefix(help), "\(markdown): \(found)", sourceLocation: place)
    }

    @Test(
        "links turned round, and addresses in other brackets, are no links",
        arguments: [
            "Read (https://example.org/leaflet)[the leaflet].", "(https://example.org)[us]",
            "Look at !(p.svg)[a drawing].", "(page.md)[a page]", "(www.example.org)[us]",
            "[text]<https://example.org>", "[text]https://example.org",
            "[http://example.org text]", "Text [page.md].", "Look at <www.example.org>.",
            "<https://example.org/a leaflet>", "[text]{https://example.org}",
            "[text] (https://example.org)", "[ref]: /u the other page\n\n[ref]",
        ])
    func links(markdown: String) throws {
        try expectOne("error not-a-link", of: markdown)
    }

    @Test(
        "brackets around words and addresses are left alone",
        arguments: [
            "See (https://example.org) [1] now.", "(https://example.org)", "[1](/) (St. John)[2]",
            "<https://example.org>", "(and/or)[1]", "See [https://example.org] now.",
            "A (https://example.org/a_(b)) c", "[a]: it is so", "Write <info@example.org>",
            "Lee <<info@example.org>>",
        ])
    func rightLinks(markdown: String) throws {
        try expectPage(markdown + "\n")
    }

    @Test(
        "signs between numbers that would vanish are errors",
        arguments: [
            ("It was 5*10*3 cm.", "write 5 × 10, or put a backslash before each sign: 5\\*10"),
            ("It is 2*3 cm and 4*5 cm.", "write 2 × 3"), ("5**10**3", "write 5 × 10"),
            ("5mm*10mm*3mm", "write 5mm × 10mm"), ("| a |\n|---|\n| 2*3*4 cm |", "write 2 × 3"),
        ])
    func products(markdown: String, help: String) throws {
        try expectOne(
            "error leftover-markup", of: markdown, line: markdown.hasPrefix("|") ? 7 : 5, help: help
        )
    }

    @Test(
        "emphasis of numbers is left alone",
        arguments: [
            "It is **5** cm", "a **5**-day stay", "5 *10* 3", "5\\*10\\*3", "5*10 cm",
            "un*help*ful",
            "Day **1**: rest", "5_10_3", "`5*10*3`", "(**2**)", "**Day 1**",
        ])
    func rightNumbers(markdown: String) throws {
        try expectPage(markdown + "\n")
    }

    @Test(
        "tags of word processors, wikis and WordPress are named",
        arguments: [
            ("Rest.<o:p></o:p>", "take it out: word processors"),
            ("See <w:t>here.", "take it out: word processors"),
            ("A <![endif]> b", "take it out: word processors"),
            ("[caption id=\"a\"]Words[/caption]", "take the brackets out"),
            ("[gallery ids=\"1\"]", "take the brackets out"),
            ("[su_note]x[/su_note]", "take the brackets out"), ("[embed]", "take the brackets out"),
            ("[contact-form-7 id=\"1\"]", "take the brackets out"),
            ("[url=https://example.org]a[/url]", "take the brackets out"),
            ("''italic'' text", "write **words** for bold text"), ("a $$x^2$$ b", "take the signs"),
            ("__TOC__", "take it out: templates"), ("{noformat}", "take it out: how a text looks"),
            ("{panel:title=a}", "take it out: how a text looks"), ("a {++b++} c", "take the signs"),
        ])
    func tags(markdown: String, help: String) throws {
        try expectOne("warning leftover-markup", of: markdown, help: help)
    }

    @Test(
        "words that look a little like tags are left alone",
        arguments: [
            "A < b: c > d", "[see x=y]", "[a/b]", "$5 and $$", "It's 5'' long, or 6''",
            "A **TOC** b", "{a} {note b}", "The 80''s", "5 < 6 and 7 > 6",
        ])
    func rightTags(markdown: String) throws {
        try expectPage(markdown + "\n")
    }

    @Test(
        "lists with other signs are shown as one paragraph",
        arguments: [
            "− one\n− two", "‐ one\n‐ two", "A) one\nB) two", "👉 one\n👉 two", "1️⃣ one\n2️⃣ two",
            "❶ one\n❷ two", "→ one\n→ two", "~ one\n~ two", "Text: • one • two • three",
            "✅ one\n✅ two", "☎️ one\n☎️ two",
        ])
    func lists(markdown: String) throws {
        let problems = try pageProblems(markdown + "\n")
        #expect(problems.map(\.code) == ["leftover-markup"], "\(markdown)")
        #expect([5, 6].contains(problems.first?.line))
        #expect(problems.first?.help?.hasPrefix("begin each line with a hyphen") == true)
    }

    @Test(
        "lines that begin with signs by chance are left alone",
        arguments: [
            "A. Smith\nB. Jones", "👉 one", "👉 one\n👍 two", "≥ 5 mm\n≥ 6 mm", "© Lee\n© Novak",
            "One · two · three", "½ of\n⅔ of", "“a”\n“b”",
        ])
    func rightLists(markdown: String) throws {
        try expectPage(markdown + "\n")
    }

    @Test("a backtick alone is reported at its line")
    func backtick() throws {
        try expectOne("warning leftover-markup", of: "one\ntwo\nthree `open\nfour", line: 7)
    }
}
