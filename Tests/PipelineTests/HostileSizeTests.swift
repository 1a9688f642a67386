import Foundation
import HoofbeatContent
import HoofbeatTestSupport
import Testing

@testable import HoofbeatPipeline

/// Pages of a size and shape that nobody writes must neither crash the build nor stop it.
@Suite("Hostile pages", .serialized) struct HostileSizeTests {
    private static let library = Library(
        settings: Settings(name: "Test", description: ""))

    /// - Parameter markdown: the page's text, of so much of something.
    private func expectProportion(
        _ count: Int, at place: SourceLocation = #_sourceLocation, _ markdown: (Int) -> String
    ) {
        PipelineTests.expectProportion(count, at: place) { count in
            Array(TestSite.page("Page", body: markdown(count)).utf8)
        } work: { bytes in
            let parsed = PageReader(library: Self.library).parse(bytes, path: "page.md")
            #expect(parsed.entry.front.title == "Page")
        }
    }

    private func problems(_ markdown: String) -> [Diagnostic] {
        let page = TestSite.page("Page", body: markdown)
        return PageReader(library: Self.library).parse(Array(page.utf8), path: "page.md")
            .problems
    }

    private func repeated(_ text: String, _ count: Int) -> String {
        String(repeating: text, count: count)
    }

    @Test(
        "what is nested very deep",
        arguments: [
            ("> ", ""), (">", ""), ("- ", ""), ("1. ", ""), ("> - ", ""), ("[", "]"), ("(", ")"),
            ("**a", "**"), ("*a **b ", ""), ("_a ", ""), ("[a](", ")"), ("<a ", ""), ("{#", "}"),
            ("[^", "]"), ("|", "|"), ("a|", ""), ("# ", ""), ("\\", ""), ("&", ""), ("*`", "`*"),
        ])
    func deep(open: String, close: String) {
        expectProportion(100_000) { repeated(open, $0) + "a" + repeated(close, $0) }
    }

    @Test(
        "what is begun and never ended",
        arguments: [
            "`", "``", "```\n", "~~~", "<!--", "<!--\n\n", "<?", "<!A ", "<![CDATA[", "<b",
            "<b a='",
            "</b", "[a", "[a](", "![a](<", "[a](\"b", "[a]: ", "[a]: <", "*a_", "[!URGENT]", "{#",
            "](", "![[](", "\\\n", "&#x", "glossary:", "Table: ", "\"", "~", "_", "-\n",
        ])
    func open(text: String) {
        expectProportion(30_000) { repeated(text, $0) }
    }

    @Test("a line of four million bytes", arguments: ["a", "a ", "\t", "-", "🦓"])
    func longLine(text: String) {
        expectProportion(4_000_000 / text.utf8.count) { repeated(text, $0) }
    }

    @Test("a hundred thousand links in one paragraph, on lines of their own or not")
    func links() {
        let page = TestSite.page("Page", body: repeated("[home page](/)\n", 100_000))
        let parsed = PageReader(library: Self.library).parse(Array(page.utf8), path: "page.md")
        #expect(parsed.entry.links.count == 100_000)
        #expect(parsed.entry.links.last?.line == 100_004)
        expectProportion(10_000) { repeated("[home page](/) ", $0) }
    }

    @Test("many links that lead to as many places")
    func otherLinks() {
        expectProportion(8_000) { count in
            (0..<count).map { "[link \($0)](page-\($0).md)\n" }.joined()
        }
        expectProportion(8_000) { count in
            (0..<count).map { "[link \($0)](https://example.org/\($0))\n\n" }.joined()
        }
    }

    @Test(
        "many small blocks",
        arguments: ["a b\n\n", "- a\n", "> a\n\n", "***\n", "|a|b|\n", "```\n```\n"])
    func blocks(text: String) {
        expectProportion(20_000) { repeated(text, $0) }
    }

    @Test("many callouts, one after the other")
    func callouts() {
        expectProportion(16_000) { repeated("> [!INFO] a\n> b\n\n", $0) }
    }

    @Test(
        "amounts of medicines that stand in one sentence",
        arguments: [
            "1 mg per day, ", "1&nbsp;mg ", "one tablet ", "1 mg per day if ", "8 g/day urine ",
            "x mg ", "[@a mg ", "m.g.", "several of these tablets ", "`1 mg` ", "1 *m*g ",
        ])
    func doses(text: String) {
        expectProportion(40_000) { repeated(text, $0) }
    }

    @Test(
        "signs of other tools that are begun and never ended",
        arguments: [
            "==a ", "++a ", "{{ ", "{% ", "{{< a ", "%% ", ":a ", "'''a ", "<a.md ", "[b]a",
        ])
    func foreignSigns(text: String) {
        expectProportion(40_000) { repeated(text, $0) }
    }

    @Test("runs of backticks, each of its own length")
    func backticks() {
        // As much text takes twice as many runs.
        expectProportion(800_000) { count in
            (1...Int(Double(2 * count).squareRoot())).map { repeated("`", $0) + "a " }.joined()
        }
    }

    @Test("as many tables as definitions of links")
    func tables() {
        expectProportion(2_000) { count in
            (0..<count).map { "[d\($0)]: https://example.org/\($0)\n" }.joined() + "\n"
                + repeated("| a | b |\n|---|---|\n| [x][d1] | b |\n\n", count)
        }
    }

    @Test("as many links to anchors as there are headings")
    func anchors() {
        expectProportion(8_000) { count in
            (0..<count).map { "[link \($0)](#none-\($0))\n\n## Heading \($0)\n\n" }.joined()
        }
    }

    @Test(
        "lists and quotes that stay open over many lines",
        arguments: ["- ", "> ", "1. ", "> - ", "12) ", "*\t"])
    func openBlocks(mark: String) throws {
        let start = repeated(mark, 10_000) + "x\n"
        for lines in ["\n", "y\n", ">\n"] {
            let found = problems(start + repeated(lines, 20_000))
            let problem = try #require(found.first)
            #expect(problem.code == "too-complex")
            #expect(problem.line ?? 0 > 5 && problem.line ?? 0 < 2_000)
            #expect(problem.help == "nest them less, or divide the page")
        }
    }

    @Test("a wide table whose rows are short")
    func wideTable() throws {
        let page = "text\n\n|" + repeated(" a |", 2_000) + "\n|" + repeated("---|", 2_000) + "\n"
        #expect(
            problems(page + repeated("| b |\n", 90)).allSatisfy {
                ["wide-table", "missing-cells"].contains($0.code)
            })
        let problem = try #require(
            problems(page + repeated("| b |\n", 2_000)).first { $0.code == "too-complex" })
        #expect(problem.line == 7)
        #expect(problem.help == "divide it into several pages")
    }

    @Test("more data blocks than a page can show")
    func dataBlocks() throws {
        let problem = try #require(
            problems(repeated("```organisations by-kind\n```\n\n", 501)).last)
        #expect(problem.code == "too-complex")
        #expect(problem.line == 5 + 3 * 500)
        #expect(problem.help == "show fewer of them here, or divide the page")
    }
}
