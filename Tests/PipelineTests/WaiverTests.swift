import HoofbeatContent
import HoofbeatPipeline
import HoofbeatTestExpectations
import HoofbeatTestSupport
import Testing

@Suite("Warnings that somebody lets stand") struct WaiverTests {
    /// A page with two warnings, on lines 5 and 7.
    private func files(_ waivers: String) -> [String: String] {
        [
            "content/data/waivers.yaml": waivers,
            "content/data/house-style.yaml":
                "words:\n  - write: c\n    instead-of: [alpha, beta]\n",
            "content/page.md": TestSite.page("Page", body: "alpha\n\nbeta\n"),
        ]
    }

    private let first = "warning house-style content/page.md:5"
    private let second = "warning house-style content/page.md:7"

    private func waiver(_ fields: String) -> String {
        "- check: house-style\n  reason: It is a quotation.\n  by: the editors\n\(fields)"
    }

    @Test("a waiver makes a note of a warning, with its reason")
    func note() throws {
        let site = try TestSite(files(waiver("  about: beta\n")))
        var build = try site.builder()
        build.baseURL = BaseURL("https://example.org/")
        let problems = build.check().problems.filter { $0.code != "no-icon" }
        #expect(problems.map(TestSite.short) == [first, second].map { String($0.dropFirst(8)) })
        #expect(problems.map(\.severity) == [.warning, .note])
        #expect(problems.last?.help == "waived by the editors: It is a quotation.")
        #expect(problems.last?.message == "house style: write “c”, not “beta”")
    }

    @Test("a waiver covers what it names: a check, a file, a part of the message")
    func coverage() throws {
        try expect([], of: files(waiver("")))
        try expect([], of: files(waiver("  file: content/page.md\n")))
        try expect([second], of: files(waiver("  file: content/page.md\n  about: alpha\n")))
    }

    @Test(
        "a waiver without a warning is itself one",
        arguments: ["  file: content/a/b/other.md\n", "  about: gamma\n"])
    func unused(fields: String) throws {
        try expect(
            ["warning unused-waiver content/data/waivers.yaml:1", first, second],
            of: files(waiver(fields)), help: "take the waiver out")
    }

    @Test("a waiver of a rule that there is not names the one that was meant")
    func misspelt() throws {
        let code = String(first.split(separator: " ")[1])
        let wrong = waiver("").replacing("check: \(code)", with: "check: \(code.dropLast())")
        try expect(
            ["warning unused-waiver content/data/waivers.yaml:1", first, second],
            of: files(wrong), help: "did you mean check: \(code)?")
        try expect(
            ["warning unused-waiver content/data/waivers.yaml:1", first, second],
            of: files(waiver("").replacing("check: \(code)", with: "check: nope")),
            help: "take the waiver out, or write the name that is in square brackets behind the "
                + "message; hoofbeat rules lists all names")
    }

    @Test("errors cannot be waived")
    func errors() throws {
        let waiver = "- check: first-level-heading\n  reason: So.\n  by: me\n"
        try expect(
            [
                "warning unused-waiver content/data/waivers.yaml:1",
                "error first-level-heading content/page.md:5",
            ],
            of: [
                "content/data/waivers.yaml": waiver,
                "content/page.md": TestSite.page("Page", body: "# A\n"),
            ])
    }

    @Test("a waiver says why and who", arguments: ["check", "reason", "by"])
    func fields(missing: String) throws {
        let lines = ["check", "reason", "by"].filter { $0 != missing }.map {
            "  \($0): shared-id\n"
        }
        let problems = try TestSite(["content/data/waivers.yaml": "-" + lines.joined().dropFirst()])
            .problems()
        #expect(problems.contains("missing-field content/data/waivers.yaml:1"))
    }

    @Test("a waiver that names the file by another path is answered with the right one")
    func path() throws {
        try expect(
            ["warning unused-waiver content/data/waivers.yaml:1", first, second],
            of: files(waiver("  file: page.md\n")), help: "did you mean file: content/page.md?")
    }
}
