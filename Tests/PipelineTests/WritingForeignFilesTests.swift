import Foundation
import HoofbeatContent
import HoofbeatPipeline
import HoofbeatTestSupport
import Testing

/// Files in the output folder that no build wrote.
@Suite struct WritingForeignFilesTests {
    @Test("a foreign file stops the build, which names it and touches nothing")
    func stops() throws {
        let site = try TestSite()
        try site.write("public/notes/mine.txt", "mine")
        let before = try site.outputFiles()
        let report = try site.build()
        #expect(report.counts == nil)
        let problem = try #require(report.problems.first { $0.code == "foreign-file" })
        #expect(problem.severity == .error)
        #expect(problem.file == site.root + "/public/notes/mine.txt")
        #expect(problem.help?.contains("--adopt") == true)
        #expect(try site.outputFiles() == before)
    }

    @Test("every foreign file is named, hidden ones and links too")
    func allAreNamed() throws {
        let site = try TestSite()
        try site.build()
        try site.write("public/a.txt", "a")
        try site.write("public/z/.hidden", "b")
        try FileManager.default.createSymbolicLink(
            atPath: site.root + "/public/link", withDestinationPath: "a.txt")
        let problems = try site.build().problems.filter { $0.code == "foreign-file" }
        #expect(
            problems.map(\.file)
                == ["a.txt", "link", "z/.hidden"].map { site.root + "/public/" + $0 })
    }

    @Test("with --adopt the build goes on and the file stays, this time and later")
    func adopting() throws {
        let site = try TestSite()
        try site.write("public/notes/mine.txt", "mine")
        for _ in 1...2 {
            let report = try site.build { $0.adopts = true }
            #expect(report.counts != nil)
            #expect(try site.output("notes/mine.txt") == "mine")
            #expect(try site.output("index.html").contains("Home"))
        }
    }

    @Test("a file at the place of a page is not overwritten unasked")
    func samePlace() throws {
        let site = try TestSite()
        try site.write("public/index.html", "mine")
        #expect(try site.build().counts == nil)
        #expect(try site.output("index.html") == "mine")
    }

    @Test("files that keep the folder in git are nobody's, and stay")
    func exempt() throws {
        let site = try TestSite()
        try site.write("public/.gitkeep", "")
        try site.write("public/.gitignore", "*\n")
        for _ in 1...2 {
            #expect(try site.build().counts != nil)
            #expect(try site.output(".gitignore") == "*\n")
            #expect(try site.output(".gitkeep") == "")
        }
    }

    @Test("leftovers of a build that was interrupted are cleared away")
    func leftovers() throws {
        let site = try TestSite()
        try site.write("public/.hoofbeat-123-4", "half a fi")
        #expect(try site.build().counts != nil)
        #expect(try site.outputFiles()[".hoofbeat-123-4"] == nil)
    }
}
