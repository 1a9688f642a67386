import Foundation
import HoofbeatContent
import HoofbeatPipeline
import HoofbeatTestSupport
import Testing

/// A manifest or a journal in the output folder is a claim, which anybody may have written.
@Suite struct WritingClaimTests {
    private static let zeros = String(repeating: "0", count: 64)

    private func errors(_ site: TestSite, adopts: Bool = false) throws -> [Diagnostic] {
        try site.build { $0.adopts = adopts }.problems.filter { $0.severity == .error }
    }

    @Test(
        "a file of a person's, claimed with a wrong digest, is not replaced unasked",
        arguments: ["manifest.sha256", ".hoofbeat-journal"])
    func wrongClaim(list: String) throws {
        let site = try TestSite(["content/static/notes.txt": "new"])
        try site.write("public/notes.txt", "precious")
        try site.write("public/" + list, "\(Self.zeros)  notes.txt\n\(Self.zeros)  index.html\n")
        let found = try errors(site)
        #expect(found.map(TestSite.short) == ["foreign-file \(site.root)/public/notes.txt"])
        #expect(found.first?.help?.contains("in its place") == true)
        #expect(try site.output("notes.txt") == "precious")
        #expect(try errors(site, adopts: true) == [])
        #expect(try site.output("notes.txt") == "new")
    }

    @Test("a file that somebody changed is named, and mended with --adopt")
    func changed() throws {
        let site = try TestSite(["content/a.md": TestSite.page("A")])
        try site.build()
        let files = try site.outputFiles()
        try site.write("public/index.html", "mine")
        #expect(
            try errors(site).map(TestSite.short) == ["foreign-file \(site.root)/public/index.html"])
        #expect(try site.output("index.html") == "mine")
        #expect(try site.build { $0.adopts = true }.counts?.written == 1)
        #expect(try site.outputFiles() == files)
    }

    @Test("a file that lost its bytes with the power, or whose digest was lost, is mended")
    func lost() throws {
        let site = try TestSite(["content/a.md": TestSite.page("A")])
        try site.build()
        let files = try site.outputFiles()
        try site.write("public/index.html", "")
        let manifest = try site.output("manifest.sha256")
        let lines = manifest.split(separator: "\n").map {
            $0.hasSuffix("robots.txt") ? Self.zeros + $0.dropFirst(64) : $0
        }
        try site.write("public/manifest.sha256", lines.joined(separator: "\n") + "\n")
        #expect(try site.build().counts?.written == 1)
        #expect(try site.outputFiles() == files)
    }

    @Test(
        "a list or a file of a terabyte is read by nobody, and named",
        arguments: ["manifest.sha256", ".hoofbeat-journal", "old.txt"])
    func huge(path: String) throws {
        let site = try TestSite()
        if path == "old.txt" {
            try site.write("public/manifest.sha256", "\(Self.zeros)  old.txt\n")
        }
        try site.write("public/" + path, "")
        try #require(truncate(site.root + "/public/" + path, 1 << 40) == 0)
        let found = try errors(site).map(TestSite.short)
        // What a build leaves behind when it is interrupted is its own.
        let isJournal = path == ".hoofbeat-journal"
        #expect(found == (isJournal ? [] : ["foreign-file \(site.root)/public/\(path)"]))
        #expect(try errors(site, adopts: true) == [])
        #expect(try site.output("index.html").contains("Home"))
    }

    @Test("a journal or a file with another name outside is never written to", arguments: [0, 1])
    func hardLink(number: Int) throws {
        let path = [".hoofbeat-journal", "index.html"][number]
        let site = try TestSite(["outside.txt": "precious"])
        try site.makeFolder("public")
        try FileManager.default.linkItem(
            atPath: site.root + "/outside.txt", toPath: site.root + "/public/" + path)
        #expect(try errors(site, adopts: true) == [])
        #expect(
            try String(contentsOfFile: site.root + "/outside.txt", encoding: .utf8) == "precious")
        #expect(try site.output("index.html").contains("Home"))
    }

    @Test("folders without files in place of the build's own files give way")
    func folders() throws {
        let site = try TestSite()
        for path in [".hoofbeat-journal/a", "manifest.sha256", "index.html/b", ".hoofbeat-1"] {
            try site.makeFolder("public/" + path)
        }
        #expect(try errors(site) == [])
        #expect(try site.build().counts?.written == 0)
        try site.write("public/.hoofbeat-journal/mine.txt", "mine")
        let file = site.root + "/public/.hoofbeat-journal/mine.txt"
        #expect(try errors(site).map(\.file) == [file])
        #expect(try errors(site, adopts: true).map(\.file) == [file])
    }

    @Test("a name that is no text is named, and stays with --adopt")
    func notText() throws {
        let site = try TestSite()
        try site.makeFolder("public")
        let run = try Program.run(
            "/bin/sh",
            [
                "-c", "cd \"$0\" && mkdir \"$(printf 'o\\377')\" && : > \"$(printf 'o\\377/y')\"",
                site.root + "/public",
            ])
        // Some disks take no such names.
        guard run.status == 0 else { return }
        #expect(
            try errors(site).map(TestSite.short) == ["foreign-file \(site.root)/public/o\u{FFFD}"])
        #expect(try errors(site, adopts: true) == [])
    }

    @Test("folders deeper than any site has are named, and stay with --adopt")
    func deep() throws {
        let site = try TestSite()
        let deep = (0..<70).map { "f\($0)" }.joined(separator: "/")
        try site.makeFolder("public/" + deep)
        #expect(try errors(site).count == 1)
        #expect(try errors(site, adopts: true) == [])
    }

    @Test("the opened folder is judged again: it may neither be in content/ nor hold it")
    func overlap() throws {
        let site = try TestSite(["content/static/a.txt": "a"])
        for output in ["content", "content/static", "content/new", "."] {
            var build = try site.builder()
            build.output = site.root + "/" + output
            build.adopts = true
            #expect(throws: BuildFailure.self) { try build.run() }
        }
        let files = try FileManager.default.subpathsOfDirectory(atPath: site.root)
        #expect(!files.contains { $0.contains("manifest") || $0.contains("hoofbeat") })
    }

    @Test(
        "a path that goes back from a folder that is not there is refused",
        arguments: ["new/../content", "a/../../../..", "a/../public", "a/b/../c"])
    func backwards(output: String) throws {
        let site = try TestSite(["content/static/a.txt": "a"])
        let run = try Program.run(
            "/bin/sh",
            [
                "-c", "cd \"$0\" && exec \"$1\" build --adopt --output \"$2\"",
                site.root, Program.path, output,
            ])
        #expect(run.status == 64)
        #expect(run.errors.contains("“..” behind a folder that is not there"), "\(run.errors)")
        #expect(try FileManager.default.contentsOfDirectory(atPath: site.root) == ["content"])
    }

    @Test("the largest size that the system allows a file is a failure like any other")
    func sizeLimit() throws {
        let site = try TestSite([
            "content/static/a.txt": String(repeating: "words ", count: 10_000)
        ])
        let run = try Program.run(
            "/bin/sh",
            [
                "-c", "cd \"$0\" && ulimit -f 8 && exec \"$1\" build", site.root,
                Program.path,
            ])
        #expect(run.status == 70 && !run.wasKilled)
        #expect(run.errors.contains("File too large"), "\(run.errors)")
        #expect(try site.build().counts != nil)
    }
}
