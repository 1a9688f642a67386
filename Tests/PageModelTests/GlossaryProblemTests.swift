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

    @Test("a site without a glossary has no terms")
    func withoutGlossary() throws {
        try expectPage("[Other](glossary:zebra)\n", "error unknown-term content/page.md:5")
    }
}
