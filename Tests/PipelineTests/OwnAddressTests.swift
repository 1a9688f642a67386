import HoofbeatPipeline
import HoofbeatTestExpectations
import HoofbeatTestSupport
import Testing

@Suite("Addresses of the site itself, and of programs") struct OwnAddressTests {
    private func problems(_ body: String) throws -> [String] {
        try TestSite([
            "content/site.yaml":
                "name: N\ndescription: D.\nlanguage: en\nbase-url: https://guide.example/a/\n",
            "content/page.md": TestSite.page("Page", body: body),
            "content/glow.md": TestSite.page("Glow"),
        ]).problems()
    }

    @Test("a full address of the site is a link to a page, and checked as one")
    func own() throws {
        #expect(try problems("[x](https://guide.example/a/glow/)\n") == [])
        #expect(try problems("[x](https://guide.example/a/glow.md)\n") == [])
        #expect(try problems("[x](https://guide.example/a/)\n") == [])
        #expect(
            try problems("[x](https://guide.example/a/gone/)\n") == [
                "missing-page content/page.md:5"
            ])
        #expect(try problems("[x](https://guide.example/b/gone/)\n") == [])
    }

    @Test(
        "addresses that only editors can use are a warning",
        arguments: [
            "https://docs.google.com/document/d/1abc/edit", "https://a.sharepoint.com/:w:/g/x",
            "https://www.google.com/url?q=https://example.org/&sa=D",
            "https://eur01.safelinks.protection.outlook.com/?url=https%3A%2F%2Fexample.org",
            "https://example.org/wp-admin/post.php?post=3",
        ])
    func work(address: String) throws {
        try expectPage("See [the leaflet](\(address)).\n", "warning work-address content/page.md:5")
    }

    @Test("the address of a site is that of no file, and others can open it")
    func baseURL() throws {
        for (address, problem) in [
            ("https://guide.example/index.html", "error"), ("http://localhost:8000/", "warning"),
        ] {
            let site = "name: N\ndescription: D.\nlanguage: en\nbase-url: \(address)\n"
            try expect(
                ["\(problem) bad-base-url content/site.yaml:4"], of: ["content/site.yaml": site])
        }
    }
}
