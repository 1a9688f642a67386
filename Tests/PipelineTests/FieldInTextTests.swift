import HoofbeatContent
import HoofbeatPipeline
import HoofbeatTestExpectations
import HoofbeatTestSupport
import Testing

@Suite("Lines that are in the wrong place") struct FieldInTextTests {
    @Test(
        "a field below the front matter is an error, since it does nothing there",
        arguments: ["draft: true\n\nText.\n", "\n---\ndraft: true\n---\n\nText.\n"])
    func field(body: String) throws {
        let problems = try pageProblems(body).filter { $0.severity == .error }
        #expect(problems.map(\.code) == ["field-in-text"])
        #expect(problems.first?.help == "move the line above the second ---")
    }

    @Test("words with a colon are none")
    func words() throws {
        try expectPage("Note: this is a text.\n")
        try expectPage("Text.\n\ntitle: of a book\n")
    }

    @Test("a conflict of Git in a page is one error")
    func conflict() throws {
        try expectPage(
            "Text.\n\n<<<<<<< HEAD\nOne.\n=======\nTwo.\n>>>>>>> main\n",
            "error merge-conflict content/page.md:7")
        try expectPage("Text, with <<<<<<< in it.\n")
    }

    @Test("a page with all that a medical kind asks for, but not of that kind, is a warning")
    func kind() throws {
        let card = "## Help {#get-help}\n\nText.\n\n"
        let others = "## Signs {#symptoms}\n\nText.\n\n## Open {#not-known}\n\nText.\n"
        for (kind, line) in [("", nil), ("kind: section\n", 4)] as [(String, Int?)] {
            let site = try TestSite([
                "content/page.md": TestSite.page("Page", kind, body: card + others)
            ])
            let problems = try withExtendedLifetime(site) {
                try site.builder().check().problems.filter { $0.code == "lost-kind" }
            }
            #expect(problems.map(\.line) == [line])
            #expect(problems.first?.help == "write kind: condition, if it is one")
        }
        #expect(try pageProblems(card).isEmpty)
        // Nobody knows the kind of a page whose fields cannot be read.
        let page = "---\ntitle: Page\nneed What\nkind: condition\n---\n\n" + card + others
        let site = try TestSite(["content/page.md": page])
        #expect(try !site.problems().contains { $0.hasPrefix("lost-kind") })
    }

    @Test("front matter in a fence, and a file of a word processor, are named")
    func otherBeginnings() throws {
        for (file, help) in [
            (
                "```yaml\n---\ntitle: A\n---\n```\n",
                "take out this line, and the line ``` that belongs to it"
            ),
            ("{\\rtf1\\ansi Text}\n", "copy its text into a new page: hoofbeat new page"),
            ("# New page\n---\ntitle: A\n---\n", "take out what is above it, also empty lines"),
        ] {
            try expect(
                ["error no-front-matter content/page.md:\(file.hasPrefix("#") ? 2 : 1)"],
                of: ["content/page.md": file], help: help)
        }
        let page = "---\ntitle: Page\ndescription: D.\n---\u{A0}\n\nText.\n"
        let site = try TestSite(["content/page.md": page])
        #expect(try !site.problems().contains { $0.hasPrefix("unterminated") })
    }
}
