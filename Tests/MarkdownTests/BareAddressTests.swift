import HoofbeatTestExpectations
import HoofbeatTestSupport
import Testing

@Suite("Bare addresses") struct BareAddressTests {
    /// The paragraph that a text becomes, without the marks of outside links.
    private func html(_ markdown: String) throws -> String {
        try TestSite.html(markdown + "\n")
            .replacing(" rel=\"noreferrer\" class=\"external\"", with: "")
    }

    private func link(_ text: String, _ address: String? = nil) -> String {
        "<a href=\"\(address ?? text)\">\(text)</a>"
    }

    @Test(
        "become links",
        arguments: [
            ("https://example.org", "https://example.org"), ("http://a.org/b", "http://a.org/b"),
            ("www.example.org", "https://www.example.org"), ("a.b-c@d.org", "mailto:a.b-c@d.org"),
            ("https://a.org:81/x_y?z=1#w", "https://a.org:81/x_y?z=1#w"),
            ("HTTPS://A.org/b", "HTTPS://A.org/b"), ("Www.A.org", "https://Www.A.org"),
            ("https://a.org/größe", "https://a.org/gr%C3%B6%C3%9Fe"),
        ])
    func links(text: String, address: String) throws {
        let link = link(text, address)
        #expect(try html("See \(text) now") == "<p>See \(link) now</p>\n")
        #expect(try html(text) == "<p>\(link)</p>\n")
        #expect(try html("(\(text))") == "<p>(\(link))</p>\n")
        #expect(try html("“\(text)”…") == "<p>“\(link)”…</p>\n")
        #expect(try html("*\(text)*") == "<p><em>\(link)</em></p>\n")
        #expect(try html("- x\n- \(text).").contains("<li>\(link).</li>"))
        #expect(try html("Table: x\n| a |\n|---|\n| \(text) |").contains(link))
        #expect(try html("## \(text)").contains(link))
        #expect(try html("Term\n: \(text)").contains("<dd>\(link)</dd>"))
    }

    @Test(
        "leave out what belongs to the sentence",
        arguments: [
            "https://a.org/b.", "https://a.org/b,", "https://a.org/b:", "https://a.org/b?!",
            "https://a.org/b'", "https://a.org/b;", "https://a.org/b)", "https://a.org/b**",
            "https://a.org/b~", "https://a.org/b…", "https://a.org/b—c", "https://a.org/b\u{A0}c",
            "https://a.org/b]", "https://a.org/b\"", "https://a.org/b&hl;",
        ])
    func endings(text: String) throws {
        let end = String(text.dropFirst(15)).replacing("&", with: "&amp;")
            .replacing("\"", with: "&quot;")
        #expect(try html(text) == "<p>\(link("https://a.org/b"))\(end)</p>\n")
    }

    @Test("keep brackets that they open")
    func brackets() throws {
        let address = "https://a.org/b_(c)"
        #expect(try html("(\(address))") == "<p>(\(link(address)))</p>\n")
    }

    @Test("keep square brackets in pairs, and bars")
    func signs() throws {
        for (text, href) in [
            ("https://a.org/?x=[1]&y=2", "https://a.org/?x=%5B1%5D&amp;y=2"),
            ("https://a.org/b|c", "https://a.org/b%7Cc"),
        ] {
            let shown = text.replacing("&", with: "&amp;")
            #expect(try html("See \(text).") == "<p>See \(link(shown, href)).</p>\n")
        }
        #expect(try html("[see https://a.org/b]") == "<p>[see \(link("https://a.org/b"))]</p>\n")
        #expect(try html("https://a.org/b[c") == "<p>\(link("https://a.org/b"))[c</p>\n")
    }

    @Test(
        "are left alone where they are no address, or in code",
        arguments: [
            "https://", "https://a", "xhttps://a.org", "ftp://a.org", "www.", "www.a", "awww.b.org",
            "a@b", "a@b-", "a@b.c_", "@a.org", "5@2.5", "https://a_b.c", "`https://a.org`",
            "`a@b.org`",
        ])
    func none(text: String) throws {
        #expect(try !html("See \(text) now").contains("<a "))
    }

    @Test("are not linked a second time in links and texts of pictures")
    func inside() throws {
        let picture = [
            "content/p.svg": "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 9 9\"/>"
        ]
        let html = try TestSite.html(
            "[See www.a.org](https://www.a.org/) ![At www.a.org](p.svg) x\n", data: picture)
        #expect(html.ranges(of: "<a ").count == 1)
        #expect(html.contains("alt=\"At www.a.org\""))
    }

    @Test("are checked like other links, at their line")
    func checks() throws {
        try expectPage(
            "One\nwww.a.org and\nhttp://192.168.0.1/x\n", "error local-address content/page.md:7",
            help: "write the address under which everyone can open it")
        try expectPage(
            "> [!EMERGENCY] Call now if:\n> - you read www.a.org\n",
            "error link-in-emergency content/page.md:6")
        let term = "- {key: k, term: zebra, definition: \"See https://10.0.0.1/x.\"}\n"
        try expectPage(
            "Text.\n", "error local-address content/data/glossary.yaml:1",
            data: ["content/data/glossary.yaml": term])
    }

    @Test("nobody has worded them, so no rule for words is about them")
    func words() throws {
        let style = "words: [{write: tumour, instead-of: [tumor]}]\n"
        try expectPage(
            "See https://a.org/tumor/5mg now.\n", data: ["content/data/house-style.yaml": style])
    }
}
