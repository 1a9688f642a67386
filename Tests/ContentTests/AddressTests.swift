import HoofbeatContent
import Testing

@Suite struct AddressTests {
    @Test(
        "an address follows from the path alone",
        arguments: [
            ("index.md", ""), ("help.md", "help/"), ("types/index.md", "types/"),
            ("types/vipoma.md", "types/vipoma/"), ("a/b/c.md", "a/b/c/"),
            ("myindex.md", "myindex/"), ("types/index.md.md", "types/index.md/"),
            ("a/index/index.md", "a/index/"),
        ])
    func ofPage(path: String, address: String) {
        #expect(Address(ofPage: path).path == address)
        #expect(Address(ofPage: path).file == address + "index.html")
    }

    @Test("only the page at the root is home")
    func home() {
        #expect(Address(ofPage: "index.md").isHome)
        #expect(!Address(ofPage: "types/index.md").isHome)
    }

    @Test("capitals alone do not tell two addresses apart")
    func collision() {
        #expect(
            Address(ofPage: "Types/A.md").collisionKey == Address(ofPage: "types/a.md").collisionKey
        )
        #expect(
            Address(ofPage: "types/a.md").collisionKey != Address(ofPage: "types/b.md").collisionKey
        )
    }

    @Test(
        "a link by the file of a page is the one by its address",
        arguments: ["index.md", "help.md", "a/index.md", "a b/é?.md", "a/myindex.md"])
    func href(file: String) throws {
        var settings = Settings(name: "Test", description: "")
        let guide = try #require(BaseURL("https://example.org/guide/"))
        for base in [BaseURL(), .onDisk, guide] {
            settings.baseURL = base
            for anchor in [nil, "care", "für-Ärzte"] {
                let byAddress = settings.href(Address(ofPage: file), anchor: anchor)
                #expect(settings.href(ofPage: file, anchor: anchor) == byAddress)
            }
        }
    }

    @Test("addresses sort by their paths")
    func order() {
        let paths = ["", "a/", "a/b/", "b/"]
        #expect(paths.reversed().map { Address($0) }.sorted().map(\.path) == paths)
    }
}
