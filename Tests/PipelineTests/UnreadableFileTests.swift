import Foundation
import HoofbeatTestSupport
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
        guard Self.isRoot else { return try site.errors() }
        // Nobody may not look into the folder of the checkout.
        let copy = site.root + "/hoofbeat"
        try FileManager.default.copyItem(atPath: Program.path, toPath: copy)
        let nobody = ["--reuid", "65534", "--regid", "65534", "--clear-groups"]
        let check = ["check", "--root", site.root, "--today", "2026-11-21", "--format", "json"]
        let result = try Program.run(Self.setpriv, nobody + [copy] + check)
        #expect(result.status == 1, "\(result.errors)")
        return try result.output.split(separator: "\n").compactMap { line in
            let problem = try JSONDecoder().decode(Problem.self, from: Data(line.utf8))
            return problem.severity == "error" ? "\(problem.code) \(problem.file)" : nil
        }
    }

    private struct Problem: Decodable {
        let severity: String
        let code: String
        let file: String
    }

    private func lock(_ path: String, of site: TestSite, _ mode: Int = 0) throws {
        try FileManager.default.setAttributes(
            [.posixPermissions: mode], ofItemAtPath: site.root + "/" + path)
    }

    @Test(
        "a page, a picture and a folder without the right to read are named",
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

    @Test(
        "settings without the right to read are named",
        .enabled(if: canLoseRights, "root, and no setpriv"))
    func settings() throws {
        let site = try TestSite()
        try lock("content/site.yaml", of: site)
        #expect(try problems(of: site) == ["no-settings content/site.yaml"])
    }
}
