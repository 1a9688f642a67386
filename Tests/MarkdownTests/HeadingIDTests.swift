import HoofbeatContent
import HoofbeatMarkdown
import Testing

@Suite("Ids of headings") struct HeadingIDTests {
    private func ids(_ markdown: String) -> [String] {
        findings(markdown).outline.map(\.id)
    }

    @Test(
        "an id is the heading in small letters, joined by hyphens",
        arguments: [
            ("What you may notice", "what-you-may-notice"), ("  A -- B / C  ", "a-b-c"),
            ("It's *5-HT*, `x_y` & [more](/)", "its-5-ht-xy-more"),
            ("Übelkeit: Größe", "übelkeit-größe"),
            ("Οδός", "οδός"), ("神経内分泌腫瘍", "神経内分泌腫瘍"), ("دليل المرض", "دليل-المرض"),
            ("e\u{301}te\u{301}", "été"), ("1. 24-hour test", "1-24-hour-test"),
            ("🦓", "section"), ("…", "section"), ("_table-1", "table-1"), ("-a-", "a"),
            ("½ ②", "½-②"), ("❤\u{FE0F} Care", "care"), ("☎\u{FE0F}", "section"),
            ("2\u{FE0F}\u{20E3} Tests", "2-tests"),
            ("👩🏽\u{200D}⚕\u{FE0F} Doctors ☎\u{FE0F}", "doctors"), ("a\u{A0}b\u{2003}c", "a-b-c"),
        ])
    func fromText(text: String, id: String) {
        // Not only equal: `==` takes two forms of a letter for the same.
        #expect(ids("## \(text)\n").map { Array($0.utf8) } == [Array(id.utf8)])
    }

    @Test("an id never begins as those of templates do")
    func underscore() {
        for id in ids("## _a\n\n## __a\n\n## a {#_b}\n\n## \\_ b\n") { #expect(!id.hasPrefix("_")) }
    }

    @Test("ids stay the same, whatever stands below or around")
    func stable() {
        let heading = "## Care for you\n"
        for markdown in [
            heading, "Text.\n\n\(heading)", "> Quote\n\n\(heading)\nText.\n\n## More\n",
        ] {
            #expect(ids(markdown).first == "care-for-you")
        }
        #expect(ids("Care for\nyou\n---\n") == ["care-for-you"])
        #expect(ids("- ## Care for you #\n") == ["care-for-you"])
    }

    @Test("ids are unique on a page, and the first keeps its own")
    func unique() {
        #expect(ids("## A\n\n## A\n\n## a\n\n## A 2\n") == ["a", "a-2", "a-3", "a-2-2"])
        #expect(ids("## A {#x}\n\n## B {#x}\n\n## X\n") == ["x", "x-2", "x-3"])
        #expect(ids("## …\n\n## !\n") == ["section", "section-2"])
    }

    @Test("a custom id is taken as it is written, and out of the text")
    func custom() {
        let found = findings("## What *is* not known {#not-known-2}\n")
        #expect(found.outline.map(\.id) == ["not-known-2"])
        #expect(found.outline.map(\.text) == ["What is not known"])
        #expect(ids("## A {#über}\n") == ["über"])
        #expect(ids("## {#only}\n") == ["only"])
    }

    @Test(
        "what cannot be an id stays in the text",
        arguments: ["{a}", "{#a} b", "{#a", "#a}"])
    func notCustom(text: String) {
        #expect(findings("## Care \(text)\n").outline.map(\.text) == ["Care \(text)"])
    }

    @Test(
        "an id that cannot be one is refused, and what it may have meant is suggested",
        arguments: [
            ("{#my_care}", "my-care"), ("{#Tests}", "tests"), ("{ #care }", "care"),
            ("{#life .big}", "life"), ("{#an id}", "an-id"), ("{#-a}", "a"), ("{#}", "section"),
            ("{#a.b}", "a-b"), ("{# care}", "care"),
        ])
    func badAnchor(written: String, near: String) {
        let found = findings("Text.\n\n## Care \(written)\n")
        #expect(found.problems.map(\.code) == ["bad-anchor"])
        #expect(found.problems.first?.line == 3)
        #expect(
            found.problems.first?.help
                == "write {#\(near)}, with small letters, digits and hyphens alone")
        // What is said of the page knows what was meant.
        #expect(found.outline.map(\.id) == [near])
        #expect(found.outline.map(\.text) == ["Care"])
    }

    @Test("a backslash makes it text")
    func escaped() {
        let found = findings("## Care \\{#A b}\n")
        #expect(found.problems == [])
        #expect(found.outline.map(\.text) == ["Care {#A b}"])
    }
}
