import HoofbeatContent
import HoofbeatPipeline
import HoofbeatTestSupport
import Testing

/// A page must not be said to be reviewed while a clinician does not approve a sign that it shows.
@Suite("Pages that show a warning sign or a number that is refused") struct SignReviewTests {
    private let made: ReviewedSite

    private static let card = "\n> [!EMERGENCY] Call an ambulance if:\n> - sign: woken\n"
    private static let withheld =
        "A doctor, nurse or other clinician has read a warning sign or a telephone number that is "
        + "shown here, and has not approved it as it is."

    init() throws {
        made = try ReviewedSite([
            "content/site.yaml": ReviewedSite.settings + """
                numbers:
                  - {country: Ourland, emergency: "000"}

                """,
            "content/data/signs.yaml": """
            groups:
              - {key: g, name: Group}
            signs:
              - {key: woken, words: you cannot be woken, level: emergency, group: g}
              - {key: leg, words: your leg is swollen, level: urgent, group: g}

            """,
            "content/fever.md": ReviewedSite.fever
                + "## Help\n\(Self.card)\n## All signs\n\n```signs matrix\n```\n",
        ])
    }

    private func decide(
        on name: String, _ decision: ReviewRecord.Decision, by person: String = "Dr Ben Torch",
        lifts: String? = nil
    ) throws {
        let desk = try made.desk()
        _ = try desk.record(
            ReviewAnswer(
                reviewer: .init(name: person, role: "clinician", verify: "Register, 0000"),
                next: nil, checked: nil, notChecked: nil, dissent: nil, lifts: lifts,
                verdicts: desk.commonSubjects.filter { $0.unit.name == name }.map {
                    .init(
                        subject: $0, decision: decision,
                        because: decision == .approved ? nil : "Say how.")
                }), of: nil)
    }

    /// The sections that are not reviewed.
    private func sections() throws -> [String] {
        let desk = try made.desk()
        let entry = try #require(desk.entry(named: "fever"))
        let review = try #require(desk.review(of: entry))
        #expect(!review.isReviewed || review.sections.allSatisfy { !$0.showsContested })
        return review.sections.filter { $0.state != .reviewed && $0.showsContested }.map(\.id)
    }

    @Test(
        "a refusal and conditions take the review away from the sections that show the sign alone",
        arguments: [ReviewRecord.Decision.refused, .conditions])
    func sign(decision: ReviewRecord.Decision) throws {
        try made.review(on: "2026-11-20")
        #expect(try sections() == [])
        try decide(on: "leg", decision)
        #expect(try sections() == ["all-signs"])
        try decide(on: "woken", decision)
        #expect(try sections() == ["help", "all-signs"])
        let said = try made.said()
        #expect(said.statement.hasPrefix("Parts of this page are clinically reviewed"))
        #expect(
            said.notes.suffix(2).allSatisfy {
                $0 == "Not yet clinically reviewed. " + Self.withheld || $0 == Self.withheld
            }, "\(said.notes)")
        // Who refused it may change their mind; others do not outvote them.
        try decide(on: "woken", .approved, by: "Dr Cy Wick")
        #expect(try sections() == ["help", "all-signs"])
        try decide(on: "woken", .approved)
        try decide(on: "leg", .approved)
        #expect(try sections() == [])
    }

    @Test("a number that is refused does so where the card shows it")
    func number() throws {
        try made.review(on: "2026-11-20")
        try decide(on: "Ourland", .refused)
        #expect(try sections() == ["help"])
    }

    @Test("what the page says, structured data and the list of reviews go by it")
    func claims() throws {
        try made.review(on: "2026-11-20")
        try decide(on: "woken", .refused)
        let today = try #require(Day(iso: "2026-11-21"))
        try made.site.build { $0.today = today }
        #expect(try made.site.output("fever/index.html").contains("has not approved it as it is"))
        #expect(try !made.site.output("fever/index.html").contains("lastReviewed"))
        let items = ReviewQueue(try made.desk()).items.filter { $0.reason == .conditionsOpen }
        #expect(
            items.filter { $0.page == "fever" }.map(\.part).sorted { ($0 ?? "") < ($1 ?? "") }
                == ["All signs", "Help"])
        #expect(items.allSatisfy { $0.detail.contains("Dr Ben Torch: Say how.") })
    }

    @Test("a page that nobody reviewed says nothing of it")
    func unreviewedPage() throws {
        try decide(on: "woken", .refused)
        #expect(try sections() == [])
    }
}
