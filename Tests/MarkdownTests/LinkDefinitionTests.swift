import HoofbeatContent
import HoofbeatTestExpectations
import HoofbeatTestSupport
import Testing

@Suite("Lines that say where links lead") struct LinkDefinitionTests {
    private func expectOne(
        _ severity: String, _ code: String, of markdown: String, line: Int, help: String
    ) throws {
        let problems = try pageProblems(markdown + "\n")
        let said = problems.map { "\($0.severity.rawValue) \(TestSite.short($0))" }
        #expect(said == ["\(severity) \(code) content/page.md:\(line)"], "\(markdown)")
        let found = problems.first?.help ?? ""
        #expect(found.hasPrefix(help), "\(markdown): \(found)")
    }

    @Test(
        "a definition that no link uses, or that is one too many, is not lost",
        arguments: [
            ("[Helpline]: tel:112", 5, "take it out, or, if it is text, put a backslash"),
            (
                "- a\n- [Nurses]: https://example.org/ \"Day\"", 6,
                "take it out, or, if it is text, put a backslash"
            ),
            ("See `[note]`.\n\n[note]: / \"Do not stop\"", 7, "take it out, or, if it is text"),
            ("See \\[card].\n\n[card]: / (Carry it)", 7, "take it out, or, if it is text"),
            ("```\n[a]\n```\n\n[a]: /", 9, "take it out, or, if it is text"),
            ("Text.\n\n[Warning]: # (Do not drive)", 7, "take it out, or, if it is text"),
            ("Text.\n\n[Important]: <> (Do not drive)", 7, "take it out, or, if it is text"),
            ("[two\nlines]: / \"Lost\"\nText.", 5, "take it out, or, if it is text"),
            ("[a]: /\n\"Do not stop\"\nText.", 5, "take it out, or, if it is text"),
            ("[a]\n\n[a]: /\n[A]: /a-z/", 8, "take one of the two out, or give it another name"),
            ("> [!INFO]: Title\n> Text.", 5, "take the colon out: > [!INFO] and a title"),
        ])
    func definitions(markdown: String, line: Int, help: String) throws {
        try expectOne("error", "stray-definition", of: markdown, line: line, help: help)
    }

    @Test(
        "definitions that links use are fine, and so are remarks",
        arguments: [
            "[a][]\n\n[a]: /", "[a b]\n\n[A  b]: /", "| [a][x] |\n|---|\n| b |\n\n[x]: /",
            "Text.\n\n[//]: # (a remark)", "Text.\n\n[//]: # (one)\n[//]: # (two)",
            "Text.\n\n[comment]: <> (a remark)", "`[a]` and [a]\n\n[a]: /", "[b][a]\n\n> [a]: /",
            "[a]: /\n\"Home\"\n[a]", "[\\[a\\]]\n\n[\\[a\\]]: /",
        ])
    func usedDefinitions(markdown: String) throws {
        try expectPage(markdown + "\n")
    }
}
