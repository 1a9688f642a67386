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

    /// The page as it reads now, compared with the site as it is, and what is written of it.
    private func pack(sinceNow edit: (String, String)) throws -> (page: PackPage, html: String) {
        let former = try made.desk()
        try made.edit(edit.0, edit.1)
        let desk = try made.desk()
        let entry = try #require(desk.entry(named: "fever"))
        let packer = ReviewPacker(desk, former: former)
        let pack = packer.pack(
            [entry], asksAll: true, hasSigns: false, scope: "", since: .revision("HEAD"))
        let html = String(decoding: packer.file(pack, style: []), as: UTF8.self)
        return (try #require(pack.pages.first), html)
    }

    @Test("since a day, what is not as it was approved is shown against what was approved")
    func sinceUnapproved() throws {
        try made.review(on: "2026-10-01")
        try made.edit("glow first", "never glow first")
        let (page, html) = try pack(sinceNow: ("glow first", "never glow first"))
        let signs = try #require(page.sections.first { $0.id == "signs" })
        #expect(signs.before?.contains("hands glow first") == true)
        #expect(page.asking.sections == ["signs": .notAsApproved])
        #expect(html.contains("This is not as it was last approved."))
        #expect(html.contains("1 dangerous change"))
        let folded = try #require(html.split(separator: "<details class=\"pack-unchanged\"").last)
        #expect(!folded.contains("data-section=\"signs\"") && folded.contains("rest for a day"))
    }

    @Test("since a day, what nobody has approved is not among what has not changed")
    func sinceNew() throws {
        try made.review(on: "2026-10-01", sections: ["_page", "rest"])
        let (page, html) = try pack(sinceNow: ("for a day", "for a week"))
        #expect(page.asking.sections == ["signs": .neverApproved, "rest": .notAsApproved])
        #expect(page.sections.first { $0.id == "signs" }?.before == nil)
        #expect(html.contains("No clinician has approved this section yet"))
    }

    @Test("since a day, a section that was approved and is gone since is missed")
    func sinceGone() throws {
        try made.review(on: "2026-10-01")
        let rest = "## Rest\n\nYou rest for a day.\n"
        try made.edit(rest, "")
        let page = try pack(sinceNow: (rest, "")).page
        #expect(page.sections.last?.id == "rest" && page.asking.hasLost)
    }

    @Test("who refused the text before it was changed is named, until they approve it")
    func refusedBefore() throws {
        func said() throws -> [String] {
            let found = try pack().page.asking.objections["signs"] ?? []
            let queue = ReviewQueue(try made.desk()).items
            #expect(queue.contains { $0.reason == .conditionsOpen } == !found.isEmpty)
            return found.map { "\($0.name) \($0.isRefusal) \($0.isOfThisText) \($0.because)" }
        }
        try made.review(
            by: "Dr Bo Lamp", on: "2026-10-01", sections: ["signs"], decision: .refused,
            because: "kills")
        #expect(try said() == ["Dr Bo Lamp true true kills"])
        try made.edit("glow first.", "glow first!")
        #expect(try said() == ["Dr Bo Lamp true false kills"])
        let items = ReviewQueue(try made.desk()).items
        #expect(items.contains { $0.detail == "refused by Dr Bo Lamp, before this change: kills" })
        try made.review(on: "2026-10-02")
        #expect(try said() == ["Dr Bo Lamp true false kills"])
        #expect(try pack().asked == ["signs"])
        try made.review(by: "Dr Bo Lamp", on: "2026-10-03", sections: ["signs"])
        #expect(try said() == [])
    }
}
