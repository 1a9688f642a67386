import HoofbeatContent
import HoofbeatTestExpectations
import HoofbeatTestSupport
import Testing

@Suite("Tables that are hard to read") struct TableProblemTests {
    private func check(_ table: String, kind: String, _ expected: String..., help: String? = nil)
        throws
    {
        let page = TestSite.page("Page", "kind: \(kind)\n", body: "Text.\n\n\(table)\n")
        try expect(expected, of: ["content/page.md": page], help: help)
    }

    @Test("a table has a caption, but on a plain page")
    func caption() throws {
        let table = "| a | b |\n|---|---|\n| 1 | 2 |"
        try check(
            table, kind: "section", "error table-without-caption content/page.md:8",
            help: "write a line above it: Table: What it shows")
        try check(table, kind: "page")
        try check("Table: Letters\n\(table)", kind: "section")
        try check("Table: Letters\n\n\(table)", kind: "section")
    }

    @Test("the line above is a caption only if it begins with Table: and a blank")
    func noCaption() throws {
        for line in ["Letters", "table: Letters", "Table:Letters"] {
            // What was meant as a caption is named where it is.
            let place = line == "Letters" ? 10 : 8
            try check(
                "\(line)\n\n| a | b |\n|---|---|\n| 1 | 2 |", kind: "section",
                "error table-without-caption content/page.md:\(place)")
        }
    }

    @Test("a row with more cells than the heading would lose some")
    func surplus() throws {
        let table = "| a | b |\n|---|---|\n"
        let help = "write \\| for a bar inside a cell, or add a column to the heading"
        try expectPage(
            table + "| 1 | 2 |\n| `1|2` | 3 |\n| 1 | 2 | 3 |\n",
            "error surplus-cells content/page.md:8", "error surplus-cells content/page.md:9",
            help: help)
        try expectPage(
            "> Text\n> \(table.replacing("\n", with: "\n> "))| 1 | 2 | 3 |\n",
            "error surplus-cells content/page.md:8", help: help)
        try expectPage(table + "| 1 | 2 | |\n| `1\\|2` | 3 |\n")
    }

    @Test("a row with fewer cells may be a mistake, or text that was meant to stand below")
    func missing() throws {
        try expectPage(
            "| a | b |\n|---|---|\n| 1 |\nText.\n", "warning missing-cells content/page.md:7",
            "warning missing-cells content/page.md:8",
            help: "write | | for an empty cell; put an empty line between a table and the text "
                + "below it")
    }

    @Test(
        "a table whose row of dashes is none is refused, with the row to write",
        arguments: [
            ("|—|—|", "|---|---| with plain hyphens"), ("|–|–|", "|---|---| with plain hyphens"),
            ("|\u{A0}---|---|", "|---|---| with plain hyphens"),
            ("|---|---|---|", "|---|---| with plain hyphens"),
            ("|---|", "|---|---| with plain hyphens"),
            ("|===|===|", "|---|---| with plain hyphens"),
            ("| - - | - - |", "|---|---| with plain hyphens"),
            ("+---+---+", "|---|---| with plain hyphens"),
            ("————", "|---|---| with plain hyphens"),
        ])
    func badRule(rule: String, help: String) throws {
        try expectPage(
            "Table: T\n| a | b |\n\(rule)\n| 1 | 2 |\n", "error not-a-table content/page.md:7",
            help: "write " + help)
    }

    @Test(
        "lines that look like a table and are none are refused once",
        arguments: [
            ("| a | b |\n| 1 | 2 |\n| 3 | 4 |", 5, "write |---|---| on a line below the names"),
            ("a | b\nc | d", 5, "write |---|---| on a line below the names of the columns"),
            ("---|---", 5, "write the names of the columns on the line above"),
            ("| a | b |\n\n|---|---|\n\n| 1 | 2 |", 5, "leave no empty line between the rows"),
            ("| a |\n|---|\n| 1 |\n\n| 2 |\n\n| 3 |", 9, "leave no empty line between the rows"),
            ("| a | b |\n---------\n| 1 | 2 |", 5, "leave no empty line between the rows"),
            ("Day\tRest\nMonday\t1 hour", 5, "write | between the cells"),
            ("Day\tRest\tFood", 5, "write | between the cells"),
        ])
    func noTable(markdown: String, line: Int, help: String) throws {
        let problems = try pageProblems(markdown + "\n")
        #expect(problems.filter { $0.code == "not-a-table" }.map(\.line).first == line)
        #expect(problems.count == 1, "\(problems)")
        #expect(problems.first { $0.code == "not-a-table" }?.help?.hasPrefix(help) == true)
    }

    @Test("many tables and many definitions take time in proportion")
    func manyDefinitions() throws {
        // More would be a heavy page.
        let count = 1_000
        let definitions = (0..<count).map { "[r\($0)]: page.md\n" }.joined()
        let tables = (0..<count).map { "| [r\($0)] |\n|---|\n| 1 |\n\n" }.joined()
        let clock = ContinuousClock()
        let time = try clock.measure { try expectPage(definitions + "\n" + tables) }
        #expect(time < .seconds(10))
    }

    @Test("a table has at most five columns")
    func wide() throws {
        func table(_ columns: Int) -> String {
            [String](repeating: "|", count: columns + 1).joined(separator: "a") + "\n"
                + [String](repeating: "|", count: columns + 1).joined(separator: "-") + "\n"
                + [String](repeating: "|", count: columns + 1).joined(separator: "b")
        }
        try check(table(5), kind: "page")
        try check(
            table(6), kind: "page", "warning wide-table content/page.md:8",
            help: "use at most 5 columns, or turn it round")
    }
}
