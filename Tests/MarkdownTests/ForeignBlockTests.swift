import HoofbeatContent
import HoofbeatTestExpectations
import Testing

@Suite("Blocks that nothing is drawn of") struct ForeignBlockTests {
    private func help(_ block: String) throws -> String? {
        let problems = try pageProblems(block + "\n")
        #expect(problems.map(\.code) == ["unknown-data-block"], "\(block): \(problems)")
        return problems.first?.help
    }

    @Test("the rows of a chart tell which was meant", arguments: ["person", "chart", "pie"])
    func charts(name: String) throws {
        let rows = "The glow faded\n- 65 of 100 people with it\n- 33 of 100 people without it\n"
        #expect(try help("```\(name)\n\(rows)```") == "did you mean ```people?")
        #expect(
            try help("```\(name)\nHow long\n- 4 months\n- 9 months\n```")
                == "did you mean ```bars?")
    }

    @Test("a drawing of another program is shown as code")
    func drawings() throws {
        #expect(
            try help("```mermaid\ngraph TD\n```")?.hasPrefix("nothing is drawn of it") == true)
        try expectPage("```json\n{}\n```\n")
    }

    @Test(
        "quotation marks and accents are no backticks",
        arguments: ["‘‘‘glossary\n‘‘‘", "´´´glossary\n´´´", "'''glossary\n'''"])
    func otherFences(block: String) throws {
        #expect(try help(block)?.hasPrefix("write ```glossary on a line of its own") == true)
        try expectPage("‘‘‘Yes’’’, she said.\n")
    }

    @Test("data between two backticks is code in a sentence")
    func single() throws {
        #expect(try help("`organisations by-country`")?.contains("```organisations") == true)
        try expectPage("Write `organisations by-country` there.\n")
    }

    @Test("a page that stands in a block of code as a whole is no page")
    func pages() throws {
        let block = "```markdown\n## Heading\n\nText.\n```\n"
        try expectMedical(
            "\(block)", "error unknown-data-block content/page.md:13")
        try expectPage("Write it so:\n\n" + block)
        _ = try help(block)
    }
}
