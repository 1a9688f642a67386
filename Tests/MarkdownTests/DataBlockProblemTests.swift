import HoofbeatContent
import HoofbeatPipeline
import HoofbeatTestExpectations
import HoofbeatTestSupport
import Testing

@Suite("Data blocks that show nothing") struct DataBlockProblemTests {
    private func check(_ info: String, _ expected: String..., help: String? = nil) throws {
        let data = SampleData.symptoms.merging(SampleData.glossary) { $1 }
            .merging(SampleData.organisations) { $1 }
        for expected in expected {
            try expectPage("Text.\n\n```\(info)\n```\n", expected, help: help, data: data)
        }
        // Some views only point to the entries, which are in the view by country.
        let isList = ["organisations by-audience", "organisations by-kind"].contains(info)
        let others = isList ? "\n```organisations by-country\n```\n" : ""
        if expected.isEmpty {
            try expectPage("## All\n\n```\(info)\n```\n\(others)", data: data)
        }
    }

    @Test(
        "an unknown view names the nearest one",
        arguments: [
            ("symptoms by-hormon", "did you mean ```symptoms by-hormone?"),
            ("symptoms of-hormone serotonim", "did you mean ```symptoms of-hormone serotonin?"),
            ("symptoms of-site lungs", "did you mean ```symptoms of-site lung?"),
            (
                "organisations in-order",
                "write ```organisations and one of by-country, by-audience, by-kind"
            ),
            (
                "symptoms",
                "write ```symptoms and one of index, by-hormone, by-site, of-hormone serotonin, "
                    + "of-hormone gastrin, of-site lung"
            ),
            ("glossary a-to-z", "write ```glossary and nothing after it"),
        ])
    func unknown(info: String, help: String) throws {
        try check(info, "error unknown-view content/page.md:7", help: help)
    }

    @Test(
        "every view that there is can be shown",
        arguments: [
            "symptoms index", "symptoms by-hormone", "symptoms by-site",
            "symptoms of-hormone serotonin", "symptoms of-site lung", "organisations by-country",
            "organisations by-audience", "organisations by-kind", "glossary", "references",
        ])
    func known(info: String) throws {
        try check(info)
    }

    @Test("a list of questions needs a page that asks some")
    func noQuestions() throws {
        try check(
            "questions", "error empty-data-block content/page.md:7",
            help: "add what is to be shown there, or take the block out")
    }

    @Test("other code stays code", arguments: ["", "yaml", "text {.symptoms}"])
    func otherCode(info: String) throws {
        try expectPage("Text.\n\n```\(info)\na: b\n```\n")
    }

    @Test(
        "a misspelt name is refused, whether or not something is in the block",
        arguments: [
            ("symptom by-site", "did you mean ```symptoms by-site?"),
            (" Symptoms index", "did you mean ```symptoms index?"),
            ("organizations by-country", "did you mean ```organisations by-country?"),
            ("glosary", "did you mean ```glossary?"), ("reference", "did you mean ```references?"),
        ])
    func misspelt(info: String, help: String) throws {
        for text in ["", "x\n"] {
            try expectPage(
                "Text.\n\n```\(info)\n\(text)```\n",
                "error unknown-data-block content/page.md:7", help: help,
                data: SampleData.symptoms)
        }
    }

    @Test("an empty block with an unknown name is refused", arguments: ["yaml", "{map}", "plan x"])
    func emptyCode(info: String) throws {
        try expectPage(
            "```\(info)\n \n```\n", "error unknown-data-block content/page.md:5",
            help: "there are symptoms, organisations, glossary, references, questions, signs, "
                + "numbers, people, bars, map; code goes between the lines of ```",
            data: SampleData.symptoms)
    }

    @Test(
        "a block that would show nothing is refused",
        arguments: [
            "symptoms index", "symptoms by-hormone", "symptoms by-site", "glossary", "references",
            "organisations by-kind", "symptoms of-hormone h", "symptoms of-site s",
        ])
    func nothing(info: String) throws {
        var data: [String: String] = [:]
        if info.hasPrefix("symptoms") {
            data["content/data/tables/symptoms.yaml"] =
                "rows-name: R\naxes:\n"
                + "- {key: hormone, name: H, caption: C, items: [{key: h, name: H}]}\n"
                + "- {key: site, name: S, caption: C, items: [{key: s, name: S}]}\n"
        }
        try expectPage(
            "Text.\n\n```\(info)\n```\n", "error empty-data-block content/page.md:7",
            help: "add what is to be shown there, or take the block out", data: data)
    }

    @Test("what follows from a data file that cannot be read is not said, too")
    func unread() throws {
        let data = ["references", "glossary", "tables/symptoms"].map {
            ("content/data/\($0).yaml", "a: b: c\n")
        }
        let blocks = "```symptoms index\n```\n\n```symptoms of-site x\n```\n\n```glossary\n```\n"
        try expectPage(
            "So. [@lee-2024] [x](glossary:x)\n\n\(blocks)",
            "error yaml content/data/glossary.yaml:1", "error yaml content/data/references.yaml:1",
            "error yaml content/data/tables/symptoms.yaml:1",
            data: Dictionary(data) { first, _ in first })
    }

    @Test("terms that begin with a digit stand under one heading with an id")
    func digits() throws {
        let terms = """
            - {key: a, term: 5-HIAA, definition: A.}
            - {key: b, term: 24 h, definition: B.}
            """
        let html = try TestSite.html(
            "```glossary\n```\n", data: ["content/data/glossary.yaml": terms])
        #expect(html.ranges(of: ">0–9</h2>").count == 1)
        #expect(!html.contains("{#"))
    }

    @Test("text in a block of data would not be shown")
    func textInside() throws {
        let data = ["content/data/glossary.yaml": "- key: a\n  term: a\n  definition: An a.\n"]
        try expectPage(
            "```glossary\nOur words\n```\n", "error text-in-data-block content/page.md:5",
            help: "write it above or below the lines ```glossary and ```, which go together",
            data: data)
        try expectPage("```glossary\n\n \n```\n", data: data)
        try expectPage(
            "```glossary\n```\n\n```glossary\n```\n",
            "error repeated-data-block content/page.md:8", help: "take one of the two out",
            data: data)
    }

    @Test("what is wrong with data is said of the file, not of the page that shows them")
    func once() throws {
        let bad = [
            ("- key: a\n  Term: a\n  definition: An a.\n", "unknown-field"),
            ("- key: a\n  term: a\n  definition: An a [@k].\n", "misplaced-citation"),
            ("- key: a\n  term: a\n  definition: \"# An a\"\n", "block-in-field"),
            (
                "- key: a\n  term: a\n  definition: A.\n- key: a\n  term: b\n  definition: B.\n",
                "shared-key"
            ),
            ("key: a\n", "wrong-type"),
        ]
        for (text, code) in bad {
            let site = try TestSite([
                "content/data/glossary.yaml": text,
                "content/page.md": TestSite.page("Page", body: "```glossary\n```\n"),
            ])
            let found = try site.builder().check().problems.filter { $0.severity == .error }
            #expect(found.map(\.code) == [code], "\(text): \(found)")
        }
    }
}
