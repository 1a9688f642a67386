import Foundation
import HoofbeatContent
import HoofbeatMarkup
import HoofbeatPipeline
import HoofbeatReview
import HoofbeatTestSupport
import Synchronization
import Testing

/// Edits the data of the guide at random. What an edit changes is read off the pages as they are
/// built, tags left out, and compared with what it voids.
@Suite("Digests under random edits of signs, organisations and other data") struct DataEditTests {
    /// A section of a page: the words that a reader sees, and the digest.
    private struct Section: Hashable {
        let page: String
        let number: Int
        let words: String
        let digest: String
    }

    private struct Built {
        let sections: [Section]
        /// The forms in which the warning signs are reviewed, by their keys.
        let signs: [String: String]
    }

    private static func copy() throws -> TestSite {
        let site = try TestSite([:])
        try? FileManager.default.removeItem(atPath: site.root + "/content")
        try FileManager.default.copyItem(
            atPath: Python.root + "/content", toPath: site.root + "/content")
        return site
    }

    private static func text(of file: String, in site: TestSite) throws -> String {
        try String(contentsOfFile: site.root + "/" + file, encoding: .utf8)
    }

    private static func build(_ site: TestSite) throws -> Built {
        let found = Mutex<[Section]>([])
        let theme = Theme.plain(page: { page, site in
            let words = BodyWords.sections(of: page.body)
            let digests = site.reviews[page.entry.path]?.sections.map(\.digest) ?? []
            #expect(words.count == digests.count, "\(page.entry.path)")
            let sections = zip(words, digests).enumerated().map { number, section in
                Section(
                    page: page.entry.path, number: number,
                    words: section.0, digest: section.1)
            }
            found.withLock { $0 += sections }
            return ""
        })
        var build = Build(
            root: site.root, output: site.root + "/none",
            today: try #require(Day(iso: "2026-11-29")), jobs: 2, theme: theme)
        build.needsDigests = true
        var warm = WarmBuild(build)
        let edition = warm.run(after: .anything).edition
        for path in edition.paths where path.hasSuffix(".html") {
            _ = try edition.content(at: path)
        }
        let signs = edition.site.library.signs.all.map { ($0.name, SectionForm($0).text) }
        return Built(
            sections: found.withLock { $0 }.sorted { ($0.page, $0.number) < ($1.page, $1.number) },
            signs: Dictionary(signs) { first, _ in first })
    }

    /// Lines of data that hold a text, by their files.
    private static func texts(of site: TestSite) throws -> [(file: String, line: Int)] {
        let fields = ["words: ", "name: ", "offers: ", "ring: ", "title: ", "for: "]
        return try ["signs", "organisations", "references"].flatMap { name in
            let file = "content/data/\(name).yaml"
            return try text(of: file, in: site).split(
                separator: "\n", omittingEmptySubsequences: false
            )
            .enumerated().filter { _, line in
                let text = line.trimmingCharacters(in: .whitespaces)
                return fields.contains {
                    text.hasPrefix($0) && text.dropFirst($0.count).contains(" ")
                }
            }.map { (file, $0.offset) }
        }
    }

    @Test("an edit voids the sections whose words it changes, and only the sign that it is of")
    func edits() throws {
        let site = try Self.copy()
        let before = try Self.build(site)
        #expect(before.sections.count > 500 && before.signs.count > 40)
        let places = try Self.texts(of: site)
        var editor = GuideEditor(seed: 21)
        var changed = (sections: 0, signs: 0)
        for number in 0..<Rounds.count(6, long: 120) {
            let isSign = number.isMultiple(of: 2)
            let among = places.filter { $0.file.contains("signs") == isSign }
            let chosen = editor.choice(of: among)
            let (file, line) = try #require(chosen)
            let text = try Self.text(of: file, in: site)
            var lines = text.components(separatedBy: "\n")
            let old = lines[line]
            let value = try #require(old.firstRange(of: ": ")).upperBound
            let blank = try #require(old[value...].firstIndex(of: " "))
            lines[line].replaceSubrange(blank...blank, with: " otherwise ")
            try site.write(file, lines.joined(separator: "\n"))
            let after = try Self.build(site)
            try site.write(file, text)
            try #require(after.sections.count == before.sections.count, "\(old)")
            for (old, new) in zip(before.sections, after.sections) where old != new {
                #expect(
                    (old.words == new.words) == (old.digest == new.digest),
                    "\(lines[line]) in \(old.page), section \(old.number): \(new.words)")
                changed.sections += 1
            }
            let signs = after.signs.filter { before.signs[$0.key] != $0.value }
            #expect(signs.count == (isSign ? 1 : 0), "\(lines[line]): \(signs.keys)")
            changed.signs += signs.count
        }
        #expect(changed.sections > 10 && changed.signs > 2, "\(changed)")
    }
}
