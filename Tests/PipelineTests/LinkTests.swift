import HoofbeatContent
import HoofbeatPipeline
import HoofbeatTestSupport
import Testing

@Suite("A link that leads nowhere") struct LinkTests {
    /// A site with a section and a page whose only line, line 5, is a link.
    private func site(_ link: String, _ others: [String: String] = [:]) -> [String: String] {
        var files = [
            "content/page.md": TestSite.page("Page", body: "\(link)\n"),
            "content/types/index.md": TestSite.page("Types"),
            "content/types/vipoma.md": TestSite.page(
                "VIPoma", body: "## Signs\n\n## Care {#help}\n"),
        ]
        files.merge(others) { _, other in other }
        return files
    }

    @Test(
        "a link to a page that is missing names the nearest one",
        arguments: [
            ("types/vipomas.md", "types/vipoma.md"), ("type/vipoma.md", "types/vipoma.md"),
            ("vipoma.md", "types/vipoma.md"), ("types/Vipoma.md", "types/vipoma.md"),
            ("./types//vippoma.md", "types/vipoma.md"), ("/types/vipomas/", "/types/vipoma/"),
            ("/types/vipoma", "types/vipoma.md"),
        ])
    func missingPage(written: String, meant: String) throws {
        try expectRefusal(
            of: site("[x](\(written))"), as: "missing-page content/page.md:5",
            help: "did you mean \(meant)?")
    }

    @Test("the suggestion is relative to the page that links")
    func relativeSuggestion() throws {
        for (written, meant) in [("../pages.md", "../page.md"), ("vipomaa.md", "vipoma.md")] {
            let page = TestSite.page("X", body: "[x](\(written))")
            try expectRefusal(
                of: site("", ["content/types/x.md": page]),
                as: "missing-page content/types/x.md:5", help: "did you mean \(meant)?")
        }
    }

    @Test("a link to a page like no other suggests to write it")
    func likeNone() throws {
        try expectRefusal(
            of: site("[x](zebras-and-horses.md)"), as: "missing-page content/page.md:5",
            help: "if the page was moved or renamed, write its new path; if not, write the page")
    }

    @Test("an anchor that is missing on the own page names the nearest one")
    func ownAnchor() throws {
        try expectRefusal(
            of: site("[x](#sings)\n\n## Signs"), as: "missing-anchor content/page.md:5",
            help: "did you mean #signs?")
    }

    @Test(
        "an anchor that is missing on another page names the nearest one",
        arguments: [
            "types/vipoma.md#sings", "/types/vipoma/#sign",
        ])
    func otherAnchor(written: String) throws {
        try expectRefusal(
            of: site("[x](\(written))"), as: "missing-anchor content/page.md:5",
            help: "did you mean #signs?")
    }

    @Test("an anchor like none lists those that there are")
    func anchorLikeNone() throws {
        try expectRefusal(
            of: site("[x](types/vipoma.md#outlook)"), as: "missing-anchor content/page.md:5",
            help: "it has #signs, #help")
        try expectRefusal(
            of: site("[x](types/index.md#outlook)"), as: "missing-anchor content/page.md:5",
            help: "it has no headings")
    }

    @Test(
        "a link to a page that is not published says why",
        arguments: [
            ("draft: true", "it is a draft"), ("date: 2026-11-22", "it is dated 2026-11-22"),
            ("expires: 2026-11-21", "it expired on 2026-11-21"),
        ])
    func unpublished(field: String, reason: String) throws {
        let files = site("[x](late.md)", ["content/late.md": TestSite.page("Late", field + "\n")])
        try expectRefusal(of: files, as: "unpublished-page content/page.md:5")
        let problem = try TestSite(files).build().problems.first { $0.severity == .error }
        #expect(problem?.message == "late.md is not published: \(reason)")
    }

    @Test(
        "a link of a scheme that can run code is refused",
        arguments: [
            "javascript:alert(1)", "JAVASCRIPT:x", "data:text/html,x", "vbscript:x",
            "ftp://example.org/", "java&#10;script:x", "&#106;avascript:x", "<&#1;javascript:x>",
        ])
    func unsafe(written: String) throws {
        try expectRefusal(
            of: site("[x](\(written))"), as: "unsafe-link content/page.md:5",
            help: "use one of http, https, mailto, tel, or a path to a page")
    }

    @Test("an autolink of an unsafe scheme is refused")
    func unsafeAutolink() throws {
        try expectRefusal(
            of: site("Go <javascript:alert(1)>"), as: "unsafe-link content/page.md:5")
    }

    @Test("an empty link is refused", arguments: ["[x]()", "[x](<>)", "[](<>)"])
    func empty(link: String) throws {
        try expectRefusal(of: site(link), as: "empty-link content/page.md:5")
    }

    @Test("a link without a scheme is refused")
    func withoutScheme() throws {
        try expectRefusal(
            of: site("[x](//example.org/a)"), as: "link-without-scheme content/page.md:5",
            help: "write https://example.org/a")
    }

    @Test(
        "a path that names no file is most likely a page or an address",
        arguments: [
            ("types/vipoma", "did you mean types/vipoma.md?"),
            ("types", "did you mean types/index.md?"),
            ("types/", "did you mean types/index.md?"),
            ("types/vipoma/", "did you mean types/vipoma.md?"),
            ("types/vipoma.html", "did you mean types/vipoma.md?"),
            ("types/vipomas", "did you mean types/vipoma.md?"),
            ("vipoma", "did you mean types/vipoma.md?"),
            ("late#part", "did you mean late.md#part?"),
            ("www.example.org", "write https://www.example.org"),
            ("example.org/a", "write https://example.org/a"),
            ("help@example.org", "write mailto:help@example.org"),
        ])
    func meant(written: String, help: String) throws {
        let late = ["content/late.md": TestSite.page("Late", "draft: true\n")]
        try expectRefusal(
            of: site("[x](\(written))", late), as: "missing-file content/page.md:5", help: help)
    }

    @Test(
        "a link to a former address names the page that it is now",
        arguments: ["old.md", "old/", "old", "news/old.html", "old.html"])
    func moved(written: String) throws {
        let page = TestSite.page("New", "aliases: [old/, news/old.html, old.html]\n")
        let site = try TestSite(site("[x](\(written))", ["content/new.md": page]))
        let problems = try site.build().problems.filter { $0.severity == .error }
        #expect(problems.count == 1)
        #expect(problems.first?.help == "the page that was there is now new.md: link to that")
    }

    @Test(
        "settings that name a page which is held back say why",
        arguments: [
            ("draft: true\n", "it is a draft"), ("date: 2030-01-01\n", "it is dated 2030-01-01"),
            ("expires: 2020-01-01\n", "it expired on 2020-01-01"),
        ])
    func heldBackHelp(field: String, reason: String) throws {
        let settings = "name: Test\ndescription: A site for a test.\nhelp-page: help.md\n"
        let site = try TestSite([
            "content/site.yaml": settings, "content/help.md": TestSite.page("Help", field),
        ])
        let problems = try site.build().problems.filter { $0.severity == .error }
        #expect(problems.map(TestSite.short) == ["unpublished-page content/site.yaml:3"])
        #expect(problems.first?.message == "content/help.md is not published: \(reason)")
    }

    @Test("a data file that names a page which is not there names the nearest one")
    func dataPage() throws {
        let term = "- {key: v, term: zebra, definition: D., page: types/vipomas.md}\n"
        try expectRefusal(
            of: site("x", ["content/data/glossary.yaml": term]),
            as: "missing-data-page content/data/glossary.yaml:1",
            help: "did you mean types/vipoma.md?")
    }

    @Test("a link to a file that is missing names the nearest one")
    func missingFile() throws {
        try expectRefusal(
            of: site("[x](types/leaflet.pdf)", ["content/types/leaflets.pdf": "x"]),
            as: "missing-file content/page.md:5",
            help: "did you mean types/leaflets.pdf?")
        try expectRefusal(
            of: site("[x](zebras-and-horses)"), as: "missing-file content/page.md:5",
            help: "link to a page by its file, for example ../folder/page.md")
        try expectRefusal(of: site("[x](a%FFb.md)"), as: "missing-file content/page.md:5")
    }

    @Test(
        "a link out of the content folder is refused",
        arguments: [
            "../secret.md", "types/../../secret.md", "..%2F..%2Fetc/passwd", "%2e%2e/x.pdf", "../",
        ])
    func outside(written: String) throws {
        try expectRefusal(
            of: site("[x](\(written))"), as: "outside-content content/page.md:5")
    }

    @Test(
        "other sites, mail, telephone and pages of our own are fine",
        arguments: [
            "https://example.org/", "mailto:a@example.org", "tel:+44999", "types/vipoma.md",
            "types/index.md", "types/vipoma.md#signs", "types/vipoma.md#help",
            "/types/vipoma/#help",
            "/", "/a-z/", "/robots.txt", "page.md", "types/%76ipoma.md", "<types/vipoma.md>",
        ])
    func fine(written: String) throws {
        #expect(try TestSite(site("[x](\(written))")).errors() == [])
    }
}
