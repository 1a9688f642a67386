import HoofbeatContent
import HoofbeatPipeline
import HoofbeatTestSupport
import Testing

@Suite("Characters in a text that nobody sees") struct HiddenTextTests {
    private let help = "delete this part of the line and type it again"

    @Test(
        "they are refused at their line of a page",
        arguments: [
            "\u{202E}", "\u{2066}", "\u{E0041}", "\u{200D}", "\u{200B}", "\u{1B}", "\u{85}",
            "\u{FFFE}",
            "\u{B}", "&#xFDD0;", "&#x202E;", "&#8238;", "&zwj;", "&ZeroWidthSpace;", "&#xFFFE;",
            "&#x92;", "&#11;",
        ])
    func body(hidden: String) throws {
        let page = TestSite.page("Page", body: "\nOne.\n\nPatients should \(hidden)not wait.\n")
        try expectRefusal(
            of: ["content/page.md": page], as: "invisible-character content/page.md:8", help: help)
    }

    @Test(
        "also where what the page shows is drawn from it",
        arguments: [
            "![a HERE b](p.svg \"Drawn by us, CC BY.\")", "![a](p.svg \"By HERE us, CC BY.\")",
            "Term\n: a HERE b", "> [!INFO] a HERE b\n> c", "Table: T\n| a HERE b |\n|---|\n| c |",
            "[a](https://example.org/?HERE)",
        ], ["&#xFFFE;", "&#xffff;", "&#x1FFFE;", "&#0;", "&#11;", "&#x9D;"])
    func drawn(markdown: String, hidden: String) throws {
        let body = markdown.replacing("HERE", with: hidden)
        let site = try TestSite([
            "content/page.md": TestSite.page("Page", body: body + "\n"),
            "content/p.svg": "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 9 9\"/>",
        ])
        #expect(try site.build().counts == nil)
        let codes = Set(
            try site.builder().check().problems.filter { $0.severity == .error }.map(\.code))
        #expect(codes.isSubset(of: ["invisible-character", "hidden-character", "bad-address"]))
    }

    @Test("what is wrong with an address because of one is not said, too")
    func address() throws {
        let page = TestSite.page(
            "Page", body: "[a](https://example.org/a\u{7F}b) [b](\u{1}.md)\n")
        try expectRefusal(
            of: ["content/page.md": page], as: "invisible-character content/page.md:5",
            "invisible-character content/page.md:5")
    }

    @Test("in the front matter, too, as they are or escaped", arguments: ["\u{202E}", "\\u202E"])
    func frontMatter(hidden: String) throws {
        let page = TestSite.page("Page", "summary: \"a \(hidden)b\"\n")
        try expectRefusal(
            of: ["content/page.md": page], as: "invisible-character content/page.md:4", help: help)
    }

    @Test(
        "and in settings and data", arguments: ["\u{202E}", "\\u202E", "&#x202E;", "\\U000E0041"])
    func data(hidden: String) throws {
        let term = "- key: k\n  term: zebra\n  definition: \"An \(hidden)animal.\"\n"
        let settings = "name: T\ndescription: \"x\(hidden)y\"\n"
        try expectRefusal(
            of: ["content/data/glossary.yaml": term, "content/site.yaml": settings],
            as: "invisible-character content/data/glossary.yaml:3",
            "invisible-character content/site.yaml:2", help: help)
    }

    @Test("in code, an escape is only an example")
    func code() throws {
        let page = TestSite.page("Page", body: "\nWrite `&zwj;` or `&#x202E;` for it.\n")
        let site = try TestSite(["content/page.md": page])
        #expect(try site.errors() == [])
    }
}
