import Foundation
import HoofbeatTestSupport

/// Two states of one site, written in turn to one output. Every page differs; some paths are a file
/// in one state and a folder in the other; some are in one state only.
struct TwoStates {
    let sites: [TestSite]
    /// What a build into an empty folder makes of each.
    let clean: [[String: [UInt8]]]
    /// How long the slower of these builds took, in seconds.
    let duration: Double

    /// - Parameter lines: how long the pages of each state are.
    init(pages: Int, lines: [Int] = [1, 1]) throws {
        sites = try [0, 1].map { try Self.site($0, pages: pages, lines: lines[$0]) }
        var longest = 0.0
        clean = try sites.map { site in
            let start = Date()
            let run = try Self.run(site, into: site.root + "/public")
            longest = max(longest, Date().timeIntervalSince(start))
            guard run.status == 0 else { throw Failure(text: run.output + run.errors) }
            return try site.outputFiles()
        }
        duration = longest
    }

    struct Failure: Error {
        let text: String
    }

    private static func site(_ state: Int, pages: Int, lines: Int) throws -> TestSite {
        let text = String(
            repeating: "A line of state \(state), to be told apart.\n\n", count: lines)
        var files = ["content/index.md": TestSite.page("Home \(state)")]
        for page in 0..<pages {
            let name = page % 10 == 0 ? "only-\(state)-\(page)" : "p\(page)"
            files["content/\(name).md"] = TestSite.page(
                "Page \(page) of \(state)", "aliases: [old/\(name)/]\n", body: text)
        }
        return try TestSite(files.merging(typeChanges(state)) { $1 })
    }

    /// Paths that are files in one state and folders in the other, both ways.
    static func typeChanges(_ state: Int) -> [String: String] {
        let paths =
            state == 0
            ? ["d", "deep", "inner/leaf", "e/x.txt", "f/g/h.txt"]
            : ["d/x.txt", "deep/a/b/c.txt", "inner/leaf/x.txt", "e", "f"]
        var files: [String: String] = [:]
        for path in paths { files["content/static/" + path] = "\(path) of \(state)" }
        // The folder of a page, and a file of the same name.
        files[state == 0 ? "content/turn.md" : "content/static/turn"] =
            state == 0 ? TestSite.page("Turn") : "a file"
        return files
    }

    static func run(
        _ site: TestSite, into output: String, meanwhile: (Int32) -> Void = { _ in }
    ) throws -> Program.Result {
        try Program.run(
            Program.path,
            ["build", "--root", site.root, "--output", output, "--today", "2026-11-21"],
            meanwhile: meanwhile)
    }

    func build(
        _ state: Int, into output: String, meanwhile: (Int32) -> Void = { _ in }
    ) throws -> Program.Result {
        try Self.run(sites[state], into: output, meanwhile: meanwhile)
    }

    /// Every file below a folder with its bytes.
    static func files(below folder: String) throws -> [String: [UInt8]] {
        var files: [String: [UInt8]] = [:]
        for path in try FileManager.default.subpathsOfDirectory(atPath: folder) {
            let whole = folder + "/" + path
            var isFolder: ObjCBool = false
            _ = FileManager.default.fileExists(atPath: whole, isDirectory: &isFolder)
            if isFolder.boolValue { continue }
            files[path] = [UInt8](try Data(contentsOf: URL(fileURLWithPath: whole)))
        }
        return files
    }

    /// Files that are neither of one state nor of the other; those of a build that was cut off are
    /// not looked at.
    func tornFiles(_ files: [String: [UInt8]]) -> [String] {
        files.filter { path, bytes in
            path != "manifest.sha256" && !path.hasPrefix(".hoofbeat")
                && !clean.contains { $0[path] == bytes }
        }.keys.sorted()
    }
}
