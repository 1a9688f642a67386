import Foundation
import HoofbeatTemplates
import HoofbeatTestSupport
import Testing

/// Lists from A to Z: letters of every script, and one group for all that begins otherwise.
@Suite("Groups of lists from A to Z") struct LetterGroupTests {
    private static let names = [
        "Zebra", "¹⁷⁷Lu", "Eat", "½ portion", "École", "5-HIAA", "Ωmega", "③ steps", "Œdème",
        "٣ أيام",
        "Жар", "“Quoted”", "ＰＥＴ", "ὄγκος", "癌", "Ångström", "Øre", "ﬁbre", "Pain", "🦓 Net", "…",
    ]
    private static let groups = [
        "0-9", "a", "e", "f", "n", "o", "p", "q", "z", "ο", "ω", "ж", "癌",
    ]

    private func anchors(_ html: String, _ prefix: String) throws -> [String] {
        html.matches(of: try Regex<(Substring, Substring)>("id=\"\(prefix)([^\"]*)\""))
            .map { String($0.1) }
    }

    @Test("of pages")
    func pages() throws {
        var files: [String: String] = [:]
        for (number, name) in Self.names.enumerated() {
            files["content/p\(number).md"] = TestSite.page("\"\(name)\"")
        }
        files["content/index.md"] = TestSite.page("Home")
        let site = try TestSite(files)
        try site.build(theme: .standard)
        let html = try site.output("a-z/index.html")
        let groups = Self.groups.flatMap { $0 == "f" ? ["f", "h"] : [$0] }
        #expect(try anchors(html, "_letter-") == groups)
        #expect(html.firstRange(of: "¹⁷⁷Lu") != nil)
    }

    @Test("of words and sources")
    func data() throws {
        let terms = Self.names.enumerated().map { number, name in
            "- {key: t\(number), term: \"\(name)\", definition: D.}\n"
        }
        let references = Self.names.enumerated().map { number, name in
            "- {key: r\(number), kind: book, title: \"\(name)\"}\n"
        }
        let site = try TestSite([
            "content/data/glossary.yaml": terms.joined(),
            "content/data/references.yaml": references.joined(),
            "content/words.md": TestSite.page("Words", body: "```glossary\n```\n"),
            "content/sources.md": TestSite.page("Sources", body: "```references\n```\n"),
        ])
        try site.build()
        for page in ["words", "sources"] {
            let html = try site.output("\(page)/index.html")
            #expect(try anchors(html, "letter-") == Self.groups, "\(page)")
        }
    }
}
