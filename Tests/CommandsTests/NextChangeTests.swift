import HoofbeatTestSupport
import Testing

/// `hoofbeat next-change`.
@Suite struct NextChangeTests {
    private let site: TestSite

    init() throws {
        site = try TestSite([
            "content/past.md": TestSite.page("Past", "date: 2026-01-01\n"),
            "content/ahead.md": TestSite.page("Ahead", "date: 2026-12-10\n"),
            "content/ends.md": TestSite.page("Ends", "date: 2026-01-01\nexpires: 2026-12-20\n"),
            "content/draft.md": TestSite.page("Draft", "draft: true\ndate: 2026-11-30\n"),
        ])
    }

    @Test(
        "is the first day after another on which a page is published or expires",
        arguments: [
            ("2025-12-31", "2026-01-01\n"), ("2026-11-21", "2026-12-10\n"),
            ("2026-12-09", "2026-12-10\n"), ("2026-12-10", "2026-12-20\n"), ("2026-12-20", ""),
        ])
    func days(after: String, next: String) throws {
        let run = try site.run("next-change", "--after", after)
        #expect(run.status == 0 && run.errors.isEmpty)
        #expect(run.output == next)
    }

    @Test("counts from the day that is built for, and refuses what is no day")
    func options() throws {
        #expect(try site.run("next-change").output == "2026-12-10\n")
        #expect(try site.run("next-change", "--after", "tomorrow").status == 64)
        #expect(try Program.run(["next-change", "--root", site.root + "/none"]).output.isEmpty)
    }

    @Test("is not the only command that a shell completes", arguments: ["bash", "zsh", "fish"])
    func completions(shell: String) throws {
        let run = try Program.run(["--generate-completion-script", shell])
        #expect(run.status == 0)
        for command in ["serve", "next-change", "build", "check", "new"] {
            #expect(run.output.contains(command))
        }
    }
}
