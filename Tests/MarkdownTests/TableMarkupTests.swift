import HoofbeatTestExpectations
import HoofbeatTestSupport
import Testing

@Suite("Tables as they are written") struct TableMarkupTests {
    /// The rows of the only table, cell by cell, without the frame around them.
    private func cells(_ markdown: String) throws -> [String] {
        let html = try TestSite.html(markdown + "\n")
        #expect(html.matches(of: /<table>/).count == 1)
        return html.matches(of: /<t[hd][^>]*>.*?<\/t[hd]>/).map { String($0.output) }
    }

    private func texts(_ markdown: String) throws -> [String] {
        try cells(markdown).map { $0.replacing(/^<[^>]*>|<[^>]*>$/, with: "") }
    }

    @Test("a table has a frame to scroll in, a caption, and headers of columns and rows")
    func frame() throws {
        let html = try TestSite.html(
            "Table: Two *letters*\n\n| Letter | Place |\n|---|---|\n| a | 1 |\n")
        #expect(
            html == """
                <div class="table-wrap" role="region" aria-labelledby="_table-1" tabindex="0">
                <table>
                <caption id="_table-1">Two <em>letters</em></caption>
                <thead>
                <tr>
                <th scope="col">Letter</th><th scope="col">Place</th>
                </tr>
                </thead>
                <tbody>
                <tr>
                <th scope="row">a</th><td data-label="Place">1</td>
                </tr>
                </tbody>
                </table>
                </div>

                """)
    }

    @Test("the caption stands in the table's paragraph or in the one before")
    func caption() throws {
        let table = "| a |\n|---|\n| b |\n"
        let before = try TestSite.html("Text.\n\nTable: T\nu\n\n\(table)")
        #expect(before.contains("<caption id=\"_table-1\">T u</caption>"))
        #expect(before.hasPrefix("<p>Text.</p>\n<div"))
        let inside = try TestSite.html("Table: T\n\(table)")
        #expect(inside.contains("<caption id=\"_table-1\">T</caption>"))
        #expect(inside.hasPrefix("<div"))
        let two = try TestSite.html("Table: T\n\(table)\nTable: U\n\(table)")
        #expect(two.contains("<caption id=\"_table-2\">U</caption>"))
        // A region must have a name.
        #expect(try !TestSite.html(table).contains("role"))
    }

    @Test("a pipe is escaped by a backslash, also in code")
    func pipes() throws {
        #expect(
            try texts("| a \\| b | `c \\| d` |\n|---|---|\n| \\* e | \\\\ |")
                == ["a | b", "<code>c | d</code>", "* e", "\\"])
    }

    @Test("cells hold links, also by a label defined elsewhere, and emphasis")
    func inlines() throws {
        #expect(
            try texts("| [a](/) | [b] |\n|---|---|\n| *c* | [d][b] |\n\n[b]: /a-z/")
                == [
                    "<a href=\"/\">a</a>", "<a href=\"/a-z/\">b</a>", "<em>c</em>",
                    "<a href=\"/a-z/\">d</a>",
                ])
    }

    @Test("what begins a block elsewhere is text in a cell")
    func blocks() throws {
        #expect(
            try texts("| # a | - b |\n|---|---|\n| > c # | 1. d |")
                == ["# a", "- b", "&gt; c #", "1. d"])
    }

    @Test("columns are aligned as their dashes say")
    func alignment() throws {
        #expect(
            try cells("a|b|c|d\n-|:-|-:|:-:\n1|2|3|4") == [
                "<th scope=\"col\">a</th>", "<th scope=\"col\">b</th>",
                "<th scope=\"col\" class=\"align-right\">c</th>",
                "<th scope=\"col\" class=\"align-center\">d</th>",
                "<th scope=\"row\">1</th>", "<td data-label=\"b\">2</td>",
                "<td data-label=\"c\" class=\"align-right\">3</td>",
                "<td data-label=\"d\" class=\"align-center\">4</td>",
            ])
    }

    @Test("short rows are filled up, and empty cells too many cut")
    func ragged() throws {
        #expect(
            try texts("| a | b |\n|---|---|\n| 1 |\n| 1 | 2 | |\n| |")
                == ["a", "b", "1", "", "1", "2", "", ""])
    }

    @Test("a table may stand directly under a line of text, which stays a paragraph")
    func underText() throws {
        let table = "| a | b |\n|---|---|\n| 1 | 2 |"
        let html = try TestSite.html("Some *text\nin* [two]\n\(table)\n\n[two]: /a-z/\n")
        #expect(
            html.hasPrefix(
                "<p>Some <em>text\nin</em> <a href=\"/a-z/\">two</a></p>\n<div class=\"table-wrap\""
            ))
        #expect(html.contains("<th scope=\"row\">1</th><td data-label=\"b\">2</td>"))
        let captioned = try TestSite.html("Text\n    - so\nTable: T\n\(table)\n")
        #expect(captioned.hasPrefix("<p>Text\n- so</p>\n<div"))
        #expect(captioned.contains(">T</caption>"))
        let list = try TestSite.html("- Text\n  | a |\n  |---|\n  | 1 |\n")
        #expect(list.hasPrefix("<ul>\n<li>Text\n<div"))
        // Definitions are no text.
        let linked = table.replacing("| 2", with: "| [2][x]")
        #expect(try TestSite.html("[x]: /a-z/\n\(linked)\n").hasPrefix("<div"))
    }

    @Test("cells know the definitions that the page has, and no others")
    func definitions() throws {
        let definitions = """
            > [b]:
            >   /a-z/

            1. One.

               [//]: <>

            [d]: /a-z/ "T
            u"
            [e]: /a-z/
            Text.

            ```
            [no]: /a-z/
            ```

                [no]: /a-z/

            <!--
            [no]: /a-z/
            -->
            """
        let row = "| [b] | [d] | [e] | [no] |"
        let table = "\(row)\n|---|---|---|---|\n| 1 | 2 | 3 | 4 |\n"
        let html = try TestSite.html("\(table)\n\(definitions)\n")
        #expect(
            html.matches(of: /(?s)<th scope="col">.*?<\/th>/).map {
                String($0.output.dropFirst(16).dropLast(5))
            }
                == [
                    "<a href=\"/a-z/\">b</a>", "<a href=\"/a-z/\" title=\"T\nu\">d</a>",
                    "<a href=\"/a-z/\">e</a>", "[no]",
                ])
    }

    @Test("an empty corner heads nothing")
    func corner() throws {
        #expect(
            try cells("| | b |\n|---|---|\n| c | d |\n| | e |") == [
                "<td></td>", "<th scope=\"col\">b</th>", "<th scope=\"row\">c</th>",
                "<td data-label=\"b\">d</td>", "<td data-label=\"\"></td>",
                "<td data-label=\"b\">e</td>",
            ])
    }

    @Test("a table may stand in a list and in a block quote")
    func nested() throws {
        let quote = try TestSite.html("> Table: T\n>\n> | a | b |\n> |---|---|\n> | 1 | 2 |\n")
        #expect(quote.hasPrefix("<blockquote>\n<div class=\"table-wrap\""))
        #expect(quote.contains("<th scope=\"row\">1</th><td data-label=\"b\">2</td>"))
        let list = try TestSite.html(
            "- Text\n\n  Table: T\n  | a | b |\n  |---|---|\n  | 1 | 2 |\n")
        #expect(list.hasPrefix("<ul>\n<li>\n<p>Text</p>\n<div class=\"table-wrap\""))
        #expect(list.contains(">T</caption>"))
        for item in ["- | a |\n  |---|\n  | 1 |", "1. > | a |\n   > |---|\n   > | 1 |"] {
            #expect(try texts(item) == ["a", "1"])
        }
    }

    @Test("the label of a cell is the plain text of its column's header")
    func labels() throws {
        #expect(
            try cells("| a | *b* & \"c\" |\n|---|---|\n| 1 | 2 |").last
                == "<td data-label=\"b &amp; &quot;c&quot;\">2</td>")
    }

    @Test(
        "other lines with pipes are no table",
        arguments: ["a | b", "Text\na | b", "`a | b`\n`c | d`", "| a", "a \\| b\nc \\| d"])
    func noTable(markdown: String) throws {
        #expect(try !TestSite.html(markdown + "\n").contains("<table>"))
    }
}
