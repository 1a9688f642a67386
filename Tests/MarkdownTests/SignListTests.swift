import HoofbeatContent
import HoofbeatPipeline
import HoofbeatTestExpectations
import HoofbeatTestSupport
import Testing

@Suite("Complete lists of warning signs") struct SignListTests {
    private func drawn(_ view: String) throws -> String {
        let site = try TestSite(SignSamples.files("## All\n\n```signs \(view)\n```\n"))
        let report = try site.build()
        #expect(report.problems.filter { $0.severity == .error } == [])
        return try site.output("page/index.html")
    }

    @Test("each group has a heading and a card with its signs of the level")
    func emergency() throws {
        let html = try drawn("emergency")
        let heads = html.matches(of: /<h3 id="([a-z-]+)">/).map { String($0.output.1) }
        #expect(heads == ["head-emergency", "bleeding-emergency", "despair-emergency"])
        #expect(html.contains("<li><strong>With a gastrinoma:</strong> poo is red or black</li>"))
        #expect(html.contains("<li>the face droops on one side, or speech is slurred</li>"))
        #expect(!html.contains("dark red"))
    }

    @Test("what cannot wait comes first, soon before routine")
    func order() throws {
        let urgent = try drawn("urgent")
        #expect(
            urgent.contains(
                """
                <li><strong>During or after treatment:</strong> you have a fever, or shiver \
                (ring at once, day or night)</li>
                """))
        let routine = try drawn("routine")
        #expect(
            routine.contains(
                "<li>there is a little fresh blood, once (ask for an early appointment)</li>"))
        #expect(routine.contains("<li>forgetfulness grows slowly</li>"))
    }

    @Test("under one heading, cards of all levels stand in the order of their seriousness")
    func all() throws {
        let html = try drawn("all")
        let cards = html.matches(of: /class="care care-([a-z]+)"/).map { String($0.output.1) }
        #expect(
            cards == [
                "emergency", "urgent", "routine", "emergency", "urgent", "routine", "emergency",
            ])
    }

    @Test("a page that says it is complete shows what is more serious than its cards, too")
    func moreSerious() throws {
        let routine = TestSite.page(
            "Mild", "signs: all\n", body: "## Mild\n\n```signs routine\n```\n")
        let missing = try problems(["content/mild.md": routine])
        #expect(missing == Array(repeating: "error missing-sign content/mild.md:4", count: 6))
        // The page behind “Get help now” also says what needs help today.
        let emergencies = TestSite.page(
            "Call", "signs: all\n", body: "## Call\n\n```signs emergency\n```\n")
        #expect(try problems(["content/call.md": emergencies]) == [])
        let settings = "name: Test\ndescription: A site for a test.\nhelp-page: call.md\n"
        let less = try problems(["content/call.md": emergencies, "content/site.yaml": settings])
        #expect(less == Array(repeating: "error missing-sign content/call.md:4", count: 2))
        let empty = TestSite.page("Call", "signs:\n", body: "Text.\n")
        #expect(try problems(["content/call.md": empty]) == ["error wrong-type content/call.md:4"])
    }

    private func problems(_ files: [String: String]) throws -> [String] {
        let site = try TestSite(SignSamples.files().merging(files) { $1 })
        return try site.builder().check().problems.filter { $0.severity == .error }.map {
            "error \($0.code) \($0.file):\($0.line ?? 0)"
        }
    }

    @Test("a page that says it is complete lacks no sign of the levels that it shows")
    func complete() throws {
        try expect([], of: SignSamples.files())
        try expect(
            ["error missing-sign content/list.md:4"],
            of: SignSamples.files(
                "> [!EMERGENCY] Call if:\n> - sign: stroke\n",
                list: SignSamples.list.replacing("> - sign: stroke\n", with: "")),
            help: "add - sign: stroke to a card, or show the whole list: ```signs emergency")
        try expect(
            ["error missing-sign content/list.md:4"],
            of: SignSamples.files(
                "> [!EMERGENCY] Call if:\n> - sign: black-poo (gastrinoma)\n",
                list: SignSamples.list.replacing(
                    "> - sign: black-poo (gastrinoma)\n", with: "")),
            help: "add - sign: black-poo (gastrinoma) to a card, or show the whole list: "
                + "```signs emergency")
        let drawn = TestSite.page("List", "signs: all\n", body: "## A\n\n```signs all\n```\n")
        try expect(
            [], of: SignSamples.files(list: drawn))
        // A list is divided by the editor alone, who puts despair into a group of its own.
        try expect(
            [
                "warning unused-group content/data/signs.yaml:6",
                "error mixed-closing content/data/signs.yaml:46",
            ],
            of: SignSamples.files(
                list: drawn,
                signs: SignSamples.signs.replacing("group: despair", with: "group: head")))
    }

    @Test("a sign that no page shows is a warning")
    func unused() throws {
        try expect(
            ["warning unused-sign content/data/signs.yaml:27"],
            of: SignSamples.files(
                list: SignSamples.list.replacing(
                    "> - sign: black-poo (gastrinoma)\n", with: ""
                ).replacing("signs: all\n", with: "")))
    }

    @Test("the table of all signs names the pages that show each")
    func matrix() throws {
        let html = try drawn("matrix")
        #expect(html.contains("stroke on List\n"))
        #expect(html.contains("black-poo (gastrinoma) on List\n"))
    }

    @Test("what became milder stands before what became stricter, each with its reason")
    func settled() throws {
        let html = try drawn("settled")
        #expect(html.contains("Signs that are now milder than some page said before</caption>"))
        #expect(html.contains("The source asks for the same day."))
        #expect(!html.contains("stricter"))
    }
}
