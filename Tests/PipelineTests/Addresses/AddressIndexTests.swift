import HoofbeatContent
import HoofbeatMarkup
import HoofbeatPipeline
import HoofbeatTestSupport
import Testing

@Suite("addresses.json") struct AddressIndexTests {
    private static let files = [
        "content/site.yaml": """
        name: Test
        description: A site for a test.
        base-url: https://example.org/guide/
        on-one-page: true

        """,
        "content/a/index.md": TestSite.page("A"),
        "content/a/b.md": TestSite.page(
            "B", "aliases: [old.html, former/b/]\n",
            body: "## What it is\n\nText.\n\n## Signs {#signs}\n\nText.\n\n[plan](plan.txt)\n"),
        "content/a/plan.txt": "A plan.\n",
        "content/c.md": TestSite.page("C", "withdrawn: It is wrong.\n", body: "## Gone\n\nText.\n"),
        "content/static/leaflet.txt": "A leaflet.\n",
    ]

    @Test("it has all pages with their anchors, former addresses and files, sorted, a line each")
    func form() throws {
        let site = try TestSite(Self.files)
        try site.build(theme: .plain(search: { _ in "<p>Search</p>\n" }))
        let wanted = """
            {"version":1,"pages":[
            {"address":"","id":"home","title":"Home","anchors":[]},
            {"address":"a-z/"},
            {"address":"a/","id":"a","title":"A","anchors":[]},
            {"address":"a/b/","id":"a-b","title":"B","anchors":["what-it-is","signs"]},
            {"address":"a/on-one-page/"},
            {"address":"c/","id":"c","title":"C","anchors":[]},
            {"address":"on-one-page/"},
            {"address":"search/"}
            ],"redirects":[
            {"address":"former/b/","to":"a/b/"},
            {"address":"old.html","to":"a/b/"}
            ],"files":[
            "a/plan.txt",
            "feed.xml",
            "leaflet.txt",
            "sitemap.xml"
            ]}

            """
        #expect(try site.output("addresses.json") == wanted)
    }

    @Test("it is the same for every number of threads and every place of the site")
    func deterministic() throws {
        let site = try TestSite(Self.files)
        try site.build(jobs: 1)
        let first = try site.output("addresses.json")
        try site.build(jobs: 4) { $0.baseURL = BaseURL("https://example.com/") }
        #expect(try site.output("addresses.json") == first)
    }

    @Test("a copy for the disk has none, and no file may have its name")
    func reserved() throws {
        let site = try TestSite(Self.files)
        try site.build { $0.baseURL = .onDisk }
        #expect(try site.outputFiles()["addresses.json"] == nil)
        try expectRefusal(
            of: ["content/static/addresses.json": "{}\n"],
            as: "reserved-address content/static/addresses.json")
    }

    @Test(
        "what is no such list is refused", arguments: ["", "[]", "{\"version\":1}", "{", "\u{0}"])
    func damaged(text: String) {
        #expect(throws: PublishedAddresses.Fault.self) {
            try PublishedAddresses(Array(text.utf8), named: "addresses.json")
        }
    }

    @Test("a later form is refused by its version")
    func laterVersion() throws {
        let text = #"{"version":2,"pages":[],"redirects":[],"files":[]}"#
        do throws(PublishedAddresses.Fault) {
            _ = try PublishedAddresses(Array(text.utf8), named: "addresses.json")
            Issue.record("it was read")
        } catch {
            #expect(error.message.hasPrefix("addresses.json has version 2 "))
        }
    }
}
