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

    /// Twice as much must take less than six times as long, where there is enough to measure.
    private func expectProportion(
        _ count: Int, at place: SourceLocation = #_sourceLocation, _ markdown: (Int) -> String
    ) {
        // The lesser of two, since others use the processor's caches, too.
        let single = markdown(count / 2)
        let double = markdown(count)
        let less = min(seconds(single), seconds(single))
        let more = min(seconds(double), seconds(double))
        guard less > 0.05 else { return }
        #expect(more / less < 6, "\(less) s, then \(more) s", sourceLocation: place)
    }

    private func repeated(_ text: String, _ count: Int) -> String {
        String(repeating: text, count: count)
    }

    @Test("what is nested very deep", arguments: [
        ("> ", ""), (">", ""), ("- ", ""), ("1. ", ""), ("[", "]"), ("![", "](a.png)"), ("*a **b ", ""),
        ("**a", "**"), ("_a ", ""), ("(", ")"), ("[a](", ")"), ("<a ", ""), ("> - ", "[x](gone.md)"),
        ("# ", ""), ("{#", "}"), ("\"", ""), ("\\", ""), ("&", ""), ("[^", "]"), ("|", "|"), ("a|", ""),
    ])
    func deep(open: String, close: String) {
        expectProportion(100_000) { self.repeated(open, $0) + "a" + self.repeated(close, $0) }
    }

    @Test("what is begun and never ended", arguments: [
        "`", "``", "```\n", "~~~", "<!--", "<!--\n\n", "<?", "<!A ", "<![CDATA[", "<b", "<b a='", "</b",
        "[a", "[a](", "![a](<", "[a](\"b", "[a]: ", "[a]: <", "[@", "*a_", "[!URGENT]", "{#", "](", "<h",
        "![[](", "\\\n", "&#x", "glossary:",
    ])
    func open(text: String) {
        expectProportion(60_000) { self.repeated(text, $0) }
        expectProportion(60_000) { "a" + self.repeated(text + " ", $0) + "\n" }
    }

    @Test("a line of four million characters", arguments: ["a", " ", "a ", "é", "🦓", "*a* ", "\t", "-", "="])
    func longLine(text: String) {
        expectProportion(4_000_000 / text.utf8.count) { self.repeated(text, $0) }
    }

    @Test("a hundred thousand links")
    func links() {
        expectProportion(100_000) { count in
            (0..<count).map { "[link \($0)](gone-\($0).md)\n" }.joined()
        }
        expectProportion(100_000) { count in
            (0..<count).map { "[link \($0)](#a\($0))" }.joined(separator: " ")
        }
        expectProportion(100_000) { self.repeated("<https://example.org>\n\n", $0) }
    }
}
