import Foundation
import HoofbeatTestSupport
import Testing

/// Arguments that would send a command to the wrong place, or that it cannot follow.
@Suite struct ArgumentTests {
    @Test(
        "an empty path is refused, since it would be the root of the system",
        arguments: [
            ["build", "--root", ""], ["check", "--root", ""], ["serve", "--root", ""],
            ["next-change", "--root", ""], ["search", "x", "--site", ""], ["new", "site", ""],
            ["new", "page", ""], ["new", "page", "x", "--root", ""],
        ])
    func emptyPath(arguments: [String]) throws {
        let run = try Program.run(arguments)
        #expect(run.status == 64 && run.output.isEmpty && !run.wasKilled)
        #expect(run.errors.contains(" is empty"), "\(run.errors)")
    }

    @Test(
        "what was meant is named",
        arguments: [
            (["biuld"], "there is no command biuld; did you mean build?"),
            (["Build"], "there is no command Build; did you mean build?"),
            (["version"], "there is no command version; did you mean --version?"),
            (["build", "."], "write --root ."),
            (["check", "content/page.md"], "hoofbeat check reads the whole site"),
            (["build", "—strict"], "an option begins with two hyphens: --strict"),
            (["build", "-strict"], "an option begins with two hyphens: --strict"),
            (["build", "--out", "x"], "did you mean --output?"),
            (["check", "--adopt"], "hoofbeat build has it"),
            (["new", "parts/page"], "did you mean hoofbeat new page parts/page?"),
        ])
    func meant(arguments: [String], advice: String) throws {
        let run = try Program.run(arguments)
        #expect(run.status == 64 && run.output.isEmpty)
        #expect(run.errors.contains(advice), "\(run.errors)")
        #expect(run.errors.split(separator: "\n").count == 1)
    }

    @Test("so is an empty output")
    func emptyOutput() throws {
        let site = try TestSite()
        let run = try site.run("build", "--output", "")
        #expect(run.status == 64 && run.errors.contains("--output is empty"))
    }

    @Test(
        "a search shows at least one result",
        arguments: ["0", "-1", "-9223372036854775808", "many"])
    func limit(text: String) throws {
        let site = try TestSite()
        let run = try Program.run(["search", "x", "--site", site.root, "--limit=\(text)"])
        #expect(run.status == 64 && run.output.isEmpty && !run.wasKilled)
        #expect(run.errors.contains("--limit"), "\(run.errors)")
    }

    @Test(
        "the output can be neither in the content nor around it, by any path",
        arguments: [
            "content/out", "content", "content/static", "content/a/b/../c", ".", "./", "link/out",
            "link", "up",
        ])
    func overlap(path: String) throws {
        let site = try TestSite()
        try FileManager.default.createSymbolicLink(
            atPath: site.root + "/link", withDestinationPath: "content")
        try FileManager.default.createSymbolicLink(
            atPath: site.root + "/up", withDestinationPath: "..")
        let before = try FileManager.default.subpathsOfDirectory(atPath: site.root).sorted()
        let run = try site.run("build", "--output", site.root + "/" + path)
        #expect(run.status == 64 && run.output.isEmpty)
        let reasons = ["another folder", "of its own", "behind a folder that is not there"]
        #expect(reasons.contains(where: run.errors.contains))
        #expect(!run.errors.contains("Usage:"))
        #expect(
            try FileManager.default.subpathsOfDirectory(atPath: site.root).sorted() == before)
    }

    @Test("the output may be beside the content, or anywhere else")
    func beside() throws {
        let site = try TestSite()
        for path in ["public", "content-2", "deep/er/out", "../\(UUID().uuidString)"] {
            let output = site.root + "/" + path
            #expect(try site.run("build", "--output", output).status == 0, "\(path)")
            try FileManager.default.removeItem(atPath: output)
        }
    }

    @Test(
        "a new page is started where a shell's completion leads",
        arguments: [
            "s/x", "./s/x", "content/s/x.md", "./content/./s/x", "ROOT/content/s/x.md",
        ])
    func newPage(written: String) throws {
        let site = try TestSite()
        let path = written.replacing("ROOT", with: site.root)
        let run = try Program.run(["new", "page", path, "--root", site.root])
        #expect(run.status == 0, "\(run.errors)")
        #expect(FileManager.default.fileExists(atPath: site.root + "/content/s/x.md"))
        #expect(!FileManager.default.fileExists(atPath: site.root + "/content/content"))
    }

    @Test(
        "a new page is a page",
        arguments: ["x.MD", "x.markdown", "data/x", "static/x.md", "/elsewhere/x", "..", "a/../b"])
    func noPage(path: String) throws {
        let site = try TestSite()
        let run = try Program.run(["new", "page", path, "--root", site.root])
        #expect(run.status == 64 && run.output.isEmpty)
        #expect(run.errors.hasPrefix("hoofbeat: ") && !run.errors.contains("Usage:"))
    }

    @Test("a command that is suggested can be copied")
    func quoting() throws {
        let site = try TestSite()
        let folder = site.root + "/our guide's"
        let run = try Program.run(["new", "site", folder])
        let quoted = "'" + folder.replacing("'", with: "'\\''") + "'"
        #expect(run.output.contains("hoofbeat build --root \(quoted)\n"), "\(run.output)")
    }

    @Test("a refusal of what is there says nothing of usage")
    func refusal() throws {
        let site = try TestSite()
        let run = try Program.run(["new", "site", site.root])
        #expect(run.errors == "hoofbeat: \(site.root) is not empty\n")
    }

    @Test("the version is that of the newest release in CHANGELOG.md")
    func version() throws {
        let run = try Program.run(["--version"])
        #expect(run.status == 0 && run.errors.isEmpty)
        let changes = try String(contentsOfFile: Python.root + "/CHANGELOG.md", encoding: .utf8)
        let newest = try #require(changes.firstMatch(of: /\n## (\d+\.\d+\.\d+)/)).1
        let lines = run.output.split(separator: "\n").map(String.init)
        #expect(lines.first == "hoofbeat \(newest)")
        // The libraries that the output depends on.
        let names = lines.dropFirst().map { $0.split(separator: " ").first.map(String.init) }
        #expect(names == ["libcmark", "libyaml", "libstemmer", "OpenSSL"])
        #expect(lines.allSatisfy { $0.contains(/[0-9]/) }, "\(lines)")
    }

    @Test("build and check say which pages are held back")
    func heldBack() throws {
        let site = try TestSite([
            "content/a.md": TestSite.page("A", "draft: true\n"),
            "content/b.md": TestSite.page("B", "date: 2026-12-10\n"),
        ])
        for command in ["build", "check"] {
            let output = try site.run(command).output
            #expect(output.contains("content/a.md: note: this page is held back: it is a draft"))
            #expect(output.contains("held back: it is dated 2026-12-10 [held-back]"))
        }
    }
}
