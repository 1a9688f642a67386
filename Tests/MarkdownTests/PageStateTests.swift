import HoofbeatTestExpectations
import HoofbeatTestSupport
import Testing

@Suite("What page a card was cut out of") struct PageStateTests {
    private func html(_ fields: String, _ markdown: String) throws -> String {
        let site = try TestSite(["content/card.md": TestSite.page("Card", fields, body: markdown)])
        _ = try site.build()
        return try site.output("card/index.html")
    }

    @Test("a link to it becomes the guide, the day of the page and its state of review")
    func state() throws {
        let html = try html("date: 2026-01-02\nchanged: 2026-02-03\n", "Card: [as of](page:state)")
        #expect(
            html.contains(
                "<p>Card: Test, 3 February 2026. Not yet clinically reviewed: no doctor, nurse or "
                    + "other clinician has checked it.</p>"))
    }

    @Test("a page without a date cannot say of which day it is")
    func undated() throws {
        try expectPage("Card: [as of](page:state)\n", "error missing-field content/page.md:5")
    }

    @Test("any other address of the kind is refused")
    func others() throws {
        try expectPage("A [day](page:date).\n", "error unsafe-link content/page.md:5")
    }
}
