import HoofbeatContent
import HoofbeatPipeline
import HoofbeatTestExpectations
import HoofbeatTestSupport
import Testing

@Suite("Help that can be followed") struct LeftoverHelpTests {
    private let words = "write words alone: what stands here is shown as it is written"

    @Test(
        "in the lines at the top, no markup is advised",
        arguments: [
            "title: \"Glow[^1]\"", "summary: \"[!INFO] It glows.\"", "also: [\"[[night glow]]\"]",
            "also: [\"| glow |\"]",
        ])
    func fields(line: String) throws {
        let title = line.hasPrefix("title") ? "" : "title: Page\n"
        let description = "description: A page to try things out, with words enough to pass.\n"
        let page = "---\n\(title)\(line)\n\(description)---\nText.\n"
        let site = try TestSite(["content/page.md": page])
        let problems = try site.build().problems.filter { $0.severity == .error }
        #expect(problems.count == 1)
        #expect(problems.first?.help == words)
    }

    @Test("in a text of a data file, no block is advised")
    func definition() throws {
        let term = "- {key: z, term: zebra, definition: \"[!INFO] An animal.\"}\n"
        let problems = try pageProblems("Text.\n", data: ["content/data/glossary.yaml": term])
        #expect(problems.map(\.code) == ["misplaced-callout"])
        #expect(problems.first?.help?.hasPrefix("write it as a sentence") == true)
    }

    @Test("a table above --- and one whose heading ends in a sign name what is wrong")
    func tables() throws {
        let table = "| a | b |\n|---|---|\n| c | d |\n"
        try expectPage(
            table + "---\n", "error not-a-table content/page.md:6",
            help: "leave a line empty below the table")
        try expectPage(
            "| a | b |\\\n|---|---|\n| c | d |\n", "error not-a-table content/page.md:6",
            help: "take out what stands behind the last | of that line, such as a backslash")
        try expectPage(table + "\n---\n\nText.\n")
    }

    @Test(
        "signs of other tools are named as they were written, with what to write instead",
        arguments: [
            ("[[_TOC_]]", "“[[TOC]]” is shown as it is", "take it out: templates make lists of"),
            (
                ":smile:", "“:smile:” is shown as it is",
                "take it out, or write the character itself"
            ),
            (
                "*[HTML]: words", "“*[HTML]:” is shown as it is",
                "take it out, and explain the word in content/data/glossary.yaml"
            ),
            ("Text.{.red}", "“{.red}” is shown as it is", "take it out: how a text looks"),
        ])
    func signs(markdown: String, message: String, help: String) throws {
        let problems = try pageProblems("Text.\n\n\(markdown)\n")
        #expect(problems.map(\.message) == [message])
        #expect(problems.first?.help?.hasPrefix(help) == true, "\(problems.first?.help ?? "")")
    }

    @Test("an empty pair of brackets names the label before it")
    func emptyLabel() throws {
        try expectPage(
            "See [the form][] now.\n", "error not-a-link content/page.md:5",
            help: "write [text](address), or on a line of its own [the form]: address")
        try expectPage("See [the form][] now.\n\n[the form]: /\n")
    }

    @Test("a blank between a text and its label is noticed; numbers and quotations are not")
    func spacedLabel() throws {
        try expectPage("See [more] [form] now.\n", "error not-a-link content/page.md:5")
        try expectPage("He said “[…] [sic]”.\n")
        try expectPage("See [the form][form] now.\n\n[form]: /\n")
    }
}
