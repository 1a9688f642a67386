import HoofbeatContent
import HoofbeatPipeline
import HoofbeatReview
import HoofbeatTestSupport
import Testing

/// What a reviewer is asked, and what it is compared with.
@Suite("What a reviewer is asked") struct ReviewPackerTests {
    private let made: ReviewedSite

    init() throws { made = try ReviewedSite() }

    private func pack(
        asksAll: Bool = false, today: String = "2026-11-21"
    ) throws -> (page: PackPage, asked: [String]) {
        let desk = try made.desk(today: today)
        let entry = try #require(desk.entry(named: "fever"))
        let pack = ReviewPacker(desk, former: nil).pack(
            [entry], asksAll: asksAll, hasSigns: false, scope: "", since: .approved)
        let contents = PackContents(pack, DangerFinder(DangerWords(.english)))
        return (try #require(pack.pages.first), contents.questions.map(\.id))
    }

    private func before(_ id: String) throws -> String? {
        try pack().page.sections.first { $0.id == id }?.before
    }

    @Test("a text is compared with what a clinician approved, not with what others did")
    func patient() throws {
        try made.review(on: "2026-10-01")
        try made.edit("glow first", "never glow")
        try made.review(by: "Cora Wick", role: "patient", on: "2026-10-02")
        #expect(try before("signs")?.contains("glow first") == true)
        #expect(try pack().asked == ["signs"])
    }

    @Test("a text that a clinician refused later is no text to compare with")
    func refused() throws {
        try made.review(on: "2026-10-01")
        try made.edit("glow first", "glow last")
        try made.review(on: "2026-10-02")
        #expect(try before("signs")?.contains("glow last") == true)
        try made.review(
            by: "Dr Bo Lamp", on: "2026-10-03", sections: ["signs"], decision: .refused,
            because: "wrong")
        #expect(try before("signs")?.contains("glow first") == true)
        #expect(try pack().asked == ["signs"])
        try made.review(on: "2026-10-04", sections: ["signs"])
        #expect(try before("signs")?.contains("glow last") == true)
    }

    @Test("of a page that is named, all can be decided on, and of others what has changed")
    func whole() throws {
        try made.review(on: "2026-10-01")
        #expect(try pack().asked == [])
        #expect(try pack(asksAll: true).asked == ["_page", "signs", "rest"])
    }

    @Test("a section whose review is due, or with open conditions, is asked about")
    func unchanged() throws {
        try made.review(on: "2026-10-01", next: "2026-12-01")
        try made.review(
            by: "Dr Bo Lamp", on: "2026-10-03", sections: ["signs"], decision: .conditions,
            because: "say when")
        #expect(try pack().page.asking.sections == ["signs": .refused])
        #expect(try pack().asked == ["signs"])
        let overdue = try pack(today: "2026-12-01")
        #expect(overdue.asked == ["_page", "signs", "rest"])
        #expect(overdue.page.asking.sections["rest"] == .overdue)
    }

    @Test("a section that is gone is asked about with the top of the page, until it is approved")
    func gone() throws {
        try made.review(on: "2026-10-01")
        try made.edit("## Rest\n\nYou rest for a day.\n", "")
        let page = try pack().page
        #expect(page.sections.last?.id == "rest" && page.sections.last?.after == nil)
        #expect(try pack().asked == ["_page"])
        try made.review(by: "Cora Wick", role: "patient", on: "2026-10-02")
        #expect(try pack().asked == ["_page"])
        try made.review(on: "2026-10-03", sections: ["_page"])
        #expect(try pack().asked == [])
        #expect(try pack().page.sections.allSatisfy { $0.after != nil })
    }

    @Test("a gone section stays known once the page was approved without it")
    func goneForGood() throws {
        try made.review(on: "2026-10-01")
        let short = ReviewedSite.fever.replacing("## Rest\n\nYou rest for a day.\n", with: "")
        try made.site.write("content/fever.md", short)
        try made.review(on: "2026-10-02")
        try made.site.write("content/fever.md", short.replacing("glow first", with: "glow last"))
        #expect(try pack().asked == ["signs"])
    }

    @Test("a section that nobody had approved is missed all the same")
    func goneUnread() throws {
        try made.review(on: "2026-10-01", sections: ["_page", "signs"])
        try made.edit("## Rest\n\nYou rest for a day.\n", "")
        #expect(try pack().asked == ["_page"])
        try made.review(on: "2026-10-02", sections: ["_page"])
        #expect(try pack().asked == [])
    }

    @Test("another order of sections is asked about with the top of the page")
    func order() throws {
        try made.review(on: "2026-10-01")
        try made.edit(
            "## Signs\n\nThe hands glow first.\n\n## Rest\n\nYou rest for a day.\n",
            "## Rest\n\nYou rest for a day.\n\n## Signs\n\nThe hands glow first.\n")
        #expect(try pack().page.asking.isReordered)
        #expect(try pack().asked == ["_page"])
        try made.review(on: "2026-10-02")
        #expect(try !pack().page.asking.isReordered)
    }
}
