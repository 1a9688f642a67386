import HoofbeatContent
import HoofbeatPipeline
import HoofbeatTestSupport
import Testing

/// What is said of the words, numbers and letters of a page.
@Suite("Words, numbers and emphasis") struct WordChoiceTests {
    private static let codes: Set = [
        "hard-word", "unkind-word", "spelling", "mixed-numbers", "precise-percentage", "emphasis",
    ]

    private func problems(
        _ body: String, settings: String = "", style: String = "", _ files: [String: String] = [:]
    ) throws -> [String] {
        var all = files
        all["content/page.md"] = TestSite.page("Page", body: body)
        if !settings.isEmpty {
            all["content/site.yaml"] = "name: Test\ndescription: A test.\n" + settings
        }
        if !style.isEmpty { all["content/data/house-style.yaml"] = style }
        let site = try TestSite(all)
        return try site.builder().check().problems.filter { Self.codes.contains($0.code) }.map {
            "\($0.severity) \($0.code)" + ($0.line.map { ":\($0)" } ?? "")
        }
    }

    @Test(
        "hard words and phrases have easier ones",
        arguments: [
            "It will commence.", "Prior to the scan.", "Eat\nin order\nto live.", "**Utilise** it.",
            "(Approximately 5 people.)", "They “assist” you.", "- Numerous people\n",
        ])
    func hardWords(text: String) throws {
        #expect(try problems(text + "\n").first?.hasPrefix("warning hard-word:") == true)
    }

    @Test(
        "other words are not judged",
        arguments: [
            "The commencement of it.", "A priority.", "The prior scan.", "Re-assist it.",
            "In order of age.", "## Utilise\n\nText.", "ütilise", "utilisé",
        ])
    func otherWords(text: String) throws {
        #expect(try problems(text + "\n").filter { $0.contains("hard-word") } == [])
    }

    @Test(
        "words that blame, frighten or promise are a warning",
        arguments: [
            "She is suffering from it.", "He lost his battle.", "They failed treatment.",
            "It is a miracle.", "It is just benign.", "The elderly need it.",
        ])
    func unkindWords(text: String) throws {
        #expect(try problems(text + "\n") == ["warning unkind-word:5"])
    }

    @Test("the message says what to write, and where")
    func message() throws {
        let site = try TestSite([
            "content/page.md": TestSite.page("Page", body: "Text.\n\nIt is done prior\nto it.\n")
        ])
        let problem = try #require(
            try site.builder().check().problems.first { $0.code == "hard-word" })
        #expect(problem.line == 7)
        #expect(problem.message == "“prior to” is harder to read than “before”")
        #expect(problem.help == "write “before”")
    }

    @Test("a site keeps to one spelling")
    func spelling() throws {
        #expect(try problems("The color of a tumour.\n") == ["warning spelling:5"])
        #expect(try problems("The colour of it, organised.\n") == [])
        #expect(
            try problems("The color of a tumour.\n", settings: "language: en-US\n") == [
                "warning spelling:5"
            ])
        #expect(
            try problems("Color.\n\nColors.\n") == [
                "warning spelling:5", "warning spelling:7",
            ])
        // A name.
        #expect(try problems("Ask the Cancer Center.\n") == [])
        // Both are usual there.
        #expect(try problems("The color of a tumour.\n", settings: "language: en-CA\n") == [])
        #expect(try problems("The color.\n", settings: "language: cy\n") == [])
    }

    @Test("the house style comes first")
    func houseStyle() throws {
        let style = """
            words:
              - write: commence
                instead-of: [begin]
              - write: tumour
                instead-of: [tumor]

            """
        #expect(try problems("A tumor may commence.\n", style: style) == [])
    }

    @Test(
        "one page writes the same sort of number in one way",
        arguments: [
            "It is 5%.\n\nIt is 6 per cent.", "Text.\n\nIt is 5%, or 1 in 20.",
            "It is 1 in 20.\n\nIt is 2 out of 20.", "There are 2,500.\n\nThere are 5000 people.",
            "Text.\n\nIt is 1 in every 30, not 5 percent.",
        ])
    func mixedNumbers(text: String) throws {
        #expect(try problems(text + "\n") == ["warning mixed-numbers:7"])
    }

    @Test(
        "these are no mixture",
        arguments: [
            "In 2019 there were 2,500.", "Ring 0800 1234, or 12345. There are 2,500.",
            "From 1 in the morning. It is 5%.", "It is 5% to 10%.", "It is 5%.\n\nIt is 1 in 20.",
            "Room A1234 has 2,500.",
        ])
    func noMixture(text: String) throws {
        #expect(try problems(text + "\n").filter { $0.contains("mixed") } == [])
    }

    @Test("percentages have no decimals")
    func percentages() throws {
        #expect(try problems("It is 14.3%.\n") == ["warning precise-percentage:5"])
        #expect(try problems("It is 14.3 per cent.\n") == ["warning precise-percentage:5"])
        #expect(try problems("It is 14.3 cm.\n") == [])
    }

    @Test(
        "what stands out is short, bold and in small letters",
        arguments: [
            "*This is really important*.", "DO NOT stop it.", "You must NOT STOP it.",
            "**All of this is so very important that every word of it is bold from its first "
                + "to its last, and so is the end.**",
        ])
    func emphasis(text: String) throws {
        #expect(try problems(text + "\n") == ["warning emphasis:5"])
    }

    @Test(
        "these may stand",
        arguments: [
            "This is **important**.", "See *Home Sweet Home*.", "A PET CT MRI.", "DOTATATE PET.",
            "Do NOT stop it.",
            "NHS UK.",
        ])
    func noEmphasis(text: String) throws {
        #expect(try problems(text + "\n") == [])
    }
}
