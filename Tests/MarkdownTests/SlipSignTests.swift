import HoofbeatContent
import HoofbeatTestExpectations
import Testing

@Suite("Signs that are shown as they are") struct SlipSignTests {
    @Test(
        "each is told with what to write instead",
        arguments: [
            ("It is Ann`s hand.", "write an apostrophe, as in Ann’s"),
            ("It is Ann`s hand and Bob`s hand.", "write an apostrophe, as in Ann’s"),
            ("It is 10^3 here.", "take the signs out; there are characters"),
            ("It is $x^2$ here.", "take the signs out, and write formulas"),
            ("One line\\nand two.", "leave a line empty there"),
            ("One line\\", "take it out: it breaks a line only"),
            ("It is \\alpha here.", "write the character itself"),
            ("It glows. \\cite{lee}", "name the source with [@key]"),
            ("A {--glow--} here.", "take the signs out, and the words in them"),
            ("A ==glow== here.", "take the signs out, and write **words**"),
            ("// remark", "take it out, or write <!--"),
            ("% remark", "take it out, or write <!--"),
            ("[youtube https://youtu.be/abc]", ""),
            ("See glow.md for more.", "write [the title of the page](glow.md)"),
            ("See parts/glow.md#dim now.", "write [the title of the page](parts/glow.md#dim)"),
            ("See hxxps://example.org/a.", "write https://example.org/a"),
            ("See http:/www.example.org now.", "write http://www.example.org"),
            ("See www. example.org now.", "write www.example.org"),
            ("See example.org/glow for more.", "write https://example.org/glow"),
        ])
    func help(text: String, help: String) throws {
        let problems = try pageProblems(text + "\n")
        #expect(problems.map(\.code) == ["leftover-markup"], "\(text): \(problems)")
        #expect(problems.first?.help?.hasPrefix(help) == true, "\(problems.first?.help ?? "")")
    }

    @Test(
        "what looks like them and is right is left alone",
        arguments: [
            "It costs $5 or $6.", "The file is in C:\\new\\table.", "About 5\n% of people.",
            "Write \\[it\\](glow.md) so.",
            "Write `glow.md` there.", "See [the glow](/) and https://example.org/a.md now.",
            "The `a` and `b` keys.", "It is and/or.", "He said ‘yes’.",
        ])
    func right(text: String) throws {
        try expectPage(text + "\n")
    }

    private let sources = [
        "content/data/references.yaml":
            "- {key: lee, kind: paper, year: 2026, authors: \"Lee A\", title: T}\n"
            + "- {key: ray, kind: paper, year: 2026, authors: \"Ray B\", title: U}\n"
    ]

    @Test(
        "sources that are cited together keep all their keys",
        arguments: [
            "It glows. [@lee][@ray]", "It glows. [@lee; ray]", "It glows. [@lee; @\"ray\"]",
        ])
    func citations(text: String) throws {
        let problems = try pageProblems(text + " [@lee; @ray]\n", data: sources)
        #expect(problems.map(\.code) == ["not-a-citation"], "\(problems)")
        #expect(problems.first?.help?.hasPrefix("write [@lee; @ray] and") == true)
    }
}
