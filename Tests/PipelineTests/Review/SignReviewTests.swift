import Foundation
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
        on day: String = "2026-11-20", lifts: String? = nil
    ) throws {
        let desk = try made.desk(today: day)
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
        try decide(on: "woken", .approved, on: "2026-11-21")
        try decide(on: "leg", .approved, on: "2026-11-21")
        #expect(try sections() == [])
    }

    @Test("a number that is refused does so where the card shows it")
    func number() throws {
        try made.review(on: "2026-11-20")
        try decide(on: "Ourland", .refused)
        #expect(try sections() == ["help"])
    }

    @Test("a refusal goes with a sign to another key, and with numbers to another country")
    func renamed() throws {
        try made.review(on: "2026-11-19")
        try decide(on: "woken", .refused)
        try replace("key: woken", "key: sleepless", in: ["data/signs.yaml"])
        try replace("sign: woken", "sign: sleepless", in: ["fever.md"])
        #expect(try sections() == ["help", "all-signs"])
        // Who approves it under its new key has taken back what was said under the old one.
        try decide(on: "sleepless", .approved, on: "2026-11-21")
        #expect(try sections() == [])
        try decide(on: "Ourland", .refused)
        try replace("Ourland", "Our land", in: ["site.yaml"])
        #expect(try sections() == ["help"])
    }

    private func gone() throws -> [Diagnostic] {
        try made.site.builder().check().problems.filter { $0.code == "review-without-unit" }
    }

    @Test("a refused sign that is gone is named with person and reason, or with its new key")
    func goneSign() throws {
        try decide(on: "leg", .refused)
        try replace("key: leg", "key: thigh", in: ["data/signs.yaml"])
        let moved = try #require(try gone().first)
        #expect(moved.severity == .warning)
        #expect(moved.message.contains("these words are the warning sign “thigh” now"))
        try replace("swollen", "thick", in: ["data/signs.yaml"])
        let lost = try #require(try gone().first)
        #expect(lost.severity == .error)
        #expect(
            lost.message == "Dr Ben Torch refused the warning sign “leg” (“Say how.”), which is "
                + "gone, and its words stand nowhere")
        let items = ReviewQueue(try made.desk()).items
        #expect(items.contains { $0.part == "leg" && $0.detail.contains("Say how.") })
        for name in ["thigh", "woken"] { try decide(on: name, .approved, by: "Dr Cy Wick") }
        #expect(try gone().count == 1)
        try decide(on: "woken", .approved, on: "2026-11-21", lifts: "2026-11-20-leg-dr-ben-torch")
        #expect(try gone() == [])
    }

    @Test("numbers of another country that only read alike are not refused with it")
    func equalNumbers() throws {
        try replace(
            "  - {country: Ourland, emergency: \"000\"}",
            "  - {country: Ourland, emergency: \"000\"}\n"
                + "  - {country: Theirland, emergency: \"000\"}", in: ["site.yaml"])
        try decide(on: "Theirland", .refused)
        let reviews = try made.desk().commonSubjects.map(\.review)
        #expect(reviews.filter(\.isContested).map(\.id) == ["Theirland"])
    }

    private func replace(_ old: String, _ new: String, in paths: [String]) throws {
        for path in paths.map({ "content/" + $0 }) {
            let text = try String(contentsOfFile: made.site.root + "/" + path, encoding: .utf8)
            try made.site.write(path, text.replacingOccurrences(of: old, with: new))
        }
    }

    @Test("a number that is refused does so where words, links and organisations show it")
    func writtenNumber() throws {
        func withheld(_ body: String, _ more: [String: String] = [:]) throws -> Bool {
            var files = [
                "content/site.yaml": ReviewedSite.settings + """
                    numbers:
                      - country: Ourland
                        emergency: ["000", "101"]
                        lines:
                          - {kind: advice, name: Lamp line, number: "0123 4567", confidence: high}

                    """,
                "content/fever.md": ReviewedSite.fever + body + "\n",
            ]
            files.merge(more) { $1 }
            let made = try ReviewedSite(files)
            try made.review(on: "2026-11-20")
            let desk = try made.desk()
            _ = try desk.record(
                ReviewAnswer(
                    reviewer: .init(
                        name: "Dr Ben Torch", role: "clinician", verify: "Register, 0000"),
                    next: nil, checked: nil, notChecked: nil, dissent: nil, lifts: nil,
                    verdicts: desk.commonSubjects.map {
                        .init(subject: $0, decision: .refused, because: "Wrong.")
                    }), of: nil)
            let later = try made.desk()
            let entry = try #require(later.entry(named: "fever"))
            let review = try #require(later.review(of: entry))
            #expect(review.sections.first?.state == .reviewed, "\(body)")
            return review.section("rest")?.state == .notReviewed
        }
        for body in [
            "Call 000 now.", "Ring 0123-4567 on weekdays.", "Ring 01234567.", "Ring 0123 4567",
            "Ring [us](tel:0123-4567).", "Ring [us](tel:+99-123-4567).", "Call **000**.",
            "Call 0-0-0.", "Ring 101.", "Ring [us](tel:101).", "Ring +99 123 4567.",
            "Ring (0123) 4567 or 000 000.", "The lamp line is 0123\u{A0}4567.",
        ] {
            #expect(try withheld(body), "\(body)")
        }
        for body in [
            "Have 2000 lamps.", "About 1,000 lamps.", "Have 10 000 lamps.", "101 lamps glow.",
            "Ring 10101.", "It is 0123 456.", "In 0123-45678.", "Size 1.000.", "Ring A101.",
        ] {
            #expect(try !withheld(body), "\(body)")
        }
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
