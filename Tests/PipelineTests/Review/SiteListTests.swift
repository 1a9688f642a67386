import HoofbeatContent
import HoofbeatPipeline
import HoofbeatReview
import HoofbeatTestSupport
import Testing

/// Lists of the whole site that a page shows: every warning sign, every question.
@Suite("Reviews of lists of the whole site, and of signs that are gone") struct SiteListTests {
    private let made: ReviewedSite

    private static let signs = """
        groups:
          - {key: g, name: Group}
        signs:
          - {key: woken, words: you cannot be woken, level: emergency, group: g}
          - {key: leg, words: your leg is swollen, level: urgent, group: g}

        """

    private static let asked = TestSite.page(
        "Asked",
        """
        kind: question-and-answer
        date: 2026-01-01
        changed: 2026-01-01
        summary: It depends.
        need: What is it?
        audience: [patients]

        """, body: "## Why do hands glow?\n\nNobody knows.\n")

    init() throws {
        made = try ReviewedSite([
            "content/data/signs.yaml": Self.signs, "content/asked.md": Self.asked,
            "content/fever.md": ReviewedSite.fever
                + "## All signs\n\n```signs matrix\n```\n\n## All questions\n\n```questions\n```\n",
        ])
    }

    private func review(of sections: [String]) throws {
        let states = try made.states()
        let desk = try made.desk()
        let entry = try #require(desk.entry(named: "fever"))
        let ids = try #require(desk.review(of: entry)).sections.map(\.id)
        let changed = zip(ids, states).filter { $1 == .changed }.map(\.0)
        #expect(changed == sections, "\(ids) \(states)")
    }

    private func changes() throws -> [RankedChange] {
        let desk = try made.desk()
        let entry = try #require(desk.entry(named: "fever"))
        let pack = ReviewPacker(desk, former: nil).pack(
            [entry], asksAll: false, hasSigns: false, scope: "", since: .approved)
        return PackContents(pack, DangerFinder(DangerWords(.english))).changes
    }

    @Test("a sign that changes voids the section with the table of signs, and is marked there")
    func matrix() throws {
        try made.review(on: "2026-11-20")
        try review(of: [])
        for (old, new) in [("be woken", "be fed"), ("urgent", "routine")] {
            try made.site.write(
                "content/data/signs.yaml", Self.signs.replacing(old, with: new))
            try review(of: ["all-signs"])
            #expect(try changes().map { $0.dangers.map(\.reason) } == [[.sign]])
        }
    }

    @Test("a question that is asked otherwise voids the section with the list of questions")
    func questions() throws {
        try made.review(on: "2026-11-20")
        try made.site.write(
            "content/asked.md", Self.asked.replacing("hands glow", with: "feet glow"))
        try review(of: ["all-questions"])
        #expect(try changes().map { $0.dangers.map(\.reason) } == [[.wording]])
        try made.site.write(
            "content/asked.md", Self.asked.replacing("Nobody knows", with: "Ask a lamp"))
        try review(of: [])
    }

    @Test("a sign that was approved and is gone is to be reviewed, until all that is left was")
    func gone() throws {
        func approveAll() throws {
            let desk = try made.desk()
            _ = try desk.record(
                ReviewAnswer(
                    reviewer: .init(name: "Dr Ada Lantern", role: "clinician", verify: "List 0000"),
                    next: nil, checked: nil, notChecked: nil, dissent: nil, lifts: nil,
                    verdicts: desk.commonSubjects.map {
                        .init(subject: $0, decision: .approved, because: nil)
                    }), of: nil)
        }
        func gone() throws -> [String] {
            ReviewQueue(try made.desk()).items.filter { $0.reason == .signChanged }
                .map { "\($0.file) \($0.part ?? ""): \($0.detail)" }
        }
        try approveAll()
        #expect(try gone() == [])
        let rest = Self.signs.split(separator: "\n").filter { !$0.contains("leg") }
        try made.site.write("content/data/signs.yaml", rest.joined(separator: "\n") + "\n")
        #expect(try gone() == ["content/data/signs.yaml leg: gone: your leg is swollen"])
        try approveAll()
        #expect(try gone() == [])
    }
}
