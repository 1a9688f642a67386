import HoofbeatContent
import HoofbeatTestExpectations
import HoofbeatTestSupport
import Testing

@Suite("Markup of other tools") struct ForeignMarkupTests {
    private let code = "leftover-markup"

    private func expectOne(
        _ severity: String, _ code: String, of markdown: String, help: String,
        at place: SourceLocation = #_sourceLocation
    ) throws {
        let problems = try pageProblems(markdown + "\n")
        let said = problems.map { "\($0.severity.rawValue) \(TestSite.short($0))" }
        #expect(
            said == ["\(severity) \(code) content/page.md:5"], "\(markdown)", sourceLocation: place)
        let found = problems.first?.help ?? ""
        #expect(found.hasPrefix(help), "\(markdown): \(found)", sourceLocation: place)
    }

    @Test(
        "markup of wikis, forums and other generators is named",
        arguments: [
            ("== Section ==", "warning", "write ## Section"),
            ("h2. Care", "warning", "write ## Care"),
            ("#Words", "warning", "write ## Words"),
            ("'''bold''' text", "warning", "write **words** for bold text"),
            ("[b]bold[/b] text", "warning", "take the brackets out"),
            ("*[HTML]: Hyper Text", "warning", "take it out"),
            ("{ref}`foo`", "warning", "take it out"),
            ("We :smile: here.", "warning", "take it out"),
            ("--8<-- \"file.md\"", "warning", "take them out"),
            (".. note::\n   Text", "error", "write > [!INFO] Title"),
            ("i. one\nii. two\niii. three", "warning", "begin each line with a hyphen"),
            ("(iv) one\n(v) two", "warning", "begin each line with a hyphen"),
        ])
    func foreign(markdown: String, severity: String, help: String) throws {
        try expectOne(severity, code, of: markdown, help: help)
    }

    @Test("a page in angle brackets is no link")
    func pageInBrackets() throws {
        try expectOne(
            "error", "not-a-link", of: "See <other.md> now.", help: "write [text](page.md)")
    }

    @Test(
        "words and sums that look a little like it are left alone",
        arguments: [
            "At 12:30:45, or 10:20:30.", "a :: b and 5 = 5", "'Twas 'so'' it", "i. e. the same",
            "= 5 mm", "Fewer < 5 > 2", "{x} `y`", "...and so on", "a: b: c", "note (see: this)",
        ])
    func notForeign(markdown: String) throws {
        try expectPage(markdown + "\n")
    }
}
