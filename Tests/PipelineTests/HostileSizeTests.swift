import Content
import Foundation
import TestSupport
import Testing

@testable import Pipeline

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif

/// Pages of a size and shape that nobody writes must neither crash the build nor stop it.
@Suite("Hostile pages", .serialized) struct HostileSizeTests {
    private static let library = Library(
        settings: Settings(name: "Test", description: ""), words: .test)

    /// The processor's time for one page, on this thread only.
    private func seconds(_ markdown: String) -> Double {
        let bytes = Array(TestSite.page("Page", body: markdown).utf8)
        let before = Self.threadTime
        let draft = PageReader(library: Self.library).draft(of: bytes, path: "page.md")
        let after = Self.threadTime
        #expect(draft.entry.front.title == "Page")
        return after - before
    }

    private static var threadTime: Double {
        var time = timespec()
        clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time)
        return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
    }

    /// Four times as much must take less than nine times as long, where there is enough to measure:
    /// four is in proportion, sixteen would be its square.
    private func expectProportion(
        _ count: Int, at place: SourceLocation = #_sourceLocation, _ markdown: (Int) -> String
    ) {
        let part = markdown(count / 4)
        let whole = markdown(count)
        var less = seconds(part)
        var more = seconds(whole)
        // Others use the processor's caches, too: what looks bad is measured again.
        for _ in 0..<3 where more > 0.2 && more / less >= 9 {
            less = max(less, seconds(part))
            more = min(more, seconds(whole))
        }
        guard more > 0.2 else { return }
        #expect(more / less < 9, "\(less) s, then \(more) s", sourceLocation: place)
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
        let draft = PageReader(library: Self.library).draft(of: Array(page.utf8), path: "page.md")
        #expect(draft.entry.links.count == 100_000)
        #expect(draft.entry.links.last?.line == 100_004)
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
}
