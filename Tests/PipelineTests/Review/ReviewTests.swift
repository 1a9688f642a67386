import Foundation
import HoofbeatContent
import HoofbeatPipeline
import HoofbeatTestSupport
import Testing

@Suite("Reviews of pages") struct ReviewTests {
    @Test("a page says who reviewed it, in which role, when, and until when that holds")
    func reviewed() throws {
        let made = try ReviewedSite()
        try made.review(on: "2026-11-01", next: "2027-11-01")
        #expect(try made.states() == [.reviewed, .reviewed, .reviewed])
        let desk = try made.desk()
        let entry = try #require(desk.entry(named: "fever"))
        #expect(
            desk.site.reviewStatement(of: entry) == """
                Clinically reviewed by Dr Ada Lantern (consultant) on 1 November 2026. Next review \
                due by 1 November 2027.
                """)
        #expect(try made.site.problems() == [])
    }

    @Test("a change of one word voids the section that it is in, and no other")
    func changed() throws {
        let made = try ReviewedSite()
        try made.review(on: "2026-11-01")
        try made.edit("glow first", "glow last")
        #expect(try made.states() == [.reviewed, .changed, .reviewed])
        try made.site.build()
        let page = try made.site.output("fever/index.html")
        #expect(
            page.contains(
                """
                <h2 id="signs">Signs</h2>
                <p class="review-note">Changed since it was reviewed by Dr Ada Lantern \
                (consultant) on 1 November 2026.</p>
                """))
    }

    @Test(
        "layout voids nothing",
        arguments: [
            ("The hands glow first.", "The hands\nglow first."),
            ("## Signs", "Signs\n-----"),
            ("## Rest", "\n\n## Rest"),
        ])
    func layout(old: String, new: String) throws {
        let made = try ReviewedSite()
        try made.review(on: "2026-11-01")
        try made.edit(old, new)
        #expect(try made.states() == [.reviewed, .reviewed, .reviewed])
    }

    @Test("moving a page, or a page that it links to, voids nothing")
    func moved() throws {
        let made = try ReviewedSite()
        try made.review(on: "2026-11-01")
        try made.site.remove("content/rest.md")
        try made.site.remove("content/fever.md")
        try made.site.write("content/all/index.md", TestSite.page("All"))
        try made.site.write("content/all/pause.md", TestSite.page("Rest", "id: rest\n"))
        try made.site.write(
            "content/all/glow.md",
            ReviewedSite.fever.replacingOccurrences(of: "rest.md", with: "pause.md"))
        #expect(try made.states() == [.reviewed, .reviewed, .reviewed])
    }

    @Test("a link that leads to another page is another text")
    func otherTarget() throws {
        let made = try ReviewedSite(["content/other.md": TestSite.page("Other")])
        try made.review(on: "2026-11-01")
        try made.edit("(rest.md)", "(other.md)")
        #expect(try made.states() == [.changed, .reviewed, .reviewed])
    }

    @Test("a section that was taken out, or another order, makes the page another")
    func wholePage() throws {
        let made = try ReviewedSite()
        try made.review(on: "2026-11-01")
        try made.edit("## Rest\n\nYou rest for a day.\n", "")
        #expect(try made.states() == [.changed, .reviewed])
    }

    @Test("approval with conditions is no review until someone lifts them")
    func conditions() throws {
        let made = try ReviewedSite()
        try made.review(on: "2026-11-01", decision: .conditions, because: "Say how long.")
        #expect(try made.states() == [.notReviewed, .notReviewed, .notReviewed])
        try made.review(
            by: "Dr Ben Torch", on: "2026-11-10", lifts: "2026-11-01-fever-dr-ada-lantern")
        #expect(try made.states() == [.reviewed, .reviewed, .reviewed])
        let desk = try made.desk()
        let entry = try #require(desk.entry(named: "fever"))
        #expect(desk.site.reviewStatement(of: entry).contains("Dr Ben Torch"))
    }

    @Test("whoever refuses later takes the review away, until the same person approves")
    func refused() throws {
        let made = try ReviewedSite()
        try made.review(on: "2026-11-01")
        try made.review(
            by: "Dr Ben Torch", on: "2026-11-02", sections: ["rest"], decision: .refused,
            because: "A day is too short.")
        #expect(try made.states() == [.reviewed, .reviewed, .notReviewed])
        try made.review(by: "Dr Ben Torch", on: "2026-11-03", sections: ["rest"])
        #expect(try made.states() == [.reviewed, .reviewed, .reviewed])
    }

    @Test("a patient who finds a page clear does not make it clinically reviewed")
    func clarity() throws {
        let made = try ReviewedSite()
        try made.review(by: "Cora Wick", role: "patient", on: "2026-11-01")
        #expect(try made.states() == [.notReviewed, .notReviewed, .notReviewed])
        let desk = try made.desk()
        let entry = try #require(desk.entry(named: "fever"))
        #expect(
            desk.site.reviewStatement(of: entry) == """
                Read for clear wording by Cora Wick (patient) on 1 November 2026. Not yet \
                clinically reviewed: no doctor, nurse or other clinician has checked it.
                """)
    }

    @Test("a review is overdue on its day, and next-change names that day")
    func overdue() throws {
        let made = try ReviewedSite()
        try made.review(on: "2026-11-01", next: "2026-12-01")
        #expect(try made.states(today: "2026-11-30") == [.reviewed, .reviewed, .reviewed])
        #expect(try made.states(today: "2026-12-01") == [.overdue, .overdue, .overdue])
        let build = try made.site.builder()
        #expect(
            try NextChange(build).day(after: #require(Day(iso: "2026-11-21")))?.iso == "2026-12-01")
    }

    @Test("a record outside a role, and without a person, is refused before it is a file")
    func refusals() throws {
        let made = try ReviewedSite()
        for (name, role) in [
            ("ChatGPT", "clinician"), ("", "clinician"), ("Dr Ada Lantern", "surgeon"),
        ] {
            #expect(throws: ReviewAnswer.Refusal.self) {
                try made.review(by: name, role: role, on: "2026-11-01")
            }
        }
        #expect(try made.desk().records.isEmpty)
    }

    @Test("records are added and never overwritten")
    func added() throws {
        let made = try ReviewedSite()
        try made.review(on: "2026-11-01")
        try made.review(on: "2026-11-01", notChecked: "The figures.")
        #expect(
            try made.desk().records.map(\.name) == [
                "2026-11-01-fever-dr-ada-lantern", "2026-11-01-fever-dr-ada-lantern-2",
            ])
        #expect(try made.site.problems() == [])
    }

    @Test("a record of the first version, which kept typography, counts until a word changes")
    func firstVersion() throws {
        let made = try ReviewedSite()
        try made.edit("You rest for a day.", "It's a day of \"rest\" - or 2-3.")
        let path = "content/data/reviews/first.yaml"
        let record = """
            page: fever
            date: 2026-11-01
            reviewer: {name: Dr Ada Lantern, role: clinician, verify: "Register, 0000"}
            sections:
              - section: rest
                digest: "1:bf31c5691bba64677db995e9fcd38668fcff6c9adfce48b723d9b18aad69fb6c"
                text: |-
                  <h2>Rest</h2>
                  <p>It’s a day of “rest” – or 2–3.</p>

            """
        try made.site.write(path, record)
        #expect(try made.states() == [.notReviewed, .notReviewed, .reviewed])
        try made.edit("You rest for a day.", "It's a day of \"rest\" - or 23.")
        #expect(try made.states() == [.notReviewed, .notReviewed, .changed])
        try made.site.write(path, record.replacing("2–3", with: "2-3"))
        #expect(try made.site.problems().contains { $0.hasPrefix("changed-review \(path)") })
    }
}
