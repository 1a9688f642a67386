import HoofbeatContent
import HoofbeatPipeline
import HoofbeatTestExpectations
import HoofbeatTestSupport
import Testing

/// Ways to a page and back, and what it weighs.
@Suite("Ways to pages") struct WayTests {
    private static let codes: Set = [
        "orphan-page", "one-way-links", "heavy-page", "old-check", "unsaid-cost",
    ]

    private func problems(_ files: [String: String]) throws -> [String] {
        let site = try TestSite(files)
        return try site.builder().check().problems.filter { Self.codes.contains($0.code) }.map {
            "\($0.severity) \(TestSite.short($0))"
        }
    }

    @Test("a page below a sheet, which has no list, is an orphan")
    func orphan() throws {
        let sheet = """
            kind: print-sheet
            summary: One sentence.
            need: What do I take along?
            audience: patients
            date: 2026-11-01
            changed: 2026-11-01

            """
        let files = [
            "content/sheets/index.md": TestSite.page("Sheet", sheet),
            "content/sheets/lost.md": TestSite.page("Lost"),
        ]
        #expect(try problems(files) == ["warning orphan-page content/sheets/lost.md"])
        let linked = ["content/index.md": TestSite.page("Home", body: "[A](sheets/lost.md)\n")]
        #expect(try problems(files.merging(linked) { $1 }) == [])
        let help = [
            "content/site.yaml": "name: Test\ndescription: A test.\nhelp-page: sheets/lost.md\n"
        ]
        #expect(try problems(files.merging(help) { $1 }) == [])
        // A section has a list.
        let section = [
            "content/part/index.md": TestSite.page("Part"), "content/part/a.md": TestSite.page("A"),
        ]
        #expect(try problems(section) == [])
    }

    @Test("a medical page that leads back to none of three pages is noted")
    func oneWay() throws {
        func medical(_ title: String, _ body: String) -> String {
            TestSite.page(
                title,
                """
                kind: question-and-answer
                summary: One sentence.
                need: What is it?
                audience: patients
                date: 2026-11-01
                changed: 2026-11-01

                """, body: body)
        }
        var files = [
            "content/index.md": TestSite.page("Home", body: "[A](a.md), [B](b.md), [C](c.md)\n")
        ]
        for name in ["a", "b", "c"] {
            files["content/\(name).md"] = medical("Page \(name)", "## Why?\n\nSee [Q](q.md).\n")
        }
        files["content/q.md"] = medical("Q", "## What is it?\n\nText.\n")
        #expect(try problems(files) == ["warning one-way-links content/q.md"])
        files["content/q.md"] = medical("Q", "## What is it?\n\nText: [A](a.md).\n")
        #expect(try problems(files) == [])
    }

    @Test("a page that weighs more than 200 kB is a warning, drawings included")
    func heavy() throws {
        func page(_ count: Int) -> String {
            TestSite.page("A", body: String(repeating: "It takes an hour.\n\n", count: count))
        }
        let home = ["content/index.md": TestSite.page("Home", body: "[A](a.md)\n")]
        #expect(try problems(home.merging(["content/a.md": page(7_000)]) { $1 }) == [])
        #expect(
            try problems(home.merging(["content/a.md": page(9_000)]) { $1 }) == [
                "warning heavy-page content/a.md"
            ])
        let points = String(repeating: "<path d=\"M0 0h9\"/>", count: 12_000)
        let drawing =
            "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"9\" height=\"9\">\(points)</svg>\n"
        #expect(
            try problems(
                home.merging([
                    "content/a.md": TestSite.page("A", body: "![A point](a.svg)\n"),
                    "content/a.svg": drawing,
                ]) { $1 }) == ["warning heavy-page content/a.md"])
    }

    @Test("an address is opened again after a year")
    func addresses() throws {
        func directory(_ lines: String) -> [String: String] {
            [
                "content/data/organisations.yaml": """
                - key: aid
                  name: Aid
                  offers: Advice.
                  for: [patients]
                  country: Ireland
                  kind: charity
                  address: https://example.org/

                """ + lines
            ]
        }
        #expect(
            try problems(directory("  checked: 2025-11-01\n  access: free\n")) == [
                "warning old-check content/data/organisations.yaml:8"
            ])
        #expect(try problems(directory("  checked: 2025-12-01\n  cost: 5 pounds\n")) == [])
        #expect(
            try problems(directory("  checked: 2026-11-01\n")) == [
                "warning unsaid-cost content/data/organisations.yaml:1"
            ])
    }
}
