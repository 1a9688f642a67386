import Foundation
import HoofbeatContent
import HoofbeatPipeline
import HoofbeatTestSupport
import Testing

/// Adds files to a site that was built, and expects that the next build finds exactly these
/// errors, as `code file:line`, and touches nothing of what stands.
/// - Parameters:
///   - help: what the first problem suggests.
///   - prepare: makes what is not a plain file.
func expectRefusal(
    of files: [String: String] = [:], as expected: String..., help: String? = nil,
    at place: SourceLocation = #_sourceLocation, prepare: (TestSite) throws -> Void = { _ in }
) throws {
    let site = try TestSite()
    try site.build()
    let before = try site.outputState()
    for (path, text) in files { try site.write(path, text) }
    try prepare(site)
    let report = try site.build()
    let problems = report.problems.filter { $0.severity == .error }
    #expect(problems.map(TestSite.short) == expected, sourceLocation: place)
    #expect(report.counts == nil, "nothing is counted as written", sourceLocation: place)
    #expect(try site.outputState() == before, "the output is as it was", sourceLocation: place)
    if let help { #expect(problems.first?.help == help, sourceLocation: place) }
}

/// What tells whether a file was written anew, even with the same bytes.
struct FileState: Equatable {
    let bytes: [UInt8]
    let inode: Int?
    let modified: Date?
}

extension TestSite {
    func outputState() throws -> [String: FileState] {
        var states: [String: FileState] = [:]
        for (path, bytes) in try outputFiles() {
            let facts = try FileManager.default.attributesOfItem(atPath: root + "/public/" + path)
            states[path] = FileState(
                bytes: bytes, inode: facts[.systemFileNumber] as? Int,
                modified: facts[.modificationDate] as? Date)
        }
        return states
    }

    /// The folder of the output that is named by the digest of the assets.
    func assetFolder() throws -> String {
        let folders = try outputFiles().keys.compactMap { path in
            path.firstMatch(of: /^assets\/[0-9a-f]{12}\//).map { String($0.output) }
        }
        return try #require(folders.first)
    }

    /// Errors as `code file:line`, without what else there is to say.
    func errors(_ change: (inout Build) -> Void = { _ in }) throws -> [String] {
        var build = try builder()
        change(&build)
        return build.check().problems.filter { $0.severity == .error }.map(Self.short)
    }

    func link(_ path: String, to target: String) throws {
        try FileManager.default.createSymbolicLink(
            atPath: root + "/" + path, withDestinationPath: target)
    }

    func makeFolder(_ path: String) throws {
        try FileManager.default.createDirectory(
            atPath: root + "/" + path, withIntermediateDirectories: true)
    }

    /// The body of a page that has these lines of Markdown, without the theme around it.
    static func body(
        _ markdown: String, files: [String: [UInt8]] = [:], settings: [String: String] = [:]
    ) throws -> String {
        let site = try TestSite(
            settings.merging(["content/page.md": page("Page", body: markdown)]) { $1 })
        for (path, bytes) in files { try site.write(path, bytes: bytes) }
        let report = try site.build()
        #expect(report.problems.filter { $0.severity == .error } == [])
        return String(try site.output("page/index.html").trimmingPrefix(/<title>.*\n/))
    }
}
