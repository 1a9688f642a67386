import HoofbeatContent
import HoofbeatMarkup
import HoofbeatPipeline
import HoofbeatTestExpectations
import HoofbeatTestSupport
import Testing

/// Texts in data files, settings and front matter: each is checked once, at its own line.
@Suite("Texts of fields") struct FieldTextTests {
    /// A file with a text in it, which is on the last line unless said otherwise.
    struct Place: CustomTestStringConvertible {
        let file: String
        let before: String
        let after: String
        let manner: FieldText.Manner

        init(
            _ file: String, _ before: String, _ after: String = "", _ manner: FieldText.Manner
        ) {
            self.file = file
            self.before = before
            self.after = after
            self.manner = manner
        }

        var line: Int { before.reduce(1) { $0 + ($1 == "\n" ? 1 : 0) } }
        var testDescription: String { "\(file): \(before.suffix(16)) \(manner)" }

        func text(_ bad: String) -> String {
            before + "'" + bad.replacing("'", with: "''") + "'" + after + "\n"
        }
    }

    private static let source = "- key: k\n  kind: book\n  title: T\n"
    private static let body =
        "- key: o\n  name: O\n  for: [patients]\n  country: C\n  kind: charity\n"
    private static let table =
        "rows-name: R\nrows:\n- key: s\n  name: S\n  group: G\n"
    private static let axis = "rows-name: R\naxes:\n- key: s\n"
    private static let row = "rows-name: R\nrows:\n- key: s\n"
    private static let front = "---\ntitle: P\ndescription: About it.\n"

    static let places: [Place] = [
        Place("data/references.yaml", source + "  authors: ", "", .name),
        Place("data/references.yaml", source + "  publisher: ", "", .name),
        Place("data/references.yaml", source + "  details: ", "", .name),
        Place("data/references.yaml", source + "  says: ", "", .words),
        Place("data/references.yaml", source + "  note: ", "", .words),
        Place("data/references.yaml", source + "  read: ", "", .words),
        Place("data/references.yaml", "- key: k\n  kind: book\n  title: ", "", .name),
        Place("data/glossary.yaml", "- key: z\n  term: z\n  definition: ", "", .markdown),
        Place("data/glossary.yaml", "- key: z\n  definition: D.\n  term: ", "", .words),
        Place("data/glossary.yaml", "- key: z\n  definition: D.\n  term: z\n  say: ", "", .words),
        Place(
            "data/glossary.yaml", "- key: z\n  definition: D.\n  term: z\n  also: [y, ", "]",
            .name),
        Place(
            "data/glossary.yaml", "- key: z\n  definition: D.\n  term: z\n  forms:\n  - y\n  - ",
            "", .name),
        Place(
            "data/glossary.yaml", "- key: z\n  definition: D.\n  term: z\n  abbreviation: ", "",
            .name),
        Place("data/organisations.yaml", body + "  offers: ", "", .markdown),
        Place("data/organisations.yaml", body + "  offers: H.\n  note: ", "", .markdown),
        Place("data/organisations.yaml", body + "  offers: H.\n  cost: ", "", .words),
        Place("data/organisations.yaml", body + "  offers: H.\n  languages: [", "]", .words),
        Place(
            "data/organisations.yaml",
            "- key: o\n  offers: H.\n  for: [patients]\n  country: C\n  kind: charity\n  name: ",
            "",
            .name),
        Place("data/tables/symptoms.yaml", table + "  plain: ", "", .markdown),
        Place("data/tables/symptoms.yaml", axis + "  name: N\n  caption: ", "", .words),
        Place("data/tables/symptoms.yaml", axis + "  caption: C\n  name: ", "", .words),
        Place(
            "data/tables/symptoms.yaml", axis + "  name: N\n  caption: C\n  detail: ", "", .words),
        Place(
            "data/tables/symptoms.yaml",
            axis + "  name: N\n  caption: C\n  items:\n  - key: s\n    name: ", "", .words),
        Place(
            "data/tables/symptoms.yaml",
            axis + "  name: N\n  caption: C\n  items:\n  - key: s\n    name: S\n    detail: ", "",
            .markdown),
        Place("data/tables/symptoms.yaml", row + "  name: S\n  group: ", "", .words),
        Place("data/tables/symptoms.yaml", row + "  group: S\n  name: ", "", .words),
        Place("data/tables/symptoms.yaml", "row-name: A\nrows-name: ", "", .words),
        Place("data/tables/symptoms.yaml", "rows-name: A\nrow-name: ", "", .words),
        Place("data/strings/en.yaml", "menu: ", "", .words),
        Place("data/synonyms.yaml", "- to: a\n  words: [b, ", "]", .name),
        Place("site.yaml", "name: N\ndescription: ", "", .words),
        Place("site.yaml", "description: D\nname: ", "", .words),
        Place("site.yaml", "name: N\ndescription: D\nlicence: ", "", .words),
        Place("site.yaml", "name: N\ndescription: D\npublisher:\n  name: ", "", .name),
        Place(
            "site.yaml", "name: N\ndescription: D\npublisher:\n  name: P\n  address: ", "", .name),
        Place(
            "site.yaml", "name: N\ndescription: D\nnumbers:\n- emergency: 112\n  country: ", "",
            .words
        ),
        Place("page.md", "---\ndescription: D.\ntitle: ", "\n---", .words),
        Place("page.md", "---\ntitle: T\ndescription: ", "\n---", .words),
        Place("page.md", front + "summary: ", "\n---", .words),
        Place("page.md", front + "need: ", "\n---", .words),
        Place("page.md", front + "also: [a, ", "]\n---", .name),
        Place("page.md", front + "authors: [a, ", "]\n---", .name),
    ]

    /// Codes of the errors at a line of a file.
    private func problems(_ place: Place, _ bad: String) throws -> [String] {
        let site = try TestSite([
            "content/" + place.file: place.text(bad),
            "content/data/house-style.yaml": "words: [{write: tumour, instead-of: [lump]}]\n",
        ])
        var build = try site.builder()
        build.baseURL = BaseURL("https://example.org/")
        let found = build.check().problems.filter {
            $0.severity == .error || $0.code == "house-style"
        }
        withExtendedLifetime(site) {}
        return found.map(TestSite.short)
    }

    /// What is wrong with a text, and the code of it where it is Markdown and where it is not.
    static let bad: [(text: String, markdown: String?, words: String?)] = [
        ("Take 10 mg daily", "dose", "dose"),
        ("So [@no]", "misplaced-citation", "misplaced-citation"),
        ("So [@k; @l]", "misplaced-citation", "misplaced-citation"),
        ("A [y](gone.md) b", "missing-page", "markup-in-words"),
        ("A [y](index.md#gone)", "missing-anchor", "markup-in-words"),
        ("A [y](/gone/) b", "missing-page", "markup-in-words"),
        ("A [y](gone.pdf) b", "missing-file", "markup-in-words"),
        ("A [y](#gone) b", "anchor-in-field", "markup-in-words"),
        ("A [y](glossary:gone) b", "unknown-term", "markup-in-words"),
        ("A ![x](https://evil.example/p.png)", "foreign-picture", "markup-in-words"),
        ("A [y](javascript:x)", "unsafe-link", "markup-in-words"),
        ("A <b>b</b>", "raw-html", "markup-in-words"),
        ("# Heading", "block-in-field", nil),
        ("- item", "block-in-field", nil),
    ]

    @Test("a table is no text, and nothing is said of its signs")
    func table() throws {
        let file = "content/data/glossary.yaml"
        let term = "- key: a\n  term: alpha\n  definition: |\n    | a | b |\n    |---|---|\n"
        try expect(["error block-in-field \(file):4"], of: [file: term])
    }

    @Test(
        "a second paragraph is refused, however YAML has it",
        arguments: [
            ("|\n    One.\n\n    Two.", 6), (">\n    One.\n\n    Two.", 3), ("One.\n\n    Two.", 3),
            ("\"One.\n\n    Two.\"", 3), ("\"One.\\n\\nTwo.\"", 3),
        ])
    func secondParagraph(definition: String, line: Int) throws {
        let file = "content/data/glossary.yaml"
        let term = "- key: a\n  term: alpha\n  definition: \(definition)\n"
        try expect(
            ["error block-in-field \(file):\(line)"], of: [file: term],
            help: "take the empty line out, or put what is below it on a page")
        for fine in ["|\n    One.\n    Two.\n", ">\n    One.\n    Two.\n", "One.\n    Two."] {
            try expect([], of: [file: "- key: a\n  term: alpha\n  definition: \(fine)\n"])
        }
    }

    @Test(
        "a bad text is reported at its line of its file, though no page shows it", arguments: places
    )
    func everyField(place: Place) throws {
        for (text, markdown, words) in Self.bad {
            let code = place.manner == .markdown ? markdown : words
            let expected = code.map { "\($0) content/\(place.file):\(place.line)" }
            let found = try problems(place, text)
            #expect(Set(found) == Set(expected.map { [$0] } ?? []), "\(text)")
        }
        let styled = "house-style content/\(place.file):\(place.line)"
        #expect(try problems(place, "A lump") == (place.manner == .name ? [] : [styled]))
        #expect(try problems(place, "Plain words, 5 < 6 & 7 > 6!") == [])
    }

    @Test("a text of several lines knows its lines")
    func lines() throws {
        let before = "- key: z\n  term: z\n  definition: |\n"
        for (text, line) in [("    Take 5 mg.\n    B.\n", 4), ("\n    A\n    <b>x</b>\n", 6)] {
            let found = try TestSite(["content/data/glossary.yaml": before + text]).problems()
            #expect(found.map { $0.hasSuffix("glossary.yaml:\(line)") }.contains(true), "\(found)")
        }
        let says = "- key: k\n  kind: book\n  title: T\n  says: |\n    One.\n    10 mg.\n"
        let found = try TestSite(["content/data/references.yaml": says]).problems()
        #expect(found.contains("dose content/data/references.yaml:6"))
    }

    @Test("pages that show a bad text do not repeat what is wrong with it")
    func once() throws {
        let files = [
            "content/data/glossary.yaml":
                "- key: z\n  term: zebra\n  definition: "
                + "Take 10 mg. <b>x</b> [y](gone.md) [l](l.pdf)\n",
            "content/a.md": TestSite.page("A", body: "```glossary\n```\n"),
            "content/b.md": TestSite.page("B", body: "A zebra.\n"),
            "content/in/c.md": TestSite.page("C", body: "```glossary\n```\n"),
            "content/in/index.md": TestSite.page("In"),
        ]
        let file = "content/data/glossary.yaml:3"
        #expect(
            try TestSite(files).problems().sorted() == [
                "dose \(file)", "missing-file \(file)", "missing-page \(file)", "raw-html \(file)",
            ])
    }

    @Test("a definition may link to pages and files, from the root of the content")
    func rightLinks() throws {
        let site = try TestSite([
            "content/site.yaml": "name: Test\ndescription: T.\nbase-url: https://a.org/net/\n",
            "content/data/glossary.yaml":
                "- key: z\n  term: zebra\n  definition: "
                + "A [home](in/index.md) or [leaflet](in/l.pdf).\n",
            "content/in/l.pdf": "%PDF-1.7",
            "content/in/index.md": TestSite.page("In", body: "```glossary\n```\n"),
        ])
        let report = try site.build(
            theme: .plain(page: { page, site in
                "\(anchors(of: page))\(each(site.library.terms) { $0.html })\(page.body)"
            }))
        #expect(report.problems.filter { $0.severity == .error } == [])
        let links = "A <a href=\"/net/in/\">home</a> or <a href=\"/net/in/l.pdf\">leaflet</a>."
        #expect(try site.output("in/index.html").split(separator: links).count == 3)
        #expect(try site.output("in/l.pdf") == "%PDF-1.7")
    }

    @Test("names in data are no Markdown where views show them")
    func literalNames() throws {
        let name = "*A* `b` 1. c_d_ # e | f"
        let html = try TestSite.html(
            "```organisations by-country\n```\n",
            data: [
                "content/data/organisations.yaml": """
                - key: o
                  name: "\(name)"
                  offers: Help.
                  for: [patients]
                  country: "- \(name)"
                  kind: charity
                """
            ])
        #expect(html.contains("<h3 id=\"o\">\(name)</h3>"))
        #expect(html.contains("- \(name)</h2>"))
    }

    @Test("bad texts at random places are always found", arguments: 0..<12)
    func random(seed: UInt64) throws {
        var numbers = SeededNumbers(seed: seed)
        let places = Self.places.filter { $0.file.hasPrefix("data/") }
        let place = try #require(places.randomElement(using: &numbers))
        let bad = try #require(Self.bad.filter { $0.words != nil }.randomElement(using: &numbers))
        let above = String(repeating: "# note\n", count: Int.random(in: 0...9, using: &numbers))
        let words = ["so", "it", "is", "5 < 6"]
        let text = (words.shuffled(using: &numbers) + [bad.text] + words.shuffled(using: &numbers))
            .joined(separator: " ")
        let moved = Place(place.file, above + place.before, place.after, place.manner)
        let code = (place.manner == .markdown ? bad.markdown : bad.words) ?? ""
        #expect(
            Set(try problems(moved, text)) == ["\(code) content/\(place.file):\(moved.line)"],
            "\(text)")
    }
}
