import Foundation
import HoofbeatContent
import HoofbeatDisk
import HoofbeatTemplates
import HoofbeatTestSupport
import Testing

@testable import HoofbeatPipeline

@Suite("A warm build") struct WarmBuildTests {
    private static let environment = ProcessInfo.processInfo.environment
    /// `HOOFBEAT_EDITS` asks for more or fewer.
    private static var edits: Int {
        environment["HOOFBEAT_EDITS"].flatMap { Int($0) } ?? (environment["CI"] == nil ? 1000 : 250)
    }

    @Test("after every random edit, the bytes are those of a clean build")
    func randomEdits() throws {
        let seed =
            Self.environment["HOOFBEAT_SEED"].flatMap { UInt64($0) } ?? .random(in: 0...999_999)
        print("Random edits: \(Self.edits) with HOOFBEAT_SEED=\(seed)")
        var editor = RandomEditor(seed: seed, pages: 20)
        let site = try TestSite()
        try editor.begin(in: site)
        let build = try site.builder(theme: .standard)
        var warm = WarmBuild(build)
        let beginning = warm.run(after: .anything).report
        #expect(beginning.problems.filter { $0.severity == .error }.map(TestSite.short) == [])
        var compared = 0
        for step in 1...Self.edits {
            let (name, changes) = try editor.edit(site)
            let (edition, report) = warm.run(after: changes)
            let clean = try build.run()
            let place: Comment = "seed \(seed), step \(step): \(name)"
            try #require(report.problems == clean.problems, place)
            guard clean.counts != nil else { continue }
            editor.isGood()
            compared += 1
            try #require(try differences(edition, try site.outputFiles()) == [], place)
        }
        #expect(compared > Self.edits / 4)
    }

    /// Paths where the edition is not what lies in the folder.
    private func differences(_ edition: Edition, _ files: [String: [UInt8]]) throws -> [String] {
        var files = files
        files[Manifest.name] = nil
        let paths = Set(edition.paths).union(files.keys).subtracting([Manifest.name])
        return try paths.filter { path in
            switch try edition.content(at: path) {
            case .bytes(let bytes): return files[path] != bytes
            case .file(let file): return try files[path] != file.contents(limit: 1_000_000)
            case nil: return true
            }
        }.sorted()
    }

    @Test("drafts a page again only if its bytes or the Library have changed")
    func remembered() throws {
        let site = try TestSite([
            "content/one.md": TestSite.page("One", body: "\nWords.\n"),
            "content/two.md": TestSite.page("Two"),
        ])
        var warm = WarmBuild(try site.builder())
        let first = warm.run(after: .anything).edition
        let again = warm.run(after: .anything).edition
        #expect(first.site === again.site)
        try site.write("content/one.md", TestSite.page("One", body: "\n\nOther words.\n"))
        let edited = warm.run(after: .paths(["content/one.md"])).edition
        #expect(edited.site === first.site)
        #expect(try text(edited, "one/index.html").contains("Other words"))
        try site.write("content/site.yaml", "name: Test\ndescription: Another.\n")
        let renamed = warm.run(after: .paths(["content/site.yaml"])).edition
        #expect(renamed.site !== first.site)
        #expect(renamed.site.settings.description == "Another.")
    }

    @Test("believes whoever says what has changed, and reads no more")
    func invalid() throws {
        let site = try TestSite(["content/one.md": TestSite.page("One", body: "\nOld.\n")])
        var warm = WarmBuild(try site.builder())
        _ = warm.run(after: .anything)
        try site.write("content/one.md", TestSite.page("One", body: "\nNew.\n"))
        #expect(
            try text(warm.run(after: .paths([])).edition, "one/index.html").contains("Old."))
        #expect(
            try text(warm.run(after: .paths(["content/one.md"])).edition, "one/index.html")
                .contains("New."))
    }

    @Test("sees what changes behind a symbolic link")
    func links() throws {
        let site = try TestSite(["content/sub/index.md": TestSite.page("One", "id: a\n")])
        try FileManager.default.createSymbolicLink(
            atPath: site.root + "/content/link", withDestinationPath: "sub")
        var warm = WarmBuild(try site.builder())
        _ = warm.run(after: .anything)
        try site.write("content/sub/index.md", TestSite.page("Two", "id: a\n"))
        let edition = warm.run(after: .paths(["content/sub/index.md"])).edition
        #expect(try text(edition, "link/index.html").contains("Two"))
    }

    @Test("names the line of a broken link after lines have come above it")
    func lines() throws {
        let page = TestSite.page("One", body: "\n[gone](gone.md)\n")
        let site = try TestSite(["content/one.md": page])
        var warm = WarmBuild(try site.builder())
        let first = warm.run(after: .anything)
        #expect(first.report.problems.first { $0.code == "missing-page" }?.line == 6)
        try site.write("content/one.md", page.replacing("\n[", with: "\n\n\n["))
        let second = warm.run(after: .paths(["content/one.md"]))
        #expect(second.report.problems.first { $0.code == "missing-page" }?.line == 8)
        #expect(second.edition.site === first.edition.site)
    }

    private func text(_ edition: Edition, _ path: String) throws -> String {
        guard case .bytes(let bytes) = try edition.content(at: path) else { return "" }
        return String(decoding: bytes, as: UTF8.self)
    }
}
