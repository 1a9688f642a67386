import HoofbeatContent
import HoofbeatMarkup
import HoofbeatTestSupport
import Testing

@testable import HoofbeatPipeline

@Suite("The rules for servers") struct ServingRulesTests {
    private func site(_ settings: String = "") throws -> TestSite {
        try TestSite([
            "content/site.yaml": """
            name: Test
            description: A site for a test.
            base-url: https://example.org/guide/
            \(settings)
            """,
            "content/a.md": TestSite.page("A", "aliases: [für mer/, \"a $b;{c}.html\"]\n"),
        ])
    }

    private func rules(_ site: TestSite) throws -> ServingRules {
        var nothing = Memory(isKept: false)
        let theme = Theme.plain(search: { _ in "<p>Search</p>\n" })
        return ServingRules(try site.builder(theme: theme).edition(&nothing).site)
    }

    @Test("a file has the headers of all rules that match, and says how it may be cached")
    func headers() throws {
        let rules = try rules(site())
        func names(_ path: String) -> [String] { rules.headers(of: path).map(\.name) }
        func caching(_ path: String) -> String? {
            rules.headers(of: path).first { $0.name == "Cache-Control" }?.value
        }
        #expect(names("a/").filter { $0 == "Content-Security-Policy" }.count == 1)
        #expect(names("x/y.svg").filter { $0 == "Content-Security-Policy" }.count == 2)
        #expect(caching("a/") == "no-cache" && caching("search/root.json") == "no-cache")
        #expect(caching("search/parts/a.json") == "public, max-age=31536000, immutable")
        #expect(names("a/").count { $0 == "Cache-Control" } == 1)
    }

    @Test("former addresses lead on with and without their last slash")
    func redirects() throws {
        let rules = try rules(site())
        #expect(rules.location(of: "für mer/") == "/guide/a/")
        #expect(rules.location(of: "für mer") == "/guide/a/")
        #expect(rules.location(of: "a $b;{c}.html") == "/guide/a/")
        #expect(rules.location(of: "a/") == nil)
    }

    @Test("nginx gets them in its own words, and no name ends a rule")
    func nginx() throws {
        let site = try site()
        let (_, text) = try site.builder().serverConfiguration()
        let lines = try #require(text).split(separator: "\n").map(String.init)
        #expect(lines.contains(#"location "/guide/" {"#) && lines.last == "}")
        for line in [
            #"    location = "/guide/für mer/" { return 301 "/guide/a/"; }"#,
            #"    location = "/guide/für mer" { return 301 "/guide/a/"; }"#,
            #"    location = "/guide/a $b;{c}.html" { return 301 "/guide/a/"; }"#,
            #"    location = "/guide/_headers" { return 404; }"#,
            #"    location = "/guide/addresses.json" { return 404; }"#,
            #"    add_header Referrer-Policy "no-referrer" always;"#,
        ] { #expect(lines.contains(line), "\(line)") }
        let braces = { (brace: Character) in
            lines.filter { !$0.contains("return 301") }.joined().count { $0 == brace }
        }
        #expect(braces("{") == braces("}"))
    }

    @Test("a site with an error has none, and says why")
    func error() throws {
        let (report, text) = try TestSite.init(["content/a.md": "x"]).builder()
            .serverConfiguration()
        #expect(text == nil && report.problems.contains { $0.severity == .error })
    }
}
