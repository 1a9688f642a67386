import HoofbeatContent
import HoofbeatTestExpectations
import HoofbeatTestSupport
import Testing

@Suite("The line of a dose in a text of several lines") struct DoseLineTests {
    @Test("in a heading by the line below it")
    func heading() throws {
        let problems = try pageProblems("one\ntwo\nTake 10 mg\n---\n")
        #expect(problems.first { $0.code == "dose" }?.line == 7)
        let first = try pageProblems("Take 10 mg\ntwo\n---\n")
        #expect(first.first { $0.code == "dose" }?.line == 5)
    }

    @Test(
        "in a caption",
        arguments: [
            ("![Alt](p.svg \"one\ntwo takes 10 mg. CC BY 4.0.\")", 6),
            ("![Alt](p.svg \"one takes 10 mg.\nCC BY 4.0.\")", 5),
            ("![Alt](p.svg\n\"one\ntwo takes 10 mg. CC BY 4.0.\")", 7),
        ])
    func caption(markdown: String, line: Int) throws {
        let picture = """
            <svg xmlns="http://www.w3.org/2000/svg" width="10" height="10"></svg>
            """
        let problems = try pageProblems(markdown + "\n", data: ["content/p.svg": picture])
        #expect(problems.filter { $0.code == "dose" }.map(\.line) == [line])
    }

    @Test("a program that is named like a unit is no dose")
    func program() throws {
        try expectPage("We tried 3 g++ compilers.\n")
        try expectPage("Take 3 g a day.\n", "error dose content/page.md:5")
    }
}
