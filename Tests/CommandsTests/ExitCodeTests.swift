import Foundation
import HoofbeatTestSupport
import Testing

@Suite struct ExitCodeTests {
    @Test("a site that is fine ends with 0")
    func fine() throws {
        let site = try TestSite(["content/static/favicon.svg": TestSite.icon])
        let build = try site.run("build")
        #expect(build.status == 0 && build.errors.isEmpty)
        #expect(
            build.output.contains(
                /^1 page: \d+ files written, 0 unchanged, 0 removed in \d+\.\d\d s, 1 note\.\n$/)
        )
        let check = try site.run("check")
        #expect(check.status == 0 && check.errors.isEmpty)
        #expect(check.output.contains(/\n1 page checked in \d+\.\d\d s, 1 note\.\n$/))
    }

    @Test(
        "problems in the content end with 1, and nothing is written", arguments: ["build", "check"])
    func contentProblems(command: String) throws {
        let site = try TestSite.withProblems()
        let run = try site.run(command)
        #expect(run.status == 1)
        #expect(run.output.contains("2 errors"))
        #expect(!FileManager.default.fileExists(atPath: site.root + "/public"))
    }

    @Test("check writes nothing")
    func checkWritesNothing() throws {
        let site = try TestSite()
        #expect(try site.run("check").status == 0)
        #expect(!FileManager.default.fileExists(atPath: site.root + "/public"))
    }

    @Test(
        "wrong usage ends with 64 and says what was wrong",
        arguments: [
            (["build", "--nonsense"], "--nonsense"), (["nonsense"], "nonsense"),
            (["build", "--format", "xml"], "xml"), (["build", "more"], "more"),
            (["new", "page"], "path"), (["new", "page", "a", "--kind", "animal"], "animal"),
            (["build", "--today", "2026-02-30"], "--today"),
            (["build", "--today", "now"], "--today"),
            (["build", "--base-url", "example.org"], "--base-url"),
            (["build", "--base-url", "ftp://example.org/"], "--base-url"),
            (["build", "--base-url", "https://example.org/?a"], "--base-url"),
            (["build", "--default-base-url", "example.org"], "--default-base-url must be"),
            (
                ["build", "--for-disk", "--base-url", "https://example.org/"],
                "a copy for the disk has no address"
            ),
            (
                ["build", "--for-disk", "--default-base-url", "https://example.org/"],
                "a copy for the disk has no address"
            ),
            (["check", "--for-disk"], "--for-disk"),
            (["build", "--jobs", "0"], "--jobs"), (["build", "--jobs", "-1"], "--jobs"),
            (["build", "--jobs", "1025"], "--jobs"), (["build", "--jobs", "many"], "--jobs"),
            (["check", "--adopt"], "--adopt"), (["build", "--root"], "--root"),
        ])
    func usage(arguments: [String], named: String) throws {
        let site = try TestSite()
        let root =
            arguments[0] == "build" && arguments.last != "--root" ? ["--root", site.root] : []
        let run = try Program.run(arguments + root)
        #expect(run.status == 64 && run.output.isEmpty)
        #expect(run.errors.contains(named), "\(run.errors)")
        #expect(!FileManager.default.fileExists(atPath: site.root + "/public"))
    }

    @Test("what the system refuses ends with 70 and is named")
    func ownFault() throws {
        let site = try TestSite()
        let output = site.root + "/" + String(repeating: "x", count: 300)
        let run = try site.run("build", "--output", output)
        #expect(run.status == 70 && run.output.isEmpty)
        #expect(run.errors.hasPrefix("hoofbeat: cannot ") && run.errors.contains(output))
        #expect(run.errors.hasSuffix("name too long. Nothing was written.\n"), "\(run.errors)")
    }

    @Test("a file where the output should be is a problem that says what to do")
    func fileInTheWay() throws {
        let site = try TestSite()
        try site.write("in-the-way", "a file")
        let run = try site.run("build", "--output", site.root + "/in-the-way")
        #expect(run.status == 1)
        #expect(run.output.contains("[output-not-a-folder]"))
        #expect(run.output.contains("with --output"))
    }

    @Test("help ends with 0 and goes to standard output")
    func help() throws {
        let run = try Program.run(["--help"])
        #expect(run.status == 0 && run.errors.isEmpty)
        for command in ["build", "check", "new"] { #expect(run.output.contains("  " + command)) }
    }

    @Test("a folder without content is an error that says what to do")
    func noContent() throws {
        let site = try TestSite()
        let run = try Program.run(["build", "--root", site.root + "/nowhere"])
        #expect(run.status == 1)
        #expect(run.output.contains("there is no folder named content here [no-content]"))
        #expect(run.output.contains("hoofbeat new site"))
    }
}
