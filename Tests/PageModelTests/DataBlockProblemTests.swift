import TestSupport
import Testing

@Suite("Data blocks that show nothing") struct DataBlockProblemTests {
    private func check(_ info: String, _ expected: String..., help: String? = nil) throws {
        for expected in expected {
            try expectPage(
                "Text.\n\n```\(info)\n```\n", expected, help: help, data: SampleData.symptoms)
        }
        if expected.isEmpty {
            try expectPage("Text.\n\n```\(info)\n```\n", data: SampleData.symptoms)
        }
    }

    @Test(
        "an unknown view names the nearest one",
        arguments: [
            ("symptoms by-hormon", "did you mean ```symptoms by-hormone?"),
            ("symptoms of-hormone serotonim", "did you mean ```symptoms of-hormone serotonin?"),
            ("symptoms of-site lungs", "did you mean ```symptoms of-site lung?"),
            ("organisations in-order", "it can be shown as by-country, by-audience, by-kind"),
            (
                "symptoms",
                "it can be shown as index, by-hormone, by-site, of-hormone serotonin, "
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

    @Test("other code stays code", arguments: ["", "yaml", "symptom index", "Symptoms index"])
    func otherCode(info: String) throws {
        try check(info)
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
}
