import HoofbeatTestExpectations
import HoofbeatTestSupport
import Testing

@Suite("The list of all questions") struct QuestionIndexTests {
    private static let fields = """
        kind: question-and-answer
        date: 2026-01-01
        changed: 2026-01-01
        summary: It depends.
        need: What is it?
        audience: [patients]
        sources: [lee-2024]

        """

    private func files(_ body: String) -> [String: String] {
        SampleData.sources.merging([
            "content/all.md": TestSite.page("All questions", body: "```questions\n```\n"),
            "content/asked.md": TestSite.page("Asked", Self.fields, body: body),
        ]) { $1 }
    }

    @Test("it holds the headings that are questions, page by page, and nothing by hand")
    func list() throws {
        let body = "## Is it one? {#one}\n\nYes.\n\n## More\n\n## Two?\n\nNo.\n"
        let site = try TestSite(files(body))
        try site.build()
        #expect(try site.output("all/index.html").contains("Asked: Is it one?\nAsked: Two?\n"))
        #expect(try !site.output("all/index.html").contains("More"))
    }

    @Test("a page of questions and answers asks at least one")
    func noQuestion() throws {
        try expect(
            ["error no-question content/asked.md:4"], of: files("## One\n\nYes.\n"),
            help: "end a heading in a question mark, or choose another kind")
        try expect([], of: files("## One?\n\nYes.\n"))
    }

    @Test("there is one view of them")
    func unknownView() throws {
        var files = files("## One?\n\nYes.\n")
        files["content/all.md"] = TestSite.page("All", body: "```questions by-date\n```\n")
        try expect(["error unknown-view content/all.md:5"], of: files)
    }
}
