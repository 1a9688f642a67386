import Foundation
import TestSupport
import Testing

/// Root may read everything, so as root the check runs as nobody, by the binary, on copies.
@Suite("A file that may not be read") struct UnreadableFileTests {
    static let setpriv = "/usr/bin/setpriv"
    static var isRoot: Bool { geteuid() == 0 }
    static var canLoseRights: Bool {
        !isRoot || FileManager.default.isExecutableFile(atPath: setpriv)
    }

    /// The files of a site after whose making some were locked: problems as `code file`.
    private func problems(of site: TestSite) throws -> [String] {
        guard Self.isRoot else { return try site.problems() }
        let folder = site.root + "/tools"
        try site.makeFolder("tools")
        let binary = try #require(Self.binary)
        try FileManager.default.copyItem(atPath: binary.path, toPath: folder + "/hoofbeat")
        let process = Process()
        process.executableURL = URL(fileURLWithPath: Self.setpriv)
        process.arguments = [
            "--reuid", "65534", "--regid", "65534", "--clear-groups", folder + "/hoofbeat", "check",
            "--root", site.root, "--today", "2026-11-21", "--format", "json",
        ]
        let output = Pipe()
        process.standardOutput = output
        process.standardError = FileHandle.nullDevice
        try process.run()
        let bytes = output.fileHandleForReading.readDataToEndOfFile()
        process.waitUntilExit()
        #expect(process.terminationStatus == 1)
        return try bytes.split(separator: 10).compactMap { line in
            let problem = try JSONDecoder().decode(Problem.self, from: Data(line))
            return problem.severity == "note" ? nil : "\(problem.code) \(problem.file)"
        }
    }

    private struct Problem: Decodable {
        let severity: String
        let code: String
        let file: String
    }

    /// The executable that was built beside these tests.
    private static var binary: URL? {
        let bundles = Bundle.allBundles + [Bundle.main]
        return bundles.flatMap { bundle in
            [bundle.bundleURL, bundle.bundleURL.deletingLastPathComponent()]
        }.map { $0.appending(path: "hoofbeat") }.first {
            var isFolder: ObjCBool = false
            return FileManager.default.fileExists(atPath: $0.path, isDirectory: &isFolder)
                && !isFolder.boolValue
        }
    }

    private func lock(_ path: String, of site: TestSite, _ mode: Int = 0) throws {
        try FileManager.default.setAttributes(
            [.posixPermissions: mode], ofItemAtPath: site.root + "/" + path)
    }

    @Test("a page, a picture and a folder without the right to read are named",
        .enabled(if: canLoseRights, "root, and no setpriv"))
    func unreadable() throws {
        let site = try TestSite([
            "content/page.md": TestSite.page("Page"), "content/picture.png": "x",
            "content/folder/page.md": TestSite.page("Page"),
        ])
        try lock("content/page.md", of: site)
        try lock("content/picture.png", of: site)
        try lock("content/folder", of: site)
        #expect(
            try problems(of: site) == [
                "unreadable content/folder", "unreadable content/page.md",
                "unreadable content/picture.png",
            ])
        try lock("content/folder", of: site, 0o755)
    }

    @Test("settings without the right to read are named",
        .enabled(if: canLoseRights, "root, and no setpriv"))
    func settings() throws {
        let site = try TestSite()
        try lock("content/site.yaml", of: site)
        #expect(try problems(of: site) == ["no-settings content/site.yaml"])
    }
}
