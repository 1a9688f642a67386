import HoofbeatContent
import HoofbeatTestExpectations
import HoofbeatTestSupport
import Testing

@Suite("The data file of warning signs") struct SignDataTests {
    private func expectSigns(
        _ sign: String, _ expected: String..., help: String? = nil,
        at place: SourceLocation = #_sourceLocation
    ) throws {
        // Another sign comes first, so that this one begins on line 5.
        let signs = """
            groups:
              - {key: g, name: Group}
            signs:
              - {key: other, words: something else is wrong, level: urgent, group: g}
            \(sign)
            """
        let list = TestSite.page(
            "List", body: "> [!URGENT] Ring if:\n> - sign: other\n")
        try expect(
            expected.map { "\($0)" }, of: SignSamples.files(list: list, signs: signs), help: help,
            at: place)
    }

    private let unused = "warning unused-sign content/data/signs.yaml:5"
    private let file = "content/data/signs.yaml"

    @Test("a sign has a key, words, a level and a group")
    func missing() throws {
        try expectSigns(
            "  - {words: a, level: urgent, group: g}", "error missing-field \(file):5",
            help: "add a line “key: …”")
        try expectSigns("  - {key: a, level: urgent, group: g}", "error missing-field \(file):5")
        try expectSigns("  - {key: a, words: b, group: g}", "error missing-field \(file):5")
        try expectSigns(
            "  - {key: a, words: b, level: urgent}", "error missing-field \(file):5", unused)
    }

    @Test("a level is one of four")
    func level() throws {
        try expectSigns(
            "  - {key: a, words: b, level: urgnt, group: g}", "error unknown-value \(file):5",
            help: "did you mean “urgent”?")
        try expectSigns(
            "  - {key: a, words: b, level: red, group: g}", "error unknown-value \(file):5",
            help: "it may be emergency, urgent, soon, routine")
    }

    @Test("a group is one of the file")
    func group() throws {
        try expectSigns(
            "  - {key: a, words: b, level: urgent, group: h}", "error unknown-group \(file):5",
            unused, help: "did you mean g?")
    }

    @Test("what has changed its level says why, and has changed it")
    func changed() throws {
        try expectSigns(
            "  - {key: a, words: b, level: urgent, group: g, was: soon}",
            "error missing-field \(file):5", unused, help: "add a line “reason: …”")
        try expectSigns(
            "  - {key: a, words: b, level: urgent, group: g, was: urgent, reason: So.}",
            "error unchanged-level \(file):5", unused)
    }

    @Test("the same words for the same readers do not have two levels")
    func twoLevels() throws {
        try expectSigns(
            "  - {key: a, words: Something else is wrong., level: soon, group: g}",
            "error two-levels \(file):5", unused,
            help: "give both one level, or say in the words or in “for” what is different")
        try expectSigns(
            "  - key: a\n    words: b\n    level: urgent\n    group: g\n    variants:\n"
                + "      - {key: v, level: soon, reason: So.}\n",
            unused, "error two-levels \(file):10", "warning unused-sign \(file):10")
        try expectSigns(
            "  - {key: a, words: something else is wrong, for: With a NET, level: soon, group: g}",
            "warning two-levels \(file):5", unused)
        try expectSigns(
            "  - {key: a, words: b, level: soon, group: g, also: [Something else is wrong]}",
            "error two-levels \(file):5", unused,
            help: "take them out of “also”, or give both signs one level")
    }

    @Test("what no card would show of a sign is an error")
    func contradictory() throws {
        for fields in [
            "level: soon, at-once: true", "level: emergency, nobody-answers: true",
            "level: urgent, for: Women, in-treatment: true",
        ] {
            try expectSigns(
                "  - {key: a, words: b, group: g, \(fields)}", "error contradictory-sign \(file):5",
                unused)
        }
    }

    @Test("a sign that could not be read is not unknown on pages, too")
    func refused() throws {
        try expectSigns(
            "  - {key: other2, words: b, level: red, group: g}", "error unknown-value \(file):5")
        try expect(
            ["error unknown-value content/data/signs.yaml:4"],
            of: SignSamples.files(
                list: TestSite.page("List", body: "> [!URGENT] Ring if:\n> - sign: x\n"),
                signs: "groups:\n  - {key: g, name: G}\nsigns:\n"
                    + "  - {key: x, words: y, level: red, group: g}\n"))
    }

    @Test("words and titles of cards are judged in the file, however many pages show them")
    func wording() throws {
        let page = { TestSite.page($0, body: "> [!URGENT] Ring if:\n> - sign: x\n") }
        var files = SignSamples.files(
            list: page("List"),
            signs: """
                groups:
                  - {key: g, name: G, urgent: Ring us}
                  - {key: h, name: H}
                signs:
                  - {key: x, words: you feel unwell, level: urgent, group: g}
                """)
        files["content/other.md"] = page("Other")
        try expect(
            [
                "error care-without-if \(file):2", "warning unused-group \(file):3",
                "warning vague-sign \(file):5",
            ], of: files)
    }

    @Test("a variant can take away what its sign says of readers and on the telephone")
    func removed() throws {
        let signs = """
            groups:
              - {key: g, name: G}
            signs:
              - key: x
                words: your leg is swollen
                level: urgent
                group: g
                for: Women
                say: Say that you have had an operation.
                variants:
                  - {key: plain, for: "", say: "", reason: So.}
            """
        let site = try TestSite(
            SignSamples.files(
                list: TestSite.page(
                    "List", body: "> [!URGENT] Ring if:\n> - sign: x (plain)\n"),
                signs: signs))
        _ = try site.build()
        #expect(try site.output("list/index.html").contains("<li>your leg is swollen</li>"))
    }

    @Test("only an urgent sign stands for all others")
    func catchAll() throws {
        try expectSigns(
            "  - {key: a, words: b, level: soon, group: g, catch-all: true}",
            "error catch-all-outside-urgent \(file):5", unused)
    }

    @Test("a key is that of one sign, and a variant of one of its variants")
    func shared() throws {
        try expectSigns(
            "  - {key: other, words: b, level: urgent, group: g}", "error shared-key \(file):5")
        let variant = "{key: v, reason: So.}"
        try expectSigns(
            "  - key: a\n    words: b\n    level: urgent\n    group: g\n    variants:\n"
                + "      - \(variant)\n      - \(variant)\n",
            unused, "warning unused-sign \(file):10", "error shared-key \(file):11",
            "warning unused-sign \(file):11")
    }

    @Test("a variant says why it differs")
    func variant() throws {
        try expectSigns(
            "  - key: a\n    words: b\n    level: urgent\n    group: g\n    variants:\n"
                + "      - {key: v, words: c, level: soon}\n",
            unused, "error missing-field \(file):10", "warning unused-sign \(file):10")
    }

    @Test("the sources of a sign exist, and its words are checked as those of a page")
    func words() throws {
        try expectSigns(
            "  - {key: a, words: b, level: urgent, group: g, sources: [lee-2023]}",
            "error unknown-source \(file):5", unused, help: "did you mean lee-2024?")
        try expectSigns(
            "  - {key: a, words: you took 5 mg of it, level: urgent, group: g}",
            "error dose \(file):5", unused)
    }
}
