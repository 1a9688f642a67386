import HoofbeatTestExpectations
import HoofbeatTestSupport
import Testing

@Suite("Data files with mistakes") struct DataFileTests {
    private func check(
        _ name: String, _ text: String, _ expected: String..., help: String? = nil,
        notes: Bool = false, at place: SourceLocation = #_sourceLocation
    ) throws {
        try expect(
            expected.map { $0.replacing("FILE", with: "content/data/\(name)") },
            of: ["content/data/\(name)": text], help: help, notes: notes, at: place)
    }

    private let body =
        "  name: A\n  offers: B.\n  for: [patients]\n  country: C\n  kind: charity\n"

    @Test("a key stands in a file once")
    func sharedKeys() throws {
        let help = "it is already on line 1; give one of them another key"
        let term = "  definition: A.\n"
        try check(
            "glossary.yaml", "- key: a\n  term: b\n\(term)- key: a\n  term: c\n\(term)",
            "error shared-key FILE:4", help: help)
        try check(
            "organisations.yaml", "- key: a\n\(body)- key: a\n\(body)", "error shared-key FILE:7",
            help: help)
        try check(
            "tables/symptoms.yaml",
            "rows-name: R\naxes:\n- {key: a, name: A, caption: C}\n"
                + "- {key: a, name: B, caption: C}\n",
            "error shared-key FILE:4")
        try check(
            "tables/symptoms.yaml",
            "rows-name: R\nrows:\n- {key: a, name: A, group: G}\n- {key: a, name: B, group: G}\n",
            "error shared-key FILE:4")
        var files = SampleData.sources
        files["content/data/references.yaml", default: ""] +=
            "\n- {key: lee-2024, kind: book, title: T}\n"
        try expect(
            ["error shared-key content/data/references.yaml:10"], of: files, help: help)
    }

    @Test("a key can be cited and be an anchor")
    func badKeys() throws {
        let help = "use small letters, digits and, between them, hyphens"
        for key in ["a b", "a_b", "a.b", "-a", "a:b", "a'b"] {
            try check(
                "glossary.yaml", "- key: \"\(key)\"\n  term: b\n  definition: A.\n",
                "error bad-key FILE:1", help: help)
            var files = SampleData.sources
            files["content/data/references.yaml", default: ""] +=
                "\n- {key: \"\(key)\", kind: book, title: T}\n"
            try expect(
                ["error bad-key content/data/references.yaml:10"], of: files, help: help)
        }
        try check("glossary.yaml", "- {key: A, term: b, definition: A.}\n", "error bad-key FILE:1")
        try check("glossary.yaml", "- {key: 5-größe, term: b, definition: A.}\n")
    }

    @Test(
        "a name belongs to one term",
        arguments: [
            "term: net", "term: x\n  forms: [net]", "term: x\n  also: [net]",
            "term: x\n  abbreviation: net", "term: Net",
        ])
    func sharedName(fields: String) throws {
        let terms =
            "- key: a\n  term: net\n  definition: A.\n- key: b\n  definition: B.\n  \(fields)"
        try check(
            "glossary.yaml", terms, "error shared-name FILE:\(fields.hasPrefix("term: x") ? 7 : 6)",
            help: "a word can mean only one term; take it out of one of them")
    }

    @Test("an address that nobody checked is a warning, and one that was is not")
    func unchecked() throws {
        let body = body + "  access: free\n"
        let entry = "- key: a\n\(body)  address: https://example.org/\n"
        try check(
            "organisations.yaml", entry, "warning unchecked-address FILE:8",
            help: "open it, and write checked: with the date", notes: true)
        try check("organisations.yaml", entry + "  checked: 2026-11-01\n", notes: true)
        try check("organisations.yaml", "- key: a\n\(body)", notes: true)
        try check(
            "organisations.yaml", entry + "  checked: 2026-13-01\n",
            "warning unchecked-address FILE:8", "error impossible-date FILE:9", notes: true)
    }

    @Test(
        "an address is one of the web",
        arguments: ["example.org", "javascript:alert(1)", "ftp://example.org", "https:example.org"])
    func badAddress(address: String) throws {
        try check(
            "organisations.yaml", "- key: a\n\(body)  address: \(address)\n",
            "error bad-address FILE:7", help: "begin it with https://")
    }

    @Test("a cell names an item of its axis, and its sources")
    func cells() throws {
        let file = "content/data/tables/symptoms.yaml"
        let table =
            "rows-name: R\naxes:\n"
            + "- {key: hormone, name: H, caption: C, items: [{key: gastrin, name: G}]}\n"
            + "rows:\n- key: a\n  name: A\n  group: G\n"
        var files = SampleData.sources
        files[file] = table + "  hormone:\n  - {of: gastrine, sources: [lee-2024]}\n"
        try expect(
            ["error unknown-column \(file):9"], of: files, help: "did you mean gastrin?")
        files[file] = table + "  hormone:\n  - {of: lung, sources: [lee-2024]}\n"
        try expect(
            ["error unknown-column \(file):9"], of: files,
            help: "add it to the items of that axis")
        files[file] = table + "  hormone:\n  - of: gastrin\n"
        try expect(["error missing-field \(file):9"], of: files)
        files[file] = table + "  hormon:\n  - {of: gastrin, sources: [lee-2024]}\n"
        try expect(
            ["error unknown-field \(file):8"], of: files, help: "did you mean “hormone”?")
    }

    @Test(
        "a data file with a misspelt name is an error: nothing in it is read",
        arguments: [
            ("glossry.yaml", "rename it to glossary.yaml"),
            ("organizations.yaml", "rename it to organisations.yaml"),
            ("glossery.yml", "rename it to glossary.yaml"),
            ("symptoms.yaml", "rename it to tables/symptoms.yaml"),
            ("search_tests.yaml", "rename it to search-tests.yaml"),
            ("old/glossary.yaml", "move it to content/data/glossary.yaml"),
        ])
    func misspeltData(name: String, help: String) throws {
        try check(name, "- key: a\n", "error unknown-data FILE", help: help)
    }

    @Test("another file that nothing reads is a warning")
    func unknownData() throws {
        try check("zebras-of-africa.yaml", "- [", "warning unknown-data FILE")
        for name in ["checks.yaml", "coverage.yaml"] { try check(name, "", notes: true) }
    }

    @Test("what is wrong in a list that goes over several lines is said at its own line")
    func linesOfLists() throws {
        var files = SampleData.sources
        files["content/data/glossary.yaml"] = """
            - key: a
              term: alpha
              definition: A.
              sources:
              - lee-2024
              - gone-2024
            - key: b
              term: beta
              definition: B.
              also:
              - bee
              - Alpha
            """
        try expect(
            [
                "error unknown-source content/data/glossary.yaml:6",
                "error shared-name content/data/glossary.yaml:12",
            ], of: files)
        try check(
            "organisations.yaml",
            "- key: a\n\(body.replacing("[patients]", with: "\n  - patients\n  - carer"))",
            "error unknown-value FILE:6", help: "did you mean “carers”?")
    }

    @Test(
        "a file of entries holds a list of them",
        arguments: ["references.yaml", "glossary.yaml", "organisations.yaml", "waivers.yaml"])
    func notAList(name: String) throws {
        let file = "content/data/\(name)"
        for text in ["key: a\n", "- a\n"] {
            let problems = try TestSite([file: text]).problems()
            #expect(problems.contains("wrong-type \(file):1"), "\(text)")
        }
        try check(name, "[]\n")
    }

    @Test("what an entry needs is named", arguments: ["name", "offers", "for", "country", "kind"])
    func missingField(field: String) throws {
        let rest = body.split(separator: "\n").filter { !$0.hasPrefix("  \(field):") }
        try check(
            "organisations.yaml", "- key: a\n\(rest.joined(separator: "\n"))\n",
            "error missing-field FILE:1", help: "add a line “\(field): …”")
    }

    @Test("a field or a value that there is not names the nearest one")
    func unknownField() throws {
        try check(
            "organisations.yaml", "- key: a\n\(body)  acces: free\n", "error unknown-field FILE:7",
            help: "did you mean “access”?")
        try check(
            "organisations.yaml", "- key: a\n\(body)  access: fre\n", "error unknown-value FILE:7",
            help: "did you mean “free”?")
        try check(
            "organisations.yaml", "- key: a\n\(body)  notice: trial\n",
            "error unknown-value FILE:7", help: "did you mean “trials”?")
    }
}
