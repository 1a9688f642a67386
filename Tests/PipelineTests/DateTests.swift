import HoofbeatContent
import HoofbeatPipeline
import HoofbeatTestSupport
import Testing

@Suite("Dates that cannot be") struct DateTests {
    @Test(
        "a page that would go before it comes is refused", arguments: ["2026-01-02", "2026-01-01"])
    func neverPublished(expires: String) throws {
        try expectRefusal(
            of: ["content/a.md": TestSite.page("A", "date: 2026-01-02\nexpires: \(expires)\n")],
            as: "never-published content/a.md:5",
            help: "write a day after its date, or take expires out")
    }

    @Test("a page that was changed on a day to come is refused, unless it comes that day")
    func changedAhead() throws {
        try expectRefusal(
            of: ["content/a.md": TestSite.page("A", "changed: 2026-11-22\n")],
            as: "date-ahead content/a.md:4", help: "write the day on which it was done")
        try expectRefusal(
            of: ["content/a.md": TestSite.page("A", "date: 2026-12-01\nchanged: 2026-12-02\n")],
            as: "date-ahead content/a.md:5")
        let site = try TestSite([
            "content/a.md": TestSite.page("A", "changed: 2026-11-21\n"),
            "content/b.md": TestSite.page("B", "date: 2026-12-01\nchanged: 2026-12-01\n"),
            "content/c.md": TestSite.page("C", "draft: true\nchanged: 2027-12-01\n"),
        ])
        #expect(try site.errors() == [])
    }

    @Test("nobody has checked an address or read a source on a day to come")
    func dataAhead() throws {
        let organisations = """
            - key: a
              name: A
              offers: Help.
              for: [patients]
              country: Norway
              kind: charity
              address: https://example.org/
              checked: 2026-11-22

            """
        let references = """
            - key: b
              kind: book
              title: B
              year: 2027
              read: 2026-11-21
            - key: c
              kind: book
              title: C
              year: 2028
            - key: d
              kind: book
              title: D
              read: 2026-12-01

            """
        let site = try TestSite([
            "content/data/organisations.yaml": organisations,
            "content/data/references.yaml": references,
        ])
        #expect(
            try site.errors() == [
                "date-ahead content/data/organisations.yaml:8",
                "date-ahead content/data/references.yaml:4",
                "date-ahead content/data/references.yaml:9",
                "date-ahead content/data/references.yaml:13",
            ])
    }

    @Test(
        "a year has four digits", arguments: ["0", "-5", "97", "20244", "1"])
    func impossibleYear(year: String) throws {
        try expectRefusal(
            of: [
                "content/data/references.yaml":
                    "- key: a\n  kind: book\n  title: A\n  year: \(year)\n"
            ],
            as: "impossible-date content/data/references.yaml:4",
            help: "write all four digits, as in 2024")
    }

    @Test("the day of the next change is one on which a page comes or goes")
    func nextChange() throws {
        let site = try TestSite([
            "content/a.md": TestSite.page("A", "date: 2026-12-10\nexpires: 2026-12-05\n"),
            "content/b.md": TestSite.page("B", "date: 2027-01-01\nexpires: 2027-02-01\n"),
        ])
        let change = NextChange(try site.builder())
        #expect(change.day(after: try site.builder().today)?.iso == "2027-01-01")
    }

    @Test("a page that is held back is named with the reason")
    func heldBack() throws {
        let site = try TestSite([
            "content/a.md": TestSite.page("A", "date: 2026-12-10\n"),
            "content/b.md": TestSite.page("B", "draft: true\n"),
            "content/c.md": TestSite.page("C", "expires: 2026-11-21\n"),
            "content/d.md": TestSite.page("D", "expires: 2026-11-22\n"),
        ])
        let notes = try site.builder().check().problems.filter { $0.code == "held-back" }
        #expect(notes.allSatisfy { $0.severity == .note })
        #expect(notes.map(\.file) == ["content/a.md", "content/b.md", "content/c.md"])
        #expect(
            notes.map(\.message) == [
                "this page is held back: it is dated 2026-12-10",
                "this page is held back: it is a draft",
                "this page is held back: it expired on 2026-11-21",
            ])
    }
}
