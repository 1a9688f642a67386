import HoofbeatContent
import HoofbeatMarkup
import Testing

@Suite struct BaseURLTests {
    @Test(
        "an address is split at its path, which begins and ends with a slash",
        arguments: [
            ("https://example.org", "https://example.org", "/"),
            ("https://example.org/", "https://example.org", "/"),
            ("https://example.org/net", "https://example.org", "/net/"),
            ("https://example.org/net/", "https://example.org", "/net/"),
            ("https://example.org//a//b/", "https://example.org", "/a/b/"),
            ("https://Example.ORG/ä/%C3%A4/", "https://example.org", "/%C3%A4/%C3%A4/"),
            ("https://[2001:DB8::1]:8443/a-b_c.d~e/", "https://[2001:db8::1]:8443", "/a-b_c.d~e/"),
            ("http://localhost:8000/x/", "http://localhost:8000", "/x/"),
        ])
    func parts(text: String, origin: String, path: String) {
        #expect(BaseURL(text)?.origin == origin)
        #expect(BaseURL(text)?.path == path)
    }

    @Test(
        "what is not the address of a site is refused",
        arguments: [
            "", "/", "example.org", "//example.org/", "ftp://example.org/", "https:example.org",
            "https:/example.org", "https://", "https:///net/", "mailto:a@example.org",
            "javascript://example.org/%0Aalert(1)", "https://example.org/?a",
            "https://example.org/#a",
            "https://example.org/a b", "https://example.org/\"", "https://example.org/'",
            "https://example.org/<", "https://example.org/>", "https://example.org\\net",
            "https://example.org/../net", "https://example.org/./net",
        ])
    func refused(text: String) {
        #expect(BaseURL(text) == nil)
    }

    @Test("without an address a site lies at a root")
    func unknown() {
        #expect(BaseURL().origin == "" && BaseURL().path == "/")
    }

    @Test("links begin with the path, full addresses with the origin as well")
    func links() throws {
        var settings = Settings(name: "", description: "")
        settings.baseURL = try #require(BaseURL("https://example.org/net/"))
        #expect(settings.href("a b/") == "/net/a%20b/")
        #expect(settings.href(Address(""), anchor: "größe") == "/net/#gr%C3%B6%C3%9Fe")
        #expect(settings.absolute("feed.xml") == "https://example.org/net/feed.xml")
        #expect(settings.baseURL.text == "https://example.org/net/")
    }

    @Test("on a disk, an address begins at a mark and ends in a file")
    func onDisk() {
        var settings = Settings(name: "", description: "")
        settings.baseURL = .onDisk
        let addresses = [
            settings.href(.home), settings.href("a b/"), settings.href("a/leaf.pdf"),
            settings.href(Address("a/"), anchor: "größe"), settings.href(Address("old.html")),
        ]
        #expect(
            addresses
                == [
                    "index.html", "a%20b/index.html", "a/leaf.pdf", "a/index.html#gr%C3%B6%C3%9Fe",
                    "old.html",
                ].map { RootMark.text + $0 })
    }
}
