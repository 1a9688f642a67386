import Foundation
import HoofbeatContent
import HoofbeatTestSupport
import Testing

/// `hoofbeat new`.
@Suite struct NewTests {
    @Test("a new site builds at once, and warns only of what its editor has to write")
    func site() throws {
        let site = try TestSite()
        let root = site.root + "/deep/er/new"
        let started = try Program.run(["new", "site", root])
        #expect(started.status == 0 && started.errors.isEmpty)
        #expect(started.output.contains("hoofbeat build --root \(root)"))
        let build = try Program.run(["build", "--root", root, "--today", "2026-11-21"])
        #expect(build.status == 0, "\(build.output)")
        #expect(FileManager.default.fileExists(atPath: root + "/public/index.html"))
        let problems = build.output.split(separator: "\n").filter { $0.contains(": warning: ") }
        #expect(
            problems.map { $0.prefix { $0 != " " } } == [
                "content/about/index.md:3:", "content/index.md:2:", "content/index.md:3:",
                "content/site.yaml:1:", "content/site.yaml:2:",
            ])
        #expect(
            problems.allSatisfy { $0.hasSuffix("is still the text of a new site [placeholder]") })
        #expect(build.output.contains("= help: write the name of your guide\n"))
    }

    @Test("words of an emergency lead to the help page, and so does a search without a result")
    func urgentWords() throws {
        let site = try TestSite()
        let root = site.root + "/new"
        #expect(try Program.run(["new", "site", root]).status == 0)
        let help = TestSite.page("When to call", body: "Call if you cannot be woken.\n")
        for (file, text) in [
            ("when-to-call.md", help),
            ("site.yaml", "name: N\ndescription: D\nhelp-page: when-to-call.md\n"),
        ] {
            try text.write(
                toFile: root + "/content/" + file, atomically: true, encoding: .utf8)
        }
        #expect(try Program.run(["build", "--root", root]).status == 0)
        let search = try Program.run(["search", "ambulance", "--site", root + "/public"])
        #expect(search.output.hasPrefix("1. When to call"), "\(search.output)")
        let page = try String(contentsOfFile: root + "/public/search/index.html", encoding: .utf8)
        let ways = try #require(page.firstRange(of: "id=\"_other-ways\""))
        let list = page[ways.upperBound...]
        let (first, all) = (list.firstRange(of: "/when-to-call/"), list.firstRange(of: "/a-z/"))
        #expect(try #require(first).lowerBound < #require(all).lowerBound)
    }

    @Test("a sheet that the look knows is declared first, and has a day")
    func sheet() throws {
        let site = try TestSite()
        let new = ["new", "page", "card", "--kind", "wallet-card", "--root", site.root]
        let line = "- {key: wallet-card, medical: true, layout: sheet}"
        #expect(
            try Program.run(new).errors.contains(
                "write this line into content/data/kinds.yaml: \(line)"))
        try FileManager.default.createDirectory(
            atPath: site.root + "/content/data", withIntermediateDirectories: true)
        try line.write(
            toFile: site.root + "/content/data/kinds.yaml", atomically: true, encoding: .utf8)
        #expect(try Program.run(new).status == 0)
        let text = try String(contentsOfFile: site.root + "/content/card.md", encoding: .utf8)
        #expect(text.contains("changed: 20"))
    }

    @Test("a new site goes into an empty folder, but not into one that holds something")
    func occupied() throws {
        let site = try TestSite()
        try FileManager.default.createDirectory(
            atPath: site.root + "/empty", withIntermediateDirectories: true)
        #expect(try Program.run(["new", "site", site.root + "/empty"]).status == 0)
        let home = site.root + "/empty/content/index.md"
        let before = FileManager.default.contents(atPath: home)
        let again = try Program.run(["new", "site", site.root + "/empty"])
        #expect(again.status == 64 && again.output.isEmpty)
        #expect(again.errors.contains("is not empty"))
        #expect(FileManager.default.contents(atPath: home) == before)
    }

    @Test("a new page of every kind builds as a draft", arguments: Kind.builtIn)
    func page(kind: Kind) throws {
        let site = try TestSite(["content/s/index.md": TestSite.page("S")])
        let run = try Program.run([
            "new", "page", "s/some-page", "--kind", kind.name, "--root", site.root,
        ])
        #expect(run.status == 0 && run.errors.isEmpty)
        let text = try String(
            contentsOfFile: site.root + "/content/s/some-page.md", encoding: .utf8)
        #expect(
            text.contains("title: \"Some page\"\n") && text.contains("kind: \(kind.name)\n"))
        #expect(try site.run("build").status == 0)
        #expect(try site.outputFiles()["s/some-page/index.html"] == nil)
    }

    @Test("a page of a kind of one's own has its fields, and the card where it belongs")
    func ownKind() throws {
        let site = try TestSite([
            "content/data/kinds.yaml": """
            - key: story
              medical: true
              fields: [authors]
              care-card: true
              sections:
                - {id: get-help, asks: when to get help}
                - {id: more, asks: what else there is}
              extra:
                - {name: told-by, type: text, label: Told by, required: true}
                - {name: met-on, type: date, label: We met on, required: true}
            """
        ])
        let made = try Program.run(["new", "page", "x", "--kind", "story", "--root", site.root])
        #expect(made.status == 0, "\(made.errors)")
        let path = site.root + "/content/x.md"
        let text = try String(contentsOfFile: path, encoding: .utf8)
        #expect(
            text.contains(
                "authors: [The name of an author.]\nextra:\n  told-by: Write it here.\n"))
        let card = try #require(text.firstRange(of: "[!ROUTINE]"))
        #expect(text[card.upperBound...].contains("## What else there is"))
        #expect(try site.run("build").status == 0)
        try text.replacing("draft: true\n", with: "").write(
            toFile: path, atomically: true, encoding: .utf8)
        let build = try site.run("build")
        #expect(
            build.output.contains("“The name of an author.” is still the text of a new page"))
        #expect(build.output.contains("content/x.md:6: error: “Write it here.” is still"))
    }

    @Test("the card of a new page is in the language of the site")
    func language() throws {
        let site = try TestSite([
            "content/site.yaml": "name: N\ndescription: D\nlanguage: de\n",
            "content/data/strings/de.yaml": "call-routine: \"Termin ausmachen, wenn:\"\n",
        ])
        let made = try Program.run(["new", "page", "x", "--kind", "symptom", "--root", site.root])
        #expect(made.status == 0, "\(made.errors)")
        let text = try String(contentsOfFile: site.root + "/content/x.md", encoding: .utf8)
        #expect(text.contains("> [!ROUTINE] Termin ausmachen, wenn:\n> - a sign lasts"))
    }

    @Test("a page that is still as it was started is not published")
    func untouched() throws {
        let site = try TestSite()
        let root = site.root + "/new"
        #expect(try Program.run(["new", "site", root]).status == 0)
        let path = root + "/content/about/what-it-is.md"
        let text = try String(contentsOfFile: path, encoding: .utf8)
        #expect(try Program.run(["build", "--drafts", "--root", root]).status == 0)
        try text.replacing("draft: true\n", with: "").write(
            toFile: path, atomically: true, encoding: .utf8)
        let build = try Program.run(["build", "--root", root])
        #expect(build.status == 1)
        #expect(build.output.ranges(of: "text of a new page").count == 2, "\(build.output)")
    }

    @Test("a new site is told that it has no icon, and its logo becomes one")
    func icon() throws {
        let site = try TestSite()
        let root = site.root + "/new"
        #expect(try Program.run(["new", "site", root]).status == 0)
        let check = try Program.run(["check", "--root", root]).output
        #expect(check.contains("note: the site has no icon"))
        #expect(check.contains("or name a logo under brand:, of which one is made"))
        try FileManager.default.createDirectory(
            atPath: root + "/content/static", withIntermediateDirectories: true)
        try #"<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 8 8"><path d="M0 0h8"/></svg>"#
            .write(toFile: root + "/content/static/logo.svg", atomically: true, encoding: .utf8)
        let settings = root + "/content/site.yaml"
        let text = try String(contentsOfFile: settings, encoding: .utf8)
        try (text + "brand: {logo: static/logo.svg}\n").write(
            toFile: settings, atomically: true, encoding: .utf8)
        let build = try Program.run(["build", "--root", root])
        #expect(build.status == 0 && !build.output.contains("no-icon"), "\(build.output)")
        let icon = try String(contentsOfFile: root + "/public/favicon.svg", encoding: .utf8)
        #expect(icon.contains("M0 0h8"))
    }

    @Test("what the program makes is kept out of Git")
    func ignored() throws {
        let site = try TestSite()
        #expect(try Program.run(["new", "site", site.root + "/new"]).status == 0)
        let ignored = try String(contentsOfFile: site.root + "/new/.gitignore", encoding: .utf8)
        #expect(ignored.contains("\n/public/\n") && ignored.contains("\n/review-*\n"))
    }

    @Test("a new page is published when it is no draft any more")
    func published() throws {
        let site = try TestSite()
        #expect(try Program.run(["new", "page", "some-page.md", "--root", site.root]).status == 0)
        let drafts = try site.run("build", "--drafts")
        #expect(drafts.status == 0, "\(drafts.output)")
        #expect(try site.output("some-page/index.html").contains("Some page"))
    }

    @Test("what is there is never overwritten")
    func overwriting() throws {
        let site = try TestSite(["content/a.md": TestSite.page("Mine")])
        for path in ["a.md", "a"] {
            let run = try Program.run(["new", "page", path, "--root", site.root])
            #expect(run.status == 64 && run.output.isEmpty)
            #expect(run.errors.contains("is already there"))
        }
        let text = try String(contentsOfFile: site.root + "/content/a.md", encoding: .utf8)
        #expect(text == TestSite.page("Mine"))
    }

    @Test("a page is not started where the next build would refuse it")
    func takenAddress() throws {
        let site = try TestSite([
            "content/site.yaml": "name: N\ndescription: D\non-one-page: true\n",
            "content/caf\u{E9}.md": TestSite.page("Café"),
            "content/s/index.md": TestSite.page("S"),
        ])
        for (path, reason) in [
            ("cafe\u{301}", "is already there"), ("Caf\u{E9}", "has the same address"),
            ("s", "has the same address"), ("search/x", "is written by the build itself"),
            ("Search", "is written by the build itself"), ("a-z", "is written by the build itself"),
            ("s/on-one-page", "is written by the build itself"),
        ] {
            let run = try Program.run(["new", "page", path, "--root", site.root])
            #expect(run.status == 64 && run.errors.contains(reason), "\(path): \(run.errors)")
        }
        #expect(try Program.run(["new", "page", "e\u{301}", "--root", site.root]).status == 0)
        let names = try FileManager.default.contentsOfDirectory(atPath: site.root + "/content")
        #expect(names.contains { Array($0.utf8) == Array("\u{E9}.md".utf8) })
        #expect(names.count == 5)
        #expect(try site.run("build").status == 0)
    }

    @Test(
        "a page cannot be started outside the content",
        arguments: ["../x.md", "a/../../x.md", "/x.md", "a//x.md", ".x.md"])
    func outside(path: String) throws {
        let site = try TestSite()
        let before = try FileManager.default.subpathsOfDirectory(atPath: site.root).sorted()
        let run = try Program.run(["new", "page", path, "--root", site.root])
        #expect(run.status == 64, "\(run.output)")
        #expect(
            try FileManager.default.subpathsOfDirectory(atPath: site.root).sorted() == before)
    }

    @Test("a page needs a site")
    func noSite() throws {
        let site = try TestSite()
        let run = try Program.run(["new", "page", "a.md", "--root", site.root + "/nowhere"])
        #expect(run.status == 64 && run.errors.contains("hoofbeat new site"))
    }

    @Test(
        "with any name of a new page, the site still builds",
        arguments: ["s/yes.md", "s/2026.md", "s/a b.md", "s/größe.md", "s/null.md", "s/a - b.md"])
    func names(path: String) throws {
        let site = try TestSite(["content/s/index.md": TestSite.page("S")])
        #expect(try Program.run(["new", "page", path, "--root", site.root]).status == 0)
        let run = try site.run("build", "--drafts")
        #expect(run.status == 0, "\(run.output)")
    }
}
