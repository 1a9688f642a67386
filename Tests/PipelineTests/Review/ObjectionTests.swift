import Foundation
import HoofbeatContent
import HoofbeatPipeline
import HoofbeatTestSupport
import Testing

/// What somebody objects to stays objected to until the same person says otherwise, wherever the
/// words stand by then.
@Suite("Objections and what takes them back") struct ObjectionTests {
    private let made: ReviewedSite
    private static let ben = "Dr Ben Torch"
    private static let section = "## Rest\n\nYou rest for a day.\n"

    init() throws { made = try ReviewedSite() }

    private func refuse(
        _ page: String = "fever", on day: String = "2026-11-01",
        _ decision: ReviewRecord.Decision = .refused
    ) throws {
        try made.review(
            page, by: Self.ben, on: day, sections: ["rest"], decision: decision,
            because: "It is too long.")
    }

    private func isContested(_ id: String, of page: String = "fever") throws -> Bool {
        let desk = try made.desk()
        let entry = try #require(desk.entry(named: page))
        let sections = try #require(desk.review(of: entry)).sections
        let section = try #require(sections.first { $0.id == id })
        #expect(!section.isContested || section.state != .reviewed)
        return section.isContested
    }

    @Test("approving the words on another page takes back nothing, whatever the anchor is then")
    func approvedElsewhere() throws {
        try refuse()
        try made.copy(to: "legs")
        try made.review("legs", by: Self.ben, on: "2026-11-02")
        try made.edit("## Rest", "## Rest {#pause}")
        try made.review(on: "2026-11-03")
        #expect(try isContested("pause"))
        // There it was said later that the words are right.
        #expect(try !isContested("rest", of: "legs"))
    }

    @Test("who approves the words under their new anchor has taken the refusal back")
    func approvedUnderNewAnchor() throws {
        try refuse()
        try made.edit("## Rest", "## Rest {#pause}")
        try made.review(on: "2026-11-02")
        #expect(try isContested("pause"))
        try made.review(by: Self.ben, on: "2026-11-02", sections: ["pause"])
        #expect(try !isContested("pause"))
    }

    @Test(
        "a link of the section to its own page takes nothing back when the anchor changes",
        arguments: ["fever", "legs"])
    func ownLink(page: String) throws {
        let linked = Self.section.replacing("day.", with: "day. See [signs](#signs).")
        try made.edit(Self.section, linked)
        try refuse()
        let moved = linked.replacing("#signs", with: "#glow")
        func changed(_ text: String) -> String {
            text.replacing("## Signs", with: "## Signs {#glow}")
                .replacing(Self.section, with: moved)
        }
        if page == "fever" {
            try made.site.write("content/fever.md", changed(ReviewedSite.fever))
        } else {
            try made.edit(Self.section, "")
            try made.copy(to: page, changed(ReviewedSite.fever))
        }
        try made.review(page, on: "2026-11-02")
        #expect(try isContested("rest", of: page))
    }

    @Test("another picture, or another address outside, is another text")
    func otherDestination() throws {
        let section = Self.section.replacing("day.", with: "day. [More](https://example.org/a)")
        try made.edit(Self.section, section)
        try refuse()
        try made.edit(Self.section, section.replacing("org/a", with: "org/b"))
        #expect(try !isContested("rest"))
    }

    @Test("of two sections with the same words, conditions are lifted on one alone")
    func twoSections() throws {
        let again = Self.section.replacing("## Rest", with: "## Rest {#again}")
        try made.edit(Self.section, Self.section + "\n" + again)
        try made.review(
            by: Self.ben, on: "2026-11-01", sections: ["rest", "again"], decision: .conditions,
            because: "Say how long.")
        try made.review(
            on: "2026-11-02", sections: ["rest"], lifts: "2026-11-01-fever-dr-ben-torch")
        #expect(try !isContested("rest"))
        #expect(try isContested("again"))
    }

    @Test("of one day, a refusal outlasts an approval, whatever the names of their files are")
    func oneDay() throws {
        try made.review(by: Self.ben, on: "2026-11-01")
        try refuse()
        let names = ["2026-11-01-fever-dr-ben-torch", "2026-11-01-fever-dr-ben-torch-2"]
        let paths = names.map { "content/data/reviews/\($0).yaml" }
        let texts = try paths.map {
            try String(contentsOfFile: made.site.root + "/" + $0, encoding: .utf8)
        }
        #expect(try isContested("rest"))
        for (path, text) in zip(paths, texts.reversed()) { try made.site.write(path, text) }
        #expect(try isContested("rest"))
        #expect(try made.states().last == .notReviewed)
        #expect(throws: ReviewAnswer.Refusal.self) {
            try made.review(by: Self.ben, on: "2026-11-01", sections: ["rest"])
        }
        try made.review(
            by: Self.ben, on: "2026-11-01", sections: ["rest"], lifts: names[0])
        #expect(try !isContested("rest"))
        #expect(try made.states().last == .reviewed)
    }

    @Test("a copy of a record under another name is an error that names both files")
    func copy() throws {
        try made.review(on: "2026-11-01")
        let path = "content/data/reviews/2026-11-01-fever-dr-ada-lantern"
        let text = try String(contentsOfFile: made.site.root + "/\(path).yaml", encoding: .utf8)
        try made.site.write("\(path)-3.yaml", text)
        let problems = try made.site.builder().check().problems
        let found = problems.filter { $0.code == "repeated-review" }
        #expect(found.map(\.file) == ["\(path)-3.yaml"])
        #expect(found.first?.message.contains("\(path).yaml") == true)
        #expect(found.first?.severity == .error)
    }

    @Test("an answer that is on record is not recorded again, with another date or registration")
    func recordedOnce() throws {
        try made.review(on: "2026-11-01")
        let reviews = "/content/data/reviews/"
        try FileManager.default.moveItem(
            atPath: made.site.root + reviews + "2026-11-01-fever-dr-ada-lantern.yaml",
            toPath: made.site.root + reviews + "first.yaml")
        #expect(throws: ReviewAnswer.Refusal.self) {
            try made.review(on: "2026-11-01", next: "2027-11-01")
        }
        #expect(throws: ReviewAnswer.Refusal.self) {
            try made.review(by: "dr ada lantern", verify: "Our register, 0000", on: "2026-11-01")
        }
        try made.review(on: "2026-11-01", sections: ["rest"])
    }

    @Test("a refusal is taken back by the same registration, or by a record that names it")
    func otherRegistration() throws {
        let record = "2026-11-01-fever-dr-ben-torch"
        try refuse()
        try made.review(by: Self.ben, verify: "Register of Ourland, 0001", on: "2026-11-02")
        #expect(try isContested("rest"))
        #expect(throws: ReviewAnswer.Refusal.self) {
            try made.review(on: "2026-11-03", sections: ["rest"], lifts: record)
        }
        try made.review(
            by: Self.ben, verify: "Register of Ourland, 0001", on: "2026-11-03",
            sections: ["rest"], lifts: record)
        #expect(try !isContested("rest"))
    }

    @Test("a registration is the same with other blanks, letters and points")
    func sameRegistration() throws {
        try refuse()
        try made.review(by: "dr ben  torch", verify: "register of ourland 0000.", on: "2026-11-02")
        #expect(try !isContested("rest"))
    }

    @Test("what is not yet said is no objection on another page, either")
    func recordAhead() throws {
        try made.copy(to: "legs")
        try made.review("legs", on: "2026-11-01")
        try refuse(on: "2026-11-10")
        #expect(try made.states(of: "legs", today: "2026-11-05").last == .reviewed)
        #expect(try made.states(of: "legs", today: "2026-11-10").last == .notReviewed)
    }

    @Test("a later condition stands for the refusal of the same person, also where it moved to")
    func laterCondition() throws {
        try refuse()
        try made.edit("## Rest", "## Rest {#pause}")
        try made.review(
            by: Self.ben, on: "2026-11-02", sections: ["pause"], decision: .conditions,
            because: "Say how long.")
        try made.review(on: "2026-11-03", lifts: "2026-11-02-fever-dr-ben-torch")
        #expect(try !isContested("pause"))
    }

    private func gone() throws -> [Diagnostic] {
        try made.site.builder().check().problems.filter { $0.code == "review-without-unit" }
    }

    @Test("a refused section that is gone is named, until a clinician approves the page without it")
    func goneSection() throws {
        try refuse()
        try made.review(on: "2026-11-01")
        #expect(try gone() == [])
        try made.edit(Self.section, "## Pause\n\nYou rest for two days.\n")
        let found = try #require(try gone().first)
        #expect(found.severity == .warning)
        #expect(found.message.contains("Dr Ben Torch refused the section “rest” of"))
        #expect(found.message.contains("It is too long."))
        let items = ReviewQueue(try made.desk()).items
        #expect(items.contains { $0.detail == "gone: Dr Ben Torch: It is too long." })
        try made.review(on: "2026-11-02", sections: ["_page"])
        #expect(try gone() == [])
    }

    @Test("a section that is only moved is not gone")
    func movedSection() throws {
        try refuse()
        try made.edit("## Rest", "## Rest {#pause}")
        #expect(try gone() == [])
    }
}
