import Foundation
import HoofbeatContent
import HoofbeatMarkup
import HoofbeatPipeline
import HoofbeatTemplates
import HoofbeatTestExpectations
import HoofbeatTestSupport
import Testing

/// A site that is opened from a folder, or from a ZIP file that somebody was sent.
@Suite("A copy for the disk") struct DiskCopyTests {
    /// The site that shows every component, with what else leads from page to page.
    private func site() throws -> TestSite {
        var files = try FixtureSite.files()
        files["content/site.yaml"]? += """
            help-page: help.md
            on-one-page: true
            brand:
              logo: static/logo.svg
              dark-logo: static/logo.svg
              header-link: {text: Give, to: help.md}

            """
        let drawing = "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 9 9\"/>"
        files["content/static/logo.svg"] = drawing
        files["content/static/favicon.svg"] = drawing
        files["content/größe & mehr/index.md"] = TestSite.page("Size")
        files["content/größe & mehr/tief/index.md"] = TestSite.page(
            "Deep", "aliases: [former/deep/, old.html]\n",
            body: """
                [Home](/), [A–Z](/a-z/ "All"), [search](/search/), [help](../../help.md#one),
                [by its address](/help/#one), [part two](#two), [leaf](leaf.pdf), [root](/leaf.pdf)

                ## Two {#two}

                x ![Nine](nine.svg)

                """)
        files["content/größe & mehr/tief/leaf.pdf"] = "%PDF-"
        files["content/static/leaf.pdf"] = "%PDF-"
        files["content/größe & mehr/tief/nine.svg"] = drawing
        files["content/help.md"] = TestSite.page("Help", body: "## One\n")
        return try TestSite(files)
    }

    @discardableResult
    private func copy(_ site: TestSite, jobs: Int = 2) throws -> Report {
        try site.build(theme: .standard, jobs: jobs) { $0.baseURL = .onDisk }
    }

    /// A page's addresses: of links, files, pictures and forms, and where it sends readers on.
    private func addresses(_ html: String) -> [String] {
        let names = /\s(?:href|src|srcset|action|data-index)="([^"]*)"|"0; url=([^"]*)"/
        return html.matches(of: names).map {
            String($0.output.1 ?? $0.output.2 ?? "").replacing("&amp;", with: "&")
        }
    }

    @Test("everything on a page leads from the page itself to a file of the copy")
    func leads() throws {
        let site = try site()
        let report = try copy(site)
        #expect(report.counts != nil, "\(report.problems.filter { $0.severity == .error })")
        let files = try site.outputFiles()
        let pages = files.filter { $0.key.hasSuffix(".html") }
            .mapValues { String(decoding: $0, as: UTF8.self) }
        #expect(pages.count > 25)
        var followed = 0
        for (path, html) in pages {
            #expect(!html.contains(RootMark.text), "\(path)")
            #expect(!html.contains("https://example.org/net/"), "\(path)")
            let page = try #require(URL(string: "file:///" + encoded(path)))
            for address in addresses(html) {
                let target = try #require(URL(string: address, relativeTo: page)?.absoluteURL)
                guard target.scheme == "file" else { continue }
                #expect(!address.hasPrefix("/"), "\(path): \(address)")
                let file = String(target.path(percentEncoded: false).dropFirst())
                #expect(files[file] != nil, "\(path): \(address)")
                let fragment = target.fragment(percentEncoded: false) ?? ""
                if !fragment.isEmpty {
                    #expect(
                        pages[file]?.contains(" id=\"\(fragment)\"") == true,
                        "\(path): \(address)")
                }
                followed += 1
            }
        }
        #expect(followed > 800)
    }

    private func encoded(_ path: String) -> String {
        path.addingPercentEncoding(withAllowedCharacters: .urlPathAllowed) ?? path
    }

    @Test("links are relative, name the file of a page, and keep their titles and anchors")
    func links() throws {
        let site = try site()
        #expect(try copy(site).counts != nil)
        let html = try site.output("größe & mehr/tief/index.html")
        for link in [
            "<a href=\"../../index.html\">Home</a>",
            "<a href=\"../../a-z/index.html\" title=\"All\">A–Z</a>",
            "<a href=\"../../search/index.html\">search</a>",
            "<a href=\"../../help/index.html#one\">help</a>",
            "<a href=\"../../help/index.html#one\">by its address</a>",
            "<a href=\"#two\">part two</a>",
            "<a href=\"../../gr%C3%B6%C3%9Fe%20&amp;%20mehr/tief/leaf.pdf\">leaf</a>",
            "<a href=\"../../leaf.pdf\">root</a>",
            "<img src=\"../../gr%C3%B6%C3%9Fe%20&amp;%20mehr/tief/nine.svg\"",
            "<link rel=\"stylesheet\" href=\"../../assets/",
        ] {
            #expect(html.contains(link), "\(link)")
        }
        let home = try site.output("index.html")
        #expect(home.contains("<a href=\"kinds/index.html\">the types</a>"))
        let deep = "../../gr%C3%B6%C3%9Fe%20&amp;%20mehr/tief/index.html"
        #expect(try site.output("former/deep/index.html").contains("content=\"0; url=\(deep)\""))
        let beside = deep.dropFirst("../../".count)
        #expect(try site.output("old.html").contains("content=\"0; url=\(beside)\""))
    }

    @Test("it has nothing for hosts, no script, no search, and says so in place of the box")
    func search() throws {
        let site = try site()
        let report = try copy(site)
        let files = try site.outputFiles().keys
        for name in ["404.html", "robots.txt", "_headers", "_redirects", "sitemap.xml", "feed.xml"]
        {
            #expect(!files.contains(name))
        }
        #expect(!files.contains { $0.hasSuffix(".js") || $0.hasSuffix(".json") })
        let said = "<p class=\"search-elsewhere\">Searching works only on the website, not in this"
        for path in files where path.hasSuffix(".html") {
            let html = try site.output(path)
            #expect(!html.contains("<form") && !html.contains("<script"), "\(path)")
            #expect(!html.contains("rel=\"canonical\"") && !html.contains("mailto:?"), "\(path)")
            let isRedirect = html.contains("http-equiv=\"refresh\"")
            #expect(html.contains(said) == !isRedirect, "\(path)")
            #expect(html.contains("style-src &#39;self&#39; file:\">"), "\(path)")
        }
        #expect(!report.problems.contains { $0.code == "no-base-url" })
    }

    @Test("nothing is said of a search that the site does not have anyway")
    func withoutSearch() throws {
        let site = try TestSite([
            "content/site.yaml": "name: x\ndescription: y\nsearch: false\n"
        ])
        #expect(try copy(site).counts != nil)
        #expect(try !site.output("index.html").contains("search-elsewhere"))
        #expect(try !site.outputFiles().keys.contains { $0.hasPrefix("search/") })
    }

    @Test("a link to a file that only a published site has is noted")
    func notOnDisk() throws {
        let site = try TestSite([
            "content/site.yaml": "name: x\ndescription: y\nbase-url: https://example.org/\n",
            "content/page.md": TestSite.page("Page", body: "[all changes](/feed.xml)\n"),
        ])
        #expect(try !site.build().problems.contains { $0.code == "not-on-disk" })
        let report = try copy(site)
        #expect(report.counts != nil)
        let found = report.problems.filter { $0.code == "not-on-disk" }
        #expect(found.map(TestSite.short) == ["not-on-disk content/page.md:5"])
        #expect(found.first?.message == "a copy for the disk has no /feed.xml")
    }

    @Test("it is the same with any number of threads, and when it is made over a site or a copy")
    func sameBytes() throws {
        let site = try site()
        try copy(site, jobs: 1)
        let serial = try site.outputFiles()
        #expect(try copy(site, jobs: 4).counts?.written == 0)
        try site.build(theme: .standard)
        #expect(try site.outputFiles() != serial)
        try copy(site, jobs: 2)
        #expect(try site.outputFiles() == serial)
    }
}
