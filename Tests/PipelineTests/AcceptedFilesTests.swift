import HoofbeatContent
import HoofbeatPipeline
import HoofbeatTestSupport
import Testing

@Suite("What editors' computers do to files is accepted") struct AcceptedFilesTests {
    private let text = TestSite.page("Page", body: "## One\n\ntwo\nthree\n\n    code\n")

    private func page(_ text: String) throws -> String {
        let site = try TestSite(["content/page.md": text])
        #expect(try site.build().problems.filter { $0.severity == .error } == [])
        return try site.output("page/index.html")
    }

    @Test("a byte order mark, CRLF and a missing last line end change nothing")
    func lineEnds() throws {
        let expected = try page(text)
        #expect(
            expected.hasPrefix("<title>Page</title>\n<h2 id=\"one\">One</h2>\n<p>two\nthree</p>"))
        #expect(try page("\u{FEFF}" + text) == expected)
        #expect(try page(text.replacing("\n", with: "\r\n")) == expected)
        #expect(try page("\u{FEFF}" + text.replacing("\n", with: "\r\n")) == expected)
        #expect(try page(text.replacing("\n", with: "\r")) == expected)
        #expect(try page(String(text.dropLast())) == expected)
    }

    @Test("what editors leave beside a page is no part of the site")
    func leftovers() throws {
        let site = try TestSite(["content/page.md": text])
        let before = try site.build().problems
        for name in ["page.md~", "#page.md#", ".#page.md", ".page.md.swp", "4913", "page.md.tmp"] {
            try site.write("content/" + name, "half a")
        }
        #expect(try site.build().problems == before)
    }

    @Test("blanks behind the fences of the front matter are fine")
    func fences() throws {
        let spaced = text.replacing("---\n", with: "--- \t\n")
        #expect(try page(spaced) == page(text))
    }

    @Test("a page may end with its front matter")
    func noBody() throws {
        let text = TestSite.page("Page", body: "")
        #expect(try page(text) == "<title>Page</title>\n")
        #expect(try page(String(text.dropLast())) == "<title>Page</title>\n")
    }

    @Test(
        "names in any script get percent-encoded addresses",
        arguments: [
            ("🦓", "%F0%9F%A6%93"), ("مرض", "%D9%85%D8%B1%D8%B6"),
            ("סרטן", "%D7%A1%D7%A8%D7%98%D7%9F"),
            ("a b & c's+=~", "a%20b%20&amp;%20c's+=~"), ("ü", "%C3%BC"), ("[x]", "%5Bx%5D"),
        ])
    func names(name: String, encoded: String) throws {
        let site = try TestSite([
            "content/\(name)/index.md": TestSite.page("Section"),
            "content/\(name)/\(name).md": TestSite.page("Page", "id: p\n", body: "## \(name)\n"),
            "content/index.md": TestSite.page(
                "Home", body: "[the page](<\(name)/\(name).md>)\n"),
        ])
        #expect(try site.errors() == [])
        try site.build()
        #expect(try site.outputFiles()["\(name)/\(name)/index.html"] != nil)
        let home = try site.output("index.html")
        let href = encoded.replacing("'", with: "&#x27;")
        #expect(home.contains("<a href=\"/\(href)/\(href)/\">the page</a>"), "\(home)")
    }

    @Test("linked files are copied, others not, and static files always")
    func copies() throws {
        let site = try TestSite([
            "content/index.md": TestSite.page("Home", body: "[the leaflet](a/leaf.pdf#page=2)\n"),
            "content/a/leaf.pdf": "%PDF-leaf", "content/a/other.pdf": "other",
            "content/static/deep/er/favicon.ico": "\0\0\u{1}\0icon",
            "content/static/robots.md": "not a page",
        ])
        try site.build()
        #expect(try site.output("a/leaf.pdf") == "%PDF-leaf")
        #expect(try site.output("deep/er/favicon.ico").hasSuffix("icon"))
        #expect(try site.output("robots.md") == "not a page")
        #expect(try site.outputFiles()["a/other.pdf"] == nil)
        #expect(try site.output("index.html").contains("href=\"/a/leaf.pdf#page=2\""))
    }

    @Test(
        "an alias leads to its page, whatever slashes it is written with",
        arguments: [
            "old/name", "/old/name/", "old//name/",
        ])
    func alias(written: String) throws {
        let site = try TestSite([
            "content/page.md": TestSite.page("Page", "aliases: \(written)\n")
        ])
        try site.build()
        #expect(try site.output("old/name/index.html") == "to /page/")
        #expect(try site.output("_redirects") == "/old/name/ /page/ 301\n")
    }
}
