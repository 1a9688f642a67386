import HoofbeatContent
import HoofbeatPipeline
import HoofbeatTestSupport
import Testing

@Suite("A site in a folder of its host") struct BaseURLInPagesTests {
    private let markdown = """
        [home page](/) [by path](a/page.md#one) [by address](/a/page/#one) [own part](#here)
        [a leaflet](a/leaf.pdf) [all pages](/a-z/) [elsewhere](https://example.org/x) [c]

        ## Here

        x ![A cell](a/cell.png)

        [c]: a/index.md

        """

    private func site() throws -> TestSite {
        let site = try TestSite([
            "content/index.md": TestSite.page("Home", body: markdown),
            "content/a/index.md": TestSite.page("A", "aliases: old\n"),
            "content/a/page.md": TestSite.page("Page", body: "## One\n"),
            "content/a/leaf.pdf": "%PDF-",
        ])
        try site.write("content/a/cell.png", bytes: PictureBytes.png(1, 1))
        return site
    }

    private func addresses(_ html: String) -> [String] {
        html.matches(of: /(?:href|src)="([^"]*)"/).map { String($0.output.1) }
    }

    @Test(
        "every address of our own begins with the folder",
        arguments: [
            (nil, "/"), ("https://example.org", "/"), ("https://example.org/net", "/net/"),
            ("http://example.org:8080/a/b/", "/a/b/"),
        ] as [(String?, String)])
    func addresses(base: String?, root: String) throws {
        let site = try site()
        let url = try base.map { try #require(BaseURL($0)) }
        let report = try site.build { $0.baseURL = url }
        #expect(report.counts != nil, "\(report.problems)")
        #expect(
            addresses(try site.output("index.html")) == [
                root, root + "a/page/#one", root + "a/page/#one", "#here", root + "a/leaf.pdf",
                root + "a-z/", "https://example.org/x", root + "a/", root + "a/cell.png",
            ])
        #expect(try site.output("old/index.html") == "to \(root)a/")
        #expect(try site.output("_redirects") == "\(root)old/ \(root)a/ 301\n")
    }

    @Test("--base-url is stronger than site.yaml")
    func override() throws {
        let site = try site()
        try site.write(
            "content/site.yaml", "name: x\ndescription: y\nbase-url: https://example.org/one/\n")
        try site.build()
        #expect(addresses(try site.output("index.html")).first == "/one/")
        try site.build { $0.baseURL = BaseURL("https://example.org/two/") }
        #expect(addresses(try site.output("index.html")).first == "/two/")
    }

    @Test("a default is for a site.yaml that says nothing")
    func fallback() throws {
        let site = try site()
        let other = BaseURL("https://example.org/other/")
        try site.build { $0.fallbackBaseURL = other }
        #expect(addresses(try site.output("index.html")).first == "/other/")
        try site.write(
            "content/site.yaml", "name: x\ndescription: y\nbase-url: https://example.org/one/\n")
        let report = try site.build { $0.fallbackBaseURL = other }
        #expect(addresses(try site.output("index.html")).first == "/one/")
        #expect(report.statedBaseURL == report.baseURL)
        try site.build {
            $0.baseURL = BaseURL("https://example.org/two/")
            $0.fallbackBaseURL = other
        }
        #expect(addresses(try site.output("index.html")).first == "/two/")
    }

    @Test("the files lie where they lay, whatever the address")
    func files() throws {
        let site = try site()
        try site.build()
        let before = try site.outputFiles().keys.sorted()
        try site.build { $0.baseURL = BaseURL("https://example.org/net/") }
        let after = try site.outputFiles().keys.filter { $0 != "sitemap.xml" && $0 != "feed.xml" }
        #expect(after.sorted() == before)
    }
}
