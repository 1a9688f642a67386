import Foundation
import HoofbeatContent
import HoofbeatMarkdown
import HoofbeatMarkup
import HoofbeatTestSupport
import Testing

@testable import HoofbeatPipeline

/// No sign of markup is left in a text that readers see, unless an editor escaped it or a
/// diagnostic says so.
///
/// `HOOFBEAT_SIGN_SEED` begins with another page.
@Suite("Signs of markup") struct SignTests {
    private static let library = Library(
        settings: Settings(name: "Test", description: ""),
        files: ["p.svg": .picture(.init(width: 1, height: 1)), "x.pdf": .notAPicture],
        references: [Reference(key: "lee-2024", kind: .paper, title: "T", line: 1)])

    private static var seed: UInt64 {
        let given = ProcessInfo.processInfo.environment["HOOFBEAT_SIGN_SEED"].flatMap(UInt64.init)
        return given ?? 1
    }

    @Test("no sign is shown in any place of a page")
    func places() {
        let seed = Self.seed
        print("Signs of markup: 6,000 pages from HOOFBEAT_SIGN_SEED=\(seed)")
        let reader = PageReader(library: Self.library, wantsTexts: false)
        var silent = 0
        for seed in seed..<seed + 6_000 {
            var signs = RandomSigns(seed: seed)
            let sign = signs.sign()
            let (fields, body) = signs.page(sign)
            let text = TestSite.page("Page", fields, body: body + "\n")
            let shown = Self.shown(of: text, reader)
            silent += shown == nil ? 0 : 1
            let left = shown.map { Self.left(of: sign, in: $0, text) } ?? []
            #expect(left == [], "HOOFBEAT_SIGN_SEED=\(seed):\n\(text)")
        }
        // What is right is not reported: some signs are read wherever they are.
        #expect(silent > 50)
    }

    @Test("no sign is shown in a field of a data file")
    func fields() {
        let texts = FieldTexts(Self.library)
        for seed in Self.seed..<Self.seed + 2_000 {
            var signs = RandomSigns(seed: seed)
            let sign = signs.sign()
            let text = signs.field(sign)
            for manner in [FieldText.Manner.markdown, .words] {
                let field = FieldText(text, file: "f", line: 1, keepsLines: true, manner)
                let drawn = texts.draw(field)
                guard drawn.problems.isEmpty else { continue }
                let lines =
                    manner == .words
                    ? ShownLines(words: text)
                    : ShownLines(html: String(decoding: drawn.html.bytes, as: UTF8.self))
                let left = Self.left(of: sign, in: lines, text)
                #expect(left == [], "HOOFBEAT_SIGN_SEED=\(seed), \(manner):\n\(text)")
            }
        }
    }

    @Test("no sign is shown on a random page")
    func prose() {
        let reader = PageReader(library: Self.library, wantsTexts: false)
        for seed in Self.seed..<Self.seed + 3_000 {
            var prose = RandomProse(seed: seed)
            let text = TestSite.page("Page", body: prose.page())
            let left = Self.shown(of: text, reader)?.signs(of: text) ?? []
            #expect(left == [], "HOOFBEAT_SIGN_SEED=\(seed):\n\(text)")
        }
    }

    @Test("a sign that is shown is found")
    func isFound() {
        let html = "<p>One\n- two</p><td>• x</td><p>A <em>b</em>** <code>**</code></p>"
        #expect(ShownLines(html: html).signs(of: "").map { $0.prefix(3) } == ["- i", "• i", "** "])
        #expect(ShownLines(html: "<p>* a</p>").signs(of: "\\* a") == [])
    }

    /// What readers see of a page; nil if something is said about it.
    private static func shown(of text: String, _ reader: PageReader) -> ShownLines? {
        let parsed = reader.parse(Array(text.utf8), path: "page.md")
        guard parsed.problems.allSatisfy({ $0.severity == .note }) else { return nil }
        let html = String(decoding: parsed.body.bytes, as: UTF8.self)
        let summary = (parsed.entry.front.summary ?? "").split(separator: "\n")
        return ShownLines(html: html + summary.map { "<p>\($0)</p>" }.joined())
    }

    private static func left(
        of sign: RandomSigns.Sign, in shown: ShownLines, _ text: String
    ) -> [String] {
        let isShown = shown.lines.contains { line in
            let words = line.drop { $0.isWhitespace || $0 == ShownLines.edge }
            return sign.isOnOwnLine ? words.hasPrefix(sign.hidden) : line.contains(sign.hidden)
        }
        return shown.signs(of: text) + (isShown ? ["\(sign.hidden) is shown"] : [])
    }
}
