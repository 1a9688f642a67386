import HoofbeatContent
import HoofbeatTestExpectations
import Testing

@Suite("What was left in a text") struct StrayTextTests {
    private static let sources = [
        "content/data/references.yaml":
            "- {key: lee-2026, kind: paper, year: 2026, authors: \"Lee A, Smith B\", title: T}\n"
    ]

    @Test(
        "a sign that stands for a source, and leads to none, is a warning",
        arguments: [
            "It glows. [1]", "It glows.[12]", "It glows. [1, 2]", "It glows. (1)", "It glows. ¹",
            "It glows.² And fades.", "It glows. (Lee 2026)", "It glows. (Lee et al., 2026)",
            "It glows (Smith, 2019).", "It glows. [Lee 2026]", "It glows. [ref: lee-2026]",
            "It glows. [source: lee-2026]", "It glows. [cite:lee-2026]",
            "It glows.【4†source】", "It glows.[citation needed]", "What it is[edit]",
        ])
    func citations(text: String) throws {
        let found = try pageProblems(text + " [@lee-2026]\n", data: Self.sources)
        let own = text.hasSuffix("(1)") || text.hasSuffix("¹")
        let problems =
            own ? try pageProblems("So. [@lee-2026] \(text)\n", data: Self.sources) : found
        #expect(problems.map(\.code) == ["dead-citation"], "\(text): \(problems)")
    }

    @Test(
        "what was left for someone to do is a warning",
        arguments: [
            "The number is [insert number].", "The number is ???", "Lorem ipsum dolor.",
            "TO\u{44}O: ask Ann.", "See Error! Reference source not found.", "It is #REF! there.",
            "Text [image: hand.png]", "Page 3 of 12", "Text [cid:image001.png@01D9]",
            "Certainly! Here is a draft of the page.",
        ])
    func remarks(text: String) throws {
        #expect(try pageProblems(text + "\n").map(\.code) == ["left-remark"])
    }

    @Test(
        "numbers and names that are part of a text are right",
        arguments: [
            "It was in spring (May 2026).", "It covers 10 m².", "It is 10³.", "Lutetium ¹⁷⁷Lu.",
            "It is there (Ourtown, 2026).", "Do this: (1) rest, (2) wait.", "Is it true?",
            "The range is [-1, 1] or [a, b].",
        ])
    func right(text: String) throws {
        try expectPage(text + " [@lee-2026]\n", data: Self.sources)
    }

    @Test("on a page without sources, a number is taken for none")
    func plainPage() throws {
        try expectPage("See [1] and (Lee et al., 2026).\n")
    }
}
