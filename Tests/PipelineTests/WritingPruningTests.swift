import Foundation
import HoofbeatPipeline
import HoofbeatTestSupport
import Testing

/// What a build removes.
@Suite struct WritingPruningTests {
    private static let picture: [UInt8] =
        PictureBytes.png(2, 1)

    private func folders(of site: TestSite) -> Set<String> {
        let root = URL(fileURLWithPath: site.root + "/public")
        let all = FileManager.default.enumerator(atPath: root.path) ?? .init()
        return Set(
            all.compactMap { $0 as? String }.filter {
                var isFolder: ObjCBool = false
                let exists = FileManager.default.fileExists(
                    atPath: root.path + "/" + $0, isDirectory: &isFolder)
                return exists && isFolder.boolValue
            })
    }

    @Test("a page that is gone is removed with the folders that it leaves empty")
    func removedPage() throws {
        let site = try TestSite([
            "content/a/index.md": TestSite.page("A"), "content/a/b/index.md": TestSite.page("B"),
            "content/a/b/c.md": TestSite.page("C"),
        ])
        try site.build()
        #expect(folders(of: site).isSuperset(of: ["a", "a/b", "a/b/c"]))
        try site.remove("content/a")
        let counts = try site.build().counts
        #expect(counts?.removed == 3)
        #expect(folders(of: site).filter { $0.hasPrefix("a/") || $0 == "a" }.isEmpty)
        #expect(try site.outputFiles().keys.contains { $0.hasPrefix("a/") } == false)
    }

    @Test("a folder that holds something foreign stays")
    func foreignInFolder() throws {
        let site = try TestSite(["content/a.md": TestSite.page("A")])
        try site.build()
        try site.write("public/a/mine.txt", "mine")
        try site.remove("content/a.md")
        #expect(try site.build { $0.adopts = true }.counts?.removed == 1)
        #expect(try site.output("a/mine.txt") == "mine")
        #expect(try site.outputFiles()["a/index.html"] == nil)
    }

    @Test("pictures, static files and redirects that are gone are removed")
    func otherFiles() throws {
        let body = "![A zebra](z.png)\n"
        let site = try TestSite([
            "content/a.md": TestSite.page("A", "aliases: [old]\n", body: body),
            "content/static/s.txt": "s",
        ])
        try site.write("content/z.png", bytes: Self.picture)
        try site.build()
        let files = Set(try site.outputFiles().keys)
        #expect(files.isSuperset(of: ["old/index.html", "s.txt", "z.png"]))
        try site.write("content/a.md", TestSite.page("A"))
        try site.remove("content/static/s.txt")
        try site.build()
        let gone = files.subtracting(try site.outputFiles().keys)
        #expect(gone == ["old/index.html", "s.txt", "z.png"])
    }

    @Test("without a manifest nothing is removed")
    func noManifest() throws {
        let site = try TestSite(["content/a.md": TestSite.page("A")])
        try site.build()
        try site.remove("public/manifest.sha256")
        try site.remove("content/a.md")
        #expect(try site.build { $0.adopts = true }.counts?.removed == 0)
        #expect(try site.outputFiles()["a/index.html"] != nil)
    }

    @Test("a manifest cannot make the build remove what lies outside")
    func hostileManifest() throws {
        let site = try TestSite()
        try site.build()
        let digest = String(repeating: "0", count: 64)
        let lines = ["../content/index.md", "a/../../content/index.md", "/etc/x", "./index.html"]
        let text = lines.map { "\(digest)  \($0)\n" }.joined()
        try site.write("public/manifest.sha256", try site.output("manifest.sha256") + text)
        #expect(try site.build().counts?.removed == 0)
        #expect(FileManager.default.fileExists(atPath: site.root + "/content/index.md"))
    }

    @Test("a build that fails removes nothing and leaves every byte as it was")
    func contentError() throws {
        let site = try TestSite(["content/a.md": TestSite.page("A")])
        try site.build()
        let before = try site.outputFiles()
        try site.remove("content/a.md")
        try site.write("content/index.md", TestSite.page("New", body: "[x](missing.md)\n"))
        let report = try site.build()
        #expect(report.counts == nil && report.fails(strictly: false))
        #expect(try site.outputFiles() == before)
    }

    @Test("a content error leaves no folder behind where there was none")
    func contentErrorAtFirst() throws {
        let site = try TestSite(["content/a.md": "no front matter"])
        #expect(try site.build().counts == nil)
        #expect(!FileManager.default.fileExists(atPath: site.root + "/public"))
    }
}
