import HoofbeatContent
import HoofbeatTestExpectations
import HoofbeatTestSupport
import Testing

@Suite("Texts that were read in a wrong encoding") struct WrongEncodingTests {
    @Test(
        "letters that are left of others are one warning",
        arguments: [
            "You donâ€™t need it.", "CafÃ© and naÃ¯ve, both.", "fÃ¼r alle", "It costs Â£5.",
            "10Â\u{A0}days", "Ð¿Ñ€Ð¸Ð²ÐµÑ‚", "a ðŸ˜€ face",
            "brandâ„¢", "ï»¿Text.", "wieâ€“so",
        ])
    func mojibake(text: String) throws {
        let problems = try pageProblems("Text.\n\n\(text)\n")
        #expect(problems.map(TestSite.short) == ["wrong-encoding content/page.md:7"], "\(text)")
        #expect(problems.first?.message.hasSuffix("read in a wrong encoding somewhere") == true)
    }

    @Test("the message says which letter was lost")
    func meant() throws {
        let problems = try pageProblems("fÃ¼r alle\n")
        #expect(problems.first?.message.hasPrefix("“Ã¼” is what is left of “ü”") == true)
    }

    @Test(
        "letters of other languages are fine",
        arguments: [
            "«MAÇÃ» e NÃO", "Það er Ð.", "ESPAÑA, “Ñ” y «Ñ»", "un pâté «d’été»", "“Ã”", "Straße»",
            "L’Â» and ÂGE", "Å“ and “Å”", "naïve café — “déjà”", "Žluťoučký kůň", "它是“é»”。",
        ])
    func others(text: String) throws {
        try expectPage("\(text)\n")
    }

    @Test("data files are looked at, too")
    func data() throws {
        let term = "- key: z\n  term: zebra\n  definition: It isnâ€™t a horse.\n"
        try expectPage(
            "Text.\n", "warning wrong-encoding content/data/glossary.yaml:3",
            data: ["content/data/glossary.yaml": term])
    }
}
