package import HoofbeatContent
import HoofbeatTestSupport
package import Testing

/// A page that gives all that its kind owes, unless a test takes something away.
package struct KindPage {
    package let kind: Kind
    /// Stands first, on line 13.
    package var text = ""
    package var withoutField: String?
    package var withoutSection: String?
    package var hasCareCard = true
    package var sources = "[lee-2024]"

    package static let firstLine = 13

    package init(
        kind: Kind, text: String = "", withoutField: String? = nil, withoutSection: String? = nil,
        hasCareCard: Bool = true, sources: String = "[lee-2024]"
    ) {
        self.kind = kind
        self.text = text
        self.withoutField = withoutField
        self.withoutSection = withoutSection
        self.hasCareCard = hasCareCard
        self.sources = sources
    }

    private var fields: String {
        [
            "kind: \(kind.name)", "id: page", "summary: One sentence.", "need: What is it?",
            "audience: [patients]", "date: 2026-11-01", "changed: 2026-11-02",
            "sources: \(sources)",
        ]
        // A comment keeps the lines in their places.
        .map { $0.prefix { $0 != ":" } == withoutField ?? "" ? "#\n" : $0 + "\n" }
        .joined()
    }

    private var body: String {
        let sections = kind.sections.filter { $0.id != withoutSection }
        let card = "## Help\n\n> [!URGENT] Call your team today if:\n> - you notice this\n\n"
        let question = "## Is it so?\n\nYes. [@lee-2024]\n\n"
        return text + "\n\n" + (hasCareCard ? card : "")
            + (kind.asksQuestions ? question : "")
            + sections.map { "## About \($0.id) {#\($0.id)}\n\nSo it is. [@lee-2024]\n" }.joined()
    }

    /// The page and its source.
    package func files(_ data: [String: String] = [:]) -> [String: String] {
        SampleData.sources
            .merging(["content/page.md": TestSite.page("Page", fields, body: body)]) { $1 }
            .merging(data) { $1 }
    }
}

/// Expects that the build says this of a medical page whose text begins on line 13.
package func expectMedical(
    _ text: String, _ expected: String..., help: String? = nil, data: [String: String] = [:],
    at place: SourceLocation = #_sourceLocation
) throws {
    try expect(
        expected, of: KindPage(kind: .test, text: text).files(data), help: help, at: place)
}
