import HoofbeatContent
import HoofbeatMarkdown
import Testing

@Suite("Outline and texts of a page") struct OutlineTests {
    @Test("the outline has every heading with its level, plain text and line in the file")
    func outline() {
        let found = findings(
            "Text.\n\n## *A* `b`\n\n### C\n\n> ## D\n\nE\nf\n---\n", firstLine: 10)
        #expect(
            found.outline == [
                Heading(level: 2, id: "a-b", text: "A b", line: 12),
                Heading(level: 3, id: "c", text: "C", line: 14),
                Heading(level: 2, id: "d", text: "D", line: 16),
                Heading(level: 2, id: "e-f", text: "E f", line: 18),
            ])
    }

    @Test("headings of cards are no part of it")
    func cards() {
        let found = findings("## A\n\n> [!URGENT] Call if:\n> - b\n\n> [!DO]\n> - c\n> - d\n")
        #expect(found.outline.map(\.id) == ["a"])
    }

    @Test("a page without headings has none")
    func none() {
        #expect(findings("Text.\n").outline.isEmpty)
        #expect(findings("").outline.isEmpty)
    }

    private func texts(_ markdown: String) -> [String] {
        findings(markdown).sections.map { "\($0.heading?.id ?? ""): \($0.text)" }
    }

    @Test("what stands under a heading is its section, and what stands before any the first")
    func sections() {
        #expect(
            texts("One.\n\nTwo.\n\n## A\n\nThree\nfour.\n\n### B\n\n## C\n\nFive.\n")
                == [": One.\nTwo.", "a: Three four.", "b: ", "c: Five."])
        #expect(texts("## A\n\nOne.\n") == ["a: One."])
        #expect(texts("") == [])
    }

    @Test("a section's text is what a reader reads, block by block")
    func plainText() {
        #expect(
            texts("*One* [two](/), `three` &amp; \\* four\n\n- five\n- six\n\n> seven\\\neight\n")
                == [": One two, three & * four\nfive\nsix\nseven eight"])
        #expect(texts("| a | b |\n|---|---|\n| c *x* y | d |\n") == [": a\nb\nc x y\nd"])
        #expect(texts("```\na b\n```\n\nc\n") == [": a b\nc"])
        #expect(
            texts("> [!URGENT] Call if:\n> - one\n") == [": Call if:\none"])
    }

    @Test("nobody pays for texts that nobody reads")
    func unwanted() {
        #expect(findings("Text.\n\n## A\n", wantsTexts: false).sections.isEmpty)
        #expect(findings("Text.\n\n## A\n", wantsTexts: false).outline.count == 1)
    }
}
