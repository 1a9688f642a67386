import Foundation
import HoofbeatContent
import HoofbeatPipeline
import HoofbeatTestSupport
import Testing

#if canImport(FoundationXML)
    import FoundationXML
#endif

/// What hosts, robots and feed readers read.
@Suite struct WritingIndexesTests {
    private func site(baseURL: String? = nil) throws -> TestSite {
        let line = baseURL.map { "base-url: \($0)\n" } ?? ""
        return try TestSite([
            "content/site.yaml": "name: N & N\ndescription: About NETs.\n" + line,
            "content/a.md": TestSite.page("A <1>", "changed: 2026-11-20\naliases: [old/a, b]\n"),
            "content/new.md": TestSite.page("New", "date: 2026-11-21\n"),
            "content/both.md": TestSite.page("Both", "date: 2026-01-01\nchanged: 2026-05-04\n"),
            "content/größe x.md": TestSite.page("Size"),
        ])
    }

    @Test("redirects are pages and lines of _redirects, sorted")
    func redirects() throws {
        let site = try site()
        try site.build()
        #expect(try site.output("old/a/index.html") == "to /a/")
        #expect(try site.output("b/index.html") == "to /a/")
        #expect(try site.output("_redirects") == "/b/ /a/ 301\n/old/a/ /a/ 301\n")
    }

    @Test("under a path, redirects and headers begin with it")
    func basePath() throws {
        let site = try site(baseURL: "https://example.org/net/")
        try site.build()
        #expect(try site.output("old/a/index.html") == "to /net/a/")
        #expect(
            try site.output("_redirects") == "/net/b/ /net/a/ 301\n/net/old/a/ /net/a/ 301\n")
        let headers = try site.output("_headers")
        #expect(headers.hasPrefix("/net/*\n  Content-Security-Policy: "))
        let folder = try site.assetFolder()
        #expect(headers.contains("\n/net/\(folder)*\n  Cache-Control: "))
    }

    @Test("headers forbid what a page does not need and let assets be cached for ever")
    func headers() throws {
        let site = try site()
        try site.build()
        let folder = try site.assetFolder()
        let wanted = """
            /*
              Content-Security-Policy: default-src 'none'; base-uri 'none'; form-action 'self'; \
            connect-src 'self'; img-src 'self'; manifest-src 'self'; script-src 'none'; \
            style-src 'self'; frame-ancestors 'none'
              Cross-Origin-Resource-Policy: same-origin
              Permissions-Policy: \(SecurityPolicy.permissions)
              Referrer-Policy: no-referrer
              X-Content-Type-Options: nosniff
              X-Frame-Options: DENY
            /*.svg
              Content-Security-Policy: default-src 'none'; style-src 'unsafe-inline'; sandbox; \
            frame-ancestors 'none'
            /\(folder)*
              Cache-Control: public, max-age=31536000, immutable

            """
        #expect(try site.output("_headers") == wanted)
    }

    @Test("the theme's scripts are allowed by their digests and their folder, and no others are")
    func scripts() throws {
        // echo -n 'run()' | openssl dgst -sha256 -binary | base64
        let digest = "AvyuiL0SD1mVY3NNxR+V2uo+lhk6RMFrytWmRt6CrJQ="
        let theme = Theme.plain(assets: [.init(name: "a.js", bytes: Array("run()".utf8))])
        let cases: [(base: String?, folder: String?)] = [
            (nil, nil), ("https://example.org/a;b/", "https://example.org/a%3Bb/"),
        ]
        for (base, folder) in cases {
            let site = try site(baseURL: base)
            try site.build(theme: theme)
            let headers = try site.output("_headers")
            let sources = try #require(headers.firstMatch(of: /script-src ([^;]*);/)?.output.1)
                .split(separator: " ").map(String.init)
            #expect(sources.last == "'sha256-\(digest)'")
            let script = try #require(try site.outputFiles().keys.first { $0.hasSuffix("/a.js") })
            let folders = folder.map { [$0 + script.dropLast("a.js".count)] } ?? []
            #expect(Array(sources.dropLast()) == folders)
        }
    }

    @Test("without an address there is no sitemap and no feed, and a note says so")
    func noAddress() throws {
        let site = try site()
        let report = try site.build()
        let files = try site.outputFiles()
        #expect(files["sitemap.xml"] == nil && files["feed.xml"] == nil)
        #expect(report.problems.map(\.code) == ["no-base-url", "no-icon"])
        #expect(report.problems.allSatisfy { $0.severity == .note })
        #expect(try site.output("robots.txt") == "User-agent: *\nAllow: /\n")
    }

    @Test("robots are led to the sitemap")
    func robots() throws {
        let site = try site(baseURL: "https://example.org/net/")
        try site.build()
        let line = "Sitemap: https://example.org/net/sitemap.xml\n"
        #expect(try site.output("robots.txt") == "User-agent: *\nAllow: /\n" + line)
    }

    @Test("a folder beyond ASCII is percent-encoded wherever it is written")
    func encoded() throws {
        let site = try site(baseURL: "https://example.org/ä/")
        try site.build()
        for file in ["sitemap.xml", "feed.xml", "robots.txt", "_redirects", "b/index.html"] {
            let text = try site.output(file)
            #expect(!text.contains("/ä/") && text.contains("/%C3%A4/"), "\(file): \(text)")
        }
        #expect(try site.output("sitemap.xml").contains("<loc>https://example.org/%C3%A4/a/</loc>"))
    }

    @Test("the sitemap names every page, with the day of its last change")
    func sitemap() throws {
        let site = try site(baseURL: "https://example.org/net")
        try site.build()
        let lines = try site.output("sitemap.xml").split(separator: "\n").map(String.init)
        let wanted = """
            <url><loc>https://example.org/net/a/</loc><lastmod>2026-11-20</lastmod></url>
            <url><loc>https://example.org/net/both/</loc><lastmod>2026-05-04</lastmod></url>
            <url><loc>https://example.org/net/gr%C3%B6%C3%9Fe%20x/</loc></url>
            <url><loc>https://example.org/net/</loc></url>
            <url><loc>https://example.org/net/new/</loc><lastmod>2026-11-21</lastmod></url>
            <url><loc>https://example.org/net/a-z/</loc></url>
            </urlset>
            """
        #expect(lines.dropFirst(2).joined(separator: "\n") == wanted)
    }

    @Test("the feed has the pages that changed last, newest first")
    func feed() throws {
        let site = try site(baseURL: "https://example.org")
        try site.build()
        let feed = try site.output("feed.xml")
        let titles = feed.matches(of: /<title>(.*?)<\/title>/).map { String($0.output.1) }
        #expect(titles == ["N &amp; N", "New", "A &lt;1&gt;", "Both"])
        let days = feed.matches(of: /<updated>(.*?)<\/updated>/).map { String($0.output.1) }
        let wanted = ["2026-11-21", "2026-11-21", "2026-11-20", "2026-05-04"]
        #expect(days == wanted.map { $0 + "T00:00:00Z" })
        #expect(feed.contains("<link rel=\"self\" href=\"https://example.org/feed.xml\"/>"))
        #expect(feed.contains("<id>https://example.org/new/</id>"))
        #expect(feed.contains("xml:lang=\"en-GB\""))
    }

    @Test("the feed holds at most thirty pages")
    func longFeed() throws {
        var files = ["content/site.yaml": "name: N\ndescription: D\nbase-url: https://a.org\n"]
        for day in 1...31 {
            let date = day < 10 ? "0\(day)" : "\(day)"
            files["content/p\(day).md"] = TestSite.page("P\(day)", "changed: 2026-10-\(date)\n")
        }
        let site = try TestSite(files)
        try site.build()
        let feed = try site.output("feed.xml")
        #expect(feed.matches(of: /<entry>/).count == 30)
        #expect(feed.contains("<title>P31</title>") && !feed.contains("<title>P1</title>"))
    }

    @Test("an address on the command line goes before that of site.yaml")
    func givenAddress() throws {
        let site = try site(baseURL: "https://example.org/net/")
        try site.build { $0.baseURL = BaseURL("https://other.org/") }
        #expect(try site.output("_redirects").hasPrefix("/b/ /a/ 301\n"))
        #expect(try site.output("sitemap.xml").contains("https://other.org/a/"))
    }

    @Test(
        "whatever a title holds, sitemap and feed are well-formed XML",
        arguments: [
            "]]>", "a < b > c", "&lt; &amp;", "a\\u00A0b", "a\\u2003b",
            "\\U0001F993", "a -- b", "<?xml?>",
        ])
    func wellFormed(title: String) throws {
        let site = try TestSite([
            "content/site.yaml": "name: \"N \(title)\"\ndescription: D\nbase-url: https://a.org\n",
            "content/a.md": TestSite.page("\"T \(title)\"", "changed: 2026-11-20\n"),
        ])
        #expect(try site.build().counts != nil)
        for name in ["sitemap.xml", "feed.xml"] {
            let parser = XMLParser(data: Data(try site.output(name).utf8))
            #expect(parser.parse(), "\(name): \(String(describing: parser.parserError))")
        }
    }

    @Test(
        "characters that XML cannot hold do not break the feed",
        arguments: ["a\\u0001b", "a\\u000Cb", "a\\uFFFEb", "a\\uFFFFb", "a\\u0085b", "a\\u2028b"])
    func forbiddenInXML(title: String) throws {
        let site = try TestSite([
            "content/site.yaml": "name: N\ndescription: D\nbase-url: https://a.org\n",
            "content/a.md": TestSite.page("\"T \(title)\"", "changed: 2026-11-20\n"),
        ])
        let report = try site.build()
        guard report.counts != nil else {
            // The build may refuse it, too, and says where.
            let errors = report.problems.filter { $0.severity == .error }
            #expect(errors.map(TestSite.short) == ["\(errors.first?.code ?? "") content/a.md:2"])
            return
        }
        let parser = XMLParser(data: Data(try site.output("feed.xml").utf8))
        #expect(parser.parse(), "\(String(describing: parser.parserError))")
    }
}
