import Foundation
import HoofbeatContent
import HoofbeatMarkup
import HoofbeatTestSupport
import Testing

@testable import HoofbeatPipeline

/// Seeds are fixed, so that a failure can be looked into: its seed is in the message.
@Suite("Random pages") struct RandomPageTests {
    private static let library = Library(
        settings: Settings(name: "Test", description: ""),
        files: ["a.png": .picture(.init(width: 1, height: 1)), "a.pdf": .notAPicture])

    private func parse(_ bytes: [UInt8]) -> ParsedPage {
        PageReader(library: Self.library).parse(bytes, path: "folder/page.md")
    }

    private func lineCount(_ text: String) -> Int {
        text.replacing("\r\n", with: "\n").utf8.count { $0 == 10 || $0 == 13 } + 1
    }

    @Test("random Markdown is always rendered, and every problem lies in the file")
    func markdown() {
        for seed in UInt64(1)...1_500 {
            var random = RandomMarkdown(seed: seed)
            let body = random.text(pieces: Int.random(in: 1...80, using: &random))
            let text = random.frontMatter("Page") + body
            let page = parse(Array(text.utf8))
            let lines = lineCount(text)
            let outside = page.problems.filter { !(1...lines).contains($0.line ?? 1) }
            #expect(outside == [], "seed \(seed): \(text.debugDescription)")
            #expect(
                String(validating: page.body.bytes, as: UTF8.self) != nil,
                "seed \(seed): \(text.debugDescription)")
        }
    }

    @Test("no random Markdown brings in an element that can run code, or an unsafe address")
    func isSafe() {
        for seed in UInt64(10_001)...11_500 {
            var random = RandomMarkdown(seed: seed)
            let text = TestSite.page("Page", body: random.text(pieces: 60))
            let page = parse(Array(text.utf8))
            let html = String(decoding: page.body.bytes, as: UTF8.self)
            #expect(!html.contains(/<(script|b>|style|\?|!\[CDATA)/), "seed \(seed): \(html)")
            #expect(
                !html.contains(/(href|src)="(javascript|data|vbscript|file):/),
                "seed \(seed): \(html)")
            // cmark leaves a comment where it leaves out HTML; then there must be a problem.
            let isRefused = page.problems.contains { $0.code == "raw-html" }
            let isFine = isRefused || html.contains("<table") || !html.contains("<!--")
            #expect(isFine, "seed \(seed): \(html)")
        }
    }

    @Test("random bytes are a page or a problem")
    func bytes() {
        for seed in UInt64(20_001)...20_600 {
            var random = RandomMarkdown(seed: seed)
            let bytes = random.bytes(Int.random(in: 0...300, using: &random))
            #expect(!parse(bytes).problems.isEmpty, "seed \(seed)")
            let page = Array(TestSite.page("Page").utf8) + bytes
            #expect(parse(page).entry.front.id == "folder-page", "seed \(seed)")
        }
    }

    @Test("ids of headings are unique, whatever the headings")
    func ids() {
        for seed in UInt64(30_001)...30_300 {
            var random = RandomMarkdown(seed: seed)
            let titles = (0..<20).map { _ in
                "## "
                    + (["a", "a 2", "a-2-2", "A", "{#a}", "b {#a}", "🦓"].randomElement(
                        using: &random) ?? "")
            }
            let text = TestSite.page("Page", body: titles.joined(separator: "\n\n"))
            let ids = parse(Array(text.utf8)).entry.outline.map(\.id)
            #expect(ids.count == 20, "seed \(seed)")
            #expect(Set(ids).count == ids.count, "seed \(seed): \(ids)")
        }
    }
}
