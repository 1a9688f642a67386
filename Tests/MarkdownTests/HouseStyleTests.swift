import HoofbeatTestExpectations
import Testing

@Suite("One spelling for each thing") struct HouseStyleTests {
    private let style = [
        "content/data/house-style.yaml": """
        words:
          - write: tumour
            instead-of: [tumor, tumors]
            why: UK spelling
          - write: small bowel
            instead-of: small intestine
        """
    ]

    @Test(
        "a word that is written otherwise is named with its line and the reason",
        arguments: ["tumor", "Tumors", "TUMOR"])
    func word(word: String) throws {
        try expectPage(
            "Text.\n\nA line and\na \(word) there.\n", "warning house-style content/page.md:8",
            help: "UK spelling", data: style)
    }

    @Test("a phrase counts as a whole")
    func phrase() throws {
        try expectPage(
            "The Small intestine.\n", "warning house-style content/page.md:5", data: style)
        try expectPage("The small intestines, the tumorous and the tumour.\n", data: style)
        try expectPage("A small thing, an intestine.\n", data: style)
    }

    @Test("code and addresses are not judged")
    func notWords() throws {
        try expectPage("`tumor` and [the NIH](https://example.org/tumor)\n", data: style)
    }

    @Test("a rule says what to write and instead of what")
    func rules() throws {
        let file = "content/data/house-style.yaml"
        try expect(["error missing-field \(file):2"], of: [file: "words:\n  - write: a\n"])
        try expect(["error missing-field \(file):2"], of: [file: "words:\n  - instead-of: [a]\n"])
    }
}
