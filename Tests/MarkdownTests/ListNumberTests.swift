import HoofbeatContent
import HoofbeatTestExpectations
import HoofbeatTestSupport
import Testing

@Suite("Numbers of items") struct ListNumberTests {
    @Test(
        "a number that would be shown as another is named",
        arguments: [
            ("1. a\n3. b\n5. c", 6, "shown as 2, not as 3"),
            ("9. a\n8. b", 6, "shown as 10, not as 8"),
            ("> 1) a\n> 2) b\n> 4) c", 7, "shown as 3, not as 4"),
            ("- x\n  1. a\n  3. b", 7, "shown as 2, not as 3"),
        ])
    func otherNumber(list: String, line: Int, message: String) throws {
        let problems = try pageProblems(list + "\n")
        #expect(problems.map(TestSite.short) == ["list-numbers content/page.md:\(line)"])
        #expect(problems.first?.message.contains(message) == true)
    }

    @Test(
        "counted up, or left to be counted",
        arguments: ["1. a\n2. b", "4. a\n5. b", "1. a\n1. b\n1. c", "0. a\n1. b", "- a\n- b"])
    func right(list: String) throws {
        try expectPage(list + "\n")
    }
}
