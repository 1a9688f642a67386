import HoofbeatContent
import HoofbeatTestExpectations
import HoofbeatTestSupport
import Testing

/// Amounts that read like any other, although something comes between number and unit, or the unit
/// first, or in other letters.
@Suite("Doses in other spellings") struct DoseDisguiseTests {
    @Test(
        "signs between number and unit do not part them",
        arguments: ["5 (mg)", "5 [mg]", "5, mg", "5+ mg", "5… mg", "5 ~mg", "10 (ml)"])
    func signs(text: String) throws {
        try expectPage("Text.\n\nTake \(text) a day.\n", "error dose content/page.md:7")
    }

    @Test(
        "the unit may come first",
        arguments: [
            "Your dose (mg): 5.", "Dose in mg: 5", "The dose in mg is 5.", "Dose in mg a day: 7.5",
            "Milligrams per day = 500",
        ])
    func unitFirst(text: String) throws {
        try expectPage("Text.\n\n\(text)\n", "error dose content/page.md:7")
    }

    @Test(
        "letters that only look otherwise are letters",
        arguments: [
            "5 𝐦𝐠", "5 ᵐᵍ", "5 mɡ", "5 ⅿg", "5 mℓ", "5\u{FE0F}\u{20E3} mg", "5 𝑚𝑙",
            "5 milli-grams", "5 milli grams", "5 micro\u{AD}grams", "5 Micro-grams",
        ])
    func letters(text: String) throws {
        try expectPage("Text.\n\nTake \(text) a day.\n", "error dose content/page.md:7")
    }

    @Test("a term gives its unit to its meaning, as the head of a table does")
    func terms() throws {
        try expectPage("Text.\n\nDose (mg)\n: 5\n", "error dose content/page.md:8")
        try expectPage("Text.\n\nMilligrams a day\n: 10–20\n", "error dose content/page.md:8")
    }

    @Test("a field of a kind's own gives the unit of its label to its number")
    func fields() throws {
        let kinds = """
            - key: story
              extra:
                - {name: amount, type: number, label: Milligrams a day}

            """
        let page = TestSite.page("Page", "kind: story\nextra:\n  amount: 500\n", body: "Text.\n")
        let problems = try TestSite(["content/page.md": page, "content/data/kinds.yaml": kinds])
            .problems()
        #expect(problems.filter { $0.hasPrefix("dose") } == ["dose content/page.md:5"])
    }

    @Test("what data blocks put together is read as it is shown")
    func tables() throws {
        let table = """
            rows-name: Medicines
            row-name: Medicine
            axes:
              - key: x
                name: Dose in mg
                caption: What people take
                items:
                  - {key: a, name: "5"}
            rows:
              - key: r
                name: Lanternol
                plain: A medicine.
                group: Skin
                x:
                  - {of: a, sources: [lee-2024]}

            """
        let data = SampleData.sources.merging(["content/data/tables/t.yaml": table]) { $1 }
        let problems = try pageProblems("Text.\n\n```t index\n```\n", data: data)
        #expect(problems.map(\.code) == ["dose"])
        #expect(problems.first?.line == 7)
    }

    @Test("a dose in a data file is said once, there")
    func once() throws {
        let glossary = SampleData.glossary.merging([
            "content/data/glossary.yaml": """
            - key: serotonin
              term: serotonin
              definition: Take 5 mg.
            """
        ]) { $1 }
        let problems = try pageProblems("Serotonin.\n\n```glossary\n```\n", data: glossary)
        #expect(problems.filter { $0.code == "dose" }.map(\.file) == ["content/data/glossary.yaml"])
    }

    @Test(
        "other texts with units are no doses",
        arguments: [
            "In 2019 (mg means milligram) it changed.", "The unit is mg. 5 people asked.",
            "Chromogranin A in ng/ml: 95 is normal.", "Stage 2 (g is for gram).",
            "There were 5, micro-invasive growth in one.", "5 milli-something",
            "Grade 3, G for grade.", "The licence is Attribution 4.0 (CC BY 4.0).",
        ])
    func others(text: String) throws {
        try expectPage("Text.\n\n\(text)\n")
    }
}
