import HoofbeatTestExpectations
import Testing

@Suite("Care cards of the wrong shape") struct CareCardProblemTests {
    static let levels = ["EMERGENCY", "URGENT", "ROUTINE"]

    @Test("the title of a care card ends in if:", arguments: levels)
    func withoutIf(name: String) throws {
        for title in ["", "Call your team", "Call your team if", "What if: it hurts"] {
            try expectPage(
                "> [!\(name)] \(title)\n> - a\n", "error care-without-if content/page.md:5",
                help: "write for example > [!\(name)] \(call(name)) if:")
        }
        try expectPage("> [!\(name)] \(call(name)) **if:**\n> - a\n")
    }

    @Test(
        "a title that asks for what another level stands for is a warning",
        arguments: [
            ("EMERGENCY", "Call your doctor tomorrow"), ("EMERGENCY", "Ring your nurse"),
            ("EMERGENCY", "Go to hospital next week"), ("URGENT", "Call an ambulance"),
            ("URGENT", "Call 999"), ("URGENT", "Ring your team tomorrow"),
            ("ROUTINE", "Call your team today"), ("ROUTINE", "Ring the emergency number"),
        ])
    func otherLevel(name: String, title: String) throws {
        try expectPage(
            "> [!\(name)] \(title) if:\n> - a\n", "warning card-level content/page.md:5",
            help: "write for example > [!\(name)] \(call(name)) if:, or put signs that need "
                + "something else into a card of their own level")
    }

    @Test("titles of their level are right")
    func ownLevel() throws {
        for (name, title) in [
            ("EMERGENCY", "Call 999"), ("EMERGENCY", "Go to A&E"),
            ("EMERGENCY", "Call an ambulance, not your doctor"),
            ("URGENT", "Ring your team or a doctor today"),
            ("URGENT", "Ask for an urgent GP appointment"), ("URGENT", "Call 111 now"),
            ("ROUTINE", "Make an appointment with your doctor soon"), ("ROUTINE", "See a GP"),
        ] {
            try expectPage("> [!\(name)] \(title) if:\n> - a\n")
        }
    }

    private static let numbers = [
        "content/site.yaml": "name: N\ndescription: D.\nlanguage: en\nnumbers:\n"
            + "  - {country: Ourland, emergency: [\"000\", \"001\"]}\n"
    ]

    @Test(
        "a number to ring that is none of the site's is a warning",
        arguments: [
            "> [!EMERGENCY] Call 911 if:\n> - a\n", "In an emergency, call 112.\n",
            "Ring the number **999** at once.\n", "- dial 911\n- wait\n",
        ])
    func otherNumber(text: String) throws {
        try expectPage(text, "warning other-number content/page.md:5", data: Self.numbers)
    }

    @Test("the site's own numbers, and numbers that nobody rings, are right")
    func ownNumber() throws {
        for text in [
            "> [!EMERGENCY] Call 000 if:\n> - a\n", "Ring 001.\n", "We asked 999 people.\n",
            "Call us. On 112 days of the year nobody is there.\n",
        ] {
            try expectPage(text, data: Self.numbers)
        }
        try expectPage("In an emergency, call 112.\n")
    }

    /// An example for an emergency must not make it a matter of today.
    private func call(_ name: String) -> String {
        switch name {
        case "EMERGENCY": "Call your local emergency number"
        case "ROUTINE": "Make an appointment with your team"
        default: "Call your team today"
        }
    }

    @Test("under the title of a care card stands a list", arguments: levels)
    func withoutList(name: String) throws {
        for text in ["", "> You feel ill.\n", "> You feel ill:\n>\n> - a\n"] {
            try expectPage(
                "> [!\(name)] Call if:\n" + text, "error care-without-list content/page.md:5",
                help: "write > - and a sign on the line after the title")
        }
        try expectPage(
            "> [!\(name)] Call if:\n>\n> - a\n>\n> Say why.\n",
            "warning text-in-care-card content/page.md:9",
            help: "take it out, or write it as closing: of the level in signs.yaml; what does not "
                + "call for help stands below the card, under a heading")
    }

    @Test("under a heading stands one card of each level", arguments: levels)
    func second(name: String) throws {
        let card = "> [!\(name)] Call if:\n> - a\n\n"
        try expectPage(
            card + card, "warning second-care-card content/page.md:8",
            help: "put its signs into the first card, or write a heading above this one that says "
                + "what the reader sees")
        try expectPage(card + "## Bleeding\n\n" + card)
        try expectPage(Self.levels.map { "> [!\($0)] Call if:\n> - a\n\n" }.joined())
    }

    @Test("under a heading, the most serious card comes first")
    func order() throws {
        func cards(_ names: [String]) -> String {
            names.map { "> [!\($0)] Call if:\n> - a\n\n" }.joined()
        }
        for names in [["URGENT", "EMERGENCY"], ["ROUTINE", "URGENT"], ["ROUTINE", "EMERGENCY"]] {
            try expectPage(
                cards(names), "error care-order content/page.md:8",
                help: "under a heading, put EMERGENCY first, then URGENT, then ROUTINE")
        }
        try expectPage(cards(["ROUTINE"]) + "## More\n\n" + cards(["EMERGENCY", "ROUTINE"]))
    }

    @Test("more than five signs in a card are a warning, six in an urgent one", arguments: levels)
    func length(name: String) throws {
        let limit = name == "URGENT" ? 6 : 5
        func card(_ count: Int) -> String {
            "> [!\(name)] Call if:\n" + (1...count).map { "> - \($0)\n" }.joined()
        }
        try expectPage(card(limit))
        try expectPage(card(limit + 1), "warning long-care-card content/page.md:5")
    }

    @Test("where signs are data, the sixth of an urgent card stands for all others")
    func catchAll() throws {
        let keys = (1...6).map { "s\($0)" }
        func signs(last: String) -> String {
            "groups:\n  - {key: g, name: G}\nsigns:\n"
                + keys.map { key in
                    "  - {key: \(key), words: it is \(key) here, level: urgent, group: g"
                        + (key == "s6" ? last : "") + "}\n"
                }.joined()
        }
        let card = "> [!URGENT] Call if:\n" + keys.map { "> - sign: \($0)\n" }.joined()
        let file = "content/data/signs.yaml"
        try expectPage(
            card, "warning long-care-card content/page.md:5", data: [file: signs(last: "")])
        try expectPage(card, data: [file: signs(last: ", catch-all: true")])
        let first = card.replacing("> - sign: s6\n", with: "")
            .replacing("> - sign: s1\n", with: "> - sign: s6\n> - sign: s1\n")
        try expectPage(
            first, "error catch-all-not-last content/page.md:5",
            "warning long-care-card content/page.md:5",
            data: [file: signs(last: ", catch-all: true")])
    }

    @Test("a title that asks for two things is a warning", arguments: levels)
    func twoCalls(name: String) throws {
        try expectPage(
            "> [!\(name)] Do not wait, and tell your team, if:\n> - a\n",
            "warning two-calls content/page.md:5")
    }

    @Test("words that leave open whether a reader has a sign are a warning", arguments: levels)
    func vague(name: String) throws {
        try expectPage(
            "> [!\(name)] Call if:\n> - you have persistent pain\n> - you feel unwell\n",
            "warning vague-sign content/page.md:6", "warning vague-sign content/page.md:7",
            help: "say what the reader sees or feels")
    }

    @Test(
        "nothing in an emergency card leads away from it",
        arguments: [
            "Call [us](/) if:\n> - a", "Call if:\n> - [a](/)", "Call if:\n> - a\n>\n> <tel:999>",
            "Call if:\n> - a\n>\n> [Ring][it].\n\n[it]: tel:999",
        ])
    func linkInEmergency(text: String) throws {
        let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
        let line = 5 + (lines.firstIndex { $0.contains("[") || $0.contains("<") } ?? 0)
        try expectPage(
            "> [!EMERGENCY] \(text)\n", "error link-in-emergency content/page.md:\(line)",
            help: "write the words without the link; links can follow under the next heading")
        try expectPage("> [!URGENT] \(text)\n")
    }

    @Test(
        "after a card or a list comes a heading, another callout or the end",
        arguments: [
            "EMERGENCY] Call if:\n> - a", "URGENT] Call if:\n> - a", "ROUTINE] Call if:\n> - a",
            "WARNING] Ask first\n>\n> a", "DO]\n> - a\n> - b", "DONT]\n> - do not a\n> - do not b",
        ])
    func textAfter(callout: String) throws {
        let callout = "> [!\(callout)\n\n"
        let line = 5 + callout.count { $0 == "\n" }
        for text in ["Text.", "- a", "> Text.", "```\ncode\n```"] {
            try expectPage(
                callout + text + "\n", "error text-after-callout content/page.md:\(line)",
                help: "write a heading after it, so that nobody takes the text for part of the card"
            )
        }
        try expectPage(callout + "## Heading\n\nText.\n")
        try expectPage(callout + "> [!INFO] Title\n> Text.\n")
    }

    @Test("after info and details text may follow", arguments: ["INFO", "DETAILS"])
    func textMayFollow(name: String) throws {
        try expectPage("> [!\(name)] Title\n> Text.\n\nText.\n")
    }

    @Test(
        "a card stands on the page itself",
        arguments: [
            "> > [!EMERGENCY] Call if:\n> > - a\n", "- > [!URGENT] Call if:\n  > - a\n",
            "1. Text\n\n   > [!ROUTINE] Call if:\n   > - a\n",
        ])
    func hidden(markdown: String) throws {
        let line = markdown.hasPrefix("1") ? 7 : 5
        try expectPage(
            markdown, "error hidden-care-card content/page.md:\(line)",
            help: "move it out: begin its lines with > alone, without blanks before it, and leave "
                + "an empty line above and below it")
    }

    @Test("a card in details or in another card is hidden, too, and checked like any")
    func nested() throws {
        try expectPage(
            "> [!DETAILS] When to call\n> > [!EMERGENCY] Call if:\n> > - a\n",
            "error hidden-care-card content/page.md:6")
        try expectPage(
            "> [!URGENT] Call if:\n> - b\n>\n> > [!EMERGENCY] Call if:\n> > - [a](/)\n",
            "error hidden-care-card content/page.md:8", "error link-in-emergency content/page.md:9")
    }

    @Test("a word that is forced to lead to the glossary is a link, too")
    func forcedTerm() throws {
        try expectPage(
            "> [!EMERGENCY] Call if:\n> - [a](glossary:net)\n",
            "error link-in-emergency content/page.md:6", data: SampleData.glossary)
    }
}
