import HoofbeatContent
import HoofbeatMarkup
import HoofbeatTestExpectations
import HoofbeatTestSupport
import Testing

@testable import HoofbeatMarkdown

@Suite("Charts of numbers that a page gives") struct ChartTests {
    private let sources = SampleData.sources

    private func block(_ lines: String..., kind: String = "people") -> String {
        "Text.\n\n```\(kind)\n\(lines.joined(separator: "\n"))\n```\n"
    }

    @Test("the rows are text beside their pictures, and the caption cites the source")
    func people() throws {
        let text = block("It *helped* [@lee-2024]", "- 3 of 10 with it", "- 1 of 10 without it")
        let html = try TestSite.html(text, data: sources)
        #expect(html.contains("<figcaption>It <em>helped</em><sup class=\"cite\">"))
        #expect(html.contains("<li>3 of 10 with it\n<svg class=\"chart-people\""))
        #expect(html.contains("<li>1 of 10 without it\n<svg"))
        #expect(html.ranges(of: "viewBox=\"0 0 100 22\" aria-hidden=\"true\"").count == 2)
    }

    @Test("a no-break space divides the words of a row as any other does")
    func noBreakSpaces() throws {
        let text = block("It helped [@lee-2024]", "- 3\u{A0}of\u{A0}10 with it")
        #expect(try pageProblems(text, data: sources).isEmpty)
        #expect(try TestSite.html(text, data: sources).contains("<svg class=\"chart-people\""))
    }

    @Test(
        "as many people are drawn as there are, and the part is as large as it is said to be",
        arguments: [(0, 10), (1, 10), (10, 10), (1, 100), (20, 100), (33, 100), (100, 100)])
    func numbers(part: Int, whole: Int) throws {
        let row = Chart.Row(value: Double(part), whole: whole)
        let drawing = ChartDrawing(row, longest: Double(part))
        let html = String(decoding: drawing.html.bytes, as: UTF8.self)
        func bodies(_ name: String) -> Int {
            html.matches(of: /<path class="([a-z]+-[a-z]+)" d="([^"]*)"/)
                .filter { $0.1 == name }.map { $0.2.ranges(of: "v6").count }.reduce(0, +)
        }
        // Browsers draw no dot at the very end of a line.
        #expect(html.ranges(of: ".01").count == html.ranges(of: /[ML]\d+ \d+h/).count)
        #expect(bodies("chart-part") == part)
        #expect(bodies("chart-rest") == whole - part)
    }

    @Test("a bar is as long as its number says, beside the longest")
    func bars() throws {
        let text = block(
            "How long [@lee-2024]", "- 10 months with it", "- 2,5 months without it",
            kind: "bars")
        let html = try TestSite.html(text, data: sources)
        #expect(html.contains("d=\"M0 6h200\""))
        #expect(html.contains("d=\"M0 6h50\""))
    }

    @Test(
        "what cannot be drawn is said at its line",
        arguments: [
            (["People [@lee-2024]"], 7, "this chart has no rows"),
            (["- 3 of 10 [@lee-2024]"], 7, "this chart has no caption"),
            (["# People [@lee-2024]", "- 3 of 10"], 7, "the caption of this chart is no sentence"),
            (["[@lee-2024]", "- three of ten"], 9, "“three of ten” is no row of a chart"),
            (["[@lee-2024]", "- 3 of them"], 9, "“3 of them” is no row of a chart"),
            (["[@lee-2024]", "- 3.5 of 10"], 9, "“3.5 of 10” is no row of a chart"),
            (["[@lee-2024]", "- 3 of 10", "and more"], 10, "“and more” is no row of a chart"),
            (["[@lee-2024]", "- 116 of 229"], 9, "229 people cannot be drawn"),
            (["[@lee-2024]", "- 12 of 10"], 9, "the part is greater than the whole"),
            (
                ["[@lee-2024]", "- 3 of 10", "- 30 of 100"], 10,
                "this row is of 100 people, and the first of 10"
            ),
            (
                ["[@lee-2024]"] + (1...5).map { "- \($0) of 10" }, 7,
                "this chart has more than 4 rows"
            ),
        ])
    func faults(lines: [String], line: Int, message: String) throws {
        let text = "Text.\n\n```people\n\(lines.joined(separator: "\n"))\n```\n"
        let problems = try pageProblems(text, data: sources)
        #expect(problems.map(\.code) == ["unreadable-chart"])
        #expect(problems.first?.line == line)
        #expect(problems.first?.message == message)
    }

    @Test("words behind the name are refused, and so is a misspelt name")
    func names() throws {
        let row = "Of ten [@lee-2024]\n- 3 of 10\n"
        try expectPage(
            "Text.\n\n```people today\n\(row)```\n", "error unreadable-chart content/page.md:7",
            help: "write what the chart shows on the line below", data: sources)
        try expectPage(
            "Text.\n\n```peopel\n\(row)```\n", "error unknown-data-block content/page.md:7",
            help: "did you mean ```people?", data: sources)
    }

    @Test("a chart needs a source")
    func source() throws {
        try expectPage(
            block("Of ten", "- 3 of 10"), "error chart-without-source content/page.md:7",
            help: "cite the source at the end of its caption: [@lee-2024]")
    }

    @Test("survival is not drawn", arguments: ["Survived five years", "Still alive", "Had died"])
    func survival(caption: String) throws {
        try expectPage(
            block("\(caption) [@lee-2024]", "- 3 of 10"),
            "error chart-of-survival content/page.md:7", data: sources)
    }
}
