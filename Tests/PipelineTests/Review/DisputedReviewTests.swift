import Foundation
import HoofbeatContent
import HoofbeatPipeline
import HoofbeatTestSupport
import Testing

/// Whoever reads a page must not be told that somebody checked what nobody checked, or that nobody
/// looked at what somebody refused.
@Suite("Reviews by several people, on several days") struct DisputedReviewTests {
    private let withheld =
        "A doctor, nurse or other clinician has read this text, and has not "
        + "approved it as it is."

    @Test("a changed section that a clinician refuses still says that it has changed")
    func refusedChange() throws {
        let made = try ReviewedSite()
        try made.review(on: "2026-11-01")
        try made.edit("glow first", "never glow")
        try made.review(
            by: "Dr Ben Torch", on: "2026-11-02", sections: ["signs"], decision: .refused,
            because: "They do.")
        #expect(try made.states() == [.reviewed, .changed, .reviewed])
        let note = try made.said().notes[0]
        #expect(note.hasPrefix("Changed since it was reviewed by Dr Ada Lantern (consultant) on"))
        #expect(note.hasSuffix(withheld))
    }

    @Test("a page that a clinician refused does not say that no clinician has checked it")
    func refusedPage() throws {
        let made = try ReviewedSite()
        try made.review(on: "2026-11-01", decision: .refused, because: "It is dangerous.")
        #expect(try made.said().statement == withheld)
        #expect(try made.states() == [.notReviewed, .notReviewed, .notReviewed])
    }

    @Test("a section that is gone is noticed, until a clinician approves the page without it")
    func goneSection() throws {
        let made = try ReviewedSite()
        try made.review(on: "2026-11-01")
        try made.edit("## Rest\n\nYou rest for a day.\n", "")
        #expect(try made.states() == [.changed, .reviewed])
        // Neither a patient nor a clinician who looks at one section approves that.
        try made.review(by: "Pat Ient", role: "patient", on: "2026-11-02")
        try made.review(by: "Dr Ben Torch", on: "2026-11-03", sections: ["signs"])
        #expect(try made.states().first == .changed)
        try made.review(by: "Dr Ben Torch", on: "2026-11-04", sections: ["_page"])
        #expect(try made.states() == [.reviewed, .reviewed])
    }

    @Test("a section that is gone is noticed where another was never reviewed")
    func goneSectionBesideOther() throws {
        let made = try ReviewedSite()
        try made.review(on: "2026-11-01", sections: ["_page", "signs"])
        try made.edit("## Signs\n\nThe hands glow first.\n\n", "")
        #expect(try made.states() == [.changed, .notReviewed])
    }

    @Test("a section that is new voids nothing else")
    func newSection() throws {
        let made = try ReviewedSite()
        try made.review(on: "2026-11-01")
        try made.edit("## Rest\n", "## Food\n\nYou can eat.\n\n## Rest\n")
        #expect(try made.states() == [.reviewed, .reviewed, .notReviewed, .reviewed])
    }

    @Test("only a clinician lifts what a clinician asked for, and later")
    func lifting() throws {
        let made = try ReviewedSite()
        try made.review(on: "2026-11-01", decision: .conditions, because: "Say how long.")
        let record = "2026-11-01-fever-dr-ada-lantern"
        #expect(throws: ReviewAnswer.Refusal.self) {
            try made.review(by: "Pat Ient", role: "patient", on: "2026-11-02", lifts: record)
        }
        let path = "content/data/reviews/\(record).yaml"
        let text = try String(contentsOfFile: made.site.root + "/" + path, encoding: .utf8)
        try made.site.write(path, text.replacing("sections:", with: "lifts: \(record)\nsections:"))
        #expect(try made.site.problems().contains { $0.hasPrefix("unknown-review \(path)") })
        #expect(try made.states() == [.notReviewed, .notReviewed, .notReviewed])
    }

    @Test(
        "a lift approves what it names, and a refusal lifts nothing",
        arguments: [ReviewRecord.Decision.approved, .conditions, .refused])
    func liftingOneSection(decision: ReviewRecord.Decision) throws {
        let made = try ReviewedSite()
        try made.review(on: "2026-11-01", decision: .conditions, because: "Say how long.")
        try made.review(
            by: "Dr Ben Torch", on: "2026-11-02", sections: ["signs"], decision: decision,
            because: decision == .approved ? nil : "No.",
            lifts: "2026-11-01-fever-dr-ada-lantern")
        let signs: PageReview.State = decision == .approved ? .reviewed : .notReviewed
        #expect(try made.states() == [.notReviewed, signs, .notReviewed])
        // Whoever set the conditions has approved nothing that could have changed since.
        try made.edit("for a day", "for two days")
        #expect(try made.states() == [.notReviewed, signs, .notReviewed])
    }

    @Test("conditions on a text are not lifted by approving another, to which it goes back")
    func liftingOtherText() throws {
        let made = try ReviewedSite()
        try made.review(on: "2026-11-01", decision: .conditions, because: "Say how long.")
        try made.edit("for a day", "for two days")
        try made.review(
            by: "Dr Ben Torch", on: "2026-11-02", lifts: "2026-11-01-fever-dr-ada-lantern")
        #expect(try made.states() == [.reviewed, .reviewed, .reviewed])
        try made.edit("for a day", "for a day")
        #expect(try made.states() == [.reviewed, .reviewed, .changed])
    }

    @Test("whoever lifts conditions is named once")
    func namedOnce() throws {
        let made = try ReviewedSite()
        try made.review(on: "2026-11-01", decision: .conditions, because: "Say how long.")
        try made.review(
            by: "Dr Ben Torch", on: "2026-11-02", lifts: "2026-11-01-fever-dr-ada-lantern")
        #expect(
            try made.said().statement
                == "Clinically reviewed by Dr Ben Torch (consultant) on 2 November 2026.")
    }

    @Test("a record that lifts conditions and approves nothing is none")
    func emptyLift() throws {
        let made = try ReviewedSite()
        let record = "2026-11-01-fever-dr-ada-lantern"
        try made.review(on: "2026-11-01", decision: .conditions, because: "Say how long.")
        #expect(throws: ReviewAnswer.Refusal.self) {
            try made.review(by: "Dr Ben Torch", on: "2026-11-02", sections: [], lifts: record)
        }
    }

    @Test("who approves what they refused, or had conditions on, has nothing open any more")
    func openConditions() throws {
        let made = try ReviewedSite()
        func open() throws -> [String] {
            ReviewQueue(try made.desk()).items.filter { $0.reason == .conditionsOpen }
                .map { "\($0.part ?? ""): \($0.detail)" }
        }
        try made.review(
            on: "2026-11-01", sections: ["signs"], decision: .refused, because: "Wrong.")
        try made.review(
            by: "Dr Ben Torch", on: "2026-11-01", sections: ["signs", "rest"],
            decision: .conditions, because: "Say how long.")
        #expect(
            try open().sorted() == [
                "Rest: Dr Ben Torch: Say how long.", "Signs: Dr Ada Lantern: Wrong.",
                "Signs: Dr Ben Torch: Say how long.",
            ])
        try made.review(on: "2026-11-02", sections: ["signs"])
        try made.review(
            by: "Dr Cy Wick", on: "2026-11-02", sections: ["signs"],
            lifts: "2026-11-01-fever-dr-ben-torch")
        #expect(try open() == ["Rest: Dr Ben Torch: Say how long."])
    }

    @Test("the same name in another role does not take back what a clinician said")
    func otherRole() throws {
        let made = try ReviewedSite()
        try made.review(on: "2026-11-01")
        try made.review(
            by: "Sam Smith", on: "2026-11-02", decision: .refused, because: "Too short.")
        try made.review(by: "Sam Smith", role: "patient", on: "2026-11-03")
        #expect(try made.states() == [.notReviewed, .notReviewed, .notReviewed])
    }

    @Test("everyone has their own day, and a review that is due again says nothing beside another")
    func days() throws {
        let made = try ReviewedSite()
        try made.review(by: "Dr Old Torch", on: "2026-10-01", next: "2026-11-01")
        try made.review(by: "Dr New Lantern", on: "2026-10-20")
        #expect(
            try made.said(today: "2026-10-21").statement == """
                Clinically reviewed by Dr New Lantern (consultant) on 20 October 2026. Clinically \
                reviewed by Dr Old Torch (consultant) on 1 October 2026. Next review due by \
                1 November 2026.
                """)
        #expect(
            try made.said(today: "2026-11-02").statement
                == "Clinically reviewed by Dr New Lantern (consultant) on 20 October 2026.")
    }

    @Test("what a reviewer did not check is said")
    func notChecked() throws {
        let made = try ReviewedSite()
        try made.review(on: "2026-11-01", notChecked: "food")
        #expect(try made.said().statement.hasSuffix("Dr Ada Lantern did not check: food."))
    }

    @Test("parts that two people reviewed are all reviewed")
    func parts() throws {
        let made = try ReviewedSite()
        try made.review(on: "2026-11-01", sections: ["_page", "signs"])
        try made.review(by: "Dr Ben Torch", on: "2026-11-02", sections: ["rest"])
        let said = try made.said()
        #expect(said.statement.hasPrefix("All parts of this page are clinically reviewed."))
        #expect(said.notes.count == 2)
    }

    @Test("of one day, the tenth record has the last word")
    func order() throws {
        let made = try ReviewedSite()
        for number in 1...10 {
            try made.review(on: "2026-11-01", notChecked: "Page \(number) of the leaflet")
        }
        #expect(
            try made.said().statement.hasSuffix("did not check: Page 10 of the leaflet."))
    }

    @Test(
        "a decision that is not plain is no approval",
        arguments: [
            ("decision:", "missing-field"), ("decision: \"\"", "missing-field"),
            ("decision: ~", "missing-field"), ("because: Only if.", "wrong-type"),
            ("decision: \"\"\n    because: It is dangerous.", "missing-field"),
        ])
    func unclear(lines: String, code: String) throws {
        let made = try ReviewedSite()
        try made.review(on: "2026-11-01", decision: .refused, because: "No.")
        let path = "content/data/reviews/2026-11-01-fever-dr-ada-lantern.yaml"
        let record = try String(contentsOfFile: made.site.root + "/" + path, encoding: .utf8)
        let plain = record.replacing(#/ +because: .*\n/#, with: "")
        try made.site.write(
            path, plain.replacingOccurrences(of: "decision: refused", with: lines))
        let found = try made.site.builder().check().problems.filter { $0.severity == .error }
        #expect(Set(found.map { "\($0.code) \($0.file)" }) == ["\(code) \(path)"])
    }

    @Test("the same answer is recorded once, and takes back no refusal that came after it")
    func twice() throws {
        let made = try ReviewedSite()
        try made.review(on: "2026-11-01")
        #expect(throws: ReviewAnswer.Refusal.self) { try made.review(on: "2026-11-01") }
        try made.review(on: "2026-11-01", decision: .refused, because: "No.")
        #expect(throws: ReviewAnswer.Refusal.self) { try made.review(on: "2026-11-01") }
        #expect(try made.states().contains(.notReviewed))
        try made.review(on: "2026-11-02")
        #expect(try !made.states().contains(.notReviewed))
    }

    @Test(
        "a refusal, or a condition, goes with the words to another anchor and another page",
        arguments: [ReviewRecord.Decision.refused, .conditions])
    func movedWords(decision: ReviewRecord.Decision) throws {
        for (path, heading) in [("fever", "## Rest {#pause}"), ("rest", "## Rest")] {
            let made = try ReviewedSite()
            try made.review(
                by: "Dr Ben Torch", on: "2026-11-01", sections: ["rest"], decision: decision,
                because: "It is too long.")
            let section = "## Rest\n\nYou rest for a day.\n"
            try made.edit(section, path == "fever" ? heading + section.dropFirst(7) : "")
            if path == "rest" {
                let page = ReviewedSite.fever
                    .replacingOccurrences(of: "id: fever", with: "id: rest")
                    .replacingOccurrences(of: "title: Fever", with: "title: Rest")
                    .replacingOccurrences(of: "Hands glow.", with: "Legs glow.")
                try made.site.write("content/rest.md", page)
            }
            let desk = try made.desk(today: "2026-11-02")
            let entry = try #require(desk.entry(named: path))
            let subjects = desk.subjects(of: entry)
            _ = try desk.record(
                ReviewAnswer(
                    reviewer: .init(
                        name: "Dr Ada Lantern", role: "clinician", verify: "Register, 0001"),
                    next: nil, checked: nil, notChecked: nil, dissent: nil, lifts: nil,
                    verdicts: subjects.map {
                        .init(subject: $0, decision: .approved, because: nil)
                    }), of: entry)
            let later = try made.desk()
            let review = try #require(later.review(of: entry))
            #expect(review.sections.last?.state == .notReviewed, "\(path)")
            #expect(review.sections.first?.state == .reviewed, "\(path)")
            #expect(ReviewQueue(later).items.contains { $0.detail.contains("too long") }, "\(path)")
        }
    }

    @Test("a withdrawn page claims no review")
    func withdrawn() throws {
        let made = try ReviewedSite()
        try made.review(on: "2026-11-01")
        try made.edit("id: fever\n", "id: fever\nwithdrawn: A newer study says otherwise.\n")
        #expect(try made.said().statement == "")
        try made.site.build()
        #expect(try !made.site.output("fever/index.html").contains("Clinically reviewed"))
    }

    @Test("two roles have neither one key nor one name")
    func roles() throws {
        for other in [
            "{key: clinician, name: patient, kinds: [all]}",
            "{key: reader, name: Consultant, kinds: [all], clinical: false}",
        ] {
            let made = try ReviewedSite([
                "content/site.yaml": ReviewedSite.settings + "    - \(other)\n"
            ])
            #expect(try made.site.problems() == ["repeated-role content/site.yaml:10"])
        }
    }
}
