import Foundation
package import HoofbeatContent
package import HoofbeatPipeline

/// A site in a folder of its own that is removed with it: files in, files or problems out.
package final class TestSite {
    package let root: String

    /// - Parameter files: text by path; `content/site.yaml` and `content/index.md` are added
    ///   unless they are given.
    package init(_ files: [String: String] = [:]) throws {
        let folder = Self.keptSites.map { $0 + "/" } ?? NSTemporaryDirectory()
        root = folder + "hoofbeat-test-" + UUID().uuidString
        try FileManager.default.createDirectory(atPath: root, withIntermediateDirectories: true)
        var all = [
            "content/site.yaml": "name: Test\ndescription: A site for a test.\n",
            "content/index.md": Self.page("Home"),
        ]
        all.merge(files) { _, given in given }
        for (path, text) in all { try write(path, text) }
    }

    deinit {
        if Self.keptSites == nil { try? FileManager.default.removeItem(atPath: root) }
    }

    /// Where sites are left for `Tests/Memory/check.sh`.
    private static let keptSites = ProcessInfo.processInfo.environment["HOOFBEAT_KEEP_SITES"]

    /// A page with the least that a page must have.
    package static func page(
        _ title: String, _ fields: String = "", body: String = "Text.\n"
    ) -> String {
        let description =
            "About \(title), in a sentence of the length that a description ought to have."
        return "---\ntitle: \(title)\ndescription: \(description)\n\(fields)---\n\(body)"
    }

    package func write(_ path: String, _ text: String) throws {
        try write(path, bytes: Array(text.utf8))
    }

    package func write(_ path: String, bytes: [UInt8]) throws {
        let file = root + "/" + path
        try FileManager.default.createDirectory(
            atPath: (file as NSString).deletingLastPathComponent, withIntermediateDirectories: true)
        // Foundation would rename a temporary file over it; a test may want the same inode.
        try Data(bytes).write(to: URL(fileURLWithPath: file))
    }

    package func remove(_ path: String) throws {
        try FileManager.default.removeItem(atPath: root + "/" + path)
    }

    package func builder(theme: Theme = .plain, jobs: Int = 2) throws -> Build {
        guard let today = Day(iso: "2026-11-21") else { fatalError("not a date") }
        return Build(
            root: root, output: root + "/public", today: today, jobs: jobs, theme: theme)
    }

    @discardableResult
    package func build(
        theme: Theme = .plain, jobs: Int = 2, _ change: (inout Build) -> Void = { _ in }
    ) throws -> Report {
        var build = try builder(theme: theme, jobs: jobs)
        change(&build)
        return try build.run()
    }

    /// Errors and warnings as `code file:line`, without notes.
    package func problems(_ change: (inout Build) -> Void = { _ in }) throws -> [String] {
        var build = try builder()
        change(&build)
        return build.check().problems.filter { $0.severity != .note }.map(Self.short)
    }

    package static func short(_ problem: Diagnostic) -> String {
        "\(problem.code) \(problem.file)" + (problem.line.map { ":\($0)" } ?? "")
    }

    package func output(_ path: String) throws -> String {
        try String(contentsOfFile: root + "/public/" + path, encoding: .utf8)
    }

    /// Every file of the output with its bytes.
    package func outputFiles() throws -> [String: [UInt8]] {
        var files: [String: [UInt8]] = [:]
        let folder = root + "/public"
        for case let path as String in FileManager.default.enumerator(atPath: folder) ?? .init() {
            var isFolder: ObjCBool = false
            _ = FileManager.default.fileExists(
                atPath: folder + "/" + path, isDirectory: &isFolder)
            if isFolder.boolValue { continue }
            files[path] = [UInt8](try Data(contentsOf: URL(fileURLWithPath: folder + "/" + path)))
        }
        return files
    }
}
