import HoofbeatContent
import HoofbeatMarkup
import HoofbeatPipeline
import HoofbeatTemplates
import HoofbeatTestSupport
import Testing

/// What a theme can get wrong besides the parts and tags of its pages.
@Suite("Links, files and drawings of a theme") struct ThemeFaultTests {
    private func footer(_ markup: @escaping @Sendable () -> HTML) -> Theme {
        ContractSite.look { $0.footer = { "\($0.standard)\(markup())" } }
    }

    @Test(
        "an address that leads nowhere is named once, with the member",
        arguments: [
            ("/nowhere/", "<a href=\"/nowhere/\">x</a>"),
            ("../nothing/#here", "<a href=\"../nothing/#here\">x</a>"),
            ("/nothere.svg", "<img src=\"/nothere.svg\" alt=\"\">"),
            ("javascript:go()", "<a href=\"javascript:go()\">x</a>"),
        ] as [(String, HTML)])
    func lost(address: String, markup: HTML) throws {
        let theme = footer { markup }
        let said = try ContractSite.said(theme)
        #expect(
            said == [
                "lost-link /help/ has the address “\(address)”, which leads to nothing; it is by "
                    + "“footer” of the theme, and on 5 more pages"
            ])
        let site = try TestSite(ContractSite.files)
        let checked = try site.builder(theme: theme).check()
        #expect(checked.problems.filter { $0.severity == .error }.map(\.code) == ["lost-link"])
    }

    @Test(
        "what is there, and what is elsewhere, may be led to",
        arguments: [
            "/", "/page/", "/page", "/help/#_main", "#_main", "/feed.xml", "/a-z/index.html",
            "https://other.example/x", "//other.example/", "mailto:a@example.org", "tel:112",
        ])
    func good(address: String) throws {
        #expect(try ContractSite.said(footer { "<a href=\"\(url: address)\">x</a>" }) == [])
    }

    @Test("a page that is another one each time is a warning of the check alone")
    func changing() throws {
        let theme = footer { "<p>\(Int.random(in: 0...(1 << 40)))</p>" }
        let site = try TestSite(ContractSite.files)
        let found = try site.builder(theme: theme).check().problems
            .filter { $0.code == "changing-page" }
        #expect(
            found.map(\.message) == [
                "/help/ is another page each time it is drawn, by “footer” of the theme, and on 5 "
                    + "more pages"
            ])
        #expect(found.map(\.severity) == [.warning])
        #expect(try ContractSite.said(theme) == [])
        #expect(
            try site.builder(theme: footer { "<p>1</p>" }).check().problems
                .filter { $0.code == "changing-page" }.isEmpty)
    }

    @Test(
        "a file of a theme with a bad name, or that could be a page, is refused",
        arguments: [
            "x.html", "x.HTM", "x", "../../evil.css", "/evil.css", "a//b.css", ".x.css", "_x.css",
            "a\\b.css", "x.svgz",
        ])
    func asset(name: String) throws {
        var theme = Theme(Look())
        theme.assets.append(Theme.Asset(name: name, bytes: Array("a".utf8)))
        let site = try TestSite(ContractSite.files)
        let errors = try site.build(theme: theme).problems.filter { $0.severity == .error }
        #expect(errors.map(\.code) == ["unsafe-asset"], "\(errors.map(\.message))")
        #expect(try site.outputFiles().isEmpty)
    }

    @Test("styles, scripts, pictures and fonts are published", arguments: ["a/b.css", "x.woff2"])
    func goodAsset(name: String) throws {
        var theme = Theme(Look())
        theme.assets.append(Theme.Asset(name: name, bytes: Array("a".utf8)))
        let site = try TestSite(ContractSite.files)
        #expect(try site.build(theme: theme).problems.filter { $0.severity == .error }.isEmpty)
        #expect(try site.outputFiles().keys.contains { $0.hasSuffix("/" + name) })
    }

    @Test("the preview looks at the pages of a theme, too")
    func preview() throws {
        let theme = ContractSite.look { $0.footer = { _ in "<footer>x</footer>" } }
        let site = try TestSite(ContractSite.files)
        var build = WarmBuild(try site.builder(theme: theme))
        let problems = build.run(after: .anything).report.problems
        #expect(problems.contains { $0.code == "missing-part" })
        #expect(problems.contains { $0.severity == .error })
    }
}
