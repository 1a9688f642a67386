import Foundation
import HoofbeatContent
import HoofbeatMarkup
import HoofbeatPipeline
import HoofbeatTemplates
import HoofbeatTestSupport
import Testing

/// README lists the classes of bodies for those who write a style sheet.
@Suite("The HTML of bodies") struct BodyClassTests {
    private let files = [
        "content/site.yaml": """
        name: N
        description: D.
        numbers:
          - {country: UK, emergency: 999}
        review:
          roles: [{key: r, name: reader, kinds: [all]}]
        """,
        "content/data/references.yaml": """
        - {key: lee, kind: book, title: T, note: Some noted it., says: It says so.}
        """,
        "content/data/glossary.yaml": "- {key: z, term: zebra, definition: D.}\n",
        "content/data/signs.yaml": """
        closing: {emergency: Say what you have.}
        groups:
          - {key: g, name: Group}
        signs:
          - {key: e, words: you cannot breathe, level: emergency, group: g, sources: [lee]}
          - {key: u, words: your leg is swollen, level: urgent, group: g}
          - {key: r, words: you are a little tired, level: routine, group: g}
        """,
        "content/pic.svg": """
        <svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"></svg>
        """,
        "content/list.md": TestSite.page("List", body: "## All\n\n```signs all\n```\n"),
        "content/questions.md": TestSite.page("Questions", body: "```questions\n```\n"),
        "content/words.md": TestSite.page("Words", body: "```glossary\n```\n"),
        "content/references.md": TestSite.page("Works", body: "```references\n```\n"),
        "content/data/kinds.yaml": """
        - key: people
          notices: [directory]
          extra:
            - {name: met-on, type: date, label: We met on}
        """,
        "content/people.md": TestSite.page(
            "People", "kind: people\nextra: {met-on: 2026-05-03}\n", body: "Text.\n"),
        "content/reviewed.md": TestSite.page(
            "Reviewed", "id: reviewed\n", body: "Text.\n\n## More\n\nText.\n"),
        "content/asked.md": TestSite.page(
            "Asked",
            """
            kind: question-and-answer
            date: 2026-01-01
            changed: 2026-01-01
            summary: It depends.
            need: What is it?
            audience: [patients]
            sources: [lee]

            """, body: "## Is it?\n\nYes.\n"),
        "content/page.md": TestSite.page(
            "Page",
            body: """
                A zebra [elsewhere](https://example.org/) says so. [@lee]

                > [!EMERGENCY] Call if:
                > - sign: e

                > [!URGENT] Call your team if:
                > - sign: u

                > [!ROUTINE] Ask if:
                > - sign: r

                ## Boxes

                > [!INFO] Title
                > Text.

                > [!WARNING] Do not stop your tablets
                > Text.

                > [!DO]
                > - a
                > - b

                > [!DONT]
                > - do not a
                > - do not b

                ## Charts

                ```people
                It helped [@lee]
                - 3 of 10
                ```

                ```bars
                It lasted [@lee]
                - 3 weeks
                ```

                ## Table

                Table: Numbers
                | A | B | C |
                |---|:-:|--:|
                | a | b | c |

                ![A drawing](pic.svg "A line. Drawn for this guide, CC BY 4.0.")

                Description: It shows a line.

                ```map
                ![A map](pic.svg "A map. Drawn for this guide, CC BY 4.0.")

                - [Lists](list.md) 50% 50%
                ```

                """),
    ]

    @Test("README names every class that a body can have, and no other")
    func classes() throws {
        let site = try TestSite(files)
        try review(site)
        var theme = Theme.standard
        theme.page = { _ in { page in "\(anchors(of: page))\(page.body)" } }
        theme.isVerified = false
        let report = try site.build(theme: theme)
        #expect(report.problems.filter { $0.severity == .error } == [])
        var found: Set<String> = []
        for (path, bytes) in try site.outputFiles()
        where path.hasSuffix("/index.html") && !path.hasPrefix("a-z") && !path.hasPrefix("search") {
            let html = String(decoding: bytes, as: UTF8.self)
            for match in html.matches(of: /class="([^"]*)"/) {
                found.formUnion(match.output.1.split(separator: " ").map(String.init))
            }
        }
        let readme = try String(contentsOfFile: Python.root + "/README.md", encoding: .utf8)
        let start = try #require(readme.range(of: "These are all classes in `parts.body`:"))
        let table = try #require(readme[start.upperBound...].split(separator: "\n\n").first)
        let listed = Set(
            table.split(separator: "\n").dropFirst(2).flatMap { row in
                row.matches(of: /`([a-z-]+)`/).map { String($0.output.1) }
            })
        #expect(found.subtracting(listed) == [], "not in README")
        #expect(listed.subtracting(found) == [], "in README, but in no body")
    }

    /// Records a review of one part of a page, so that all parts have a note.
    private func review(_ site: TestSite) throws {
        let desk = ReviewDesk(try site.builder())
        let entry = try #require(desk.entry(named: "reviewed"))
        let reviewer = ReviewRecord.Reviewer(name: "Ada Lantern", role: "r", verify: "List 0000")
        let top = try #require(desk.subjects(of: entry).first)
        _ = try desk.record(
            ReviewAnswer(
                reviewer: reviewer, next: nil, checked: nil, notChecked: nil, dissent: nil,
                lifts: nil, verdicts: [.init(subject: top, decision: .approved, because: nil)]),
            of: entry)
    }
}
