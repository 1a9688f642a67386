import HoofbeatContent
import HoofbeatTestExpectations
import HoofbeatTestSupport
import Testing

@Suite("Doses without a number") struct DosePhraseTests {
    @Test(
        "are warnings",
        arguments: [
            "Most people take a tablet a day.", "A capsule each morning is usual.",
            "Take tablets twice daily.", "Some take **half** a dose.", "Take a double dose.",
            "It is so: double the dose.", "It is so: a teaspoonful.",
            "It is so: three times the usual amount.",
        ])
    func found(text: String) throws {
        #expect(try pageProblems(text + "\n").map(\.code) == ["dose-in-words"])
    }

    @Test(
        "with a number of what is not said, they are warnings, too",
        arguments: [
            "Take 1 every 4 hours.", "People take three in the morning.", "Take 1–2 with food.",
            "Some take one or two at bedtime.", "You can take up to eight in 24 hours.",
            "Take **2** a day.", "Take\ntwo each evening.", "Take twice as many.",
            "Many take a handful.",
        ])
    func numbered(text: String) throws {
        #expect(try pageProblems(text + "\n").map(\.code) == ["dose-in-words"])
    }

    @Test(
        "advice against them, and words that are alike, are right",
        arguments: [
            "Never take a double dose.", "Do not take a tablet twice.",
            "You swallow a capsule with a camera.", "It is a tablet that you take once a day.",
            "The dose of rays is low.", "The scan shows the amount.", "Never take two a day.",
            "Take one day at a time.", "The tests take 2 weeks.", "Take up to six weeks off.",
            "Take one with you.", "It can take two. Every month is hard.",
        ])
    func right(text: String) throws {
        try expectPage(text + "\n")
    }

    @Test("a point before the unit is a slip, and the dose is one")
    func point() throws {
        try expectPage("It is so: 5.mg.\n", "error dose content/page.md:5")
    }

    @Test(
        "another language has phrases of its own, with the capitals of its nouns",
        arguments: [
            "Viele nehmen eine Tablette am Tag.", "Manche nehmen die halbe Dosis.",
            "Die halbe Dosis reicht.",
        ])
    func german(text: String) throws {
        let strings =
            "rule-dose-words: [Tablette]\n"
            + "rule-dose-phrases: [\"eine {form} am Tag\", \"die halbe Dosis\"]\n"
        let problems = try pageProblems(
            text + "\n",
            data: [
                "content/site.yaml": "name: N\ndescription: D.\nlanguage: de\n",
                "content/data/strings/de.yaml": strings,
            ])
        #expect(problems.contains { $0.code == "dose-in-words" })
    }
}
