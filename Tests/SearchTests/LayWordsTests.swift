import HoofbeatContent
import Testing

@testable import HoofbeatSearch

/// Lay words, half sentences and words by their sound lead to the page that is about them.
@Suite struct LayWordsTests {
    private static let site = IndexedSite(
        [
            IndexedPage(
                "basics.md", "What neuroendocrine tumours are", also: ["NET", "is a NET cancer"],
                "They begin in cells that make hormones."),
            IndexedPage("about.md", "About neuroendocrine tumours", "Where to begin."),
            IndexedPage("who.md", "Who gets NETs, and how often", "Some people, rarely."),
            IndexedPage("help.md", "When to get help", "Ring if someone faints."),
            IndexedPage(
                "family.md", "Inherited conditions",
                "What is passed on to children, and what not."),
            IndexedPage("grief.md", "For those who are left", "Grief after a death. Who died?"),
            IndexedPage("outlook.md", "Outlook", "Whether people die of it, and when they died."),
            IndexedPage(
                "tablets.md", "Targeted medicines", also: ["everolimus"],
                "Tablets. A zebra, a zebra."),
            IndexedPage(
                "tired.md", "Being tired", "You are tired, and rest does not help."),
            IndexedPage(
                "opinion.md", "Getting a second opinion", "Another doctor looks at it all."),
            IndexedPage("crisis.md", "Carcinoid crisis", "A storm of hormones."),
        ],
        terms: [
            Term(
                key: "carcinoid", term: "carcinoid", definition: "A word.", say: "KAR-sin-oyd",
                line: 1)
        ],
        synonyms: [
            SynonymGroup("fainting", "passed out", isUrgent: true),
            SynonymGroup("inherited", "passed on"),
            SynonymGroup("outlook", "die"),
            SynonymGroup("For those who are left", "died", "he died"),
            SynonymGroup("emergency", "crisis", "cannot breathe", isUrgent: true),
            SynonymGroup("Who gets NETs, and how often", "how common", "why me"),
            SynonymGroup(
                "Getting a second opinion", "doctor got it wrong", "dont believe me"),
        ], helpPage: "help.md")

    private func first(_ query: String) throws -> String? { try Self.site.titles(query).first }

    @Test(
        "a name is looked up with all its words, and without small ones only if enough is left",
        arguments: [
            ("what neuroendocrine tumours are", "What neuroendocrine tumours are"),
            ("about neuroendocrine tumours", "About neuroendocrine tumours"),
            ("what is a NET", "What neuroendocrine tumours are"),
            ("is it a NET cancer", "What neuroendocrine tumours are"),
            ("who gets nets", "Who gets NETs, and how often"),
            ("how common is it", "Who gets NETs, and how often"),
        ])
    func smallWords(query: String, title: String) throws {
        #expect(try first(query) == title)
    }

    @Test("a question of nothing but small words is looked up as it stands")
    func onlySmallWords() throws {
        #expect(try first("why me") == "Who gets NETs, and how often")
        #expect(try first("Why me? ") == "Who gets NETs, and how often")
    }

    @Test("“passed out” is not “passed on”, nor is “passed”")
    func phrases() throws {
        #expect(try Self.site.answer("she passed out").isUrgent)
        #expect(try !Self.site.answer("is it passed on").isUrgent)
        #expect(try !Self.site.answer("passed").isUrgent)
        #expect(try first("is it passed on") == "Inherited conditions")
    }

    @Test("a form with a meaning of its own has not that of its inflections")
    func inflections() throws {
        #expect(try first("after he died") == "For those who are left")
        #expect(try first("died") == "For those who are left")
        #expect(try first("will I die") == "Outlook")
        // The texts have both in all forms.
        #expect(try Self.site.titles("died").contains("Outlook"))
    }

    @Test(
        "a negation is the same in its other spellings",
        arguments: ["she cannot breathe", "she can’t breathe", "I couldn't breathe"])
    func negations(query: String) throws {
        #expect(try Self.site.answer(query).isUrgent)
        #expect(try first(query) == "When to get help")
    }

    @Test("half of what a synonym says leads to its page, which need not have the words")
    func askedWords() throws {
        #expect(try first("the doctor was wrong ") == "Getting a second opinion")
        #expect(try first("he doesn’t believe me") == "Getting a second opinion")
    }

    @Test("what a page is about comes before a rare word that another has by the way")
    func about() throws {
        #expect(try first("tired as a zebra ") == "Being tired")
    }

    @Test("of pages that have half of a query each, the one called so comes first")
    func titles() throws {
        let site = IndexedSite(
            [
                IndexedPage("insulinoma.md", "Insulinoma", "A tumour that makes insulin."),
                IndexedPage("tests.md", "Fasting", "It finds an insulinoma. Cause: an insulinoma."),
                IndexedPage("weeks.md", "First weeks after the diagnosis", "You were diagnosed."),
            ] + (0..<20).map { IndexedPage("p\($0).md", "Page \($0)", "Something else.") })
        #expect(try site.titles("how is insulinoma diagnosed").first == "Insulinoma")
    }

    @Test("the page for help is first for urgent words, but for one that is called so")
    func urgent() throws {
        #expect(try first("passed out in the kitchen") == "When to get help")
        #expect(try first("crisis ") == "When to get help")
        #expect(
            try Self.site.titles("carcinoid crisis").prefix(2)
                == ["Carcinoid crisis", "When to get help"])
        #expect(try first("tired") == "Being tired")
    }

    @Test(
        "names by their sound, in pieces, and as the glossary says them",
        arguments: [
            ("everollimuss", "Targeted medicines"), ("evarolymus", "Targeted medicines"),
            ("ever olimus", "Targeted medicines"), ("ev ero limus", "Targeted medicines"),
            ("karsinoyd storm", "Carcinoid crisis"),
            ("inheritid condishuns", "Inherited conditions"),
        ])
    func sounds(query: String, title: String) throws {
        #expect(try first(query) == title)
    }

    @Test("a sound alone is no reason to take an unknown word for a common one")
    func commonWords() throws {
        #expect(try Self.site.titles("tybletze").isEmpty)
    }

    @Test("what begins with a known word is no better than that")
    func beginnings() throws {
        let site = IndexedSite(
            (0..<20).map { IndexedPage("p\($0).md", "Page \($0)", "A treatment.") }
                + [
                    IndexedPage("stop.md", "Ends", "If treatment stops helping."),
                    IndexedPage("treat.md", "Treatment", "All of it."),
                ],
            synonyms: [SynonymGroup("treatment stops helping", "nothing works")])
        #expect(try site.titles("which treatment").first == "Treatment")
        #expect(try site.titles("page treatment").first?.hasPrefix("Page") == true)
    }
}
