import Foundation
import HoofbeatContent
import HoofbeatPipeline
import HoofbeatTestSupport
import Testing

/// Edits the pages of the guide at random, and looks which sections are no longer those that were
/// approved. What an edit changes is decided here from the lines of Markdown alone.
@Suite("Digests under a thousand random edits of the guide") struct ReviewEditTests {
    /// A line of plain text and the section that it is in.
    private struct Place {
        let line: Int
        /// The id of the section, as far as the heading gives one; nil where it cannot be told.
        let section: Int
    }

    private struct EditedPage {
        let path: String
        var lines: [String]
        /// Plain paragraphs of one line, each by its place.
        let places: [Place]
        let digests: [(id: String, digest: String)]
    }

    private static func places(in lines: [String]) -> [Place] {
        var places: [Place] = []
        var (section, fence, end) = (0, false, 0)
        for (number, line) in lines.enumerated() where number > 0 && line == "---" {
            end = number
            break
        }
        for (number, line) in lines.enumerated() where number > end {
            if line.hasPrefix("```") { fence.toggle() }
            if fence { continue }
            if line.hasPrefix("## ") { section += 1 }
            let isAlone =
                lines[number - 1].isEmpty
                && (number + 1 == lines.count || lines[number + 1].isEmpty)
            if isAlone, line.split(separator: " ").count > 6, line.first?.isLetter == true {
                places.append(Place(line: number, section: section))
            }
        }
        return places
    }

    private static func pages(of desk: ReviewDesk) throws -> [EditedPage] {
        try desk.site.entries.compactMap { entry in
            let text = try String(contentsOfFile: Python.root + "/" + entry.file, encoding: .utf8)
            let lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(
                String.init)
            let digests = desk.digests(ofPage: entry.path, as: Array(text.utf8))
            let headings = lines.count { $0.hasPrefix("## ") }
            let places = places(in: lines)
            // Where a list drawn from data brings headings, lines cannot tell the section.
            guard !places.isEmpty, digests.count == headings + 1 else { return nil }
            return EditedPage(path: entry.path, lines: lines, places: places, digests: digests)
        }
    }

    /// What changes what a sentence means.
    private static func meaning(_ line: String, _ numbers: inout SeededNumbers) -> String {
        var words = line.split(separator: " ").map(String.init)
        let place = Int.random(in: 1..<words.count - 1, using: &numbers)
        switch Int.random(in: 0..<5, using: &numbers) {
        case 0: words.remove(at: place)
        case 1: words.insert("not", at: place)
        case 2: words[place] = "otherwise"
        case 3: words.insert("37", at: place)
        default: words.append("This was added.")
        }
        return words.joined(separator: " ")
    }

    /// What only changes how it is written.
    private static func layout(_ line: String, _ numbers: inout SeededNumbers) -> String {
        let words = line.split(separator: " ").map(String.init)
        switch Int.random(in: 0..<4, using: &numbers) {
        case 0: return line + " "
        case 1: return "\n\n" + line
        // With two blanks, it would be a part of a list above it.
        case 2: return " " + line
        default:
            // A word that would begin a list, a quotation or a citation stays in its line.
            let breaks = (1..<words.count).filter { words[$0].first?.isLetter == true }
            guard let place = breaks.randomElement(using: &numbers) else { return line }
            return words[..<place].joined(separator: " ") + "\n"
                + words[place...].joined(separator: " ")
        }
    }

    @Test("a change of meaning voids exactly the section that it is in; one of layout voids none")
    func edits() throws {
        var build = Build(
            root: Python.root, output: Python.root + "/none",
            today: try #require(Day(iso: "2026-11-21")), jobs: 2, theme: .plain)
        build.includesDrafts = true
        let desk = ReviewDesk(build)
        let pages = try Self.pages(of: desk)
        #expect(pages.count > 80)
        var numbers = SeededNumbers(seed: 18)
        var tried = (meaning: 0, layout: 0)
        while tried.meaning + tried.layout < 1000 {
            guard let page = pages.randomElement(using: &numbers),
                let place = page.places.randomElement(using: &numbers)
            else { return }
            let changesMeaning = Bool.random(using: &numbers)
            var lines = page.lines
            let before = lines[place.line]
            lines[place.line] =
                changesMeaning
                ? Self.meaning(before, &numbers) : Self.layout(before, &numbers)
            if lines[place.line] == before { continue }
            let after = desk.digests(
                ofPage: page.path, as: Array(lines.joined(separator: "\n").utf8))
            let voided = zip(page.digests, after).enumerated().filter { $1.0 != $1.1 }.map(\.offset)
            let what = "\(page.path): \(before) → \(lines[place.line])"
            #expect(after.count == page.digests.count, "\(what)")
            #expect(voided == (changesMeaning ? [place.section] : []), "\(what)")
            if changesMeaning { tried.meaning += 1 } else { tried.layout += 1 }
        }
        #expect(tried.meaning > 400 && tried.layout > 400)
    }
}
