import Foundation
import HoofbeatTestSupport

@testable import HoofbeatPipeline

/// Somebody who moves, renames, holds back and rewrites pages, with `hoofbeat moved` or by hand.
struct RandomMover {
    private let site: TestSite
    private var numbers: SeededNumbers
    private var made = 0

    init(_ site: TestSite, seed: UInt64) throws {
        self.site = site
        numbers = SeededNumbers(seed: seed)
        for section in ["tests", "care", "news"] {
            try site.write("content/\(section)/index.md", newPage())
            for _ in 0..<3 { try site.write("content/\(section)/\(newName()).md", newPage()) }
        }
        try site.write("content/static/leaflet.txt", "A leaflet.\n")
    }

    private mutating func next(_ limit: Int) -> Int { Int.random(in: 0..<limit, using: &numbers) }

    private mutating func newName() -> String {
        made += 1
        return "page-\(made)"
    }

    private mutating func newPage() -> String {
        made += 1
        let words = ["What it is", "Signs", "What helps", "Living with it", "Who to ask"]
        let headings = (0..<(2 + next(4))).map { place in
            let id = next(3) == 0 ? " {#h\(made)-\(place)}" : ""
            return "## \(words[place % words.count]) \(next(3))\(id)"
        }
        let aliases = next(3) == 0 ? "aliases: [former-\(made).html, former/\(made)/]\n" : ""
        let body = Set(headings).sorted().map { $0 + "\n\nText.\n\n" }.joined()
        return TestSite.page("Title \(made)", aliases, body: body)
    }

    private func paths() -> [String] {
        let folder = FileManager.default.enumerator(atPath: site.root + "/content")
        return (folder?.compactMap { $0 as? String } ?? []).sorted()
    }

    private mutating func page() -> String? {
        let pages = paths().filter { $0.hasSuffix(".md") && !$0.hasSuffix("index.md") }
        return pages.isEmpty ? nil : pages[next(pages.count)]
    }

    private mutating func section() -> String? {
        let found = paths().filter { $0.hasSuffix("/index.md") }
            .map { ($0 as NSString).deletingLastPathComponent }
        return found.isEmpty ? nil : found[next(found.count)]
    }

    private func rename(_ old: String, _ new: String) throws {
        let content = site.root + "/content/"
        guard !FileManager.default.fileExists(atPath: content + new) else { return }
        try FileManager.default.moveItem(atPath: content + old, toPath: content + new)
    }

    private func change(_ path: String, _ edit: (inout [String]) -> Void) throws {
        let file = site.root + "/content/" + path
        var lines = try String(contentsOfFile: file, encoding: .utf8)
            .split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
        edit(&lines)
        try site.write("content/" + path, lines.joined(separator: "\n"))
    }

    /// - Returns: what was done.
    mutating func step() throws -> String {
        guard let page = page(), let section = section() else { return "nothing is left" }
        let kind = next(16)
        switch kind {
        case 0: try rename(page, "\(section)/\(newName()).md")
        case 1, 2: _ = try PageMove(root: site.root).move(page, to: "\(section)/\(newName()).md")
        case 3: try rename(section, newName())
        case 4: _ = try PageMove(root: site.root).move(section + "/", to: newName() + "/")
        case 5: try site.remove("content/" + page)
        case 6: try site.write("content/\(section)/\(newName()).md", newPage())
        case 7: try set("withdrawn: It is wrong.", in: page)
        case 8: try set("expires: 2026-11-01", in: page)
        case 9: try set("draft: true", in: page)
        case 10: try change(page) { $0.removeAll { $0.hasPrefix("aliases:") } }
        case 11:
            _ = try PageMove(root: site.root).move("/scan-\(newName()).html", to: page)
        case 12:
            let leaflet = "content/static/leaflet.txt"
            if FileManager.default.fileExists(atPath: site.root + "/" + leaflet) {
                try site.remove(leaflet)
            } else {
                try site.write(leaflet, "A leaflet.\n")
            }
        default: try changeHeading(of: page, kind)
        }
        return "\(kind): \(page), \(section)"
    }

    /// Writes a field, or takes it out.
    private func set(_ field: String, in page: String) throws {
        try change(page) { lines in
            if let place = lines.firstIndex(of: field) {
                lines.remove(at: place)
            } else {
                lines.insert(field, at: 1)
            }
        }
    }

    private mutating func changeHeading(of page: String, _ kind: Int) throws {
        let (pick, word) = (next(100), "Other words \(next(9))")
        try change(page) { lines in
            let headings = lines.indices.filter { lines[$0].hasPrefix("## ") }
            guard !headings.isEmpty else { return }
            let place = headings[pick % headings.count]
            if kind == 13 {
                lines.remove(at: place)
            } else if !lines.contains(where: { $0.hasPrefix("## " + word) }) {
                lines[place] = "## " + word
            }
        }
    }
}
