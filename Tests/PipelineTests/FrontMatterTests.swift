import HoofbeatContent
import HoofbeatPipeline
import HoofbeatTestSupport
import Testing

@Suite("Front matter that is wrong") struct FrontMatterTests {
    /// A page with one more field, which stands on line 4.
    private func page(_ field: String) -> [String: String] {
        ["content/page.md": TestSite.page("Page", field + "\n")]
    }

    @Test("a page without a title is refused")
    func missingTitle() throws {
        try expectRefusal(
            of: ["content/page.md": "---\ndescription: x\n---\n"],
            as: "missing-field content/page.md:2", help: "add a line “title: …”")
    }

    @Test("a page without a description is refused")
    func missingDescription() throws {
        try expectRefusal(
            of: ["content/page.md": "---\ntitle: x\n---\n"],
            as: "missing-field content/page.md:2", help: "add a line “description: …”")
    }

    @Test("an empty title is none", arguments: ["", " ''", " \"  \"", " ~", " null"])
    func emptyTitle(value: String) throws {
        try expectRefusal(
            of: ["content/page.md": "---\ndescription: x\ntitle:\(value)\n---\n"],
            as: "missing-field content/page.md:3")
    }

    @Test("front matter with nothing in it lacks both")
    func nothing() throws {
        try expectRefusal(
            of: ["content/page.md": "---\n# nothing\n---\n"],
            as: "missing-field content/page.md:2", "missing-field content/page.md:2")
    }

    @Test("front matter that is not fields is refused", arguments: ["- a\n- b", "just words"])
    func notFields(text: String) throws {
        try expectRefusal(
            of: ["content/page.md": "---\n\(text)\n---\n"], as: "wrong-type content/page.md:2",
            help: "for example “title: …”")
    }

    @Test(
        "a misspelt field names the nearest one",
        arguments: [
            ("descripton", "description"), ("Order", "order"), ("alises", "aliases"),
            ("no_glossary", "no-glossary"), ("expiers", "expires"),
        ])
    func unknownField(written: String, meant: String) throws {
        try expectRefusal(
            of: page(written + ": x"), as: "unknown-field content/page.md:4",
            help: "did you mean “\(meant)”?")
    }

    @Test("an unknown field that is like none lists them all")
    func fieldLikeNone() throws {
        let site = try TestSite(page("wordpress-template: x"))
        let problem = try #require(site.build().problems.first { $0.code == "unknown-field" })
        #expect(problem.help?.hasPrefix("the fields are title, description, ") == true)
    }

    @Test(
        "a day that the calendar does not have is refused",
        arguments: [
            "2026-02-29", "1900-02-29", "2026-13-01", "2026-00-10", "2026-04-31", "2026-01-00",
            "2026-1-1", "0000-01-01", "21.11.2026", "tomorrow", "2026-11-21T10:00", "２０２６-11-21",
        ])
    func impossibleDate(text: String) throws {
        for field in ["date", "changed", "expires"] {
            try expectRefusal(
                of: page("\(field): \(text)"), as: "impossible-date content/page.md:4",
                help: "write year-month-day, as in 2026-11-21")
        }
    }

    @Test(
        "a leap day that exists is fine", arguments: ["2024-02-29", "2000-02-29", "'2026-11-21'"])
    func leapDay(text: String) throws {
        #expect(try TestSite(page("date: \(text)")).errors() == [])
    }

    @Test(
        "a value of the wrong type is refused at its line",
        arguments: [
            "order: first", "order: 1.5", "order: [1]", "order: 99999999999999999999",
            "draft: maybe",
            "draft: {}", "date: [2026-11-21]", "summary: {a: b}", "also: {a: b}", "also: [[a]]",
            "aliases: [a/, {b: c}]", "id: [x]", "kind: [page]", "need: [why]", "sources: ['']",
        ])
    func wrongType(field: String) throws {
        try expectRefusal(of: page(field), as: "wrong-type content/page.md:4")
    }

    @Test("an item of a list is refused at the item's line")
    func wrongItem() throws {
        try expectRefusal(
            of: page("also:\n  - one\n  - [two]\n  - three"), as: "wrong-type content/page.md:6")
    }

    @Test("a title of the wrong type is one problem, not two")
    func titleOfWrongType() throws {
        try expectRefusal(
            of: ["content/page.md": "---\ndescription: x\ntitle: [a, b]\n---\n"],
            as: "wrong-type content/page.md:3")
    }

    @Test("a control character in a text is refused")
    func controlCharacter() throws {
        try expectRefusal(of: page(#"summary: "a\u0007b""#), as: "wrong-type content/page.md:4")
    }

    @Test("an unknown kind names the nearest one")
    func unknownKind() throws {
        try expectRefusal(
            of: page("kind: condtion"), as: "unknown-value content/page.md:4",
            help: "did you mean “condition”?")
    }

    @Test("an unknown audience lists those that there are")
    func unknownAudience() throws {
        try expectRefusal(
            of: page("audience: [patients, xyz]"), as: "unknown-value content/page.md:4",
            help: "it may be patients, carers, professionals, everyone")
    }

    @Test(
        "an id that cannot stand in an address is refused", arguments: ["Big", "a b", "é", "a_b"])
    func badID(id: String) throws {
        try expectRefusal(
            of: page("id: \(id)"), as: "bad-id content/page.md:4",
            help: "use small letters, digits and hyphens")
    }

    @Test("an id that two pages have is refused, given or following from the path")
    func sharedID() throws {
        try expectRefusal(
            of: [
                "content/a.md": TestSite.page("A"), "content/b.md": TestSite.page("B", "id: a\n"),
            ],
            as: "shared-id content/b.md:4")
    }

    @Test("all that is wrong in one page is said at once, by line")
    func allAtOnce() throws {
        let text = "---\ntitle: x\ndate: never\norder: x\ncolour: red\n---\n[a](gone.md)\n<b>\n"
        try expectRefusal(
            of: ["content/page.md": text], as: "missing-field content/page.md:2",
            "impossible-date content/page.md:3", "wrong-type content/page.md:4",
            "unknown-field content/page.md:5", "missing-page content/page.md:7",
            "raw-html content/page.md:8")
    }

    @Test(
        "a text of a list that a comma or a missing blank has cut is refused",
        arguments: [
            ("also: [A, Bee (Cee, Dee), E]", "put a text with a comma in it in double quotes"),
            ("also:\n- A\n-B", "write “- ” before the entry"),
            ("also:\n  -A", "write a hyphen and a blank, or put the text in double quotes"),
        ])
    func cutText(field: String, help: String) throws {
        let problems = try TestSite(["content/page.md": TestSite.page("A", field + "\n")]).build()
            .problems.filter { $0.severity == .error }
        #expect(problems.first?.help == help, "\(problems)")
        #expect(problems.count == 1)
    }

    @Test("a list of texts with brackets and commas where they belong")
    func wholeText() throws {
        let field = "also: [\"Bee (Cee, Dee)\", Eff (Gee), \"-\", \"-ve\", \"1) a\", '(b']\n"
        let report = try TestSite(["content/page.md": TestSite.page("A", field)]).build()
        #expect(report.problems.allSatisfy { $0.severity == .note }, "\(report.problems)")
    }

    @Test(
        "a field that may be meant either way cannot be empty",
        arguments: [
            ("draft:", "draft"), ("date:", "date"), ("expires: ~", "expires"),
            ("draft: \"\"", "draft"),
        ])
    func empty(field: String, name: String) throws {
        try expectRefusal(
            of: page(field), as: "wrong-type content/page.md:4",
            help: "write it behind “\(name):”, or take the line out")
    }

    @Test("several addresses or names in one text are named")
    func commas() throws {
        try expectRefusal(of: page("aliases: /old/a/, old/b/"), as: "wrong-type content/page.md:4")
        func said(_ field: String) throws -> [String] {
            try TestSite(page(field)).problems()
        }
        #expect(try said("also: one name, other name") == ["comma-in-text content/page.md:4"])
        #expect(try said("also: \"one name, other name\"") == [])
        #expect(try said("also: [one name, other name]") == [])
    }
}
