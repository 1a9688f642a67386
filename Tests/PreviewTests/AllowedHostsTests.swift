import Testing

@testable import HoofbeatPreview

@Suite("The hosts that a preview answers for") struct AllowedHostsTests {
    @Test(
        "are this computer's own names, with any port",
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

    @Test("include the address to listen on, and numbers, which cannot be rebound")
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
