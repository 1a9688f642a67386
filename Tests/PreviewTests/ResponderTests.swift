import HoofbeatContent
import HoofbeatDisk
import HoofbeatMarkup
import HoofbeatPipeline
import HoofbeatTestSupport
import Testing

@testable import HoofbeatPreview

@Suite("An answer of the preview") struct ResponderTests {
    private let responder = Responder(hosts: AllowedHosts(host: "127.0.0.1"))
    private let site: TestSite
    private let snapshot: Snapshot

    init() throws {
        site = try TestSite([
            "content/site.yaml": """
            name: Test
            description: A site for a test.
            base-url: https://example.org/guide/
            """,
            "content/a page.md": TestSite.page("One", "aliases: [for mer]\n", body: "\nWords.\n"),
            "content/static/some.txt": "0123456789",
            "content/static/.env": "no",
        ])
        var build = try site.builder()
        build.output = site.root + "/public"
        var warm = WarmBuild(build)
        let (edition, report) = warm.run(after: .anything)
        var snapshot = Snapshot()
        snapshot.update(with: edition, report)
        self.snapshot = snapshot
    }

    private func ask(
        _ target: String, _ method: String = "GET", _ headers: [(String, String)] = []
    ) -> Response {
        let host = [("host", "localhost:8000")]
        return responder.response(
            to: Request(method: method, target: target, headers: host + headers),
            showing: snapshot)
    }

    @Test("has the bytes of the built site, but for the script in pages")
    func sameBytes() throws {
        try site.build()
        var pages = 0
        for (path, built) in try site.outputFiles() {
            let target = "/guide/" + path.replacing(" ", with: "%20")
            let served = ask(target)
            if ServingRules.hidden.contains(path) {
                #expect(served.status == 404, "\(path)")
                continue
            }
            let page = path.replacing("index.html", with: "")
            if snapshot.rules?.location(of: page) != nil { continue }
            switch served.body {
            case .bytes(let bytes) where path.hasSuffix(".html"):
                let text = String(decoding: bytes, as: UTF8.self)
                let tags = text.matches(of: /<script [^>]*_hoofbeat\/live.js[^>]*><\/script>\n/)
                #expect(tags.count == 1, "\(path)")
                let plain = tags.first.map { text.replacing($0.output, with: "") }
                #expect(plain == String(decoding: built, as: UTF8.self), "\(path)")
                pages += 1
            case .bytes(let bytes): #expect(bytes == built, "\(path)")
            case .file(let file, let range):
                #expect(range == 0..<built.count)
                #expect(try file.contents(limit: 1_000_000) == built)
            case .events: Issue.record("\(path)")
            }
        }
        #expect(pages == 4)
    }

    @Test("lets the preview's own script run, by its digest, and no other")
    func policy() throws {
        let response = ask("/guide/")
        let sent = try #require(response.header("Content-Security-Policy"))
        guard case .bytes(let bytes) = response.body else {
            Issue.record("the body is no bytes")
            return
        }
        let text = String(decoding: bytes, as: UTF8.self)
        let digest = try #require(text.firstMatch(of: /integrity="(sha256-[^"]*)"/)?.output.1)
        #expect(sent.contains("script-src '\(digest)' "))
        let page = "<meta content=\"script-src &#39;x&#39;\"></head>script-src "
        let injected = LiveScript.inject(into: Array(page.utf8), page: "", version: "", base: "/")
        let policy = "<meta content=\"script-src &#39;\(digest)&#39; &#39;x&#39;\">"
        let changed = String(decoding: injected, as: UTF8.self)
        #expect(changed.hasPrefix(policy) && changed.hasSuffix("</head>script-src "))
    }

    @Test("leads where hosts would lead")
    func redirects() {
        #expect(ask("/").status == 302)
        #expect(ask("/").header("Location") == "/guide/")
        for target in ["/guide/for%20mer/", "/guide/for%20mer"] {
            #expect(ask(target).status == 301)
            #expect(ask(target).header("Location") == "/guide/a%20page/")
        }
        #expect(ask("/guide/a%20page?q=1").header("Location") == "/guide/a%20page/?q=1")
        #expect(ask("/guide").status == 404)
        #expect(ask("/other/").status == 404)
    }

    @Test("is the site's error page where no page is, and is revalidated each time")
    func notFound() {
        let answer = ask("/guide/nothing/")
        #expect(answer.status == 404)
        #expect(answer.header("Content-Type") == "text/html; charset=utf-8")
        #expect(answer.header("Cache-Control") == "no-cache")
        for target in ["/guide/.env", "/guide/content/site.yaml", "/guide//", "/guide/%252e/"] {
            #expect(ask(target).status == 404, "\(target)")
        }
    }

    @Test("refuses other hosts, other methods, and what is sent along")
    func refusals() {
        func status(_ headers: [(String, String)], _ method: String = "GET") -> Int {
            responder.response(
                to: Request(method: method, target: "/guide/", headers: headers), showing: snapshot
            ).status
        }
        #expect(status([]) == 400)
        #expect(status([("host", "localhost"), ("host", "localhost")]) == 400)
        #expect(status([("host", "example.org")]) == 403)
        #expect(status([("host", "localhost")], "POST") == 405)
        #expect(status([("host", "localhost"), ("content-length", "1")]) == 405)
        #expect(status([("host", "localhost")], "HEAD") == 200)
        #expect(ask("/guide/../x").status == 400)
    }

    @Test("is sent once, and in parts if asked for")
    func parts() {
        let whole = ask("/guide/some.txt")
        let tag = whole.header("ETag") ?? ""
        #expect(ask("/guide/some.txt", "GET", [("if-none-match", "\"x\", \(tag)")]).status == 304)
        let part = ask("/guide/some.txt", "GET", [("range", "bytes=2-4")])
        #expect(part.status == 206)
        #expect(part.header("Content-Range") == "bytes 2-4/10")
        guard case .file(_, 2..<5) = part.body else { return #expect(Bool(false)) }
        let other = [("range", "bytes=2-4"), ("if-range", "\"x\"")]
        #expect(ask("/guide/some.txt", "GET", other).status == 200)
    }

    @Test("lists what is wrong as long as there is no site")
    func noSite() throws {
        let broken = try TestSite(["content/page.md": "no front matter"])
        var warm = WarmBuild(try broken.builder())
        let (edition, report) = warm.run(after: .anything)
        var snapshot = Snapshot()
        snapshot.update(with: edition, report)
        let answer = responder.response(
            to: Request(method: "GET", target: "/any/", headers: [("host", "localhost")]),
            showing: snapshot)
        #expect(answer.status == 503)
        guard case .bytes(let bytes) = answer.body else { return #expect(Bool(false)) }
        #expect(String(decoding: bytes, as: UTF8.self).contains("content/page.md:1"))
        let policy = try #require(answer.header("Content-Security-Policy"))
        #expect(policy.contains("default-src 'none'") && policy.contains("script-src 'sha256-"))
        #expect(answer.header("Cross-Origin-Resource-Policy") == "same-origin")
    }

    @Test(
        "says that no other site may frame or load it, whatever it is",
        arguments: [
            "/guide/", "/guide/_hoofbeat/live.js", "/guide/_hoofbeat/events", "/guide/some.txt",
            "/guide/nothing", "/guide/a%20page", "/", "/other", "/guide/../x",
        ])
    func headers(target: String) {
        let answer = ask(target)
        #expect(
            answer.header("Content-Security-Policy")?.contains("frame-ancestors 'none'") == true)
        #expect(answer.header("Cross-Origin-Resource-Policy") == "same-origin")
        #expect(answer.header("X-Content-Type-Options") == "nosniff")
        #expect(answer.headers.count { $0.name == "Content-Security-Policy" } == 1)
    }

    @Test("to an open page tells its version, its problems and why it is not published")
    func state() throws {
        let site = try TestSite([
            "content/draft.md": TestSite.page("Draft", "draft: true\n"),
            "content/ahead.md": TestSite.page("Ahead", "date: 2027-01-02\n"),
        ])
        var build = try site.builder()
        build.includesDrafts = true
        var warm = WarmBuild(build)
        var snapshot = Snapshot()
        let result = warm.run(after: .anything)
        snapshot.update(with: result.edition, result.report)
        func state(_ page: String) -> String {
            let state = PageState(
                snapshot: snapshot, page: page, program: "p", today: build.today)
            return String(decoding: state.json.bytes(), as: UTF8.self)
        }
        #expect(state("draft/index.html").contains("\"unpublished\":\"Draft: not published\""))
        #expect(state("ahead/index.html").contains("\"Not published before 2027-01-02\""))
        #expect(state("index.html").contains("\"unpublished\":null"))
        #expect(state("nothing/index.html").contains("\"version\":null"))
        try site.write(
            "content/draft.md", TestSite.page("Draft", "draft: true\n", body: "\n[x](y.md)\n"))
        let broken = warm.run(after: .paths(["content/draft.md"]))
        snapshot.update(with: broken.edition, broken.report)
        #expect(state("index.html").contains("\"place\":\"content/draft.md:7\""))
        #expect(state("index.html").contains("\"excerpt\":\"[x](y.md)\""))
        #expect(!state("draft/index.html").contains("\"version\":null"), "the last good site stays")
    }
}
