import Foundation
import HoofbeatContent
import HoofbeatPipeline
import HoofbeatTestSupport
import Testing

@Suite("Records whose page moved without them") struct LostReviewTests {
    private let made: ReviewedSite

    init() throws {
        made = try ReviewedSite()
        try made.review(on: "2026-11-01")
    }

    /// Renames the page as somebody does who knows nothing of ids.
    private func move(_ text: String = ReviewedSite.fever) throws {
        try FileManager.default.removeItem(atPath: made.site.root + "/content/fever.md")
        try made.site.write("content/hands.md", text.replacing("id: fever\n", with: ""))
    }

    private func problems() throws -> [Diagnostic] {
        let today = try #require(Day(iso: "2026-11-21"))
        let report = try made.site.build { $0.today = today }
        return report.problems.filter { $0.code == "review-without-page" }
    }

    private let record = "content/data/reviews/2026-11-01-fever-dr-ada-lantern.yaml"

    @Test("the record and the page that reads as it says are named, and nothing is published")
    func moved() throws {
        try made.review(by: "Dr Ben Torch", on: "2026-11-02", decision: .refused, because: "No.")
        try move()
        let problems = try problems()
        #expect(problems.map(\.severity) == [.error, .error])
        #expect(
            problems.map(\.file) == [
                record, record.replacing("01-fever-dr-ada-lantern", with: "02-fever-dr-ben-torch"),
            ])
        for problem in problems {
            #expect(problem.message.contains("content/hands.md reads as this record says"))
            let help = try #require(problem.help)
            #expect(help.hasSuffix("write id: fever at the head of content/hands.md"))
        }
        try made.site.write("content/hands.md", ReviewedSite.fever)
        #expect(try self.problems() == [])
        #expect(try made.states() == [.notReviewed, .notReviewed, .notReviewed])
    }

    @Test("a page with some of the sections is named in a warning, and another is not")
    func partlyTheSame() throws {
        try move(ReviewedSite.fever.replacing("Hands glow.", with: "Feet glow."))
        var problems = try problems()
        #expect(problems.map(\.severity) == [.warning])
        #expect(problems.first?.message.contains("content/hands.md has sections") == true)
        try made.site.write("content/hands.md", TestSite.page("Hands", body: "They glow.\n"))
        problems = try self.problems()
        #expect(problems.map(\.severity) == [.warning])
        #expect(problems.first?.message.contains("hands.md") == false)
    }

    @Test("of two pages that read so, none is said to be the one")
    func twoPages() throws {
        try move()
        try made.site.write(
            "content/feet.md", ReviewedSite.fever.replacing("id: fever\n", with: ""))
        #expect(try problems().map(\.severity) == [.warning])
    }

    @Test("every page on which refused words stand now is named")
    func refusedOnTwoPages() throws {
        try made.review(by: "Dr Ben Torch", on: "2026-11-02", decision: .refused, because: "No.")
        try move()
        try made.site.write(
            "content/feet.md", ReviewedSite.fever.replacing("id: fever\n", with: ""))
        let problems = try problems()
        #expect(problems.map(\.severity) == [.warning, .warning])
        let refusal = try #require(problems.last)
        #expect(
            refusal.message == "no page has the id “fever” any more, but content/feet.md, "
                + "content/hands.md say what Dr Ben Torch refused")
        #expect(problems.first?.message.contains("content/feet.md") == false)
    }
}
