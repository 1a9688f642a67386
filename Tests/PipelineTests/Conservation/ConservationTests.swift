import Foundation
import HoofbeatContent
import HoofbeatMarkup
import HoofbeatTestSupport
import Testing

@testable import HoofbeatPipeline

/// Every word that an editor wrote is on the page, or a diagnostic at its line says why not.
///
/// `HOOFBEAT_PROSE_SEED` begins with another page.
@Suite("Conservation of text") struct ConservationTests {
    private static let library = Library(
        settings: Settings(name: "Test", description: ""),
        files: ["p.svg": .picture(.init(width: 1, height: 1)), "x.pdf": .notAPicture],
        references: [Reference(key: "lee-2024", kind: .paper, title: "T", line: 1)])

    private static let example = "Tests/Examples/Leuchtfieber"

    @Test("no word of a random page is lost in silence")
    func randomPages() {
        let given = ProcessInfo.processInfo.environment["HOOFBEAT_PROSE_SEED"].flatMap(UInt64.init)
        let seed = given ?? 1
        print("Conservation of text: 5,000 pages from HOOFBEAT_PROSE_SEED=\(seed)")
        let reader = PageReader(library: Self.library, wantsTexts: false)
        for seed in seed..<seed + 5_000 {
            var prose = RandomProse(seed: seed)
            let text = TestSite.page("Page", body: prose.page())
            let lost = Self.lost(of: text, in: reader.parse(Array(text.utf8), path: "page.md"))
            #expect(lost == [], "HOOFBEAT_PROSE_SEED=\(seed):\n\(text)")
        }
    }

    @Test("no word of the guide, or of the example, is lost", arguments: [".", example])
    func guide(folder: String) throws {
        let tree = SourceTree(root: Python.root + "/" + folder)
        var reader = LibraryReader(LibrarySources(tree, jobs: 2))
        let library = reader.read(canSearch: true).library
        let pages = PageReader(library: library, wantsTexts: false)
        #expect(!tree.pages.isEmpty)
        for file in tree.pages {
            let text = String(decoding: try tree.read(file), as: UTF8.self)
            let lost = Self.lost(of: text, in: pages.read(file, in: tree).page)
            #expect(lost == [], "\(file.path)")
        }
    }

    @Test("a word that is lost is found")
    func isFound() {
        let text = TestSite.page("Page", body: "One.\n\ntwo\n")
        let parsed = PageReader(library: Self.library).parse(Array("".utf8), path: "page.md")
        #expect(Self.lost(of: text, in: parsed) == ["2: Page", "5: One", "7: two"])
    }

    /// Words that are not on the page, though nothing is said at their line.
    private static func lost(of text: String, in parsed: ParsedPage) -> [String] {
        let front = parsed.entry.front
        var shown = ShownWords(
            html: String(decoding: parsed.body.bytes, as: UTF8.self),
            others: [front.title, front.summary ?? ""])
        let said = Said(parsed.problems, in: text)
        var lost: [String] = []
        for line in WrittenWords(text).lines where !said.covers(line.number) {
            for word in line.words where !shown.take(word) {
                lost.append("\(line.number): \(word)")
            }
        }
        return lost
    }
}

/// The lines at which something is said.
private struct Said {
    private var lines: Set<Int> = []
    /// What follows the beginning of a comment or block that does not end is in it.
    private var end = Int.max

    init(_ problems: [Diagnostic], in text: String) {
        let written = text.split(separator: "\n", omittingEmptySubsequences: false)
        for problem in problems where problem.severity != .note {
            guard let line = problem.line else { continue }
            lines.insert(line)
            switch problem.code {
            case "unclosed-comment", "unclosed-code": end = min(end, line)
            case "raw-html":
                // HTML goes on to the next empty line.
                let isQuoted = written[line - 1].hasPrefix(">")
                let rest = written.indices.dropFirst(line)
                let block = rest.prefix { index in
                    !written[index].allSatisfy { $0 == " " || (isQuoted && $0 == ">") }
                }
                lines.formUnion(block.map { $0 + 1 })
            case "stray-definition": lines.insert(line + 1)
            default: break
            }
        }
    }

    func covers(_ line: Int) -> Bool { line >= end || lines.contains(line) }
}
