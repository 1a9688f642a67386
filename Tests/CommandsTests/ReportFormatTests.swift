import Foundation
import HoofbeatTestSupport
import Testing

@Suite struct ReportFormatTests {
    private func problems(_ format: String) throws -> (output: String, errors: String) {
        let run = try TestSite.withProblems().run("check", "--format", format)
        let seconds = /\d+\.\d\d s/
        return (
            run.output.replacing(seconds, with: "0.00 s"),
            run.errors.replacing(seconds, with: "0.00 s")
        )
    }

    @Test("text is for people")
    func text() throws {
        let wanted = """
            content/a.md:7: error: there is no page missing.md [missing-page]
                7 | [x: 50%, y](missing.md)
                  = help: if the page was moved or renamed, write its new path; if not, \
            write the page
            content/b.md:4: error: a page has no field “kid” [unknown-field]
                4 | kid: x
                  = help: did you mean “id”?
            content/site.yaml: note: sitemap.xml and feed.xml are not written: they need full \
            addresses [no-base-url]
                  = help: add base-url, or build with --base-url
            3 pages checked in 0.00 s, 2 errors, 1 note.

            """
        let shown = try problems("text")
        #expect(shown.output == wanted)
        #expect(shown.errors.isEmpty)
    }

    @Test("json is one object a line, and the summary goes to standard error")
    func json() throws {
        let wanted = """
            {"severity":"error","code":"missing-page","message":"there is no page missing.md",\
            "file":"content/a.md","line":7,"excerpt":"[x: 50%, y](missing.md)",\
            "help":"if the page was moved or renamed, write its new path; if not, \
            write the page"}
            {"severity":"error","code":"unknown-field","message":"a page has no field “kid”",\
            "file":"content/b.md","line":4,"excerpt":"kid: x","help":"did you mean “id”?"}
            {"severity":"note","code":"no-base-url","message":"sitemap.xml and feed.xml are not \
            written: they need full addresses","file":"content/site.yaml","line":null,\
            "excerpt":null,"help":"add base-url, or build with --base-url"}

            """
        let shown = try problems("json")
        #expect(shown.output == wanted)
        #expect(shown.errors == "3 pages checked in 0.00 s, 2 errors, 1 note.\n")
        for line in shown.output.split(separator: "\n") {
            #expect(throws: Never.self) { try JSONSerialization.jsonObject(with: Data(line.utf8)) }
        }
    }

    @Test("github is workflow commands, but for notes, which would hide errors on a page of a run")
    func github() throws {
        let wanted = """
            ::error file=content/a.md,line=7,title=missing-page::there is no page missing.md\
            %0Aif the page was moved or renamed, write its new path; if not, \
            write the page
            ::error file=content/b.md,line=4,title=unknown-field::a page has no field “kid”\
            %0Adid you mean “id”?
            content/site.yaml: note: sitemap.xml and feed.xml are not written: they need full \
            addresses [no-base-url]
                  = help: add base-url, or build with --base-url
            3 pages checked in 0.00 s, 2 errors, 1 note.

            """
        let shown = try problems("github")
        #expect(shown.output == wanted)
    }

    @Test("--quiet prints only what makes the command fail", arguments: ["check", "build"])
    func quiet(command: String) throws {
        let bad = try TestSite.withProblems().run(command, "--quiet")
        #expect(bad.status == 1 && bad.errors.isEmpty)
        #expect(bad.output.matches(of: /\[[a-z-]+\]\n/).count == 2, "\(bad.output)")
        #expect(!bad.output.contains("note: ") && !bad.output.contains("2 errors"))
        let warned = try TestSite([
            "content/a.md": "---\ntitle: A\ndescription: Too short.\n---\nText.\n"
        ])
        let fine = try warned.run(command, "--quiet")
        #expect(fine.status == 0 && fine.output.isEmpty && fine.errors.isEmpty)
        let strict = try warned.run(command, "--quiet", "--strict")
        #expect(strict.status == 1 && strict.output.contains("warning: "))
    }

    @Test("values of workflow commands are escaped")
    func escaping() throws {
        let site = try TestSite([
            "content/a, b.md": TestSite.page("A", body: "[x](50%25.md)\n")
        ])
        let output = try site.run("check", "--format", "github").output
        #expect(output.hasPrefix("::error file=content/a%2C b.md,line=5,"))
        #expect(output.contains("::there is no page 50%2525.md%0A"))
    }

    @Test("what an editor wrote cannot act on the terminal")
    func controlCharacters() throws {
        let site = try TestSite([
            "content/a.md": TestSite.page("A", body: "\u{1B}[31m\u{9B}\u{202E}[x](gone.md)\n")
        ])
        let output = try site.run("check").output
        #expect(output.contains(#"5 | \u{1B}[31m\u{9B}\u{202E}[x](gone.md)"# + "\n"))
        #expect(!output.contains("\u{1B}"))
    }

    @Test(
        "a build that was told an address says which it took, and what site.yaml says instead",
        arguments: [
            ("", ["--base-url", "https://a.org/"], "Address: https://a.org/ (--base-url)."),
            (
                "", ["--default-base-url", "https://a.org/b"],
                "Address: https://a.org/b/ (--default-base-url; content/site.yaml has no base-url)."
            ),
            (
                "base-url: https://c.org\n", ["--default-base-url", "https://a.org/"],
                "Address: https://c.org/ (base-url of content/site.yaml)."
            ),
            (
                "base-url: https://c.org\n", ["--base-url", "https://c.org/"],
                "Address: https://c.org/ (--base-url)."
            ),
            (
                "base-url: https://c.org\n", ["--base-url", "https://a.org/"],
                "Address: https://a.org/ (--base-url). The base-url of content/site.yaml is "
                    + "another: https://c.org/."
            ),
        ])
    func address(settings: String, options: [String], line: String) throws {
        let site = try TestSite([
            "content/site.yaml": "name: Test\ndescription: A site.\n" + settings
        ])
        let run = try Program.run(["build", "--root", site.root] + options)
        #expect(run.status == 0)
        let lines = run.output.split(separator: "\n").map(String.init)
        #expect(lines.suffix(2).first == line, "\(run.output)")
        #expect(try !site.run("build").output.contains("Address:"))
    }

    @Test("--strict lets warnings fail")
    func strictWarnings() throws {
        let site = try TestSite([
            "content/a.md": "---\ntitle: A\ndescription: Too short.\n---\nText.\n"
        ])
        let plain = try site.run("check")
        try #require(plain.output.contains("warning") && !plain.output.contains(" error"))
        #expect(plain.status == 0)
        #expect(try site.run("check", "--strict").status == 1)
        #expect(try site.run("build", "--strict").status == 1)
        #expect(!FileManager.default.fileExists(atPath: site.root + "/public"))
        #expect(try site.run("build").status == 0)
    }

    @Test("--strict does not let notes fail")
    func strictNotes() throws {
        let site = try TestSite()
        let run = try site.run("check", "--strict")
        #expect(run.output.contains(": note: ") && run.status == 0)
        // A build keeps notes to itself.
        let build = try site.run("build", "--strict")
        #expect(!build.output.contains(": note: ") && build.status == 0)
    }
}
