import HoofbeatTestExpectations
import HoofbeatTestSupport
import Testing

@Suite("Terms that are not there") struct GlossaryProblemTests {
    @Test("an unknown term names the nearest one")
    func unknown() throws {
        try expectPage(
            "Text\n[and more](glossary:serotonine)\n", "error unknown-term content/page.md:6",
            help: "did you mean glossary:serotonin?", data: SampleData.glossary)
        try expectPage(
            "[Other](glossary:zebra-and-horse)\n", "error unknown-term content/page.md:5",
            help: "add it to content/data/glossary.yaml", data: SampleData.glossary)
    }

    @Test(
        "a term to leave out that there is not names the nearest one, at its own line",
        arguments: [
            ("[nix]", 4, "write the key of a term of content/data/glossary.yaml, or take it out"),
            ("[serotonine]", 4, "did you mean serotonin?"), ("NETs", 4, "did you mean net?"),
            ("\n- tumour\n- tumuor", 6, "did you mean tumour?"),
        ])
    func unknownOptOut(written: String, line: Int, help: String) throws {
        let page = TestSite.page("Page", "no-glossary: \(written)\n")
        var files = SampleData.glossary
        files["content/page.md"] = page
        try expect(["error unknown-term content/page.md:\(line)"], of: files, help: help)
    }

    @Test("a term may be left out by its key and by its name", arguments: ["net", "Serotonin"])
    func optOut(name: String) throws {
        var files = SampleData.glossary
        files["content/page.md"] = TestSite.page("Page", "no-glossary: [\(name)]\n")
        try expect([], of: files)
    }

    @Test("a site without a glossary has no terms")
    func withoutGlossary() throws {
        try expectPage("[Other](glossary:zebra)\n", "error unknown-term content/page.md:5")
    }
}
