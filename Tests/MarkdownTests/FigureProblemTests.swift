import HoofbeatTestExpectations
import HoofbeatTestSupport
import Testing

@Suite("Figures without what they owe") struct FigureProblemTests {
    private func check(
        _ picture: String, kind: String = "section", _ expected: String..., help: String? = nil
    ) throws {
        let svg = "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"3\" height=\"2\"/>"
        let page = TestSite.page("Page", "kind: \(kind)\n", body: "Text.\n\n\(picture)\n")
        try expect(
            expected, of: ["content/page.md": page, "content/a.svg": svg], help: help)
    }

    @Test("a figure has a caption, but on a plain page")
    func caption() throws {
        try check(
            "![A cell](a.svg)", "error figure-without-caption content/page.md:8",
            help: "write ![what it shows](file.svg \"Caption. Where it is from, its licence.\")")
        try check("![A cell](a.svg)", kind: "page")
        try check("![](a.svg \"decorative\")")
        try check("Here ![a cell](a.svg) stands in a line.")
    }

    @Test("a line right below a picture was meant as its caption")
    func captionBelow() throws {
        for line in ["*A glow.*", "A glow in the evening."] {
            try check(
                "![A cell](a.svg)\n\(line)", "error figure-without-caption content/page.md:9")
            try check("![A cell](a.svg)\n\(line)", kind: "page")
        }
        try check("![A cell](a.svg)\nA glow\nin the evening.")
    }

    @Test("a link to a picture, alone in its paragraph, was meant as the picture")
    func linked() throws {
        try check("[A cell](a.svg)", "warning linked-picture content/page.md:8")
        try check("See [a cell](a.svg).")
    }

    @Test("a text that only says that it is a picture is none", arguments: ["image", "Photo"])
    func emptyText(text: String) throws {
        try check(
            "![\(text)](a.svg \"A cell. CC0.\")", "error file-name-as-alt content/page.md:8",
            help: "say what a reader would miss without the picture")
    }

    @Test("a description that is bold or misspelt is shown as text")
    func nearDescription() throws {
        for label in ["**Description:**", "Descripton:", "Picturedescription:"] {
            try check(
                "![A cell](a.svg \"A cell. CC0.\")\n\n\(label) a grey cell",
                "warning stray-description content/page.md:10",
                help: "write Description: at the very beginning of the paragraph, without * and "
                    + "with a blank behind it")
        }
        try check("![A cell](a.svg \"A cell. CC0.\")\n\nNote: a grey cell")
    }

    @Test("a picture is decorative or has a text, not both")
    func decorativeWithText() throws {
        try check(
            "![A cell](a.svg \"decorative\")", "error decorative-with-text content/page.md:8",
            help: "take “decorative” out if the picture says something, or else the text: "
                + "![](picture.svg \"decorative\")")
    }

    @Test("a caption says who may use the picture, on every page", arguments: ["section", "page"])
    func licence(kind: String) throws {
        try check(
            "![A cell](a.svg \"A cell.\")", kind: kind,
            "error figure-without-licence content/page.md:8",
            help: "end the caption like this: Drawn for this guide, CC BY 4.0.")
    }

    @Test(
        "all usual words for a licence count",
        arguments: [
            "CC BY 4.0", "CC0", "Public domain", "Licence: MIT", "by permission", "© A. Lee",
        ])
    func licences(words: String) throws {
        try check("![A cell](a.svg \"A cell. \(words).\")")
    }

    @Test("a caption is only shown below a picture that has its paragraph for itself")
    func captionAmongText() throws {
        let svg = [
            "content/p.svg": "<svg xmlns='http://www.w3.org/2000/svg' width='1' height='1'/>"
        ]
        let picture = "![A cat](p.svg \"A cat. Drawn by us, CC0.\")"
        for text in [
            "\(picture)\nDescription: grey", "See \(picture)", "| a |\n|---|\n| \(picture) |",
        ] {
            let line = text.hasPrefix("|") ? 7 : 5
            try expectPage(
                text + "\n", "error caption-not-shown content/page.md:\(line)",
                help: "leave an empty line above and below the picture, or take the caption out",
                data: svg)
        }
        try expectPage("\(picture)\n\nDescription: grey\n", data: svg)
    }
}
