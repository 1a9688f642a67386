import Foundation
import HoofbeatPipeline
import HoofbeatTestSupport
import Testing

/// What a build does with a site that an earlier build wrote.
@Suite struct WritingChangesTests {
    private func cleanBuild(of site: TestSite) throws -> [String: [UInt8]] {
        let clean = try TestSite()
        try site.build { $0.output = clean.root + "/public" }
        return try clean.outputFiles()
    }

    @Test("a second build writes nothing, not even the same bytes again")
    func secondBuild() throws {
        let site = try TestSite(["content/a.md": TestSite.page("A")])
        let first = try site.build().counts
        let files = try site.outputFiles()
        let inodes = try inodes(of: site)
        let second = try site.build().counts
        #expect(second?.written == 0 && second?.removed == 0)
        #expect(second?.unchanged == first?.written)
        #expect(try site.outputFiles() == files)
        #expect(try self.inodes(of: site) == inodes)
    }

    private func inodes(of site: TestSite) throws -> [String: Int] {
        var inodes: [String: Int] = [:]
        for path in try site.outputFiles().keys {
            let file = site.root + "/public/" + path
            let facts = try FileManager.default.attributesOfItem(atPath: file)
            inodes[path] = facts[.systemFileNumber] as? Int
        }
        return inodes
    }

    @Test("only files that differ are written, each under a new inode")
    func onlyDifferences() throws {
        let site = try TestSite(["content/a.md": TestSite.page("A")])
        try site.build()
        let before = try inodes(of: site)
        try site.write("content/a.md", TestSite.page("A", body: "More.\n"))
        #expect(try site.build().counts?.written == 1)
        let after = try inodes(of: site)
        let changed = before.keys.filter { before[$0] != after[$0] }
        #expect(Set(changed) == ["a/index.html", "manifest.sha256"])
    }

    @Test("a file in which only the first or the last byte is another is mended with --adopt")
    func oneByte() throws {
        let site = try TestSite()
        try site.build()
        let files = try site.outputFiles()
        let bytes = try #require(files["robots.txt"])
        for place in [0, bytes.count - 1] {
            var changed = bytes
            changed[place] ^= 1
            try site.write("public/robots.txt", bytes: changed)
            #expect(try site.build().counts == nil)
            #expect(try site.build { $0.adopts = true }.counts?.written == 1)
            #expect(try site.outputFiles() == files)
        }
    }

    @Test("a file that somebody changed or removed is mended with --adopt")
    func mends() throws {
        let site = try TestSite(["content/a.md": TestSite.page("A")])
        try site.build()
        let files = try site.outputFiles()
        try site.write("public/index.html", "broken")
        try site.write("public/robots.txt", "")
        try site.remove("public/a/index.html")
        #expect(try site.build { $0.adopts = true }.counts?.written == 3)
        #expect(try site.outputFiles() == files)
    }

    @Test("a page becomes a section, and a section a page, at the same address")
    func pageAndSection() throws {
        let site = try TestSite(["content/x.md": TestSite.page("X")])
        try site.build()
        try site.remove("content/x.md")
        try site.write("content/x/index.md", TestSite.page("X, the section"))
        try site.write("content/x/y.md", TestSite.page("Y"))
        try site.build()
        #expect(try site.output("x/index.html").contains("X, the section"))
        #expect(try site.outputFiles() == cleanBuild(of: site))
        try site.remove("content/x")
        try site.write("content/x.md", TestSite.page("X alone"))
        try site.build()
        #expect(try site.outputFiles() == cleanBuild(of: site))
    }

    @Test("a name that changes only in its capitals is written anew", .enabled(if: ignoresNoCase))
    func capitals() throws {
        let site = try TestSite(["content/Page.md": TestSite.page("P")])
        try site.build()
        try site.remove("content/Page.md")
        try site.write("content/page.md", TestSite.page("P"))
        try site.build()
        #expect(try site.outputFiles() == cleanBuild(of: site))
    }

    private static var ignoresNoCase: Bool {
        !FileManager.default.fileExists(atPath: #filePath.uppercased())
    }

    @Test("the number of jobs does not show in the output", arguments: [1, 3, 16])
    func jobs(number: Int) throws {
        var files: [String: String] = ["content/s/index.md": TestSite.page("S")]
        for count in 0..<60 {
            files["content/s/p\(count).md"] = TestSite.page(
                "P\(count * 37 % 60)", "aliases: [old\(count)]\n",
                body: "## Heading\n\n[next](p\((count * 7 + 1) % 60).md)\n")
        }
        let site = try TestSite(files)
        try site.build(jobs: 2)
        let two = try site.outputFiles()
        try site.remove("public")
        try site.build(jobs: number)
        #expect(try site.outputFiles() == two)
    }

    @Test("a file becomes a folder, and a folder a file")
    func fileAndFolder() throws {
        let site = try TestSite(["content/static/x.txt": "a file"])
        try site.build()
        #expect(try site.output("x.txt") == "a file")
        try site.remove("content/static/x.txt")
        try site.write("content/x.txt.md", TestSite.page("A page"))
        try site.build()
        #expect(try site.output("x.txt/index.html").contains("A page"))
        #expect(try site.outputFiles() == cleanBuild(of: site))
        try site.remove("content/x.txt.md")
        try site.write("content/static/x.txt", "a file again")
        try site.build()
        #expect(try site.output("x.txt") == "a file again")
        #expect(try site.outputFiles() == cleanBuild(of: site))
    }

    @Test("a deep folder makes room for a file")
    func deepFolder() throws {
        let site = try TestSite(["content/static/x.txt/y/z/file.txt": "deep"])
        try site.build()
        try site.remove("content/static/x.txt")
        try site.write("content/static/x.txt", "flat")
        try site.build()
        #expect(try site.output("x.txt") == "flat")
        #expect(try site.outputFiles() == cleanBuild(of: site))
    }
}
