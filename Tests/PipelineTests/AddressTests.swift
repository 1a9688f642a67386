import HoofbeatContent
import HoofbeatMarkup
import HoofbeatPipeline
import HoofbeatTestSupport
import Testing

@Suite("Two things that want one address") struct AddressTests {
    private let page = TestSite.page("Page")
    private let rename = "rename one of them; capitals alone do not tell two addresses apart"

    @Test("a page and the index of a folder of its name are refused")
    func pageAndFolder() throws {
        try expectRefusal(
            of: [
                "content/types.md": page, "content/types/index.md": TestSite.page("T", "id: t\n"),
            ],
            as: "same-address content/types.md",
            help: "put both texts into one of them and remove the other, or rename one: a page has "
                + "the address of a folder of its name")
    }

    @Test("two pages that differ in capitals only are refused")
    func capitals() throws {
        try expectRefusal(
            of: ["content/Page.md": TestSite.page("P", "id: p\n"), "content/page.md": page],
            as: "same-address content/page.md", help: rename)
    }

    @Test("capitals in the name of a folder are no difference either")
    func capitalsOfFolder() throws {
        try expectRefusal(
            of: [
                "content/A/index.md": TestSite.page("A", "id: one\n"),
                "content/A/x.md": TestSite.page("X", "id: x\n"), "content/a/index.md": page,
            ], as: "same-address content/a/index.md")
    }

    @Test(
        "an alias that is another page's address is refused",
        arguments: [
            "other", "/other/", "OTHER/", "//other",
        ])
    func aliasOfPage(alias: String) throws {
        try expectRefusal(
            of: [
                "content/other.md": TestSite.page("Other"),
                "content/page.md": TestSite.page("Page", "aliases: [\(alias)]\n"),
            ], as: "same-address content/page.md:4")
    }

    @Test("an alias that two pages want, or a page's own address, is refused")
    func sharedAlias() throws {
        try expectRefusal(
            of: [
                "content/a.md": TestSite.page("A", "aliases: old\n"),
                "content/b.md": TestSite.page("B", "aliases: [old, b]\n"),
            ], as: "same-address content/b.md:4", "same-address content/b.md:4")
    }

    @Test("a static file at a page's address is refused")
    func staticFile() throws {
        try expectRefusal(
            of: ["content/page.md": page, "content/static/page/index.html": "x"],
            as: "same-address content/static/page/index.html", help: "rename one of them")
    }

    @Test("a file that has the name of a folder is refused")
    func fileAndFolder() throws {
        try expectRefusal(
            of: ["content/page.md": page, "content/static/page": "x"],
            as: "same-address content/static/page")
    }

    @Test(
        "what the build writes itself is reserved",
        arguments: [
            "content/a-z.md", "content/A-Z/index.md", "content/static/404.html",
            "content/static/robots.txt", "content/static/manifest.sha256",
            "content/static/ROBOTS.TXT",
        ])
    func reserved(path: String) throws {
        try expectRefusal(
            of: [path: page], as: "reserved-address \(path)", help: "give it another name")
    }

    @Test(
        "no content can be in a folder that the build fills",
        arguments: [
            "search/root.json", "search/parts/x.json", "search/parts", "Search/Other.txt",
            "search/index.html", "search", "assets",
        ])
    func reservedFolder(path: String) throws {
        let site = try TestSite(["content/static/" + path: "mine"])
        let theme = Theme.plain(search: { _ in "search" })
        let report = try site.build(theme: theme)
        let errors = report.problems.filter { $0.severity == .error }
        #expect(errors.map(TestSite.short) == ["reserved-address content/static/\(path)"])
        #expect(errors.first?.help == "give it another name")
        // A site without a search has the folder to itself.
        if path != "assets" {
            #expect(try !site.errors().contains { $0.hasPrefix("reserved-address") })
        }
    }

    @Test("a page and an alias are no exception")
    func reservedFolderOfPage() throws {
        let site = try TestSite([
            "content/a.md": TestSite.page("A", "aliases: [search/parts/]\n"),
            "content/search/tips.md": TestSite.page("Tips"),
        ])
        let report = try site.build(theme: .plain(search: { _ in "search" }))
        let errors = report.problems.filter { $0.severity == .error }
        #expect(
            Set(errors.map(TestSite.short)) == [
                "reserved-address content/a.md:4", "reserved-address content/search/tips.md",
                "missing-index content/search/index.md",
            ])
    }

    @Test("of the assets only the folder with the digest is the build's, and is kept for ever")
    func assets() throws {
        let site = try TestSite([
            "content/static/assets/leaflet.pdf": "%PDF-1.7",
            "content/assets/index.md": TestSite.page("A"),
        ])
        try site.build()
        let paths = try site.outputFiles().keys
        #expect(paths.contains("assets/leaflet.pdf") && paths.contains("assets/index.html"))
        let folder = try site.assetFolder()
        #expect(try site.output("_headers").contains("\n/\(folder)*\n  Cache-Control: "))
        try site.write("content/static/\(folder)mine.css", "x")
        #expect(try site.errors() == ["reserved-address content/static/\(folder)mine.css"])
    }

    @Test("sitemap and feed are reserved only if the build writes them")
    func sitemap() throws {
        let settings = "name: x\ndescription: y\npublish: [xml]\n"
        let site = try TestSite([
            "content/site.yaml": settings, "content/static/feed.xml": "mine",
        ])
        #expect(try site.errors() == [])
        try site.write("content/site.yaml", settings + "base-url: https://example.org/\n")
        #expect(try site.errors() == ["reserved-address content/static/feed.xml"])
    }

    @Test(
        "an alias that leaves the site or cannot be written is refused",
        arguments: [
            "../x", "a/../../x", "./x", "a/./b", "/", "'//'", "..", "'a\\..\\b'", "'%2e%2e/x'",
            "'a?b'",
            "'a#b'", "_headers", "CON", "a/nul.txt", "'a.'", "'a /b'",

            "'/:x/'", "\"a\\u00A0b\"", "a/_b", "'C:x'", "\"a\\nB\"", "'a*'",
            "'<x>'", "'a\"b'", "'a|b'",
        ])
    func badAlias(alias: String) throws {
        try expectRefusal(
            of: ["content/page.md": TestSite.page("Page", "order: 1\naliases: [fine, \(alias)]\n")],
            as: "bad-alias content/page.md:5",
            help: "write it like old-folder/old-name/ or old-name.html")
    }

    @Test("an alias that no disk could hold is refused before anything is written")
    func longAlias() throws {
        for alias in [
            String(repeating: "a", count: 256),
            (0..<6).map { _ in String(repeating: "b", count: 200) }.joined(separator: "/"),
        ] {
            try expectRefusal(
                of: ["content/page.md": TestSite.page("Page", "aliases: \(alias)\n")],
                as: "name-too-long content/page.md:4",
                help: "give it a shorter name; a letter is one byte, an accented one two")
        }
        let fine = String(repeating: "a", count: 255)
        let site = try TestSite(["content/p.md": TestSite.page("P", "aliases: \(fine)\n")])
        #expect(try site.build().counts != nil)
    }

    @Test("a page in folders that are too deep for a disk is refused")
    func longPath() throws {
        let folder = (0..<5).map { _ in String(repeating: "b", count: 220) }.joined(separator: "/")
        let site = try TestSite(["content/static/\(folder)/x.txt": "x"])
        #expect(try site.errors() == ["name-too-long content/static/\(folder)/x.txt"])
    }

    @Test(
        "letters of two alphabets in one word are a warning",
        arguments: ["vipom\u{430}", "ο-vip\u{3BF}"])
    func mixedScripts(name: String) throws {
        let site = try TestSite([
            "content/page.md": TestSite.page("Page", "aliases: \(name)\n"),
            "content/\(name).md": TestSite.page("Other", "id: other\n"),
        ])
        try site.remove("content/page.md")
        #expect(try site.problems() == ["mixed-scripts content/\(name).md"])
        try site.remove("content/\(name).md")
        try site.write("content/page.md", TestSite.page("Page", "aliases: \(name)\n"))
        #expect(try site.problems() == ["mixed-scripts content/page.md:4"])
    }

    @Test("whole words of another alphabet are fine, and so are letters of medicine")
    func otherScripts() throws {
        let site = try TestSite([
            "content/опухоль.md": TestSite.page("A"), "content/β-hcg.md": TestSite.page("B"),
            "content/größe-ω3.md": TestSite.page("C"), "content/腫瘍.md": TestSite.page("D"),
        ])
        #expect(try site.problems() == [])
    }

    @Test("a section without a page of its own is refused")
    func missingIndex() throws {
        try expectRefusal(
            of: ["content/types/vipoma.md": page], as: "missing-index content/types/index.md",
            help: "write types/index.md with a title and a description")
    }

    @Test("a site of which nothing is published is refused")
    func nothingPublished() throws {
        let draft = TestSite.page("Home", "draft: true\n")
        try expectRefusal(
            of: ["content/index.md": draft], as: "missing-index content/index.md",
            help: "publish it")
        try expectRefusal(
            as: "missing-index content/index.md",
            help: "write index.md with a title and a description"
        ) { try $0.remove("content/index.md") }
    }

    @Test("a site without a home page is refused")
    func missingHome() throws {
        try expectRefusal(of: ["content/page.md": page], as: "missing-index content/index.md") {
            try $0.remove("content/index.md")
        }
    }
}
