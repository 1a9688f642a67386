import HoofbeatContent
import HoofbeatPipeline
import HoofbeatTestSupport
import Testing

@Suite("Settings that are wrong") struct SettingsTests {
    private func settings(_ fields: String) -> [String: String] {
        ["content/site.yaml": "name: x\ndescription: y\n" + fields + "\n"]
    }

    @Test("a site without site.yaml is refused")
    func noSettings() throws {
        try expectRefusal(as: "no-settings content/site.yaml") {
            try $0.remove("content/site.yaml")
        }
    }

    @Test("a site without content is refused and names the command that makes one")
    func noContent() throws {
        try expectRefusal(as: "no-content content") {
            try $0.remove("content")
        }
    }

    @Test("name and description are required")
    func required() throws {
        try expectRefusal(
            of: ["content/site.yaml": "language: en\n"], as: "missing-field content/site.yaml:1",
            "missing-field content/site.yaml:1")
    }

    @Test(
        "an address that no site can have is refused",
        arguments: [
            "example.org", "ftp://example.org/", "https://", "https:///x", "javascript:alert(1)",
            "https://example.org/?a=b", "'https://example.org/#a'", "https://example.org/../x",
            "\"https://exa mple.org\"", "'https://example.org/\"><script>'", "/net/",
            "\"https://example.org/a\\n/*\\n\\tX-Header:x\\n/b\"", "'https://example.org/*'",
            "https://user:pw@example.org/", "https://example.org:999999/",
            "https://example.org/%00",
            "'https://[::1'", "https://example.org/:x/", "https://example.org:0/",
            "https://bücher.example/",
            "'https://example.org/%zz'", "https://-a.example/", "https://a..example/",
            "https://1.2.3.4.5/", "https://example.org/%2e%2e/x",
        ])
    func badBaseURL(text: String) throws {
        try expectRefusal(
            of: settings("base-url: \(text)"), as: "bad-base-url content/site.yaml:3",
            help: "write it like https://example.org/ or https://example.org/guide/")
    }

    @Test(
        "what is not a mail address is refused",
        arguments: [
            "example.org", "a@b", "'@example.org'", "a b@example.org", "a@b@example.org",
            "a@example.org?subject=x", "a@example.org&cc=b",
            "a%0d%0aBcc%3aevil@x.example", "'\"a\"@example.org'", "a@-x.example", "a@[1.2.3.4]",
            "a,b@example.org", "'a@bücher.example'", ".a@example.org",
        ])
    func badMail(text: String) throws {
        try expectRefusal(
            of: settings("feedback: \(text)"), as: "bad-mail-address content/site.yaml:3",
            help: "write it like feedback@example.org")
    }

    @Test(
        "a language that browsers and screen readers do not know is refused",
        arguments: [
            ("en_GB", "did you mean en-GB?"), ("English", "did you mean en?"),
            ("en-UK", "did you mean en-GB?"), ("\"ger\"", "did you mean de?"),
            ("x y", "write the short code of the language, as in en-GB, cy or de-CH"),
        ])
    func badLanguage(text: String, help: String) throws {
        try expectRefusal(
            of: settings("language: \(text)"), as: "bad-language content/site.yaml:3", help: help)
    }

    @Test("a misspelt setting names the nearest one")
    func unknownField() throws {
        try expectRefusal(
            of: settings("base_url: https://example.org/"), as: "unknown-field content/site.yaml:3",
            help: "did you mean “base-url”?")
    }

    @Test("a publisher without a name is refused")
    func publisher() throws {
        try expectRefusal(
            of: settings("publisher:\n  address: Here"), as: "missing-field content/site.yaml:4",
            help: "add a line “name: …”")
    }

    @Test("settings that are not UTF-8 are refused")
    func notUTF8() throws {
        try expectRefusal(as: "yaml content/site.yaml:1") {
            try $0.write("content/site.yaml", bytes: Array("name: ".utf8) + [0xFF, 10])
        }
    }

    @Test("without an address, a note says what is missing, and nothing fails")
    func noBaseURL() throws {
        let report = try TestSite().build()
        let problem = try #require(report.problems.first { $0.code == "no-base-url" })
        #expect(problem.severity == .note)
        #expect(TestSite.short(problem) == "no-base-url content/site.yaml")
        #expect(report.counts != nil)
    }
}
