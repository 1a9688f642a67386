import HoofbeatMarkup
import Testing

@Suite("Addresses of other sites") struct WebAddressTests {
    private func fault(_ check: () throws -> Void) -> AddressFault? {
        do {
            try check()
            return nil
        } catch { return error as? AddressFault }
    }

    @Test(
        "an address that browsers open is accepted",
        arguments: [
            "https://example.org", "HTTP://Example.org/a?b=c#d", "https://a-b.example:8443/x%20y",
            "https://example.org/über?q=ä", "https://1.2.3.4/", "https://[2001:db8::1]/",
            "https://[::ffff:1.2.3.4]:80/", "https://doi.org/10.1000/x(1)[2];3",
            "https://a.b/?x=@y",
            "https://xn--bcher-kva.example/",
        ])
    func accepted(text: String) {
        #expect(fault { _ = try WebAddress(text) } == nil)
    }

    @Test(
        "anything else is refused",
        arguments: [
            "", "example.org", "https:", "https://", "https:///x", "https:example.org",
            "https://:80/",
            "https://www.cancer.gov@evil.example/", "https://a:b@c.example/",
            "https://a b.example/",
            "https://a.example/\n", "https://a.example/\u{85}", "https://a.example/\u{202E}",
            "https://a.example/\u{200B}", "htt\tps://a.example/", "https://a.example\\@b.example/",
            "https://a.example:0/", "https://a.example:65536/", "https://a.example:/",
            "https://a.example:+80/", "https://a_b.example/", "https://-a.example/", "https://.a/",
            "https://a..b/", "https://a.b./", "https://[::1/", "https://[1::2::3]/",
            "https://[::g]/",
            "https://[fe80::1%25eth0]/", "https://[1:2:3:4:5:6:7:8:9]/", "https://1.2.3/",
            "https://0x7f.1/", "https://0177.0.0.1/", "https://2130706433/", "https://256.1.1.1/",
            "https://a.example/%", "https://a.example/%4", "https://a.example/%zz",
            "https://a.example/%00", "https://a.example/%0d%0aX", "https://a.example/%7f",
            "https://c\u{430}ncer.example/", "https://*.example/", "https://a.example/<x>",
        ])
    func refused(text: String) {
        #expect(fault { _ = try WebAddress(text) } != nil)
    }

    @Test(
        "letters beyond ASCII are shown as browsers read them (RFC 3492, section 7.1)",
        arguments: [
            ("bücher.example", "xn--bcher-kva.example"),
            ("münchen.example", "xn--mnchen-3ya.example"),
            ("他们为什么不说中文", "xn--ihqwcrb4cv8a8dqg056pqjye"),
            ("3年b組金八先生", "xn--3b-ww4c5e180e575a65lsy2b"),
            ("почемужеонинеговорятпорусски", "xn--b1abfaaepdrnnbgefbadotcwatmq2g4l"),
        ])
    func punycode(host: String, wanted: String) {
        #expect(fault { _ = try Host(host) }?.reason.hasSuffix(wanted) == true)
    }

    @Test(
        "what only this computer or its neighbours find is local",
        arguments: [
            "localhost", "intranet", "a.local", "127.0.0.1", "10.1.2.3", "192.168.0.1",
            "172.16.0.1",
            "169.254.1.1", "100.64.0.1", "0.0.0.0", "[::1]", "[::]", "[fd00::1]", "[fe80::1]",
            "[::ffff:127.0.0.1]", "router.lan",
        ])
    func local(host: String) throws {
        #expect(try Host(host).isLocal)
    }

    @Test(
        "everything else is not",
        arguments: ["example.org", "1.1.1.1", "172.32.0.1", "[2001:db8::1]"])
    func notLocal(host: String) throws {
        #expect(try !Host(host).isLocal)
    }

    @Test(
        "a mail address cannot begin another header",
        arguments: [
            ("guide@example.org", true), ("a.b+c@x-y.example.org", true), ("a'b@example.org", true),
            ("guide@example.org?subject=Hello%20there&body=a%0D%0Ab", true), ("", false),
            ("a@b", false), ("a%0d%0aBcc%3aevil@x.example", false),
            ("a@b.example,c@d.example", false),
            ("a@b.example?bcc=c@d.example", false), ("a@b.example?subject=x%0D%0ABcc:y", false),
            ("a@b.example?cc", false), ("a b@c.example", false), ("a@127.0.0.1", false),
        ])
    func mail(text: String, isFine: Bool) {
        #expect((fault { try ContactAddress.checkMailLink(text) } == nil) == isFine)
    }

    @Test(
        "a telephone number cannot be a code that changes settings",
        arguments: [
            ("+44123456789", true), ("999", true), ("+1-800-555-0100", true), ("(800)555", false),
            ("555.0100", false), ("+49%2030", false),
            ("111;ext=12", true), ("*21*123#", false), ("", false), ("%2A21%2A1", false),
            ("1", false),
            ("112;phone-context=x", false), ("call-me", false), ("12,34", false),
        ])
    func phone(text: String, isFine: Bool) {
        #expect((fault { try ContactAddress.checkPhone(text) } == nil) == isFine)
    }
}
