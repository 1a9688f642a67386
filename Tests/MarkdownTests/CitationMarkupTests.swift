import HoofbeatContent
import HoofbeatMarkup
import HoofbeatTestExpectations
import HoofbeatTestSupport
import Testing

@Suite("Citations as they are written") struct CitationMarkupTests {
    /// The link to source `number`, at the `place`th place where it is cited.
    private func link(_ number: Int, _ place: Int = 1) -> String {
        "<a href=\"#_ref-\(number)\" id=\"_cite-\(number)-\(place)\">"
            + "<span class=\"visually-hidden\">Source </span>[\(number)]</a>"
    }

    private func cite(_ links: String...) -> String {
        "<sup class=\"cite\">\(links.joined())</sup>"
    }

    private func html(_ markdown: String) throws -> String {
        try TestSite.html(markdown, data: SampleData.sources)
    }

    @Test("sources are numbered in the order of their first use")
    func numbers() throws {
        #expect(
            try html("B [@novak-2023] then A [@lee-2024] and B[@novak-2023].\n")
                == "<p>B\(cite(link(1))) then A\(cite(link(2))) and B\(cite(link(1, 2))).</p>\n")
    }

    @Test("several sources stand in one bracket")
    func several() throws {
        let expected = "<p>A\(cite(link(1), link(2))).</p>\n"
        for text in [
            "[@lee-2024; @novak-2023]", "[@lee-2024;@novak-2023]", "[@lee-2024;\u{A0}@novak-2023]",
            "[@lee-2024 ; @novak-2023 ]", "[@lee-2024; @novak-2023;]",
        ] {
            #expect(try html("A \(text).\n") == expected)
        }
    }

    @Test("the number stands at the word before it, also where a line ends")
    func place() throws {
        #expect(try html("A\n[@lee-2024]. B\n") == "<p>A\(cite(link(1))). B</p>\n")
        #expect(try html("*A*  [@lee-2024]\n").contains("\(cite(link(1)))</p>"))
        #expect(try html("[@lee-2024] A\n") == "<p>\(cite(link(1))) A</p>\n")
    }

    @Test("sources are cited in lists, tables, captions and cards")
    func blocks() throws {
        #expect(try html("- A [@lee-2024]\n") == "<ul>\n<li>A\(cite(link(1)))</li>\n</ul>\n")
        let table = try html("Table: T [@lee-2024]\n| a |\n|---|\n| b [@novak-2023] |\n")
        #expect(table.contains(">T\(cite(link(1)))</caption>"))
        #expect(table.contains("b\(cite(link(2)))</th>"))
        let card = try html("> [!URGENT] Call if:\n> - a [@lee-2024]\n")
        #expect(card.contains("<li>a\(cite(link(1)))</li>"))
    }

    @Test("other brackets stay what they are")
    func noCitation() throws {
        #expect(
            try html("[@] [a b] (@someone) a@lee-2024 `[@lee-2024]`\n")
                == "<p>[@] [a b] (@someone) a@lee-2024 <code>[@lee-2024]</code></p>\n")
    }

    @Test("a backslash makes a citation text")
    func escaped() throws {
        #expect(
            try html("A \\[@lee-2024] B [@lee-2024] `\\[@` \\[@lee-2024]\n")
                == "<p>A [@lee-2024] B\(cite(link(1))) <code>\\[@</code> [@lee-2024]</p>\n")
        #expect(
            try html("> - \\[@lee-2024] *\\[@lee-2024]*\n>   [@lee-2024]\n")
                .contains("<li>[@lee-2024] <em>[@lee-2024]</em>\(cite(link(1)))</li>"))
        #expect(try html("\\\\[@lee-2024]\n") == "<p>\\\(cite(link(1)))</p>\n")
        let table = try html("Table: [@lee-2024]\n\n| \\[@a] |\n|---|\n| [@lee-2024] |\n")
        #expect(table.contains(">[@a]</th>") && table.contains("\(cite(link(1, 2)))</th>"))
    }

    @Test("a page knows its sources, with the number of places for each")
    func places() throws {
        let site = try TestSite(
            SampleData.sources.merging([
                "content/page.md": TestSite.page(
                    "Page", "sources: [novak-2023, lee-2024, lee-2024]\n",
                    body: "A [@lee-2024; @lee-2024] [@lee-2024].\n")
            ]) { $1 })
        try site.build(
            theme: .plain(page: { page, _ in
                let citations = page.entry.citations
                return "\(each(citations) { "\($0.reference.key) \($0.places)\n" })"
            }))
        #expect(try site.output("page/index.html") == "lee-2024 3\nnovak-2023 0\n")
        #expect(try site.output("all-sources/index.html") == "lee-2024 0\nnovak-2023 0\n")
    }
}
