import Foundation
import HoofbeatContent
import HoofbeatMarkup
import HoofbeatPipeline
import HoofbeatTestSupport
import Testing

/// A site about a made-up illness whose pages people who do not exist have reviewed.
struct ReviewedSite {
    let site: TestSite

    static let fever = TestSite.page(
        "Fever",
        """
        id: fever
        kind: glow
        summary: Hands glow.
        need: What is it?
        audience: [patients]
        date: 2026-01-01
        changed: 2026-01-01

        """,
        body: """
            Hands glow. [@lee] See [rest](rest.md).

            ## Signs

            The hands glow first.

            ## Rest

            You rest for a day.

            """)

    static let settings = """
        name: Beacon fever
        description: A guide about an illness that does not exist.
        base-url: https://example.org/
        review:
          changed: notice
          overdue: notice
          roles:
            - {key: clinician, name: consultant, kinds: [medical], signs: true, numbers: true}
            - {key: patient, name: patient, kinds: [all], clinical: false}

        """

    /// - Parameter more: further files, or others in place of these.
    init(_ more: [String: String] = [:]) throws {
        var files = [
            "content/site.yaml": Self.settings,
            "content/data/kinds.yaml": "- {key: glow, medical: true}\n",
            "content/data/references.yaml": "- {key: lee, kind: paper, title: Glow}\n",
            "content/fever.md": Self.fever,
            "content/rest.md": TestSite.page("Rest", "id: rest\n"),
        ]
        files.merge(more) { $1 }
        site = try TestSite(files)
    }

    func desk(today: String = "2026-11-21") throws -> ReviewDesk {
        var build = try site.builder()
        build.today = try #require(Day(iso: today))
        return ReviewDesk(build)
    }

    /// Records what somebody said of the page.
    func review(
        _ page: String = "fever", by name: String = "Dr Ada Lantern", role: String = "clinician",
        verify: String = "Register of Ourland, 0000", on day: String,
        next: String? = nil, sections: [String]? = nil,
        decision: ReviewRecord.Decision = .approved, because: String? = nil, lifts: String? = nil,
        notChecked: String? = nil
    ) throws {
        let desk = try desk(today: day)
        let entry = try #require(desk.entry(named: page))
        let subjects = desk.subjects(of: entry).filter {
            sections?.contains($0.unit.name) ?? true
        }
        _ = try desk.record(
            ReviewAnswer(
                reviewer: .init(name: name, role: role, verify: verify),
                next: next.flatMap { Day(iso: $0) }, checked: nil, notChecked: notChecked,
                dissent: nil,
                lifts: lifts,
                verdicts: subjects.map {
                    .init(subject: $0, decision: decision, because: because)
                }), of: entry)
    }

    /// What the page says of its reviews at its end, and below each heading.
    func said(today: String = "2026-11-21") throws -> (statement: String, notes: [String]) {
        let desk = try desk(today: today)
        let entry = try #require(desk.entry(named: "fever"))
        let review = try #require(desk.review(of: entry))
        let notes = review.sections.dropFirst().compactMap { desk.site.reviewNote($0, of: entry) }
        return (
            desk.site.reviewStatement(of: entry),
            notes.map { BodyWords.words(String(decoding: $0.bytes, as: UTF8.self)) }
        )
    }

    func edit(_ old: String, _ new: String) throws {
        try site.write("content/fever.md", Self.fever.replacingOccurrences(of: old, with: new))
    }

    /// Another page with the same text below its headings.
    func copy(to id: String, _ text: String = ReviewedSite.fever) throws {
        let page = text.replacingOccurrences(of: "id: fever", with: "id: \(id)")
            .replacingOccurrences(of: "title: Fever", with: "title: Of \(id)")
            .replacingOccurrences(of: "Hands glow.", with: "It glows on \(id).")
        try site.write("content/\(id).md", page)
    }

    func states(
        of page: String = "fever", today: String = "2026-11-21"
    ) throws -> [PageReview.State] {
        let desk = try desk(today: today)
        let entry = try #require(desk.entry(named: page))
        return try #require(desk.review(of: entry)).sections.map(\.state)
    }
}
