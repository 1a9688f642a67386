import HoofbeatContent
import HoofbeatPipeline
import HoofbeatTestSupport
import Testing

/// Texts without quotes that YAML cuts, changes or does not read.
@Suite struct YAMLTextTests {
    private func page(_ fields: String) -> [String: String] {
        ["content/page.md": TestSite.page("Page", fields + "\n")]
    }

    private func errors(_ fields: String) throws -> [Diagnostic] {
        try errors(in: TestSite(page(fields)))
    }

    private func errors(in site: TestSite) throws -> [Diagnostic] {
        try site.builder().check().problems.filter { $0.severity == .error }
    }

    private static let quotes = "put the whole text in double quotes"

    @Test(
        "a text that a # cuts is an error at its line",
        arguments: [
            ("summary: Vitamin #1 and your team", 4), ("summary: #1 in the list", 4),
            ("summary: one\n  two #3 three", 5), ("also: [one #1]", 4), ("also:\n  - one # two", 5),
            ("also:\n  - # two", 5), ("need: Why?\t# not shown", 4), ("id: vip # stays", 4),
            ("also: one # two", 4),
            ("need: \"Vitamin\" #1", 4), ("also: ['one' #1\n  ]", 4),
            ("also: [one, two] #3", 4), ("also: [\n  one ]\t#3", 5),
            ("summary: The first sentence.\n  #3 needs a change.", 5),
            ("summary: one\n  two\n  # three", 6), ("summary:\n  A study in the\n  #1 of all", 6),
            ("also:\n  - one\n    #2 two", 6), ("summary: one\n\n  #2 two", 6),
        ])
    func comment(fields: String, line: Int) throws {
        let found = try errors(fields)
        #expect(
            found.first.map(TestSite.short) == "yaml-comment content/page.md:\(line)", "\(found)")
        #expect(found.first?.help?.hasPrefix(Self.quotes) ?? false)
    }

    @Test(
        "a # that cuts nothing is fine",
        arguments: [
            "order: 20 # after the others", "draft: false # finished", "date: 2026-01-02 # out",
            "kind: page # not medical", "summary: \"Vitamin #1\" # for the list",
            "also: [one, two] # old names", "also: # old names\n  - one", "# a line of its own",
            "summary: one\n# a line of its own\nneed: Why?", "also:\n  - one\n  # old\n  - two",
            "also: [\n  one\n  # old\n  ]",
            "summary: >\n  one\n  # two\n",
            "summary: C#, F# and 'a#b'", "summary: |\n  one # two\n",
        ])
    func noComment(fields: String) throws {
        #expect(try TestSite(page(fields)).errors() == [])
    }

    @Test("quotes of a word processor are named, since they are none for YAML")
    func curlyQuotes() throws {
        let found = try errors("need: “The hand: what it is”\nid: page")
        #expect(found.map(TestSite.short) == ["yaml content/page.md:4"])
        #expect(
            found.first?.help
                == "type straight ones around the whole text, as in \"Hand, foot: what it is\"")
        #expect(try errors("need: “What is it?”") == [])
    }

    @Test("nothing of a text in a data file is cut either")
    func commentInData() throws {
        let text = """
            - key: vip
              term: VIP
              definition: A hormone. Number #2 of three.

            """
        try expectRefusal(
            of: ["content/data/glossary.yaml": text],
            as: "yaml-comment content/data/glossary.yaml:3")
        try expectRefusal(
            of: ["content/site.yaml": "name: Team #1\ndescription: y\n"],
            as: "yaml-comment content/site.yaml:1")
    }

    @Test(
        "a text that begins with a sign of YAML is an error that says so",
        arguments: [
            ("!Important things", "yaml-tag"), ("! Important", "yaml-tag"),
            ("*why", "yaml-alias"), ("&c", "yaml-alias"), ("* why", "yaml"), ("& so on", "yaml"),
            ("%x", "yaml"), ("@x", "yaml"), ("`x`", "yaml"), ("> 5 cm", "yaml"),
            ("|x|", "yaml"), ("[Draft] x", "yaml"), ("{x} y", "yaml"), ("{{ x }}", "yaml"),
            ("? x", "yaml"), ("- x", "yaml"), (", x", "yaml"), ("] x", "yaml"), ("} x", "yaml"),
            ("\"Vitamin\" and more", "yaml"), ("'Tis' so", "yaml"), ("a: b", "yaml"),
            ("see: the text:", "yaml"), ("[a]", "wrong-type"), ("{a}", "wrong-type"),
            (">", "yaml-block"), (">2", "yaml-block"),
        ])
    func signs(text: String, code: String) throws {
        for fields in ["summary: " + text, "summary: " + text + "\nneed: Why?"] {
            let found = try errors(fields)
            #expect(found.map(TestSite.short) == ["\(code) content/page.md:4"], "\(fields)")
            #expect(found.first?.help?.contains("double quotes") ?? false, "\(found)")
        }
    }

    @Test("> and | with lines below are read, and a text in quotes may begin with anything")
    func readTexts() throws {
        for text in [">\n  one\n  two", "|-\n  one", "\"!x\"", "'*x'", "\"#1: @x\"", "-5 degrees"] {
            #expect(try TestSite(page("summary: " + text)).errors() == [], "\(text)")
        }
    }

    @Test("between brackets, a number with a comma would become two texts")
    func numberWithComma() throws {
        try expectRefusal(
            of: page("also: [1,000 people]"), as: "yaml-comma content/page.md:4",
            help: "put a number with a comma in double quotes, or a space after the comma")
        #expect(try TestSite(page("also: [one,two, \"1,000\", 3, 4]")).errors() == [])
    }

    @Test(
        "a no-break space or a tab where YAML needs spaces is named, at its line",
        arguments: [
            ("need:\u{A0}Why?", 4, "yaml-space"), ("also:\n\u{A0} - one", 5, "yaml-space"),
            ("also:\n  -\u{A0}one\n  -\u{A0}two", 5, "yaml-space"),
            ("also:\n \u{A0}- one", 5, "yaml-space"), ("also:\n\t- one", 5, "yaml"),
            ("also:\n  -\tone", 5, "yaml"), ("\tneed: Why?", 4, "yaml"),
            ("need:\u{202F}Why?\norder: 3", 4, "yaml-space"),
        ])
    func spaces(fields: String, line: Int, code: String) throws {
        let found = try errors(fields)
        #expect(found.map(TestSite.short) == ["\(code) content/page.md:\(line)"], "\(found)")
        let help = code == "yaml" ? "replace the tab by two spaces" : "delete it and type a space"
        #expect(found.first?.help == help)
    }

    @Test("a no-break space at the end of a value is as good as none")
    func spaceAtEnd() throws {
        #expect(
            try TestSite(page("date: 2026-01-02\u{A0}\ndraft: false\u{A0}\nneed: Why?\u{A0}"))
                .errors() == [])
    }

    @Test(
        "what is not YAML is said by its cause",
        arguments: [
            ("need: a: b", 4, "there is a second colon in this line"),
            ("some words\nneed: Why?", 4, "this line has no name with a colon"),
            ("need:Why?", 4, "a space is missing after the colon"),
            ("also:\n  -one: two\n   three: four", 5, "a space is missing after the hyphen"),
            (
                "need: 'Tis so?\nsummary: don't", 4,
                "a text in quotes begins here and does not end in this line"
            ),
            ("need: 'open", 4, "a text in quotes begins here and never ends"),
            ("need: \"open", 4, "a text in quotes begins here and never ends"),
            ("need: \"a\\dc\"", 4, "a backslash begins a code in a text in double quotes"),
            ("also: [a, b\nneed: Why?", 4, "a bracket is opened here and never closed"),
            ("summary: a #1\n  b", 4, "the text ends before the #, since a comment begins there"),
            (
                "need: x\n order: 3", 5,
                "this line does not begin below those that it belongs to"
            ),
        ])
    func causes(fields: String, line: Int, message: String) throws {
        let found = try errors(fields)
        #expect(found.map(\.message) == [message])
        #expect(found.map(TestSite.short) == ["\(found.first?.code ?? "") content/page.md:\(line)"])
    }

    @Test("what is not UTF-8 is named at its line")
    func notUTF8() throws {
        let site = try TestSite()
        let text = Array("- key: vip\n  term: Caf".utf8) + [0xE9, 10]
        try site.write("content/data/glossary.yaml", bytes: text)
        let found = try errors(in: site)
        #expect(found.map(TestSite.short) == ["yaml content/data/glossary.yaml:2"])
        #expect(found.first?.message == "this is not text in UTF-8")
    }

    @Test("an entry of a data file that is indented otherwise is named")
    func indentation() throws {
        let text = "- key: vip\n  term: VIP\n definition: A hormone.\n"
        let site = try TestSite(["content/data/glossary.yaml": text])
        let found = try errors(in: site)
        #expect(found.map(TestSite.short) == ["yaml content/data/glossary.yaml:3"])
        #expect(
            found.first?.help
                == "give every field of an entry the same number of spaces at its beginning")
    }

    @Test("a byte order mark begins settings and data as it begins pages")
    func mark() throws {
        let term = "- key: vip\n  term: VIP\n  definition: A hormone.\n"
        let site = try TestSite([
            "content/site.yaml": "\u{FEFF}name: x\ndescription: y\nbase-url: https://a.example/\n",
            "content/data/glossary.yaml": "\u{FEFF}" + term,
        ])
        #expect(try site.errors() == [])
        try site.build()
        #expect(try site.output("sitemap.xml").contains("https://a.example/"))
    }

    @Test(
        "a data file without an entry is an empty one",
        arguments: ["", "# nothing yet\n", "---\n", "[]\n", "\u{FEFF}# nothing yet\n"])
    func empty(text: String) throws {
        let names = [
            "references", "glossary", "organisations", "house-style", "waivers", "kinds",
            "synonyms", "search-tests",
        ]
        for name in names where text != "[]\n" || name != "house-style" {
            let site = try TestSite(["content/data/\(name).yaml": text])
            #expect(try site.errors() == [], "\(name)")
        }
    }

    @Test(
        "front matter that ends otherwise than with --- is an error that says so",
        arguments: ["...", "…", "----", "--", "—", "–"])
    func end(written: String) throws {
        let text = "---\ntitle: Page\ndescription: A page for a test.\n\(written)\n\nOne.\n\n---\n"
        try expectRefusal(
            of: ["content/page.md": text], as: "unterminated-front-matter content/page.md:4",
            help: "write --- here")
    }
}
