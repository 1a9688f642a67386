import HoofbeatContent
import HoofbeatTestExpectations
import HoofbeatTestSupport
import Testing

@Suite("Tables of other tools, and captions of nothing") struct ForeignTableTests {
    private func expectOne(
        _ markdown: String, line: Int, help: String, at place: SourceLocation = #_sourceLocation
    ) throws {
        let problems = try pageProblems(markdown + "\n")
        #expect(
            problems.map(TestSite.short) == ["not-a-table content/page.md:\(line)"],
            "\(markdown): \(problems)", sourceLocation: place)
        #expect(problems.first?.help?.hasPrefix(help) == true, sourceLocation: place)
    }

    private let spaced = "write | between the cells of every row, and |---|---| below the names"

    @Test(
        "columns that blanks set apart are refused once, at their row of dashes",
        arguments: [
            ("Day      Rest\n----     ------\nMonday   1 hour\nTuesday  2 hours", 6),
            ("Text.\n\n  Day    Rest\n-----   -----\n  Monday 1", 8),
            ("     Day  Rest\n--------  -----\n  Monday  1 hour", 6),
            ("     Day  Rest\n--------  -----\n     Monday  1 hour", 6),
            ("-----  -----\nMon    1\nTue    2\n-----  -----", 5),
            ("Day    Rest\n-----  -----\nMon    1\n-----  -----", 6),
            ("Table: T\n\nDay   Rest\n----  ----\nMon   1", 8),
            ("Day   Rest\n----  ----\nMon   1\n\nTable: T", 6),
            ("Day   Rest\n----  ----\nMon   1\n\n: T", 6),
            ("> Day   Rest\n> ----  ----\n> Mon   1", 6),
            ("- Day   Rest\n  ----  ----\n  Mon   1", 6),
            ("=====  =====\nDay    Rest\n=====  =====\nMon    1\n=====  =====", 5),
            ("Day    Rest\n=====  =====\nMon    1", 6),
            ("Day    Rest\n–––––  –––––\nMon    1", 6),
            (
                "---------------\n Day    Rest\n        in all\n------ --------\n"
                    + " Mon    1 hour\n\n Tue    2 hours\n---------------\n\nTable: T", 8
            ),
        ])
    func spacedTable(markdown: String, line: Int) throws {
        try expectOne(markdown, line: line, help: spaced)
    }

    @Test("two of them are refused each")
    func two() throws {
        let table = "Day   Rest\n----  ----\nMon   1\n\n"
        let problems = try pageProblems(table + "Text.\n\n" + table)
        #expect(problems.map(\.line) == [6, 12], "\(problems)")
    }

    @Test(
        "cells with lines around them are refused once",
        arguments: [
            "+-----+-----+\n| a   | b   |\n+=====+=====+\n| 1   | 2   |\n+-----+-----+",
            "+:----+----:+\n| a   | b   |\n+-----+-----+",
            "┌───┬───┐\n│ a │ b │\n├───┼───┤\n│ 1 │ 2 │\n└───┴───┘",
            "╔═══╦═══╗\n║ a ║ b ║\n╚═══╩═══╝",
            "+-----+-----+\n| a   | b   |\n\n+-----+-----+\n| 1   | 2   |",
        ])
    func grid(markdown: String) throws {
        try expectOne(
            markdown, line: 5,
            help: "take the lines out that are made of + and -, and write |---|---| below the names"
        )
    }

    @Test(
        "lines across the page, and signs in a text, are no tables",
        arguments: [
            "Text\n\n---\n\nText", "Text\n\n- - -\n\nText", "Text\n* * *\nText",
            "Text\n- - -\nText",
            "Text\n\n---- ----\n\nText", "1 + 1 = 2", "+ one\n+ two", "____  ____", "— — —",
        ])
    func noTable(markdown: String) throws {
        try expectPage(markdown + "\n")
    }

    @Test(
        "a caption without a table is a warning",
        arguments: [
            ("Table: What it shows", 5), ("Text.\nTable: What it shows", 6),
            ("table: What it shows", 5),
            ("TABLE : What it shows", 5), ("Table: A\n\nTable: B\n\n| a |\n|---|\n| 1 |", 5),
            ("| a |\n|---|\n| 1 |\n\nTable: A", 9), ("Table:A\n\n| a |\n|---|\n| 1 |", 5),
            ("Text.\nTable: A\n\n| a |\n|---|\n| 1 |", 6), ("> Table: A", 5),
        ])
    func caption(markdown: String, line: Int) throws {
        try expectPage(markdown + "\n", "warning stray-caption content/page.md:\(line)")
    }

    @Test(
        "a caption is not missed beside a table that is none",
        arguments: [
            "Table: T\n\n| a | b |\n| 1 | 2 |", "Table: T\n| a | b |\n| 1 | 2 |",
            "Table: T\n\n+---+---+\n| a | b |\n+---+---+",
        ])
    func captionOfBroken(markdown: String) throws {
        #expect(try pageProblems(markdown + "\n").map(\.code) == ["not-a-table"])
    }

    @Test(
        "words that only begin alike are none",
        arguments: [
            "Tables: some", "The table: it", "Text in the\ntable: more", "## Table: x",
            "- Table: x\n- Description: x", "Describe: x", "| a |\n|---|\n| Table: x |",
            "**Table:** x",
        ])
    func noCaption(markdown: String) throws {
        try expectPage(markdown + "\n")
    }

    @Test(
        "a description without a picture, or a second one, is a warning",
        arguments: [
            ("Description: grey", 5), ("Text.\n\nDescription: grey", 7),
            ("Text.\nDescription: grey", 6),
            ("![A](p.svg \"C. CC0.\")\n\nDescription: a\n\nDescription: b", 9),
            ("![A](p.svg)\n\nDescription: a", 7), ("Description: a\n\n![A](p.svg \"C. CC0.\")", 5),
            ("![A](p.svg \"C. CC0.\")\n\nText.\n\nDescription: a", 9),
            ("![A](p.svg \"C. CC0.\")\n\ndescription: a", 7),
        ])
    func description(markdown: String, line: Int) throws {
        let svg = "<svg xmlns='http://www.w3.org/2000/svg' width='1' height='1'/>"
        try expectPage(
            markdown + "\n", "warning stray-description content/page.md:\(line)",
            data: ["content/p.svg": svg])
    }
}
