import HoofbeatContent
import HoofbeatTestExpectations
import HoofbeatTestSupport
import Testing

@Suite("Callouts of the wrong shape") struct CalloutProblemTests {
    @Test(
        "an unknown callout names the nearest one",
        arguments: [
            ("EMERGANCY", "did you mean [!EMERGENCY]?"), ("urgent", "did you mean [!URGENT]?"),
            ("WARN", "there are EMERGENCY, URGENT, ROUTINE, WARNING, INFO, DO, DONT, DETAILS"),
        ])
    func unknown(name: String, help: String) throws {
        try expectPage(
            "Text.\n\n> [!\(name)] Call if:\n> - a\n", "error unknown-callout content/page.md:7",
            help: help)
    }

    @Test(
        "a box that an empty line cuts off its text says so once, whatever follows",
        arguments: [
            "INFO", "WARNING", "DETAILS", "EMERGENCY", "URGENT", "ROUTINE", "DO", "DONT",
        ],
        [
            "> You may eat.", "> - a\n> - b", "- a\n- b", "| a | b |\n|---|---|\n| c | d |",
            "Text.",
            "```\ncode\n```", "A\n: meaning",
        ])
    func torn(name: String, below: String) throws {
        let titles = [
            "EMERGENCY": "Call your local emergency number if:", "URGENT": "Call today if:",
            "ROUTINE": "Make an appointment if:", "DO": "", "DONT": "",
        ]
        let markdown = "> [!\(name)] \(titles[name] ?? "About tests")\n\n\(below)\n"
        let problems = try pageProblems(markdown)
        #expect(problems.map(TestSite.short) == ["empty-box content/page.md:5"])
        #expect(problems.first?.help?.hasPrefix("write > at the beginning of each line") == true)
    }

    @Test(
        "a box of one line may stand above a heading, another box or a line",
        arguments: ["## More", "> [!INFO] More\n> Text.", "---\n\nText."])
    func oneLine(below: String) throws {
        try expectPage("> [!INFO] It is on 1 May\n\n\(below)\n\nText.\n")
    }

    @Test("signs below a card that is cut off are not outside one, too")
    func tornSigns() throws {
        let signs = """
            groups: [{key: g, name: G}]
            signs: [{key: wake, words: someone cannot be woken, level: emergency, group: g}]

            """
        let page = "> [!EMERGENCY] Call your local emergency number if:\n\n> - sign: wake\n"
        let problems = try pageProblems(page, data: ["content/data/signs.yaml": signs])
        #expect(
            problems.map(TestSite.short).filter { !$0.hasPrefix("unused-sign") } == [
                "empty-box content/page.md:5"
            ])
    }

    @Test("a box needs a title on its first line", arguments: ["INFO", "DETAILS"])
    func withoutTitle(name: String) throws {
        try expectPage(
            "> [!\(name)]\n> Text.\n", "error callout-without-title content/page.md:5",
            help: "write > [!\(name)] What it is about")
        try expectPage("> [!\(name)] Title\n> Text.\n")
    }

    @Test(
        "a warning says what it warns of",
        arguments: ["", "Important", "WARNING", "Note", "caution"])
    func vague(title: String) throws {
        try expectPage(
            "> [!WARNING] \(title)\n>\n> Text.\n", "error vague-warning content/page.md:5",
            help: "write for example > [!WARNING] Do not stop your medicine for a test")
    }

    @Test(
        "a warning is not for getting help",
        arguments: ["Call your team if:", "Call your local emergency number"])
    func warningForCare(title: String) throws {
        try expectPage(
            "> [!WARNING] \(title)\n>\n> Text.\n", "error warning-for-care content/page.md:5",
            help: "write a care card: [!EMERGENCY], [!URGENT] or [!ROUTINE]")
    }

    @Test(
        "nor is any other box, nor its text",
        arguments: [
            ("[!WARNING] Go to hospital at once if you cannot be woken", 5),
            ("[!WARNING] Glow\n>\n> If you glow, call your doctor today.", 7),
            ("[!INFO] When to call\n> Call an ambulance if someone cannot be woken.", 6),
            ("[!DETAILS] More\n>\n> - one\n> - ring 999", 7),
        ])
    func callInBox(box: String, line: Int) throws {
        try expectPage(
            "> \(box)\n>\n> Text.\n", "warning warning-for-care content/page.md:\(line)",
            help: "write a care card: [!EMERGENCY], [!URGENT] or [!ROUTINE]")
    }

    @Test("a box may speak of calls")
    func noCall() throws {
        try expectPage(
            "> [!INFO] Who calls an ambulance\n>\n> Staff call an ambulance now and then. Contact "
                + "lenses are no help. The people you call today may be away.\n")
    }

    @Test("the third warning of a page is too many")
    func tooMany() throws {
        let warning = "> [!WARNING] Ask first\n>\n> Text.\n\n"
        try expectPage(warning + warning)
        try expectPage(
            warning + warning + warning, "warning too-many-warnings content/page.md:13",
            help: "keep the two that matter most")
    }

    @Test("do and don't are lists without a title", arguments: ["DO", "DONT"])
    func notOnlyAList(name: String) throws {
        let help = "write > - at the beginning of each line"
        let list = "> - do not run\n> - do not jump\n"
        for (text, line) in [
            ("\n> Text.\n", 6), (" Title\n\(list)", 5), ("\n\(list)>\n> Text.\n", 9), ("\n", 5),
        ] {
            let isTitle = text.hasPrefix(" ")
            let help = isTitle ? "leave the rest of the line empty, and \(help) below" : help
            try expectPage(
                "> [!\(name)]\(text)", "error not-only-a-list content/page.md:\(line)", help: help)
        }
        try expectPage("> [!\(name)]\n\(list)")
    }

    @Test("a list of one is no list", arguments: ["DO", "DONT"])
    func singleItem(name: String) throws {
        try expectPage(
            "> [!\(name)]\n> - do not run\n", "error single-item content/page.md:5",
            help: "write a single piece of advice as a sentence")
    }

    @Test("every line of a don't list begins with do not; each that does not is named")
    func withoutDoNot() throws {
        try expectPage(
            "> [!DONT]\n> - do not run\n> - jump\n> - do not fly\n> - swim\n",
            "error without-do-not content/page.md:7", "error without-do-not content/page.md:9",
            help:
                "begin each line with “do not”; whoever skips the title must not take it for advice"
        )
        try expectPage("> [!DONT]\n> - Do not run\n> - **do not** jump\n")
        try expectPage("> [!DO]\n> - rest\n> - sleep\n")
    }

    @Test("do stands before don't")
    func doAfterDont() throws {
        let (dos, donts) = ("> [!DO]\n> - a\n> - b\n", "> [!DONT]\n> - do not a\n> - do not b\n")
        try expectPage(dos + "\n" + donts)
        try expectPage(
            donts + "\n" + dos, "error do-after-dont content/page.md:9",
            help: "put the list of [!DO] first")
    }

    @Test("blanks that nobody sees behind a title are no part of it", arguments: ["  ", "\\"])
    func breakBehindTitle(end: String) throws {
        try expectPage(
            "> [!INFO]\(end)\n> Text.\n", "error callout-without-title content/page.md:5")
        let html = try TestSite.html("> [!INFO] Title\(end)\n> Text.\n")
        #expect(html.contains(">Title</h2>\n<p>Text.</p>"), "\(html)")
    }

    @Test(
        "a plain block quote is none", arguments: ["> Text", "> `[!URGENT]` Text", "> [Sic] Text"])
    func plain(quote: String) throws {
        try expectPage(quote + "\n\nText.\n")
    }

    @Test("a box that ends before its text is empty", arguments: ["INFO", "WARNING", "DETAILS"])
    func empty(name: String) throws {
        try expectPage(
            "> [!\(name)] Do ask first\n\nText.\n", "error empty-box content/page.md:5",
            help: "write > at the beginning of each line that belongs to it, also of the empty "
                + "lines between")
        try expectPage("> [!\(name)] Do ask first\n> Text.\n\n## More\n")
    }

    @Test("a sign with which other tools fold a box is shown", arguments: ["-", "+"])
    func folded(sign: String) throws {
        try expectPage(
            "> [!INFO]\(sign) Title\n> Text.\n", "warning leftover-markup content/page.md:5",
            help: "take it out; > [!DETAILS] is the box that readers open")
        try expectPage("> [!INFO] -5 degrees\n> Text.\n")
    }
}
