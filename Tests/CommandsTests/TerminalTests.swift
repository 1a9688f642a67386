import Foundation
import HoofbeatTestSupport
import Testing

private let hasScript: Bool = {
    let run = try? Program.run("/bin/sh", ["-c", "script -qec true /dev/null"])
    return run?.status == 0
}()

/// What is shown only on a terminal, which `script` provides.
@Suite(.enabled(if: hasScript, "there is no script command as on Linux"))
struct TerminalTests {
    /// The same command with a terminal for output.
    private func runOnTerminal(
        _ site: TestSite, _ command: String, environment: [String: String] = [:]
    ) throws -> Program.Result {
        let line = "'\(Program.path)' \(command) --root '\(site.root)' --today 2026-11-21"
        let terminal = ["TERM": "xterm"].merging(environment) { $1 }
        return try Program.run(
            "/usr/bin/env", ["script", "-qec", line, "/dev/null"], environment: terminal)
    }

    @Test("problems are coloured on a terminal")
    func colour() throws {
        let run = try runOnTerminal(TestSite.withProblems(), "check")
        #expect(run.status == 1)
        #expect(
            run.output.contains("\u{1B}[1mcontent/a.md:7\u{1B}[0m: \u{1B}[1;31merror\u{1B}[0m: "))
        #expect(run.output.contains("\u{1B}[1;36mnote\u{1B}[0m: "))
    }

    @Test(
        "there is no colour where none is wanted",
        arguments: [["NO_COLOR": "1"], ["NO_COLOR": "0"], ["TERM": "dumb"]])
    func noColour(environment: [String: String]) throws {
        let run = try runOnTerminal(
            TestSite.withProblems(), "check", environment: environment)
        #expect(run.output.contains("content/a.md:7: error: "))
        #expect(!run.output.contains("\u{1B}"))
    }

    @Test("an empty NO_COLOR says nothing")
    func emptyNoColour() throws {
        let run = try runOnTerminal(
            TestSite.withProblems(), "check", environment: ["NO_COLOR": ""])
        #expect(run.output.contains("\u{1B}[1;31merror"))
    }

    @Test("there is no colour in a file")
    func file() throws {
        let run = try TestSite.withProblems().run("check", environment: ["TERM": "xterm"])
        #expect(!run.output.contains("\u{1B}") && run.status == 1)
    }

    @Test("json and github have no colour even on a terminal", arguments: ["json", "github"])
    func machines(format: String) throws {
        let run = try runOnTerminal(TestSite.withProblems(), "check --format \(format)")
        #expect(!run.output.contains("\u{1B}"))
    }

    @Test("a build that takes longer than a second shows its progress on a terminal only")
    func progress() throws {
        let site = try TestSite()
        let text = String(repeating: "Some *text* of a page that is long enough.\n\n", count: 100)
        var pages = 0
        for wanted in [200, 800, 3200, 12800] {
            while pages < wanted {
                try site.write("content/p\(pages).md", TestSite.page("P\(pages)", body: text))
                pages += 1
            }
            try? site.remove("public")
            let shown = try runOnTerminal(site, "build --jobs 1")
            #expect(shown.status == 0, "\(shown.output.prefix(500))")
            let took = shown.output.firstMatch(of: /in (\d+\.\d\d) s,/)?.output.1
            let seconds = try #require(took.flatMap { Double($0) })
            let isShown = shown.output.contains("\r\u{1B}[K")
            if seconds < 1 { #expect(!isShown) }
            if seconds < 1.5 { continue }
            #expect(isShown)
            #expect(shown.output.contains(/\r\e\[K(?:Reading|Writing) pages \d+ of \d+/))
            // The line is taken away before the summary.
            #expect(shown.output.contains(/\r\e\[K\d+ pages:/))
            try? site.remove("public")
            let silent = try site.run("build", "--jobs", "1", environment: ["TERM": "xterm"])
            #expect(silent.errors.isEmpty && !silent.output.contains("\r"))
            return
        }
    }
}
