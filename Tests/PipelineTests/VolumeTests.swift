import Foundation
import HoofbeatTemplates
import HoofbeatTestSupport
import Testing

/// A section, or the whole guide, as one page.
@Suite struct VolumeTests {
    private func files(_ settings: String = "on-one-page: true\n") -> [String: String] {
        [
            "content/site.yaml": "name: Test\ndescription: A site.\n" + settings,
            "content/index.md": TestSite.page("Home", body: "[Care](care/index.md)\n"),
            "content/care/index.md": TestSite.page("Care", "order: 2\n", body: "## Teams\n"),
            "content/care/b.md": TestSite.page(
                "B", "order: 1\n", body: "## First\n\n[A](a.md#first), [its page](a.md)\n"),
            "content/care/a.md": TestSite.page(
                "A", "order: 2\n",
                body: "## First\n\n### Deep\n\n[home](/), [deep matters](#deep)\n"),
            "content/types/index.md": TestSite.page("Types", "order: 1\n"),
            "content/types/rare/index.md": TestSite.page("Rare"),
            "content/types/rare/x.md": TestSite.page(
                "X", body: "## Top\n\n### Deep\n\n#### Deeper\n"),
            "content/about/index.md": TestSite.page(
                "About", "kind: policy\ndate: 2026-01-01\nchanged: 2026-01-01\n"),
        ]
    }

    private func volume(_ path: String) throws -> String {
        let site = try TestSite(files())
        try site.build()
        return try site.output(path + "on-one-page/index.html")
    }

    /// The level and the key of each chapter, as the test theme writes them.
    private func chapters(_ volume: String) -> [String] {
        volume.split(separator: "\n").map(String.init).filter { $0.first?.isNumber ?? false }
    }

    @Test("a volume holds a section's own page and then all others in their order")
    func order() throws {
        #expect(chapters(try volume("care/")) == ["1 care", "2 care-b", "2 care-a"])
        #expect(
            chapters(try volume("types/")) == ["1 types", "2 types-rare", "3 types-rare-x"])
    }

    @Test("the whole guide holds every section but for how it is made")
    func wholeGuide() throws {
        #expect(
            chapters(try volume("")) == [
                "1 home", "2 types", "3 types-rare", "4 types-rare-x", "2 care", "3 care-b",
                "3 care-a",
            ])
        let site = try TestSite(files())
        try site.build()
        #expect(throws: (any Error).self) { try site.output("about/on-one-page/index.html") }
    }

    @Test("headings stand deeper than the title of their chapter, and never below the sixth level")
    func headings() throws {
        let care = try volume("care/")
        #expect(care.contains("<h2 id=\"care.teams\">Teams</h2>"))
        #expect(care.contains("<h3 id=\"care-a.first\">First</h3>"))
        #expect(care.contains("<h4 id=\"care-a.deep\">Deep</h4>"))
        #expect(try volume("").contains("<h6 id=\"types-rare-x.deeper\">Deeper</h6>"))
    }

    @Test("links to pages of the volume stay in it, and others lead out")
    func links() throws {
        let care = try volume("care/")
        #expect(care.contains("<a href=\"#care-a.first\">A</a>"))
        #expect(care.contains("<a href=\"#care-a\">its page</a>"))
        #expect(care.contains("<a href=\"#care-a.deep\">deep matters</a>"))
        #expect(care.contains("<a href=\"/\">home</a>"))
        #expect(try volume("").contains("<a href=\"#home\">home</a>"))
    }

    @Test("only a site that asks for volumes has them")
    func setting() throws {
        for settings in ["", "on-one-page: false\n"] {
            let site = try TestSite(files(settings))
            try site.build()
            #expect(throws: (any Error).self) { try site.output("care/on-one-page/index.html") }
        }
    }

    @Test("no page can have the address of a volume")
    func reserved() throws {
        var files = files()
        files["content/care/on-one-page.md"] = TestSite.page("Other")
        #expect(
            try TestSite(files).problems() == ["reserved-address content/care/on-one-page.md"])
    }

    @Test("a volume is in no sitemap")
    func sitemap() throws {
        let site = try TestSite(files("on-one-page: true\nbase-url: https://example.org/\n"))
        try site.build()
        #expect(try !site.output("sitemap.xml").contains("on-one-page"))
    }

    @Test(
        "a section of which only the address is left leads to none",
        arguments: ["expires: 2026-01-02\n", "withdrawn: It is wrong.\n"])
    func gone(line: String) throws {
        let site = try TestSite([
            "content/site.yaml": "name: Test\ndescription: A site.\non-one-page: true\n",
            "content/index.md": TestSite.page("Home"),
            "content/care/index.md": TestSite.page("Care", line),
            "content/types/index.md": TestSite.page("Types"),
            "content/types/a.md": TestSite.page("A"),
        ])
        try site.build(theme: .standard)
        #expect(!(try site.output("care/index.html").contains("care/on-one-page/")))
        #expect(try site.output("types/index.html").contains("types/on-one-page/"))
    }
}
