import Foundation
import HoofbeatTestSupport
import Testing

/// No text from content or arguments can act on a terminal or on the log of a workflow.
@Suite("What is printed") struct OneLineTests {
    private static let evil = """
        \u{1B}[2J\u{9B}1m\u{7F}\u{202E}\u{2066}\u{200B}\u{2028}\u{2029}\u{85}\u{E0041}\
        \u{FFFE}\u{FEFF}\
        ::add-mask::x ##[add-mask]x
        """

    private func expectHarmless(
        _ output: String, at place: SourceLocation = #_sourceLocation
    ) {
        for scalar in output.unicodeScalars where scalar != "\n" {
            let value = scalar.value
            let acts =
                value < 32 || (0x7F...0x9F).contains(value) || (0x200B...0x200F).contains(value)
                || (0x2028...0x202E).contains(value) || (0x2060...0x206F).contains(value)
                || value == 0xFEFF || value & 0xFFFE == 0xFFFE
                || (0xE0000...0xE0FFF).contains(value)
            #expect(!acts, "U+\(String(value, radix: 16)) in \(output)", sourceLocation: place)
        }
        for line in output.split(whereSeparator: \.isNewline) {
            let isOurs = line.contains(/^::(?:error|warning|notice) file=[^:]*,title=[a-z0-9-]+::/)
            let isCommand = line.drop(while: \.isWhitespace).hasPrefix("::") && !isOurs
            #expect(!isCommand && !line.contains("##["), "\(line)", sourceLocation: place)
        }
    }

    private func hostileSite() throws -> TestSite {
        let evil = Self.evil
        let escaped = #"\e[2J\u009b\n::add-mask::x\r\n##[add-mask]x\u202e\u2028\U000E0041"#
        return try TestSite([
            "content/a\n::add-mask::x\n\u{1B}[2J\u{202E}.md": evil,
            "content/ ::add-mask::##[add-mask].md": evil,
            "content/b.md": TestSite.page(
                "\"\(escaped)\"",
                "kind: \"\(escaped)\"\n\"\(escaped)\": x\naliases: [\"\(escaped)\"]\n",
                body: "[\(evil)](<a&#27;&#10;\(evil)>) \(evil)\n"),
            "content/data/references.yaml": "- key: \"\(escaped)\"\n  kind: book\n  title: t\n",
            "content/data/waivers.yaml":
                "- {check: \"\(escaped)\", reason: \"\(escaped)\", by: \"\(escaped)\"}\n",
            "content/data/\u{1B}[2J.yaml": "",
        ])
    }

    @Test(
        "every value of every problem is on one line and visible",
        arguments: ["text", "json", "github", "junit", "sarif"], ["check", "build"])
    func problems(format: String, command: String) throws {
        let run = try hostileSite().run(command, "--format", format)
        #expect(run.status == 1)
        expectHarmless(run.output)
        expectHarmless(run.errors)
        let shown = ["json", "sarif"].contains(format) ? #"\u001b[2J"# : #"\u{1B}[2J"#
        #expect(run.output.contains(shown))
        // One problem has at most three lines as text, and one otherwise.
        for line in run.output.split(separator: "\n") where format == "text" {
            #expect(
                line.contains(/^(?:content|\d+ pages|Nothing written| {6}= help: |[ \d]{5} \| )/))
        }
    }

    @Test("JSON keeps the value")
    func faithful() throws {
        let name = "a\u{1B}\u{202E}\u{E0041}#[x]::y"
        let site = try TestSite(["content/\(name).md": "x"])
        let output = try site.run("check", "--format", "json").output
        let files = try output.split(separator: "\n").map { line in
            let json = try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any]
            return json?["file"] as? String
        }
        #expect(files.contains("content/\(name).md"))
    }

    @Test("what the search finds is shown, not acted upon", arguments: ["text", "json"])
    func search(format: String) throws {
        // Made by another program: a build would refuse such a title.
        let page = TestSite.page("Zebra").replacing(
            "title: Zebra", with: "title: \"Zebra ##[add-mask]x\"")
        let site = try TestSite(["content/b.md": page])
        #expect(try site.run("build").status == 0)
        let root = try site.output("search/root.json")
        let hostile = root.replacing("Zebra ##", with: #"\u001b[2J\n::add-mask::\u202e##"#)
        try site.write("public/search/root.json", hostile)
        let found = try Program.run([
            "search", "zebra", "--site", site.root + "/public", "--format", format,
        ])
        #expect(found.status == 0, "\(found.errors)")
        expectHarmless(found.output)
        #expect(found.output.contains(format == "json" ? #"\u001b[2J"# : #"\u{1B}[2J"#))
    }

    @Test(
        "arguments that are wrong are quoted in one line",
        arguments: [
            ["build", "\u{1B}[2J\n::add-mask::x"], ["build", "--jobs", "\u{1B}\n::add-mask::x"],
            ["build", "--format=\n::add-mask::x\u{202E}"],
            ["new", "page", "x/\u{1B}\n::add-mask::x"],
            ["\n::add-mask::x"], ["search", "x", "--site", "/no\n::add-mask::x\u{1B}"],
            ["new", "site", "/dev/null/\n::add-mask::x\u{1B}"],
            ["build", "--root", "/\n::add-mask::x"],
            ["build", "--base-url", "https://\n::add-mask::x\u{1B}"],
            ["build", "--today", "\n::add-mask::x\u{1B}"],
        ])
    func usage(arguments: [String]) throws {
        let run = try Program.run(arguments)
        #expect(run.status != 0)
        expectHarmless(run.output + run.errors)
        #expect(!(run.output + run.errors).contains("\n::"))
    }

    @Test("scripts for shells come as their library made them", arguments: ["bash", "zsh", "fish"])
    func completions(shell: String) throws {
        let run = try Program.run(["--generate-completion-script", shell])
        #expect(run.status == 0 && !run.output.contains(#"\u{"#))
    }

    @Test("an argument that is not UTF-8 is refused, and nothing is written")
    func notUTF8() throws {
        let site = try TestSite()
        let line =
            "cd '\(site.root)' && '\(Program.path)' build --root . --output \"$(printf 'o\\377')\""
        let run = try Program.run("/bin/sh", ["-c", line])
        #expect(run.status == 64)
        #expect(run.errors.contains("argument 5 is not valid UTF-8"))
        let left = try FileManager.default.contentsOfDirectory(atPath: site.root)
        #expect(left == ["content"])
    }

    @Test(
        "a report that cannot be written is no success",
        .enabled(if: FileManager.default.fileExists(atPath: "/dev/full")),
        arguments: ["> /dev/full", ">&-"])
    func fullDisk(redirection: String) throws {
        let site = try TestSite.withProblems()
        for command in ["check --root '\(site.root)'", "build --root '\(site.root)'", "--help"] {
            let run = try Program.run(
                "/bin/sh", ["-c", "'\(Program.path)' \(command) \(redirection)"])
            #expect(run.status == 70)
            #expect(run.errors.contains("cannot write the report: "))
        }
    }

    @Test(
        "after a hundred problems of a kind in a file, one line says how many more there are",
        arguments: ["text", "json", "github"])
    func many(format: String) throws {
        let links = (1...250).map { "[word \($0)](gone-\($0).md)\n\n" }.joined()
        let site = try TestSite([
            "content/a.md": TestSite.page("A", body: links),
            "content/b.md": TestSite.page("B", "kid: x\n"),
        ])
        let run = try site.run("check", "--format", format)
        let more = run.output.split(separator: "\n").filter {
            $0.contains("150 more problems of this kind are in this file")
        }
        #expect(run.status == 1 && more.count == 1)
        #expect(run.output.matches(of: /there is no page/).count == 100)
        #expect((run.output + run.errors).contains("251 errors"))
    }
}
