import HoofbeatTestExpectations
import HoofbeatTestSupport
import Testing

@Suite("Mistakes that used to be reported twice") struct OneCauseTests {
    private static let sources = """
        - {key: lee-2024, kind: book, title: T}
        - {key: other-2020, kind: book, title: U}

        """

    @Test("a source that was meant counts as cited; another one does not")
    func misspeltSource() throws {
        let data = ["content/data/references.yaml": Self.sources]
        try expectPage(
            "Text. [@lee-2042]\n", "warning unused-source content/data/references.yaml:2",
            "error unknown-source content/page.md:5", data: data)
        let page = TestSite.page("Page", "sources: [lee-2042, other-2020]\n")
        try expect(
            ["error unknown-source content/page.md:4"],
            of: data.merging(["content/page.md": page]) { $1 })
    }

    @Test("a source without a key is only that")
    func missingKey() throws {
        try expectPage(
            "Text.\n", "error missing-field content/data/references.yaml:1",
            data: ["content/data/references.yaml": "- {kind: book, title: T}\n"])
    }

    @Test("two pages at one address do not share an id, too, and the help names the cause")
    func sameAddress() throws {
        try expect(
            ["error same-address content/a.md"],
            of: [
                "content/a.md": TestSite.page("A"), "content/a/index.md": TestSite.page("B"),
            ],
            help: "put both texts into one of them and remove the other, or rename one: a page has "
                + "the address of a folder of its name")
        try expect(
            ["error same-address content/b.md"],
            of: ["content/B.md": TestSite.page("A"), "content/b.md": TestSite.page("B")],
            help: "rename one of them; capitals alone do not tell two addresses apart")
    }

    @Test("a heading without its blank is one mistake")
    func heading() throws {
        try expectPage("##Head {#head}\n", "warning leftover-markup content/page.md:5")
        try expectPage("Text {#head}\n", "error bad-anchor content/page.md:5")
    }

    @Test("a box whose title is underlined, or a link, is one mistake")
    func boxes() throws {
        try expectPage(
            "> [!INFO] Title\n> ---\n> text\n", "error misplaced-callout content/page.md:5",
            help: "take out the line of - or = below it, which makes it a heading, or write a "
                + "sign behind its hyphen")
        try expectPage(
            "> [!INFO](Title)\n> text\n", "error misplaced-callout content/page.md:5",
            help: "write > [!INFO] and the title behind it, without round brackets")
    }

    @Test("a search test with a wrong field is one mistake")
    func searchTest() throws {
        let tests = "content/data/search-tests.yaml"
        try expectPage(
            "Text.\n", "error unknown-field \(tests):2",
            data: [tests: "- query: x\n  page: page.md\n"])
        try expectPage(
            "Text.\n", "error search-test-expects \(tests):1", data: [tests: "- query: x\n"])
    }

    private static let signs = """
        groups: [{key: g, name: G}]
        signs:
          - {key: no-wake, words: someone cannot be woken, level: emergency, group: g}

        """

    @Test(
        "a sign with more in its item is one mistake",
        arguments: ["- sign: no-wake\n>   at all", "- sign: no-wake\n>\n>   at all"])
    func sign(item: String) throws {
        try expectPage(
            "> [!EMERGENCY] Call your local emergency number if:\n> \(item)\n",
            "error misspelt-sign content/page.md:6", data: ["content/data/signs.yaml": Self.signs])
    }

    @Test(
        "a sign that was meant is not one that no page shows", arguments: ["no-wakes", "no-wake x"])
    func misspeltSign(name: String) throws {
        try expectPage(
            "> [!EMERGENCY] Call your local emergency number if:\n> - sign: \(name)\n",
            "error unknown-sign content/page.md:6", data: ["content/data/signs.yaml": Self.signs])
    }
}
