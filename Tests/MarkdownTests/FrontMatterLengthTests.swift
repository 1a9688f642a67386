import HoofbeatTestExpectations
import HoofbeatTestSupport
import Testing

@Suite("Fields that are too long or too short") struct FrontMatterLengthTests {
    private func page(title: String = "Page", description: Int = 60, more: String = "") -> String {
        let text = String(repeating: "ö", count: description)
        return "---\ntitle: \(title)\ndescription: \(text)\n\(more)---\nText.\n"
    }

    @Test("a title has at most 65 characters")
    func title() throws {
        let title = String(repeating: "ü", count: 65)
        try expect([], of: ["content/page.md": page(title: title)])
        try expect(
            ["error long-title content/page.md:2"],
            of: ["content/page.md": page(title: title + "x")],
            help: "shorten it; search results cut it off")
    }

    @Test("a description has 50 to 160 characters")
    func description() throws {
        for count in [50, 160] { try expect([], of: ["content/page.md": page(description: count)]) }
        for count in [49, 161] {
            try expect(
                ["warning description-length content/page.md:3"],
                of: ["content/page.md": page(description: count)],
                help: "write 50 to 160, which search results show in full")
        }
    }

    @Test("a summary has at most three sentences")
    func summary() throws {
        let three = "summary: Is it? It is! See 1.5 of them.\n"
        try expect([], of: ["content/page.md": page(more: three)])
        try expect(
            ["error long-summary content/page.md:5"],
            of: ["content/page.md": page(more: "order: 1\nsummary: One. Two. Three. Four?\n")],
            help: "keep the main message")
        try expect(
            ["error long-summary content/page.md:4"],
            of: ["content/page.md": page(more: "summary: One. Two! Three? Four\n")])
        try expect([], of: ["content/page.md": page(more: "summary: \"One. Two! Three \"\n")])
    }
}
