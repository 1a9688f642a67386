import HoofbeatContent
import HoofbeatTestExpectations
import HoofbeatTestSupport
import Testing

@Suite("Pictures whose names lead to pages") struct MapTests {
    private let data = [
        "content/body.svg": """
        <svg xmlns="http://www.w3.org/2000/svg" width="320" height="200"></svg>
        """,
        "content/skin.md": TestSite.page("Skin", body: "## Care {#care}\n\nText.\n"),
    ]
    private let picture = "![A body](body.svg \"Where. Drawn for this guide, CC BY 4.0.\")"

    private func block(_ items: String...) -> String {
        "Text.\n\n```map\n\(picture)\n\n\(items.joined(separator: "\n"))\n```\n"
    }

    @Test("the names are links on the picture, and in a list below it")
    func labels() throws {
        let html = try TestSite.html(block("- [Left arm](skin.md#care) 25% 50%"), data: data)
        #expect(
            html.contains(
                """
                <svg class="map-labels" width="320" height="200" viewBox="0 0 320 200" \
                aria-hidden="true" data-places="Left arm 25% 50%">\
                <a href="/skin/#care" tabindex="-1">\
                <text font-size="14" text-anchor="middle"><tspan x="80" y="97.2">Left</tspan> \
                <tspan x="80" y="112.6">arm</tspan> </text></a></svg>
                """), "\(html)")
        #expect(html.contains("<div class=\"map\">\n<figure class=\"figure\">"))
        #expect(html.contains("<li><a href=\"/skin/#care\">Left arm</a></li>"))
    }

    @Test("a name in bold is bold on the picture, too")
    func weight() throws {
        let html = try TestSite.html(block("- [**Arm**](skin.md) 0% 100%"), data: data)
        #expect(html.contains("text-anchor=\"middle\" font-weight=\"700\"><tspan x=\"0\""))
    }

    @Test("a description of the picture stands between the two")
    func description() throws {
        let text = block("Description: A body from the front.", "", "- [Arm](/skin.md) 1% 1%")
        let html = try TestSite.html(text, data: data)
        #expect(html.contains("<p>A body from the front.</p>"))
        #expect(html.contains("<a href=\"/skin/\" tabindex"))
    }

    @Test(
        "what is no place is said at its line",
        arguments: [
            ("- Arm 25% 50%", "unreadable-map content/page.md:10"),
            ("- [Arm](skin.md)", "unreadable-map content/page.md:10"),
            ("- [Arm](skin.md) 25 50", "unreadable-map content/page.md:10"),
            ("- [Arm](skin.md) 25% 101%", "unreadable-map content/page.md:10"),
            ("- [Arm](https://example.org/) 25% 50%", "unreadable-map content/page.md:10"),
            ("Text", "unreadable-map content/page.md:7"),
        ])
    func faults(item: String, problem: String) throws {
        #expect(try pageProblems(block(item), data: data).map(TestSite.short) == [problem])
    }

    @Test("a page that does not exist is reported once")
    func missingPage() throws {
        let found = try pageProblems(block("- [Arm](arm.md) 25% 50%"), data: data)
        #expect(found.map(\.code) == ["missing-page"])
    }
}
