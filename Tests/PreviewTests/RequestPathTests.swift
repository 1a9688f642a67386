import Testing

@testable import Preview

@Suite("The path of a request") struct RequestPathTests {
    @Test(
        "is decoded once",
        arguments: [
            ("/", ""), ("/types/vipoma/", "types/vipoma/"), ("/a%20b?x=1", "a b"),
            ("/%C3%A9", "é"), ("/%252e%252e/x", "%2e%2e/x"), ("/...", "..."), ("/a//b", "a//b"),
            ("/?/../x", ""),
        ])
    func decoded(target: String, path: String) throws {
        #expect(try RequestPath(target).path == path)
    }

    @Test(
        "is refused if it leads upwards, hides a separator, or is no text",
        arguments: [
            "", "x", "..", "/..", "/../x", "/a/../b", "/./x", "/%2e%2e/x", "/%2E./x", "/a%2fb",
            "/a%2Fb", "/a%5cb", "/a\\b", "/%00", "/a%0Ab", "/%", "/%4", "/%zz", "/%c0%ae", "/%ff",
            "http://example.org/", "*", "/a\u{7F}b",
        ])
    func refused(target: String) {
        #expect(throws: RequestPath.Failure.malformed) { try RequestPath(target) }
    }
}

@Suite("The hosts that a preview answers for") struct AllowedHostsTests {
    @Test(
        "are this computer's own names, whatever the port",
        arguments: ["localhost", "LOCALHOST:8000", "127.0.0.1", "127.0.0.1:1", "[::1]:8000"])
    func own(name: String) {
        #expect(AllowedHosts(host: "127.0.0.1").contain(name))
        #expect(AllowedHosts(host: "0.0.0.0").contain(name))
    }

    @Test(
        "are no others",
        arguments: [
            "", ":", "example.org", "localhost.example.org", "127.0.0.1.example.org",
            "example.org:8000", "[::1].example.org", "127.0.0.1@example.org", "192.168.0.7",
            "2130706433", "[::2]",
        ])
    func foreign(name: String) {
        #expect(!AllowedHosts(host: "127.0.0.1").contain(name))
    }

    @Test("are the address that was asked for, too, and numbers, which nobody can lead elsewhere")
    func asked() {
        let hosts = AllowedHosts(host: "preview.example.org")
        #expect(!hosts.isLocal && AllowedHosts(host: "::1").isLocal)
        #expect(hosts.contain("Preview.Example.Org:8000"))
        #expect(hosts.contain("192.168.0.7:8000"))
        #expect(hosts.contain("[fe80::1]:8000"))
        #expect(!hosts.contain("example.org"))
        #expect(!hosts.contain("192.168.0.7.example.org"))
        #expect(!hosts.contain("[fe80::1].example.org"))
    }
}
