import HoofbeatContent
import HoofbeatPipeline
import HoofbeatTestExpectations
import HoofbeatTestSupport
import Testing

@Suite("Texts and numbers of charts") struct ChartTextTests {
    private let sources = SampleData.sources

    private func bars(_ rows: String...) -> String {
        "```bars\nHow long [@lee-2024]\n" + rows.map { "- \($0)\n" }.joined() + "```\n"
    }

    @Test(
        "a row and a caption are judged like a paragraph, at their own lines",
        arguments: [
            ("[fever](missing.md)", "error missing-page"),
            ("![x](no.svg)", "error missing-picture"),
            ("<b>well</b>", "error raw-html"), ("a<br>b", "error raw-html"),
            ("[here](https://example.org/)", "error empty-link-text"),
            ("5*10*3 cm", "error leftover-markup"), ("** well **", "warning leftover-markup"),
            ("~~well~~", "error leftover-markup"), ("well {#a}", "error bad-anchor"),
            ("well[^1]", "error footnote"), ("[well] (page.md)", "error not-a-link"),
            ("[@lee-2024, p. 3]", "error not-a-citation"),
            ("well &nbsp", "warning leftover-markup"),
            ("[well](tel:12 3)", "error not-a-link"),
        ])
    func checked(text: String, said: String) throws {
        let row = "```people\nWell again [@lee-2024]\n- 3 of 10 were \(text)\n```\n"
        let inRow = try pageProblems(row, data: sources)
        #expect(
            inRow.map { "\($0.severity.rawValue) \(TestSite.short($0))" }
                .allSatisfy { $0 == "\(said) content/page.md:7" } && !inRow.isEmpty, "\(inRow)")
        let caption = "```people\nWell again\n\(text) [@lee-2024]\n- 3 of 10\n```\n"
        let inCaption = try pageProblems(caption, data: sources)
        #expect(
            inCaption.first.map { "\($0.severity.rawValue) \(TestSite.short($0))" }
                == "\(said) content/page.md:7", "\(inCaption)")
    }

    @Test("in a box and in an item, too, a problem has its own line")
    func nested() throws {
        let chart = "```people\nWell [@lee-2024]\n- 3 of 10 <b>so</b>\n```"
        let quoted = chart.split(separator: "\n").map { "> \($0)\n" }.joined()
        try expectPage(
            "> [!INFO] Title\n>\n" + quoted, "error raw-html content/page.md:9", data: sources)
        let item = chart.replacing("\n", with: "\n  ")
        try expectPage(
            "- One\n\n  " + item + "\n", "error raw-html content/page.md:9", data: sources)
    }

    @Test("a link in a row leads where it would lead in a paragraph")
    func links() throws {
        let chart = "```people\nWell [@lee-2024]\n- 3 of 10, see [the glow](../b.md)\n```\n"
        let pages = [
            "content/a/page.md": TestSite.page("Page", body: chart),
            "content/a/index.md": TestSite.page("A"), "content/b.md": TestSite.page("B"),
        ]
        let site = try TestSite(sources.merging(pages) { $1 })
        let problems = try site.builder().check().problems
        #expect(problems.filter { $0.severity == .error } == [])
        let html = try TestSite.html(
            "```people\nWell [@lee-2024]\n\n- 3 of 10, see [the glow](b.md)\n\n- 1 of 10\n```\n",
            data: sources.merging(["content/b.md": TestSite.page("B")]) { $1 })
        #expect(html.contains("<li>3 of 10, see <a href=\"/b/\">the glow</a>\n<svg"), "\(html)")
    }

    @Test(
        "a number is read whole",
        arguments: [
            ("1,000 people", "500 people"), ("1 000 people", "500 people"),
            ("1\u{A0}000 people", "500 people"), ("1000 people", "500 people"),
            ("3 weeks", "1.5 weeks"), ("3 weeks", "1,5 weeks"), ("2,000.5 cm", "1,000.25 cm"),
            ("0.250 cm", "0.125 cm"), ("10%", "5%"), ("10 %", "5%"), ("2 months", "1 month"),
            ("2 أشهر", "1 شهر"), ("11 – with it", "5.5 – without it"), ("2", "1"),
            ("2 **weeks** of 7 days", "1 week"), ("2: with it", "1: without it"),
        ])
    func read(long: String, short: String) throws {
        let html = try TestSite.html(bars(long, short), data: sources)
        #expect(html.contains("d=\"M0 6h200\""), "\(html)")
        #expect(html.contains("d=\"M0 6h100\""), "\(html)")
        try expectPage(bars(long, short), data: sources)
    }

    @Test(
        "a number that is not read whole is an error that says what to write",
        arguments: [
            "1.000 people", "4½ weeks", "4 ½ weeks", "4 1/2 weeks", "1/2 week", "3:30 hours",
            "3–5 weeks", "3 - 5 weeks", "3 to 5 weeks", "4 of 10", "11 months 2 weeks", "5mg",
            "1.5.2 weeks", "12,34 567 people", "5 ± 2 weeks", "3×10 weeks", "01 week",
        ])
    func unread(row: String) throws {
        try expectPage(
            bars(row), "error unreadable-chart content/page.md:7",
            help: "write one number in digits, such as 2000 or 2.5, then a blank and its unit: "
                + "- 11 months with the medicine", data: sources)
    }

    @Test(
        "all bars are in one unit",
        arguments: [
            ("4 weeks", "9 days"), ("5%", "6 people"), ("5 mg", "5 kg"), ("2 mmol", "3 mol"),
            ("2 million people", "900 people"), ("4 weeks", "9"), ("2 million", "2 milliard"),
            ("5 mg/l", "5 mg"),
        ])
    func units(one: String, other: String) throws {
        try expectPage(
            bars(one, other), "error unreadable-chart content/page.md:8",
            help: "give all rows in one unit, with its word right behind the number, or readers "
                + "cannot compare the bars: - 11 months with the medicine", data: sources)
    }

    @Test(
        "in a row of people, nothing but “of” stands between the numbers",
        arguments: [
            ("3 months on, of 10 people 9 were well", false), ("3 patients of 10", false),
            ("3 of 10.5", false), ("3 of 10%", false), ("3/10", false), ("3 of 10 000", false),
            ("3 of 10 people", true), ("3 out of 10 people", true), ("3 o bob 10", true),
            ("3 من كل 10", true), ("3 of 10.", true), ("3 of 10, or fewer", true),
        ])
    func people(row: String, isRead: Bool) throws {
        let text = "```people\nWell [@lee-2024]\n- \(row)\n```\n"
        if isRead {
            try expectPage(text, data: sources)
        } else {
            try expectPage(text, "error unreadable-chart content/page.md:7", data: sources)
        }
    }

    @Test("the caption is one paragraph of words")
    func caption() throws {
        try expectPage(
            "```people\nWell\n\nagain [@lee-2024]\n- 3 of 10\n```\n",
            "error unreadable-chart content/page.md:8", help: "write it without an empty line",
            data: sources)
        try expectPage(
            "```people\nWell\n: again [@lee-2024]\n- 3 of 10\n```\n",
            "error unreadable-chart content/page.md:5", data: sources)
    }
}
