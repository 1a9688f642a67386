import HoofbeatContent
import HoofbeatPipeline
import HoofbeatTestSupport
import Testing

@Suite("YAML that is refused") struct YAMLTests {
    private func page(_ fields: String) -> [String: String] {
        ["content/page.md": TestSite.page("Page", fields + "\n")]
    }

    @Test("a key that stands twice is refused at its second line and names the first")
    func duplicateKey() throws {
        try expectRefusal(
            of: page("order: 1\ntitle: Again"), as: "duplicate-key content/page.md:5",
            help: "it is already on line 2; keep one of them")
    }

    @Test("a duplicate in an inner map and in site.yaml is found, too")
    func innerDuplicate() throws {
        let settings = "name: x\ndescription: x\npublisher:\n  name: a\n  address: b\n  name: c\n"
        try expectRefusal(
            of: ["content/site.yaml": settings], as: "duplicate-key content/site.yaml:6",
            help: "it is already on line 4; keep one of them")
    }

    @Test("an alias bomb is refused at its first anchor")
    func aliasBomb() throws {
        let bomb = (1...9).map { level in
            "a\(level): &a\(level) [" + String(repeating: "*a\(level - 1),", count: 9) + "]"
        }
        try expectRefusal(
            of: page("a0: &a0 lol\n" + bomb.joined(separator: "\n")),
            as: "yaml-alias content/page.md:4")
    }

    @Test("a title that begins with a star or an ampersand must be quoted")
    func alias() throws {
        try expectRefusal(of: page("need: *why"), as: "yaml-alias content/page.md:4")
        #expect(try TestSite(page("need: '*why'")).errors() == [])
    }

    @Test(
        "absurd nesting is refused",
        arguments: [
            String(repeating: "[", count: 20) + String(repeating: "]", count: 20),
            String(repeating: "[", count: 100_000), String(repeating: "{a: ", count: 100_000),
            String(repeating: "- ", count: 50_000),
        ])
    func nesting(value: String) throws {
        try expectRefusal(of: page("also:\n  \(value)"), as: "yaml-depth content/page.md:5")
    }

    @Test(
        "what is not YAML is refused at its line",
        arguments: [
            ("summary: a: b", 4), ("summary: 'open", 5), ("summary: @x", 4), ("also: [a", 5),
            ("\tsummary: x", 4), ("summary: x\n y: z", 5), ("summary: %x", 4),
        ])
    func notYAML(fields: String, line: Int) throws {
        let site = try TestSite(page(fields))
        let problem = try #require(site.build().problems.first { $0.code == "yaml" })
        #expect(problem.file == "content/page.md")
        #expect((4...5).contains(problem.line ?? 0), "\(problem)")
    }

    @Test("a map or list as a key is refused")
    func strangeKey() throws {
        try expectRefusal(of: page("? [a, b]\n: c"), as: "yaml content/page.md:4")
    }

    @Test("a second document is refused")
    func secondDocument() throws {
        try expectRefusal(
            of: ["content/site.yaml": "name: x\ndescription: y\n---\nname: z\n"],
            as: "yaml content/site.yaml:4")
    }

    @Test("a multi-line text keeps the lines after it right")
    func multiLine() throws {
        try expectRefusal(
            of: page("summary: >\n  one\n  two\n\n  three\ncolour: red"),
            as: "unknown-field content/page.md:9")
    }
}
