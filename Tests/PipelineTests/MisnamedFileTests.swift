import HoofbeatContent
import HoofbeatPipeline
import HoofbeatTestSupport
import Testing

@Suite("Files that were meant as something else") struct MisnamedFileTests {
    @Test(
        "a page with another ending is an error that says what to rename it to",
        arguments: [
            ("flushing.MD", "flushing.md"), ("flushing.markdown", "flushing.md"),
            ("flushing.mdx", "flushing.md"), ("flushing.Md", "flushing.md"),
            ("flushing.md.txt", "flushing.md"), ("a.b.mkd", "a.b.md"),
        ])
    func page(name: String, right: String) throws {
        try expectRefusal(
            of: ["content/about/\(name)": TestSite.page("Flushing")],
            as: "not-named-like-page content/about/\(name)", help: "rename \(name) to \(right)")
    }

    @Test("a section's page with another ending is one error")
    func sectionPage() throws {
        try expectRefusal(
            of: [
                "content/about/index.markdown": TestSite.page("About"),
                "content/about/us.md": TestSite.page("Us"),
            ], as: "not-named-like-page content/about/index.markdown",
            help: "rename index.markdown to index.md")
    }

    @Test("a text with front matter is a page; another one, and one to download, are not")
    func text() throws {
        try expectRefusal(
            of: ["content/a.txt": TestSite.page("A")], as: "not-named-like-page content/a.txt",
            help: "rename it; to publish it as a text, take the lines between --- out of it")
        let site = try TestSite([
            "content/static/a.txt": "--- a list ---\n", "content/b.txt": "--- a list ---\n",
            "content/static/readme.MD": "x", "content/static/x.markdown.txt": "x",
        ])
        #expect(try !site.errors().contains { $0.hasPrefix("not-named-like-page") })
    }

    @Test("a section's page in capitals is one error, which says how it is written")
    func index() throws {
        for (path, name) in [("about/Index.md", "Index.md"), ("about/INDEX.md", "INDEX.md")] {
            try expectRefusal(
                of: [
                    "content/\(path)": TestSite.page("About"),
                    "content/about/us.md": TestSite.page("Us"),
                ], as: "missing-index content/\(path)", help: "rename \(name) to index.md")
        }
    }

    @Test(
        "a data file that is nearly named like one is an error",
        arguments: ["glossary.yml", "Glossary.yaml", "glossary.yaml.txt"])
    func data(name: String) throws {
        try expectRefusal(
            of: ["content/data/\(name)": "- key: a\n"], as: "unknown-data content/data/\(name)",
            help: "rename it to glossary.yaml")
    }

    @Test(
        "a name with a blank at its end, or with what nobody sees, is refused",
        arguments: [
            "form .pdf", "form.pdf ", "form\u{200B}.pdf", "form\u{A0}.pdf", "form\u{2060}.pdf",
            "form\u{FEFF}.pdf", "form\t.pdf", "form\u{7F}.pdf", "form\u{3164}.pdf", " form.pdf",
            "folder /form.pdf", "folder\u{200B}/form.pdf", "page .md", "page\u{AD}.md",
        ])
    func blanks(path: String) throws {
        let name = path.prefix { $0 != "/" }
        try expectRefusal(of: ["content/" + path: "x"], as: "forbidden-name content/\(name)")
    }

    @Test("an alias may be a file, as other generators wrote them")
    func aliasOfFile() throws {
        let fields =
            "aliases: [old.html, /sec/old.html, former/index.html, plain, a.htm, B.HTML, v1.2]\n"
        let site = try TestSite(["content/new.md": TestSite.page("New", fields)])
        let report = try site.build()
        #expect(report.problems.filter { $0.severity == .error } == [])
        for path in [
            "old.html", "sec/old.html", "former/index.html", "plain/index.html", "a.htm", "B.HTML",
            "v1.2/index.html",
        ] {
            #expect(try site.output(path).contains("/new/"), "\(path)")
        }
        let rules = try site.output("_redirects")
        #expect(rules.contains("/old.html /new/ 301\n"))
        #expect(rules.contains("/former/ /new/ 301\n"))
    }

    @Test(
        "an alias that is a file no host takes for a web page is refused at its own line",
        arguments: ["/x.php", "sec/old.aspx", "x.pdf", "feed.xml", "favicon.ico", "Page.PHP"])
    func aliasOfOtherFile(alias: String) throws {
        let name = alias.split(separator: "/").last ?? ""
        try expectRefusal(
            of: ["content/page.md": TestSite.page("Page", "aliases:\n- fine\n- \(alias)\n")],
            as: "bad-alias content/page.md:6",
            help: "take it out, and let whoever runs the host send readers on; if it was a folder, "
                + "write \(name)/")
        let site = try TestSite([
            "content/page.md": TestSite.page("P", "aliases: [st.john/, a.b/]\n")
        ])
        #expect(try site.errors() == [])
    }

    @Test("an alias gives way to the build's own files and to those in static/, at its line")
    func aliasInTheWay() throws {
        let settings = "name: N\ndescription: D\nbase-url: https://example.org/\n"
        for alias in ["feed.xml/", "feed.xml/a", "robots.txt/"] {
            try expectRefusal(
                of: [
                    "content/site.yaml": settings,
                    "content/page.md": TestSite.page("Page", "aliases:\n- a\n- \(alias)\n"),
                ], as: "reserved-address content/page.md:6")
        }
        for alias in ["favicon.svg/", "favicon.svg/a"] {
            let site = try TestSite([
                "content/static/favicon.svg":
                    "<svg xmlns='http://www.w3.org/2000/svg' width='1' height='1'/>",
                "content/page.md": TestSite.page("Page", "aliases:\n- a\n- \(alias)\n"),
            ])
            #expect(try site.errors() == ["same-address content/page.md:6"], "\(alias)")
        }
    }

    @Test(
        "a text in another format is a warning, unless a page links to it",
        arguments: ["second.rst", "second.adoc", "second.docx", "second.HTML", "second.odt"])
    func foreignText(name: String) throws {
        let site = try TestSite(["content/about/\(name)": "x"])
        try site.write("content/about/index.md", TestSite.page("About"))
        let found = try site.builder().check().problems.filter { $0.severity != .note }
        #expect(found.map(TestSite.short) == ["not-a-page content/about/\(name)"])
        #expect(found.first?.severity == .warning)
        #expect(found.first?.help?.hasPrefix("write it in second.md, or ") == true)
    }

    @Test("a document to download is none, even if only a draft links to it")
    func download() throws {
        let rtf = "{\\rtf1 text}"
        for fields in ["", "draft: true\n"] {
            let page = TestSite.page("Page", fields, body: "[A form](form.rtf)\n")
            let site = try TestSite(["content/page.md": page, "content/form.rtf": rtf])
            #expect(try site.problems() == [])
        }
    }

    @Test(
        "an alias that is taken names what has it, at its own line",
        arguments: [
            ("other/", "the alias other/ is the address of content/other.md"),
            ("page/", "the alias page/ is this page’s own address"),
            ("old/", "the alias old/ is also an alias of content/old.md"),
        ])
    func takenAlias(alias: String, message: String) throws {
        let site = try TestSite([
            "content/other.md": TestSite.page("Other"),
            "content/old.md": TestSite.page("Old", "id: o\naliases: [x/]\n"),
            "content/page.md": TestSite.page("Page", "order: 2\naliases: [\(alias)]\n"),
        ])
        if alias == "old/" {
            try site.remove("content/old.md")
            try site.write("content/a.md", TestSite.page("A", "aliases: [old]\n"))
        }
        let found = try site.builder().check().problems.filter { $0.severity == .error }
        let expected = message.replacing("content/old.md", with: "content/a.md")
        #expect(found.map(\.message) == [expected])
        #expect(found.map(TestSite.short) == ["same-address content/page.md:5"])
        #expect(
            found.first?.help
                == "take it out of aliases; a former address is one that no page has now")
    }

    @Test("a copy beside the file that it was made of is not to take its name")
    func copy() throws {
        try expectRefusal(
            of: ["content/data/references.yaml": "", "content/data/references (1).yaml": "- a\n"],
            as: "unknown-data content/data/references (1).yaml",
            help: "references.yaml is there as well: add what is new to it, and take this file out")
    }
}
