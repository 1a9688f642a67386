import Foundation
import HoofbeatContent
import HoofbeatPipeline
import HoofbeatTestSupport
import Testing

/// Edits the pages of the guide at random, and looks which sections are no longer those that were
/// approved.
@Suite("Digests under a thousand random edits of the guide") struct ReviewEditTests {
    private struct EditedPage {
        let path: String
        let lines: [String]
        let places: [GuideEditor.Place]
        let digests: [(id: String, digest: String)]
    }

    private static func pages(of desk: ReviewDesk) throws -> [EditedPage] {
        try desk.site.entries.compactMap { entry in
            let text = try String(contentsOfFile: Python.root + "/" + entry.file, encoding: .utf8)
            let lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(
                String.init)
            let digests = desk.digests(ofPage: entry.path, as: Array(text.utf8))
            let (places, headings) = GuideEditor.places(in: lines)
            // Where a list drawn from data brings headings, lines cannot tell the section.
            guard !places.isEmpty, digests.count == headings + 1 else { return nil }
            return EditedPage(path: entry.path, lines: lines, places: places, digests: digests)
        }
    }

    private static func guide() throws -> ReviewDesk {
        var build = Build(
            root: Python.root, output: Python.root + "/none",
            today: try #require(Day(iso: "2026-11-21")), jobs: 2, theme: .plain)
        build.includesDrafts = true
        return ReviewDesk(build)
    }

    @Test("a change of meaning voids exactly the section that it is in; one of layout voids none")
    func edits() throws {
        let desk = try Self.guide()
        let pages = try Self.pages(of: desk)
        #expect(pages.count > 80)
        let signs = Set(pages.flatMap(\.lines).filter { $0.hasPrefix("> - sign: ") }).sorted()
        let byKind = Dictionary(
            grouping: pages.indices.flatMap { page in
                pages[page].places.map { (page: page, place: $0) }
            }, by: \.place.kind)
        var editor = GuideEditor(seed: 18)
        var tried: [GuideEditor.Kind: (meaning: Int, layout: Int)] = [:]
        for number in 0..<1000 {
            // Half of the edits are of paragraphs, as most of the text is.
            let kinds = GuideEditor.Kind.allCases
            let kind = number.isMultiple(of: 2) ? .paragraph : kinds[number / 2 % kinds.count]
            let chosen = editor.choice(of: byKind[kind] ?? [])
            let (at, place) = try #require(chosen, "\(kind)")
            let page = pages[at]
            let changesMeaning = editor.isHeads()
            var lines = page.lines
            if changesMeaning {
                editor.changeMeaning(&lines, at: place, signs: signs)
            } else {
                editor.changeLayout(&lines, at: place)
            }
            let after = desk.digests(
                ofPage: page.path, as: Array(lines.joined(separator: "\n").utf8))
            let voided = zip(page.digests, after).enumerated().filter { $1.0 != $1.1 }.map(\.offset)
            let what = """
                \(kind) of \(page.path): \(page.lines[place.line]) → \
                \(lines.count > place.line ? lines[place.line] : "")
                """
            #expect(lines != page.lines, "\(what)")
            #expect(after.count == page.digests.count, "\(what)")
            #expect(voided == (changesMeaning ? [place.section] : []), "\(what)")
            tried[kind, default: (0, 0)].meaning += changesMeaning ? 1 : 0
            tried[kind, default: (0, 0)].layout += changesMeaning ? 0 : 1
        }
        #expect(tried.values.allSatisfy { $0.meaning > 10 && $0.layout > 10 }, "\(tried)")
    }

    @Test("an exchange of typography voids nothing; one of signs that differ voids its section")
    func typography() throws {
        let desk = try Self.guide()
        let pages = try Self.pages(of: desk)
        var editor = GuideEditor(seed: 19)
        let places = pages.indices.flatMap { page in
            pages[page].places.filter { GuideEditor.holdsText($0.kind) }.map { (page, $0) }
        }
        let exchanges = TypographyExchange.all
        for number in 0..<Rounds.count(8, long: 40) * exchanges.count {
            let exchange = exchanges[number % exchanges.count]
            let chosen = editor.choice(of: places)
            let (at, place) = try #require(chosen)
            let page = pages[at]
            func digests(_ text: String) -> [(id: String, digest: String)] {
                var lines = page.lines
                editor.add(text, to: &lines, at: place)
                return desk.digests(
                    ofPage: page.path, as: Array(lines.joined(separator: "\n").utf8))
            }
            let before = digests(exchange.before)
            for text in exchange.after {
                let voided = zip(before, digests(text)).enumerated().filter { $1.0 != $1.1 }
                    .map(\.offset)
                #expect(
                    voided == (exchange.isMeant ? [place.section] : []),
                    "\(exchange.before) → \(text) in \(page.path): \(page.lines[place.line])")
            }
        }
    }
}
