import Foundation
import HoofbeatContent
import HoofbeatPipeline
import HoofbeatTestSupport
import Testing

@Suite("What happens to a page whose review is no longer true") struct ReviewPolicyTests {
    private func site(overdue: String, card: Bool = false) throws -> ReviewedSite {
        let settings = ReviewedSite.settings.replacingOccurrences(
            of: "overdue: notice", with: "overdue: \(overdue)")
        let body = "\n> [!EMERGENCY] Call 999 if:\n> - you cannot breathe\n"
        let made = try ReviewedSite([
            "content/site.yaml": settings,
            "content/fever.md": ReviewedSite.fever + (card ? body : ""),
        ])
        try made.review(on: "2026-11-01", next: "2026-11-15")
        return made
    }

    private func build(_ made: ReviewedSite, today: String) throws -> (page: String, map: String) {
        let day = try #require(Day(iso: today))
        try made.site.build { $0.today = day }
        return (
            try made.site.output("fever/index.html"), try made.site.output("sitemap.xml")
        )
    }

    @Test("notice: the page stays where it is")
    func notice() throws {
        let built = try build(try site(overdue: "notice"), today: "2026-11-20")
        #expect(built.page.contains("The hands glow first.") && built.map.contains("/fever/"))
    }

    @Test("unlisted: the page stays, and the sitemap and the feed leave it out")
    func unlisted() throws {
        let made = try site(overdue: "unlisted")
        let before = try build(made, today: "2026-11-14")
        #expect(before.map.contains("/fever/"))
        let after = try build(made, today: "2026-11-15")
        #expect(after.page.contains("The hands glow first.") && !after.map.contains("/fever/"))
        #expect(try !made.site.output("feed.xml").contains("/fever/"))
    }

    @Test("withdrawn: the address says why and leads on, and nothing finds the text")
    func withdrawn() throws {
        let made = try site(overdue: "withdrawn")
        let after = try build(made, today: "2026-11-15")
        #expect(!after.page.contains("The hands glow first.") && !after.map.contains("/fever/"))
        #expect(after.page.contains("A new clinical review was due"))
        #expect(after.page.contains("<a href=\"/\">Home</a>"))
    }

    @Test("a page with an emergency card is never hidden")
    func emergency() throws {
        let after = try build(try site(overdue: "withdrawn", card: true), today: "2026-11-15")
        #expect(after.page.contains("The hands glow first."))
    }

    @Test("withdrawn by hand, a page shows the reason in place of its text")
    func byHand() throws {
        let made = try ReviewedSite([
            "content/rest.md": TestSite.page("Rest", "withdrawn: A newer study says otherwise.\n")
        ])
        try made.site.build()
        let page = try made.site.output("rest/index.html")
        #expect(page.contains("<p>A newer study says otherwise.</p>") && !page.contains("Text."))
        // Links to it lead to its notice.
        #expect(try made.site.output("fever/index.html").contains("href=\"/rest/\""))
    }

    @Test(
        "links to sections of a withdrawn page lead to its notice, also on one page",
        arguments: ["by hand", "changed", "overdue"])
    func linkedSection(how: String) throws {
        let settings = ReviewedSite.settings.replacing(": notice", with: ": withdrawn")
        let made = try ReviewedSite([
            "content/site.yaml": "on-one-page: true\n" + settings,
            "content/rest.md": TestSite.page(
                "Rest", "id: rest\n", body: "See [the signs](fever.md#signs).\n"),
        ])
        try made.review(on: "2026-11-01", next: "2026-11-15")
        var today = "2026-11-14"
        switch how {
        case "changed": try made.edit("glow first", "glow last")
        case "overdue": today = "2026-11-15"
        default: try made.edit("id: fever\n", "id: fever\nwithdrawn: It is dangerous.\n")
        }
        _ = try build(made, today: today)
        #expect(try made.site.output("rest/index.html").contains("href=\"/fever/#signs\""))
        let volume = try made.site.output("on-one-page/index.html")
        #expect(volume.contains("<a href=\"#fever\">the signs</a>"))
        #expect(volume.contains("This page is withdrawn") && !volume.contains("The hands glow"))
    }

    @Test(
        "who writes no reason does not withdraw the page",
        arguments: ["false", "no", "true", "2027-01-01", "outdated"])
    func withoutReason(reason: String) throws {
        let made = try ReviewedSite([
            "content/rest.md": TestSite.page("Rest", "withdrawn: \(reason)\n")
        ])
        #expect(try made.site.problems() == ["withdrawn-without-reason content/rest.md:4"])
    }

    @Test("a reason that is forgotten is an error: the page would stay")
    func emptyReason() throws {
        let made = try ReviewedSite(["content/rest.md": TestSite.page("Rest", "withdrawn:\n")])
        #expect(try made.site.problems() == ["wrong-type content/rest.md:4"])
    }
}
