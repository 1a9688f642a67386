import HoofbeatTestExpectations
import HoofbeatTestSupport
import Testing

@Suite("Code that was not meant") struct CodeBlockTests {
    @Test(
        "a fence that never ends is refused where it begins",
        arguments: ["```\na\n\nb", "~~~ text\na", "````\na\n```", "> ```\n> a\n\nText", "```"])
    func unclosed(markdown: String) throws {
        let marks = ["````", "```", "~~~"]
        let mark = marks.first { markdown.contains($0) } ?? ""
        try expectPage(
            markdown + "\n", "error unclosed-code content/page.md:5",
            help: "put \(mark) on a line of its own after the last line of the block")
    }

    @Test("what begins and ends on one line, and is no data, never ends")
    func oneLine() throws {
        try expectPage("~~~ nothing ~~~\n\nText.\n", "error unclosed-code content/page.md:5")
    }

    @Test("a block of data that never ends would take the page with it")
    func unclosedData() throws {
        try expectPage(
            "Text.\n\n```symptoms index\n\nMore.\n", "error unclosed-code content/page.md:7",
            data: SampleData.symptoms)
    }

    @Test(
        "a fence that ends is fine",
        arguments: [
            "```\na\n```", "~~~\na\n~~~~", "- ```\n  a\n  ```\n- b", "> ~~~\n> a\n> ~~~",
            "  ```\n  a\n  ```",
        ])
    func closed(markdown: String) throws {
        try expectPage(markdown + "\n\nText.\n")
    }

    @Test("an empty block is a mistake", arguments: ["```\n```", "~~~\n\n~~~", "> ```\n> ```"])
    func empty(markdown: String) throws {
        try expectPage("Text.\n\n" + markdown + "\n", "error empty-code content/page.md:7")
    }

    private static let words = [
        "content/data/glossary.yaml": "- {key: z, term: zebra, definition: An animal.}\n"
    ]

    @Test(
        "a block of data whose name is shown as code is an error",
        arguments: [
            "```glossary```", "``glossary\n``", "```glosary```", "```\nglossary\n```",
            "```` glossary ````", "~~~glossary~~~", "~~~ glossary ~~~\n\nMore.",
            "~~~glosary~~~\n~~~",
        ])
    func dataAsCode(markdown: String) throws {
        try expectPage(
            "Text.\n\n" + markdown + "\n", "error unknown-data-block content/page.md:7",
            help: "write ```glossary on a line of its own, and ``` on the line below",
            data: Self.words)
    }

    @Test(
        "a box that is written as code is an error",
        arguments: [
            "```emergency\nCall\n```", "```{warning}\nText\n```", "~~~ad-info\nText\n~~~",
            "```emergancy\nCall\n```",
        ])
    func boxAsCode(markdown: String) throws {
        try expectPage("Text.\n\n" + markdown + "\n", "error misplaced-callout content/page.md:7")
    }

    @Test(
        "other code is fine",
        arguments: [
            "`glossary`", "See ``glossary``.", "```dot\na\n```", "``a ` b``",
            "```\na glossary\n```",
            "```python\na\n```", "```\nemergency\n```", "```\nglossary of terms\n```",
        ])
    func otherCode(markdown: String) throws {
        try expectPage("Text.\n\n" + markdown + "\n", data: Self.words)
    }

    @Test("text that is indented is code by mistake")
    func indented() throws {
        let help =
            "take the blanks at its beginning out; if it is code, put ``` on the lines before and "
            + "after it"
        for markdown in ["Text.\n\n    A paragraph\n    from Word.\n", "Text.\n\n\tA paragraph.\n"]
        {
            try expectPage(markdown, "warning indented-code content/page.md:7", help: help)
        }
        try expectPage("Text\n    that goes on.\n")
    }

    @Test(
        "words behind the fence would be lost",
        arguments: [
            "``` Call 112 at once\na\n```", "~~~ Important ~~~\na\n~~~", "``` Call!\na\n```",
        ])
    func wordsBehindFence(markdown: String) throws {
        try expectPage(
            markdown + "\n", "error text-behind-fence content/page.md:5",
            help: "put it on the line below; only the name of a language may follow ```")
    }

    @Test(
        "the name of a language and its settings are none",
        arguments: ["python", "Python", "{.python title=\"a b\"}", "js {1,3}", "c title=\"x\""])
    func language(info: String) throws {
        try expectPage("```\(info)\na\n```\n")
    }
}
