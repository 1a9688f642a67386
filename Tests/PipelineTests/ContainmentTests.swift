import Foundation
import HoofbeatContent
import HoofbeatPipeline
import HoofbeatTestSupport
import Testing

/// A stranger's repository brings its own output folder, with links that lead out of it.
@Suite("Nothing outside the output is written or removed") struct OutputContainmentTests {
    private static let zeros = String(repeating: "0", count: 64)
    private static let precious = "precious"

    /// A site with a folder beside the output that no build may touch.
    private func site(_ files: [String: String] = [:]) throws -> TestSite {
        let outside = ["outside/important.txt": Self.precious, "outside/index.html": Self.precious]
        return try TestSite(files.merging(outside) { $1 })
    }

    private func expectUntouched(_ site: TestSite) throws {
        let outside = try FileManager.default.subpathsOfDirectory(atPath: site.root + "/outside")
        #expect(Set(outside) == ["important.txt", "index.html"])
        for file in outside {
            let text = try String(contentsOfFile: site.root + "/outside/" + file, encoding: .utf8)
            #expect(text == Self.precious)
        }
    }

    private func codes(_ site: TestSite, adopts: Bool = false) throws -> [String] {
        let problems = try site.build { $0.adopts = adopts }.problems
        return problems.filter { $0.severity == .error }.map(TestSite.short)
    }

    @Test("a manifest that names what a link leads to removes nothing")
    func manifestThroughLink() throws {
        let site = try site(["content/static/d": "x"])
        try site.makeFolder("public")
        try site.link("public/d", to: "../outside")
        try site.write(
            "public/manifest.sha256",
            "\(Self.zeros)  d\n\(Self.zeros)  d/important.txt\n\(Self.zeros)  d/index.html\n")
        for adopts in [false, true] {
            #expect(try codes(site, adopts: adopts) == ["foreign-file \(site.root)/public/d"])
            try expectUntouched(site)
        }
    }

    @Test("a file goes through no linked folder, with --adopt or without")
    func writingThroughLink() throws {
        let site = try site(["content/static/e/evil.txt": "evil"])
        try site.makeFolder("public")
        try site.link("public/e", to: "../outside")
        for adopts in [false, true] {
            #expect(try codes(site, adopts: adopts) == ["foreign-file \(site.root)/public/e"])
            try expectUntouched(site)
        }
    }

    @Test("a link named by the manifest in another form of Unicode is not ours")
    func composedAndDecomposed() throws {
        let site = try site(["content/static/\u{E9}": "x"])
        try site.makeFolder("public")
        try site.link("public/e\u{301}", to: "../outside/important.txt")
        try site.write("public/manifest.sha256", "\(Self.zeros)  \u{E9}\n")
        #expect(try codes(site) == ["foreign-file \(site.root)/public/e\u{301}"])
        try expectUntouched(site)
    }

    @Test("the output itself is no link", arguments: ["public", "public/", "public/."])
    func outputIsLink(written: String) throws {
        let site = try site()
        try site.link("public", to: "outside")
        let report = try site.build { $0.output = site.root + "/" + written }
        #expect(report.counts == nil)
        let problem = try #require(report.problems.first { $0.code == "output-not-a-folder" })
        #expect(problem.severity == .error)
        #expect(problem.help?.contains("--output") == true)
        try expectUntouched(site)
    }

    @Test("a file is removed only if its bytes have the digest that the manifest names")
    func claimedByManifest() throws {
        let site = try site()
        try site.build()
        try site.write("public/mine.txt", "mine")
        try site.write(
            "public/manifest.sha256",
            try site.output("manifest.sha256") + "\(Self.zeros)  mine.txt\n")
        #expect(try codes(site) == ["foreign-file \(site.root)/public/mine.txt"])
        #expect(try codes(site, adopts: true) == [])
        #expect(try site.output("mine.txt") == "mine")
    }

    @Test("a manifest or a journal that is a link is not read, and not written through")
    func linkedManifest() throws {
        let site = try site()
        try site.makeFolder("public")
        for name in ["manifest.sha256", ".hoofbeat-journal"] {
            try site.link("public/" + name, to: "../outside/important.txt")
            #expect(try codes(site, adopts: true) == ["foreign-file \(site.root)/public/\(name)"])
            try expectUntouched(site)
            try site.remove("public/" + name)
        }
    }
}

/// Links that change while a site is built or shown are tested where that is done; here are those
/// that stand still.
@Suite("Nothing outside the content is read") struct ContentContainmentTests {
    @Test("the content folder itself is no link")
    func contentIsLink() throws {
        let site = try TestSite(["elsewhere/index.md": TestSite.page("Home")])
        try site.remove("content")
        try site.link("content", to: "elsewhere")
        #expect(try site.errors() == ["no-content content"])
    }

    @Test("a link through an outside folder is refused, even if it comes back")
    func outAndBack() throws {
        let site = try TestSite(["content/static/a.txt": "a"])
        let name = (site.root as NSString).lastPathComponent
        try site.link("content/static/b.txt", to: "../../../\(name)/content/static/a.txt")
        #expect(try site.errors() == ["symlink-outside content/static/b.txt"])
    }

    @Test("a link by the whole path of a file of the content is read")
    func absolute() throws {
        let site = try TestSite(["content/static/a.txt": "a"])
        let real = try #require(
            realpath(site.root, nil).map { pointer in
                defer { free(pointer) }
                return String(cString: pointer)
            })
        try site.link("content/static/b.txt", to: real + "/content/static/a.txt")
        try site.build()
        #expect(try site.output("b.txt") == "a")
    }

    @Test("a chain of links and a linked folder are followed inside the content")
    func chain() throws {
        let site = try TestSite(["content/static/a/x.txt": "x"])
        try site.link("content/static/b", to: "c")
        try site.link("content/static/c", to: "./../static/a")
        try site.link("content/static/y.txt", to: "b/x.txt")
        try site.build()
        #expect(try site.output("b/x.txt") == "x")
        #expect(try site.output("y.txt") == "x")
    }

    @Test("links that would multiply folders are refused where the second one begins")
    func multiplying() throws {
        var files: [String: String] = [:]
        for number in 0...20 { files["content/static/d\(number)/x.txt"] = "x" }
        let site = try TestSite(files)
        for number in 0..<20 {
            for name in ["a", "b"] {
                try site.link("content/static/d\(number)/\(name)", to: "../d\(number + 1)")
            }
        }
        let errors = try site.errors()
        #expect(errors.count == 19 * 2 * 2)
        #expect(errors.allSatisfy { $0.hasPrefix("symlink-in-linked-folder content/static/d") })
    }

    @Test("folders are read to a depth of 32")
    func depth() throws {
        func path(_ depth: Int) -> String {
            (1..<depth).map { "f\($0)" }.joined(separator: "/")
        }
        let site = try TestSite(["content/static/\(path(31))/x.txt": "x"])
        #expect(try site.errors() == [])
        try site.write("content/static/\(path(33))/x.txt", "x")
        #expect(try site.errors() == ["too-deep content/static/\(path(32))"])
    }

    @Test("a file of more than 100 MB is refused, and read by nobody")
    func hugeFile() throws {
        let site = try TestSite(["content/static/huge.bin": ""])
        try #require(truncate(site.root + "/content/static/huge.bin", 1 << 40) == 0)
        #expect(try site.errors() == ["too-large content/static/huge.bin"])
    }

    @Test("a data file or the settings may have 5 MB, and are never cut")
    func longData() throws {
        let blanks = String(repeating: "# filled\n", count: 600_000)
        let site = try TestSite(["content/data/glossary.yaml": blanks])
        #expect(try site.errors() == ["too-large content/data/glossary.yaml"])
        let other = try TestSite(["content/site.yaml": blanks + "name: x\ndescription: y\n"])
        #expect(try other.errors() == ["too-large content/site.yaml"])
    }
}
