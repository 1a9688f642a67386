import HoofbeatContent
import HoofbeatPipeline
import HoofbeatTestSupport
import Testing

/// Links and lines whose mistake is another than it seems.
@Suite struct MistakenLinkTests {
    private func problem(_ markdown: String) throws -> Diagnostic? {
        let site = try TestSite([
            "content/p.md": TestSite.page("P", body: markdown + "\n"),
            "content/about/index.md": TestSite.page("About"),
            "content/about/team.md": TestSite.page("Team"),
            "content/a.md": TestSite.page("A"), "content/form.pdf": "%PDF-1.4\n",
            "content/static/list.csv": "a,b\n",
        ])
        let found = try site.builder().check().problems.filter { $0.severity == .error }
        #expect(found.count == 1, "\(found)")
        return found.first
    }

    @Test(
        "says what was meant, at its line",
        arguments: [
            ("www.example.org", "write https://www.example.org"),
            ("example.org/a?b=c", "write https://example.org/a?b=c"),
            ("help@example.org", "write mailto:help@example.org"),
            ("+44-123456789", "write tel:+44-123456789"), ("999", "write tel:999"),
            ("/a", "did you mean a.md?"), ("/about/team", "did you mean about/team.md?"),
            ("/static/list.csv", "did you mean /list.csv?"), ("a.MD", "did you mean a.md?"),
            ("about", "did you mean about/index.md?"), ("about/", "did you mean about/index.md?"),
            ("./about", "did you mean about/index.md?"), ("a", "did you mean a.md?"),
            ("a.html", "did you mean a.md?"), ("about/team", "did you mean about/team.md?"),
            ("about/index.html", "did you mean about/index.md?"), ("a#x", "did you mean a.md#x?"),
        ])
    func meant(target: String, help: String) throws {
        let problem = try problem("One.\n\n[Text of it](\(target))")
        #expect(problem?.help == help)
        #expect(problem?.line == 7 && problem?.file == "content/p.md")
    }

    @Test("a file and a page may be named from content/ on")
    func fromRoot() throws {
        let site = try TestSite([
            "content/about/index.md": TestSite.page(
                "About", body: "[The form](/form.pdf) [Team](/about/team.md#x-y)\n"),
            "content/about/team.md": TestSite.page("Team", body: "## X y\n"),
            "content/form.pdf": "%PDF-1.4\n",
        ])
        #expect(try site.build().problems.filter { $0.severity == .error } == [])
        let page = try site.output("about/index.html")
        #expect(page.contains("href=\"/form.pdf\"") && page.contains("href=\"/about/team/#x-y\""))
        #expect(try site.outputFiles()["form.pdf"] != nil)
    }

    @Test("a line break in a cell cannot be a backslash")
    func breakInCell() throws {
        let problem = try problem("| a | b |\n|---|---|\n| one<br>two | x |")
        #expect(problem.map(TestSite.short) == "raw-html content/p.md:7")
        #expect(
            problem?.help == "a cell holds one line: make two rows of it, or a list below the table"
        )
        #expect(try self.problem("one<br>two")?.help == "end the line with a backslash")
    }

    @Test("text right behind a comment would go with it")
    func textAfterComment() throws {
        for (markdown, line) in [("<!-- note --> Text here.", 5), ("<!-- a\nb --> Text here.", 6)] {
            let problem = try problem(markdown)
            #expect(problem.map(TestSite.short) == "text-after-comment content/p.md:\(line)")
            #expect(problem?.message.hasSuffix(": Text here.") ?? false)
            #expect(
                problem?.help == "put the comment on lines of its own, with an empty line below")
        }
    }
}
