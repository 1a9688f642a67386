import HoofbeatContent
import HoofbeatMarkup
import HoofbeatReview
import Testing

@Suite("The form of a section") struct SectionFormTests {
    private func forms(_ body: HTML, base: String = "https://example.org/") -> [SectionForm] {
        var front = FrontMatter(title: "Fever", description: "About it.", id: "fever")
        front.summary = "It glows."
        let lee = Reference(key: "lee-2024", kind: .paper, title: "Glow", line: 1)
        return SectionFormWriter.sections(
            of: body, front, citations: [Citation(lee, places: 1)],
            base: BaseURL(base) ?? BaseURL())
    }

    private func form(_ body: HTML) -> String { forms("<h2 id=\"a\">A</h2>\n\(body)")[1].text }

    @Test("a page is divided at its second-level headings; the top holds what is above")
    func division() {
        let forms = forms(
            """
            <p>Above.</p>
            <h2 id="one">One</h2>
            <p>First.</p>
            <h3 id="sub">Sub</h3>
            <h2 id="two">Two <em>b</em></h2>
            """)
        #expect(forms.map(\.id) == ["_page", "one", "two"])
        #expect(forms.map(\.title) == ["Fever", "One", "Two b"])
        #expect(
            forms[0].text == """
                <title>Fever</title>
                <description>About it.</description>
                <kind>page</kind>
                <summary>It glows.</summary>
                <p>Above.</p>
                """)
        #expect(forms[1].text == "<h2>One</h2>\n<p>First.</p>\n<h3>Sub</h3>")
    }

    @Test("below a drawing, whose tags may close themselves, everything is read")
    func drawing() {
        let forms = forms(
            """
            <h2 id="one">One</h2>
            <figure><svg viewBox="0 0 9 9"><g><path d="M0 0"/><use href="#a"/></g></svg>
            <figcaption>Shown.</figcaption></figure>
            <p>Below.</p>
            <h2 id="two">Two</h2>
            <p>Last.</p>
            """)
        #expect(forms.map(\.id) == ["_page", "one", "two"])
        #expect(forms[1].text.contains("<figcaption>Shown.</figcaption>"))
        #expect(forms[1].text.hasSuffix("<p>Below.</p>"))
        #expect(forms[2].text == "<h2>Two</h2>\n<p>Last.</p>")
    }

    @Test("lines, tight and loose lists, and references to characters make no difference")
    func layout() {
        #expect(form("<p>one\ntwo  three</p>") == form("<p>one two\nthree</p>\n"))
        let tight: HTML = "<ul>\n<li>a\n<ul>\n<li>b</li>\n</ul>\n</li>\n<li>c</li>\n</ul>"
        let loose: HTML = """
            <ul>
            <li>
            <p>a</p>
            <ul>
            <li>b</li>
            </ul>
            </li>
            <li>
            <p>c</p>
            </li>
            </ul>
            """
        #expect(form(tight) == form(loose))
        #expect(form("<p>a &quot;b&quot; &#39;c&#39;</p>") == form("<p>a \"b\" 'c'</p>"))
    }

    @Test("links to the glossary, ids and sizes are left out")
    func position() {
        #expect(
            form("<p>A <a class=\"term\" href=\"#_term-scan\">scan</a> now</p>")
                == form("<p>A scan now</p>"))
        #expect(form("<h3 id=\"x\">A</h3>") == form("<h3 id=\"y\">A</h3>"))
        #expect(
            form("<p><img src=\"/a.svg\" alt=\"A\" width=\"1\" height=\"2\" /></p>")
                == form("<p><img src=\"/a.svg\" alt=\"A\" width=\"3\" height=\"4\" /></p>"))
    }

    @Test("a citation is its keys, not its number")
    func citation() {
        #expect(
            form(
                """
                <p>So.<sup class="cite"><a href="#_ref-1" id="_cite-1-2"><span \
                class="visually-hidden">Source </span>[1]</a></sup> Then.</p>
                """
            ).hasSuffix("<p>So.<cite lee-2024> Then.</p>"))
    }

    @Test("the sources of the page as a whole are cited at its top")
    func pageSources() {
        var front = FrontMatter(title: "Fever", description: "About it.", id: "fever")
        front.sources = ["lee-2024", "nobody"]
        let lee = Reference(key: "lee-2024", kind: .paper, title: "Glow", line: 1)
        let forms = SectionFormWriter.sections(
            of: "<p>a</p>", front, citations: [Citation(lee, places: 0)], base: BaseURL())
        #expect(forms[0].text.hasSuffix("</kind>\n<p><cite lee-2024></p>\n<p>a</p>"))
    }

    @Test("an address is a target, without what the host decides")
    func targets() {
        let body: HTML = """
            <p><a href="/guide/illness/fever/#signs">f</a> <a href="tel:999">999</a> \
            <a href="#x">x</a></p>
            """
        let top = forms(body, base: "https://example.org/guide/")[0]
        #expect(top.text.hasSuffix("<p><a 1>f</a> <a 2>999</a> <a 3>x</a></p>"))
        #expect(top.targets == ["/illness/fever/#signs", "tel:999", "#x"])
        #expect(
            SectionForm.linked(top.text, ["id:fever#signs", "tel:999", "#x"]).hasSuffix(
                "<a to=\"id:fever#signs\">f</a> <a to=\"tel:999\">999</a> <a to=\"#x\">x</a></p>"))
    }

    @Test("emphasis, alternative texts, the class of a card and its number are meaning")
    func meaning() {
        for (one, other) in [
            ("<p>a <strong>b</strong></p>", "<p>a b</p>"),
            ("<p><img alt=\"a\"></p>", "<p><img alt=\"b\"></p>"),
            ("<div class=\"care care-urgent\"></div>", "<div class=\"care care-emergency\"></div>"),
            ("<ol start=\"2\"><li>a</li></ol>", "<ol><li>a</li></ol>"),
            ("<ul><li>a</li></ul>", "<ol><li>a</li></ol>"),
        ] as [(HTML, HTML)] {
            #expect(form(one) != form(other))
        }
    }
}
