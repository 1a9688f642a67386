import HoofbeatContent
import HoofbeatTestExpectations
import HoofbeatTestSupport
import Testing

@Suite("Warning signs that a page names") struct CareSignTests {
    private func html(_ page: String, signs: String = SignSamples.signs) throws -> String {
        let site = try TestSite(SignSamples.files(page, signs: signs))
        try site.build()
        return try site.output("page/index.html")
    }

    @Test("the words come from the data, in every card that names the sign")
    func words() throws {
        let page = "> [!EMERGENCY] Call if:\n> - sign: stroke\n> - sign: black-poo (gastrinoma)\n"
        let html = try html(page)
        #expect(
            html.contains(
                """
                <div class="care-body">
                <ul>
                <li>the face droops on one side, or speech is slurred</li>
                <li><strong>With a gastrinoma:</strong> poo is red or black</li>
                </ul>
                <div class="care-closing">
                <p>Say that you have a NET. Show the alert card if there is one.</p>
                </div>
                </div>
                """))
        let changed = SignSamples.signs.replacing("the face droops", with: "the mouth droops")
        let site = try TestSite(SignSamples.files(page))
        try site.build()
        try site.write("content/data/signs.yaml", changed)
        try site.build()
        for file in ["page", "list"] {
            let html = try site.output("\(file)/index.html")
            #expect(html.contains("<li>the mouth droops on one side"))
            #expect(!html.contains("the face droops"))
        }
    }

    @Test("a line below the card cites what its signs rest on, and none is in the card")
    func sources() throws {
        let html = try html("> [!EMERGENCY] Call if:\n> - sign: stroke\n\n## More\n\nText.\n")
        let below = try #require(html.firstRange(of: "<div class=\"care-sources\">"))
        #expect(html[..<below.lowerBound].hasSuffix("</div>\n</div>\n"))
        #expect(html[below.upperBound...].contains("<p>Sources for this card:<sup class=\"cite\">"))
        #expect(!html[..<below.lowerBound].contains("<sup"))
        let two = try self.html(
            "> [!EMERGENCY] Call if:\n> - sign: stroke\n\n"
                + "> [!URGENT] Ring if:\n> - sign: black-poo\n")
        #expect(two.ranges(of: "care-sources").count == 1)
        #expect(two.contains("<p>Sources for these cards:<sup class=\"cite\">"))
        let bare = try self.html("> [!EMERGENCY] Call if:\n> - sign: vomiting-blood\n")
        #expect(!bare.contains("care-sources"))
    }

    @Test("what cannot wait says so, and what to do when nobody answers")
    func urgency() throws {
        let html = try html(
            "> [!URGENT] Ring today if:\n> - sign: fever-in-treatment\n> - sign: black-poo\n")
        #expect(
            html.contains(
                """
                <li><strong>During or after treatment:</strong> you have a fever, or shiver \
                (ring at once, day or night)</li>
                <li>poo is black or dark red</li>
                </ul>
                <p>If nobody answers, call your local emergency number.</p>
                </div>
                """))
    }

    @Test("a sign of despair has no line about an alert card, and a card of its own")
    func despair() throws {
        let alone = try html("> [!EMERGENCY] Call if:\n> - sign: despair\n")
        #expect(!alone.contains("alert card"))
        try expect(
            ["error mixed-closing content/page.md:5"],
            of: SignSamples.files(
                "> [!EMERGENCY] Call if:\n> - sign: despair\n> - sign: stroke\n"),
            help: "give it a card of its own, under a heading of its own")
    }

    @Test("a sign in a card of another level is an error")
    func wrongLevel() throws {
        for (sign, card, right) in [
            ("stroke", "URGENT", "EMERGENCY"), ("black-poo", "EMERGENCY", "URGENT"),
            ("a-little-blood", "URGENT", "ROUTINE"), ("slow-forgetting", "EMERGENCY", "ROUTINE"),
            ("black-poo (gastrinoma)", "URGENT", "EMERGENCY"),
        ] {
            try expect(
                ["error wrong-sign-level content/page.md:6"],
                of: SignSamples.files("> [!\(card)] Call if:\n> - sign: \(sign)\n"),
                help: "move it to a card [!\(right)]; if it has another level here, signs.yaml "
                    + "needs a variant of it that says why")
        }
    }

    @Test("a name that no sign has is an error with the nearest one")
    func unknown() throws {
        try expect(
            ["error unknown-sign content/page.md:6"],
            of: SignSamples.files("> [!EMERGENCY] Call if:\n> - sign: stoke\n"),
            help: "did you mean “stroke”?")
        try expect(
            ["error unknown-sign content/page.md:6"],
            of: SignSamples.files("> [!EMERGENCY] Call if:\n> - sign: black-poo (gastrinma)\n"),
            help: "did you mean “black-poo (gastrinoma)”?")
        try expect(
            ["error unknown-sign content/page.md:6"],
            of: ["content/page.md": TestSite.page("P", body: "> [!URGENT] A if:\n> - sign: x\n")],
            help: "write it in content/data/signs.yaml, with its words and its level")
    }

    @Test(
        "what is typed by hand and says what a sign says is an error",
        arguments: [
            ("the face droops on one side, or speech is slurred", "stroke"),
            ("one side of the face droops, and speech is slurred", "stroke"),
            ("you have trouble speaking", "stroke"),
            ("vomit looks like coffee grounds", "vomiting-blood"),
            ("your poo is dark red", "black-poo"),
            ("fever and shivering", "fever-in-treatment"),
        ])
    func copied(text: String, sign: String) throws {
        for card in ["EMERGENCY", "URGENT", "ROUTINE"] {
            try expect(
                ["error copied-sign content/page.md:6"],
                of: SignSamples.files("> [!\(card)] Call if:\n> - \(text)\n"),
                help: "write - sign: \(sign), or, if it is another sign, add it to signs.yaml with "
                    + "its level")
        }
    }

    @Test("a copy is found in the paragraphs of a card, too")
    func copiedInParagraph() throws {
        try expect(
            ["error copied-sign content/page.md:8"],
            of: SignSamples.files(
                "> [!URGENT] Call if:\n> - sign: black-poo\n>\n> Call if vomit has blood in it.\n"),
            help: "write - sign: vomiting-blood, or, if it is another sign, add it to signs.yaml "
                + "with its level")
    }

    @Test("what is typed by hand and is no sign is a warning, unless the site has no signs")
    func unlisted() throws {
        let page = "> [!URGENT] Call if:\n> - the wound is hot\n"
        try expect(["warning unlisted-sign content/page.md:6"], of: SignSamples.files(page))
        try expect([], of: ["content/page.md": TestSite.page("Page", body: page)])
    }

    @Test("a sign outside of a care card is an error, since readers would see its key")
    func outside() throws {
        for text in ["- sign: stroke\n", "> [!INFO] Look\n>\n> - sign: stroke\n"] {
            try expect(
                ["error sign-outside-card content/page.md:\(text.hasPrefix("-") ? 5 : 7)"],
                of: SignSamples.files(text))
        }
        try expect([], of: SignSamples.files("- sign: a signature\n- a star sign: Leo\n"))
    }

    @Test(
        "what is nearly the name of a sign is an error: a card would show the key",
        arguments: [
            "Sign: stroke", "SIGN: stroke", "sign : stroke", "signs: stroke", "sing: stroke",
            "“sign: stroke”", "(sign: stroke)", "sign=stroke", "si\u{AD}gn: stroke",
            "sign stroke", "Sign stroke",
        ])
    func misspelt(text: String) throws {
        try expect(
            ["error misspelt-sign content/page.md:6"],
            of: SignSamples.files("> [!EMERGENCY] Call if:\n> - \(text)\n"),
            help: "write > - sign: stroke on a line of its own, and nothing below it in the item")
    }

    @Test("an item that names a sign holds nothing else")
    func alone() throws {
        let card = "> [!EMERGENCY] Call if:\n> - sign: stroke\n"
        for more in [">   - sign: vomiting-blood\n", ">\n>   More.\n"] {
            try expect(
                ["error misspelt-sign content/page.md:6"], of: SignSamples.files(card + more))
        }
    }

    @Test("text without an empty line above it is not told to be a misspelt sign")
    func glued() throws {
        let card = "> [!EMERGENCY] Call if:\n> - sign: stroke\n"
        for more in ["sign: vomiting-blood\n", "Most people never need this.\n"] {
            try expect(
                ["error misspelt-sign content/page.md:7"], of: SignSamples.files(card + more),
                help: "leave an empty line above it, and a heading; if it belongs to the card, "
                    + "write > before it")
        }
        let other = "> [!URGENT] Ring your team today if:\n> - sign: black-poo\n"
        try expect(
            ["error misspelt-sign content/page.md:7"], of: SignSamples.files(card + other),
            help: "leave an empty line above it, without >")
    }

    @Test("a sign that has fallen out of its card is sent back to it, or to one of its level")
    func fallenOut() throws {
        let card = "> [!EMERGENCY] Call if:\n> - sign: stroke\n"
        for gap in ["", "\n> "] {
            try expect(
                ["error sign-outside-card content/page.md:\(gap.isEmpty ? 7 : 8)"],
                of: SignSamples.files(card + gap + "- sign: vomiting-blood\n"),
                help: "write > before it, directly below the last sign of the card above")
        }
        try expect(
            ["error sign-outside-card content/page.md:5"],
            of: SignSamples.files("- sign: stroke\n"),
            help:
                "put it below a line such as > [!EMERGENCY] Call your local emergency number if:, "
                + "behind > -")
    }

    @Test("a title below its mark is asked for behind it")
    func titleBelow() throws {
        try expect(
            ["error care-without-if content/page.md:5"],
            of: SignSamples.files("> [!URGENT]\n> Ring your team today if:\n> - sign: black-poo\n"),
            help: "write it behind the mark: > [!URGENT] Ring your team today if:")
    }

    @Test("a sign in a paragraph, a table or a quotation is an error, in a card, too")
    func notInList() throws {
        for text in [
            "Sign: stroke\n", "> sign: stroke\n", "## sign: stroke\n",
            "Table: T\n| A | B |\n|---|---|\n| x | sign: stroke |\n",
            "> [!URGENT] Call if:\n> - sign: black-poo\n>\n> SIGN: stroke\n",
        ] {
            let codes = try pageProblems(text, data: SignSamples.files()).map(\.code)
            #expect(codes.contains("sign-outside-card"), "\(text)")
        }
    }

    @Test("the last item of a card is the one that stands for all others, and despair is alone")
    func typedBeside() throws {
        try expect(
            ["error mixed-closing content/page.md:5", "warning unlisted-sign content/page.md:7"],
            of: SignSamples.files(
                "> [!EMERGENCY] Call if:\n> - sign: despair\n> - the sky is green\n"))
    }

    @Test("a card that names no sign ends in the closing line of its level, too")
    func typedAlone() throws {
        let html = try html("> [!EMERGENCY] Call if:\n> - the sky is green\n")
        #expect(html.contains("<div class=\"care-closing\">\n<p>Say that you have a NET."))
    }

    @Test("a sign twice in one card is an error")
    func repeated() throws {
        try expect(
            ["error repeated-sign content/page.md:7"],
            of: SignSamples.files(
                "> [!URGENT] Call if:\n> - sign: black-poo\n> - sign: black-poo\n"))
    }
}
