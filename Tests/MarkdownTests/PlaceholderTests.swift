import HoofbeatContent
import HoofbeatTestExpectations
import HoofbeatTestSupport
import Testing

@Suite("Texts of a new page") struct PlaceholderTests {
    private let help = "write your own text, take it out, or keep draft: true"

    @Test(
        "are refused on a page that is published",
        arguments: Placeholder.allCases.filter { !$0.isOfNewSite })
    func body(text: Placeholder) throws {
        for markdown in [text.rawValue, "- \(text.rawValue)", "> [!INFO] A\n>\n> \(text.rawValue)"]
        {
            let line = markdown.hasPrefix(">") ? 9 : 7
            try expectPage(
                "Some.\n\n\(markdown)\n", "error placeholder content/page.md:\(line)", help: help)
        }
    }

    @Test("are refused in the front matter", arguments: ["summary", "need"])
    func fields(name: String) throws {
        let text = name == "need" ? Placeholder.need : .summary
        let fields = "order: 1\n\(name): \(text.rawValue)\n"
        try expect(
            ["error placeholder content/page.md:5"],
            of: ["content/page.md": TestSite.page("Page", fields)], help: help)
        let page = "---\ntitle: A\ndescription: \(Placeholder.description.rawValue)\n---\nText.\n"
        try expect(["error placeholder content/page.md:3"], of: ["content/page.md": page])
    }

    @Test("are fine in a draft, as examples, and as part of other sentences")
    func fine() throws {
        let text = Placeholder.section.rawValue
        try expectPage("`\(text)`\n\n```\n\(text)\n```\n\nWell: \(text)\n")
        let draft = TestSite.page("Page", "draft: true\n", body: text + "\n")
        try expect([], of: ["content/page.md": draft])
    }
}
