import HoofbeatContent
import HoofbeatPipeline
import HoofbeatTestExpectations
import HoofbeatTestSupport
import Testing

@Suite("What looks like Markdown and is none") struct LeftoverTests {
    private let code = "leftover-markup"

    /// Expects one problem at the line that holds `sign`.
    private func expectOne(
        _ severity: String, _ code: String, of markdown: String, line: Int = 5, help: String,
        at place: SourceLocation = #_sourceLocation
    ) throws {
        let problems = try pageProblems(markdown + "\n", data: SampleData.sources)
        let said = problems.map { "\($0.severity.rawValue) \(TestSite.short($0))" }
        #expect(
            said == ["\(severity) \(code) content/page.md:\(line)"], "\(markdown)",
            sourceLocation: place)
        let found = problems.first?.help ?? ""
        #expect(found.hasPrefix(help), "\(markdown): \(found)", sourceLocation: place)
    }

    @Test(
        "brackets that make no link say what is wrong",
        arguments: [
            ("[a](my file.pdf)", "write [text](address); an address with a blank"),
            ("![a](my file.svg)", "write [text](address); an address with a blank"),
            ("[*a* b](my page.md)", "write [text](address); an address with a blank"),
            ("[a] (leaflet.pdf)", "write [text](address) without a blank between"),
            ("[a]\n(leaflet.pdf)", "write [text](address) without a blank between"),
            ("[a] (../tests/page.md#x)", "write [text](address) without a blank between"),
            ("(our page)[page.md]", "write [text](address)"),
            ("[a][nope]", "write [text](address), or on a line of its own [nope]: address"),
            ("[a][]", "write [text](address), or on a line of its own [a]: address"),
            ("[[other]]", "write [text](page.md), or ![what it shows](picture.png)"),
            ("![[pic.png]]", "write [text](page.md), or ![what it shows](picture.png)"),
            ("[a]（other.md）", "write [text](address)"), ("【a】(other.md)", "write [text](address)"),
            ("[a]{other.md}", "write [text](address)"),
            ("b [a]:(other.md)", "write [text](address)"),
            ("![a](a.png “b”)", "write the caption in straight quotation marks"),
            ("[0800 1111](0800 1111)", "write [text](tel:08001111)"),
            ("[us](tel:0800 1111)", "write [text](tel:08001111)"),
            ("Text\\\n[a]: /", "put an empty line above it"),
        ])
    func links(markdown: String, help: String) throws {
        let line = markdown.hasPrefix("Text") ? 6 : 5
        try expectOne("error", "not-a-link", of: markdown, line: line, help: help)
    }

    @Test(
        "brackets that are right are left alone",
        arguments: [
            "[a](/)", "[a][b]\n\n[b]: /", "[b]\n\n[b]: /", "text [1] (2.5 cm)", "[sic] (see below)",
            "a [b] c", "`[a](b c)`", "\\[a](b c)", "\\[a] (b.pdf)", "[a]\\(b c)", "(see)[1]",
            "A.[@lee-2024] (b.pdf)", "[a](/ \"t\")", "[a](/) {x}", "[Team] (see [1])",
            "[a](</a-z/>)", "(a)(b)", "Text [a]: b",
        ])
    func right(markdown: String) throws {
        try expectPage(markdown + "\n", data: SampleData.sources)
    }

    @Test(
        "what cites nothing is refused",
        arguments: [
            "[@lee-2024, p. 5]", "[see @lee-2024]", "[@lee-2024, @novak-2023]", "[ @lee-2024]",
            "(@lee-2024)", "[lee-2024]", "by @lee-2024 here", "[-@lee-2024]", "[@lee-2024",
            "[@lee-2024;\n@novak-2023]", "[*@lee-2024*]", "[@lee-2024: 5]", "[@ lee-2024]",
            "[@\nlee-2024]", "[@lee-2024][]", "[[@lee-2024]]", "【@lee-2024】", "［@lee-2024］",
            "[＠lee-2024]",
        ])
    func citations(markdown: String) throws {
        let problems = try pageProblems("Text \(markdown)\n", data: SampleData.sources)
        #expect(problems.map(\.code) == ["not-a-citation"], "\(markdown): \(problems)")
        #expect(problems.first?.line == 5)
        #expect(problems.first?.help?.hasPrefix("write [@") == true)
    }

    @Test("a citation that went wrong is not missed as well")
    func citedOnce() throws {
        try expectOne(
            "error", "not-a-citation", of: "Text [@lee-2024, @novak-2023].",
            help: "write [@lee-2024; @novak-2023] and nothing else in the brackets, on one line")
    }

    @Test("footnotes lead to citations", arguments: ["[^1]", "^[A note]", "[^1]: A note"])
    func footnotes(markdown: String) throws {
        try expectOne(
            "error", "footnote", of: "A\n" + markdown, line: 6,
            help: "cite a source with [@key], or say it in a sentence or in brackets")
    }

    @Test("a footnote of one word is told once, although its mark is a link to that word")
    func footnoteOfOneWord() throws {
        try expectOne(
            "error", "footnote", of: "A[^1] and B[^1].\n\n[^1]: word", line: 7,
            help: "cite a source with [@key]")
    }

    @Test("a footnote of one word is no address")
    func shortFootnote() throws {
        try expectOne(
            "error", "footnote", of: "A.\n\n[^1]: word", line: 7, help: "cite a source with [@key]")
    }

    @Test("a line that cmark takes for a definition is not lost")
    func strayDefinition() throws {
        for markdown in ["[Note]: important", "> [Note]: important", "[Note]: important\nText."] {
            try expectOne(
                "error", "stray-definition", of: markdown,
                help: "put a backslash before the bracket if it is text: \\[Note]: …")
        }
        try expectPage("\\[Note]: important\n")
    }

    @Test(
        "signs that mean nothing are named",
        arguments: [
            ("**Tired legs.**They", "write **bold** without a blank inside"),
            ("** bold **", "write **bold** without a blank inside"),
            ("__ bold __", "write __bold__ without a blank inside"),
            ("A list.{.list--check}", "take it out: how a text looks"),
            ("[x]{.big}", "take it out: how a text looks"),
            ("## Care {.big}", "take it out: how a text looks"),
            ("{{< youtube x >}}", "take them out: pages are written"),
            ("{% include x %}", "take them out: pages are written"),
            ("#Word", "write ## Word"), ("##Get help", "write ## Get help"),
            ("#\u{A0}Word", "write ## Word"), ("Text\n##Word", "write ## Word"),
            ("• first\n• second", "begin each line with a hyphen and a blank"),
            ("· first\n\n· second", "begin each line with a hyphen and a blank"),
            ("-first\n-second", "begin each line with a hyphen and a blank"),
            ("– first\n– second", "begin each line with a hyphen and a blank"),
            ("1.First\n2.Second", "begin each line with a hyphen and a blank"),
            (":warning: Look", "take it out, or write the character itself"),
            ("-\u{A0}first", "write - first at the beginning of a line"),
            ("- [ ] a\n- b", "take the square brackets out"),
            ("- b\n- [x] a", "take the square brackets out"),
            ("a\n\n: b", "write the word on one line"), ("a\n:b", "write the word on one line"),
            ("a\n:\tb", "write the word on one line"), ("a\n:: b", "write the word on one line"),
            ("an ==old== y", "take the signs out"), ("a ++new++ b", "take the signs out"),
            ("H~2~O", "take the signs out"), ("x^2^ y", "take the signs out"),
            ("A ` b", "write one ` before the code"), ("***both**", "write *words*"),
            ("a&nbsp b", "write the character itself"), ("a &foo; b", "write the character itself"),
            ("[TOC]", "take it out: templates make lists"), ("\\newpage", "take it out: templates"),
            ("####### Seven", "write #### Seven"), ("＃＃ Wide", "write ## Wide"),
            ("- [] a", "take the square brackets out"), ("- [✓] a", "take the square brackets out"),
            ("1.one\n2.other", "begin each line with"),
            ("2.First\n3.Second", "begin each line with"),
            ("(1) one\n(2) two", "begin each line with"),
            ("a) one\nb) two", "begin each line with"),
            ("Steps:\n2. Wait\n3. Go", "begin each line with"),
            ("１．医師\n２．薬", "begin each line with"), ("・医師\n・薬", "begin each line with"),
            ("①one\n②two", "begin each line with"), ("\u{F0D8} one", "begin each line with"),
            ("- one\n-two", "begin each line with"), ("1. one\n2.two", "begin each line with"),
        ])
    func signs(markdown: String, help: String) throws {
        let lines = markdown.split(separator: "\n", omittingEmptySubsequences: false)
        let later =
            lines.firstIndex {
                ["#", ":", "- [x", "-t", "2.t", "2. W"].contains(where: $0.hasPrefix)
            } ?? 0
        try expectOne("warning", code, of: markdown, line: 5 + later, help: help)
    }

    @Test(
        "signs whose meaning is lost are errors",
        arguments: [
            ("~~Take this.~~", "take out what is no longer true"),
            (":::warning\nText\n:::", "write > [!INFO] Title"),
            ("!!! note\n", "write > [!INFO] Title"), ("/// note", "write > [!INFO] Title"),
            ("??? note", "write > [!INFO] Title"),
        ])
    func errors(markdown: String, help: String) throws {
        let problems = try pageProblems(markdown + "\n")
        let first = problems.first { $0.severity == .error }
        #expect(first?.code == code && first?.line == 5)
        #expect(first?.help?.hasPrefix(help) == true)
    }

    @Test("an anchor stands in a heading")
    func anchor() throws {
        try expectOne(
            "error", "bad-anchor", of: "Text {#my_id}",
            help: "write {#my-id} at the end of a heading, with a blank before it")
    }

    @Test(
        "code and what is escaped is as it was meant",
        arguments: [
            "`**a**b`", "\\*\\*a", "```\n**a **\n```", "\\~\\~a", "\\{.a}", "\\#Word", "\\• a",
            "Name: ________", "5 \\* 3", "#1 of all", "~5 minutes", "a_b", "{a}", "-5 degrees",
            "Stop!!!", "It is: a", "a\n\\: b", "<a__b~~c@example.org>",
            "See https://example.org/a_(b)__c now", "1.5 mL/min\n2.5 mL/min", "* * *",
            "A & B", "AT&T; R&D, Q&A;", "C++ and a == b", "10^9/L", "A. Smith\nB. Jones",
            "5~10 or 3~4", "(1) one\n(3) three", "2 of\n3. That", "1. one\n1. two", "&amp;nbsp;",
            "## #TeamNET Day", "C:\\windows\\x", "e.g. this\nf. that", "— said someone",
            "[a](/ \"b\")", "A **b** and *c*",
        ])
    func exempt(markdown: String) throws {
        try expectPage(markdown + "\n")
    }

    @Test(
        "signs with a blank inside mean nothing",
        arguments: [
            ("so _ it _ is", "write _words_ without a blank"), ("_ it _", "write _words_ without"),
            ("so * it * is", "write *words* without"), ("so *it * is", "write *words* without"),
            ("so * it* is", "write *words* without"), ("(_ it _)", "write _words_ without"),
            ("* it *", "write *words* without"), ("so *it is *", "write *words* without"),
        ])
    func spacedEmphasis(markdown: String, help: String) throws {
        try expectOne("warning", code, of: markdown, help: help)
    }

    @Test(
        "signs that stand alone are as they were meant",
        arguments: [
            "5 * 3 * 2", "5 * a * 2", "Price*, see below\n\n\\*Terms", "a * b", "Name _ _ _",
            "a_b c_d",
            "* it\n* is", "5 %% of", "50 % and 50 %", "\\_ it \\_", "`_ it _`",
        ])
    func aloneSigns(markdown: String) throws {
        try expectPage(markdown + "\n")
    }

    @Test(
        "comments of other tools hide nothing, and are reported once",
        arguments: [
            ("A %% hidden %% note", 5), ("%% hidden", 5), ("Text\n%% hidden %%", 6),
            ("%%\nhidden\n\nmore\n%%\n\nText", 5), ("{/* hidden */}", 5), ("/* hidden */", 5),
            ("A {>> remark <<}", 5),
        ])
    func comments(markdown: String, line: Int) throws {
        try expectOne(
            "error", code, of: markdown, line: line,
            help: "take it out, or write <!-- before and --> after what readers are not to see")
    }

    @Test("captions, alternative texts and front matter go through the same check")
    func fields() throws {
        try expectPage(
            "![A **b **c](p.svg \"Drawn by [a] (b.pdf), CC0.\")\n",
            "warning leftover-markup content/page.md:5", "error not-a-link content/page.md:5",
            data: [
                "content/p.svg": "<svg xmlns='http://www.w3.org/2000/svg' width='1' height='1'/>"
            ])
        let front = TestSite.page("Page", "summary: Some ** bold ** text\n")
        try expect(["warning leftover-markup content/page.md:4"], of: ["content/page.md": front])
        let glossary = "- key: a\n  term: alpha\n  definition: An ~~old~~ thing.\n"
        try expect(
            ["error leftover-markup content/data/glossary.yaml:3"],
            of: ["content/data/glossary.yaml": glossary])
    }

    @Test("a text that is shown as it is written has no markup at all")
    func plainText() throws {
        let plain = "write words alone: what stands here is shown as it is written"
        let titles = [
            ("Vitamin B<sub>12</sub>", "error markup-in-words"), ("A **bold** word", nil),
            ("A *new* word", nil), ("`Code`", "warning leftover-markup"),
            ("Q &amp; A", "warning leftover-markup"), ("Care {#care}", "error bad-anchor"),
        ]
        for (title, said) in titles {
            let page = TestSite.page("Page", "summary: \"\(title)\"\n")
            let site = try TestSite(["content/page.md": page])
            let problems = try site.builder().check().problems.filter { $0.severity != .note }
            withExtendedLifetime(site) {}
            let first = try #require(problems.first, "\(title)")
            let expected = said ?? "warning leftover-markup"
            #expect("\(first.severity.rawValue) \(first.code)" == expected, "\(title)")
            #expect(problems.count == 1, "\(title): \(problems)")
            if said == nil { #expect(first.help == plain) }
        }
        try expectPage(
            "Text.\n", data: ["content/b.md": TestSite.page("A & B, 5 * 3, <cells>, a < b")])
    }

    @Test("a blank after ! makes a link of a picture")
    func pictureApart() throws {
        let svg = "<svg xmlns='http://www.w3.org/2000/svg' width='1' height='1'/>"
        try expectPage(
            "A ! [A cat](p.svg)\n", "error not-a-link content/page.md:5",
            data: ["content/p.svg": svg])
        try expectPage("Stop! [A cat](p.svg)\n", data: ["content/p.svg": svg])
        try expectPage(
            "![A cat](p.svg){width=50%}\n", "warning leftover-markup content/page.md:5",
            data: ["content/p.svg": svg])
    }

    @Test("an address with a # and nothing after it names no place")
    func emptyAnchor() throws {
        for address in ["#", "page.md#", "/page/#"] {
            try expectPage("[A part](\(address))\n", "error empty-link content/page.md:5")
        }
    }
}
