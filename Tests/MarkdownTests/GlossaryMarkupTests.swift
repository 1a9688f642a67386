import HoofbeatContent
import HoofbeatMarkup
import HoofbeatTestExpectations
import HoofbeatTestSupport
import Testing

@Suite("Words of the glossary as they are linked") struct GlossaryMarkupTests {
    private func html(_ markdown: String, fields: String = "") throws -> String {
        try TestSite.html(markdown, fields: fields, data: SampleData.glossary)
    }

    /// The page with `<term>word</term>` for each link to a term.
    private func marked(_ markdown: String, fields: String = "") throws -> String {
        try html(markdown, fields: fields)
            .replacing(/<a class="term" href="#_term-([a-z]+)">([^<]*)<\/a>/) {
                "{\($0.output.1): \($0.output.2)}"
            }
    }

    @Test("a term links to its meaning at the foot of the page")
    func link() throws {
        #expect(
            try html("Too much serotonin.\n")
                == "<p>Too much <a class=\"term\" href=\"#_term-serotonin\">serotonin</a>.</p>\n")
    }

    @Test("only the first use in a section is linked")
    func firstUse() throws {
        let text = "tumour, tumour\n\n- a tumour\n\n## A {#a}\n\nTumours\n\n### B {#b}\n\ntumour\n"
        #expect(
            try marked(text) == """
                <p>{tumour: tumour}, tumour</p>
                <ul>
                <li>a tumour</li>
                </ul>
                <h2 id="a">A</h2>
                <p>{tumour: Tumours}</p>
                <h3 id="b">B</h3>
                <p>tumour</p>

                """)
    }

    @Test(
        "the longest name that stands there is linked, in every form and spelling",
        arguments: [
            ("neuroendocrine tumour", "{net: neuroendocrine tumour}"),
            ("Neuroendocrine tumors", "{net: Neuroendocrine tumors}"),
            ("NETs and a NET", "{net: NETs} and a NET"),
            ("a net, a Net or nets", "a net, a Net or nets"),
            ("NET-like", "{net: NET}-like"),
            ("NETwork and subNET", "NETwork and subNET"),
            ("neuroendocrine cells; tumor", "neuroendocrine cells; {tumour: tumor}"),
            ("TUMOUR (tumours)", "{tumour: TUMOUR} (tumours)"),
            ("tumourous", "tumourous"),
            (
                "neuroendocrine tumour and tumour",
                "{net: neuroendocrine tumour} and {tumour: tumour}"
            ),
        ])
    func names(text: String, expected: String) throws {
        #expect(try marked(text) == "<p>\(expected)</p>\n")
    }

    @Test("a phrase may go on in the next line")
    func lineBreak() throws {
        #expect(
            try marked("A neuroendocrine\ntumour.\n")
                == "<p>A {net: neuroendocrine\ntumour}.</p>\n")
        #expect(
            try marked("> A neuroendocrine\n> tumour.\n").contains("{net: neuroendocrine\ntumour}"))
    }

    @Test("emphasis does not hide a term, but a phrase across its edge is none")
    func emphasis() throws {
        #expect(
            try marked("**NET** and neuroendocrine *tumour*\n")
                == "<p><strong>{net: NET}</strong> and neuroendocrine "
                + "<em>{tumour: tumour}</em></p>\n")
    }

    @Test("the first use is the one that stands first, in emphasis or not")
    func order() throws {
        #expect(
            try marked("A tumour, a *tumour* and a NET. A **NET**.\n")
                == "<p>A {tumour: tumour}, a <em>tumour</em> and a {net: NET}. "
                + "A <strong>NET</strong>.</p>\n")
        #expect(
            try marked("*A tumour* and a tumour\n")
                == "<p><em>A {tumour: tumour}</em> and a tumour</p>\n")
    }

    @Test("text nested thousands deep is searched, too")
    func deep() throws {
        let quotes = String(repeating: ">", count: 5_000)
        #expect(try html("\(quotes) tumour\n").contains("class=\"term\""))
        let emphasis = String(repeating: "*It. **Is. ", count: 5_000)
        #expect(try html("\(emphasis)\n\ntumour\n").contains("class=\"term\""))
    }

    @Test(
        "nothing is linked where a link would disturb",
        arguments: [
            "## Serotonin", "[serotonin](/)", "`serotonin`", "```\nserotonin\n```",
            "[See](https://example.org/serotonin)", "> [!EMERGENCY] serotonin if:\n> - serotonin",
            "> [!URGENT] serotonin if:\n> - a", "> [!DETAILS] serotonin\n> a",
            "Table: serotonin\n| a | serotonin |\n|---|---|\n| serotonin | a |",
            "serotonin\n: a",
        ])
    func notHere(markdown: String) throws {
        #expect(try !html(markdown + "\n").contains("class=\"term\""))
    }

    @Test(
        "elsewhere it is",
        arguments: [
            "> [!URGENT] Call if:\n> - serotonin", "> [!DETAILS] More\n> serotonin",
            "> [!INFO] More\n> serotonin", "> [!DO]\n> - serotonin\n> - a", "a\n: serotonin",
            "| a | b |\n|---|---|\n| a | serotonin |", "- - > serotonin", "> serotonin",
        ])
    func here(markdown: String) throws {
        #expect(try marked(markdown + "\n").contains("{serotonin: serotonin}"))
    }

    @Test("a heading in between does not count as use")
    func headingIsNoUse() throws {
        #expect(
            try marked("## Serotonin\n\nserotonin\n").hasSuffix("<p>{serotonin: serotonin}</p>\n"))
    }

    @Test("a page opts out of a term by its key or its name")
    func optedOut() throws {
        for name in ["net", "neuroendocrine tumour", "Neuroendocrine Tumour"] {
            #expect(
                try marked("A NET makes serotonin.\n", fields: "no-glossary: [\(name)]\n")
                    == "<p>A NET makes {serotonin: serotonin}.</p>\n")
        }
    }

    @Test("the page about a term does not link it")
    func ownPage() throws {
        var data = SampleData.glossary
        let file = "content/data/glossary.yaml"
        data[file] = data[file]?.replacing(
            "term: serotonin", with: "term: serotonin\n  page: page.md")
        data["content/other.md"] = TestSite.page("Other", body: "serotonin\n")
        let site = try TestSite(
            data.merging(["content/page.md": TestSite.page("P", body: "serotonin, tumour\n")]) {
                $1
            }
        )
        try site.build()
        #expect(try !site.output("page/index.html").contains("_term-serotonin"))
        #expect(try site.output("page/index.html").contains("_term-tumour"))
        #expect(try site.output("other/index.html").contains("_term-serotonin"))
    }

    @Test("a link to glossary: is a term wherever it stands, and does not count as first use")
    func forced() throws {
        #expect(
            try marked("## The [cause](glossary:serotonin) {#a}\n\n[*It*](glossary:net) is.\n")
                == """
                <h2 id="a">The {serotonin: cause}</h2>
                <p><a class="term" href="#_term-net"><em>It</em></a> is.</p>

                """)
    }

    @Test("a page knows its terms, in the order of the glossary for templates")
    func terms() throws {
        let page = TestSite.page("Page", body: "Tumour and serotonin, [x](glossary:net)\n")
        let site = try TestSite(SampleData.glossary.merging(["content/page.md": page]) { $1 })
        try site.build(
            theme: .plain(page: { page, _ in
                "\(page.entry.terms.joined(separator: " "))/\(each(page.terms) { "\($0.key) " })"
            }))
        #expect(
            try site.output("page/index.html") == "net tumour serotonin/net serotonin tumour ")
    }
}
