import HoofbeatContent
import HoofbeatPipeline
import HoofbeatTestSupport
import Testing

/// libyaml names the line that it cannot place, which is often the one after the slip.
@Suite("The line that is unlike the others") struct YAMLShapeTests {
    private func problem(_ files: [String: String]) throws -> Diagnostic {
        let site = try TestSite(files)
        let problems = try withExtendedLifetime(site) {
            try site.builder().check().problems.filter { $0.severity == .error }
        }
        #expect(problems.count == 1, "\(problems.map(TestSite.short))")
        return try #require(problems.first)
    }

    private func page(_ front: String) -> [String: String] {
        ["content/page.md": "---\n\(front)---\n\nText.\n"]
    }

    private func references(_ text: String) -> [String: String] {
        ["content/data/references.yaml": text]
    }

    @Test("an entry that has lost its hyphen is not told to be a field that is twice there")
    func lostHyphen() throws {
        let first = "- key: a-1\n  kind: book\n  title: T\n\n"
        let lost = try problem(references(first + "  key: b-2\n  kind: book\n  title: U\n"))
        #expect(lost.line == 5)
        #expect(lost.help?.hasPrefix("write - key: with the hyphen") == true)
        let comment = try problem(references(first + "# - key: b-2\n  kind: book\n  title: U\n"))
        #expect(comment.line == 5)
        #expect(comment.help?.hasPrefix("take the # out") == true)
        let double = try problem(references("- key: a-1\n  kind: book\n  kind: book\n"))
        #expect(double.help == "it is already on line 2; keep one of them")
    }

    @Test("other bullets are named", arguments: ["* ", "• ", "– ", "— "])
    func bullets(sign: String) throws {
        let first = "- key: a-1\n  kind: book\n  title: T\n"
        let found = try problem(references(first + sign + "key: b-2\n  kind: book\n"))
        #expect(found.line == 4)
        #expect(found.help == "write - and a blank in place of the sign at the beginning")
    }

    @Test(
        "signs that mean something elsewhere are named",
        arguments: [
            ("**title:** Page", "take the stars out"),
            ("// the title", "write # and a blank at its beginning, or take it out"),
            ("<!-- the title -->", "write # and a blank at its beginning, or take it out"),
            (
                "\"title\": \"Page\",",
                "write name: value, without the quotes around the name and the comma"
            ),
        ])
    func foreign(line: String, help: String) throws {
        let found = try problem(page("description: D.\n\(line)\norder: 1\n"))
        #expect(found.line == 3)
        #expect(found.help == help)
    }

    @Test(
        "a line that begins too far left or right is named, and not the one after it",
        arguments: [
            (" title: Page\ndescription: D.\n", 2, "take the blanks at its beginning out"),
            ("- title: Page\ndescription: D.\n", 2, "take the hyphen and the blank behind it out"),
            (
                "title: Page\nextra:\ntold-by: Ann\n  met-on: 2026-05-03\n", 4,
                "give it as many spaces at its beginning as the lines below have"
            ),
            (
                "title: Page\nextra:\n told-by: Ann\n  met-on: 2026-05-03\n", 4,
                "give it as many spaces at its beginning as the lines below have"
            ),
            ("title: Page\naudience:\n-patients\n-carers\n", 4, "write “- ” before the entry"),
        ])
    func indentation(front: String, line: Int, help: String) throws {
        let found = try problem(page(front))
        #expect(found.line == line)
        #expect(found.help == help)
    }

    @Test("a conflict of Git is named as that")
    func conflict() throws {
        let text = "- key: a-1\n  kind: book\n<<<<<<< HEAD\n  title: T\n=======\n  title: U\n"
        let found = try problem(references(text + ">>>>>>> main\n"))
        #expect(found.code == "merge-conflict")
        #expect(found.line == 3)
    }

    @Test("a list where one text is wanted, and a comma or a missing blank between braces")
    func values() throws {
        let list = try problem(
            references("- key: a-1\n  kind: book\n  title: T\n  authors: [Smith B, Lee A]\n"))
        #expect(
            list.help
                == "write one text: “Smith B, Lee A”; one that begins with [ goes in double quotes")
        let comma = try problem(references("- {key: a-1, kind: book, title: Sleep, and waking}\n"))
        #expect(comma.help == "put a text with a comma in it in double quotes")
        let blank = try problem(references("- {key:a-1, kind:book}\n"))
        #expect(blank.help == "write a blank behind the colon: key: …")
    }

    @Test("keys in fields are not told to begin with @")
    func keys() throws {
        let sources = references("- {key: lee-2026, kind: book, title: T}\n")
        let page = { (field: String) in
            ["content/page.md": TestSite.page("Page", "sources: \(field)\n")]
        }
        let near = try problem(sources.merging(page("[lee-2025]")) { $1 })
        #expect(near.help == "did you mean lee-2026?")
        let sign = try problem(sources.merging(page("[\"@lee-2026\"]")) { $1 })
        #expect(sign.help == "write lee-2026: only in a text does a key begin with @")
    }
}
