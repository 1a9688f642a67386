import TestSupport
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
            as: "same-address content/types.md", help: rename)
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
            ], as: "same-address content/page.md", help: rename)
    }

    @Test("an alias that two pages want, or a page's own address, is refused")
    func sharedAlias() throws {
        try expectRefusal(
            of: [
                "content/a.md": TestSite.page("A", "aliases: old\n"),
                "content/b.md": TestSite.page("B", "aliases: [old, b]\n"),
            ], as: "same-address content/b.md", "same-address content/b.md")
    }

    @Test("a static file at a page's address is refused")
    func staticFile() throws {
        try expectRefusal(
            of: ["content/page.md": page, "content/static/page/index.html": "x"],
            as: "same-address content/static/page/index.html", help: rename)
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
            "'a#b'", "_headers", "a/_b", "'C:x'", "\"a\\nb\"", "'a*'", "'<x>'", "'a\"b'", "'a|b'",
        ])
    func badAlias(alias: String) throws {
        try expectRefusal(
            of: ["content/page.md": TestSite.page("Page", "order: 1\naliases: [fine, \(alias)]\n")],
            as: "bad-alias content/page.md:5", help: "write it like old-folder/old-name/")
    }

    @Test("a section without a page of its own is refused")
    func missingIndex() throws {
        try expectRefusal(
            of: ["content/types/vipoma.md": page], as: "missing-index content/types/index.md",
            help: "write types/index.md with a title and a description")
    }

    @Test("a site without a home page is refused")
    func missingHome() throws {
        try expectRefusal(of: ["content/page.md": page], as: "missing-index content/index.md") {
            try $0.remove("content/index.md")
        }
    }
}
