import TestSupport
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
            try check(
                "\(line)\n\n| a | b |\n|---|---|", kind: "section",
                "error table-without-caption content/page.md:10")
        }
    }

    @Test("a table has at most five columns")
    func wide() throws {
        func table(_ columns: Int) -> String {
            [String](repeating: "|", count: columns + 1).joined(separator: "a") + "\n"
                + [String](repeating: "|", count: columns + 1).joined(separator: "-")
        }
        try check(table(5), kind: "page")
        try check(
            table(6), kind: "page", "warning wide-table content/page.md:8",
            help: "use at most 5 columns, or turn it round")
    }
}
