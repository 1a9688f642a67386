import HoofbeatTestExpectations
import HoofbeatTestSupport
import Testing

@Suite("Callouts as they are written") struct CalloutMarkupTests {
    private let numbers = [
        "content/site.yaml": """
        name: Test
        description: A site.
        numbers:
          - country: Here & there
            emergency: "000"
          - country: Elsewhere
            emergency: ["111", "0800 22"]
        """
    ]

    @Test(
        "a backslash makes the mark text, but not where a quotation begins",
        arguments: ["URGENT", "NONSENSE"])
    func escaped(name: String) throws {
        #expect(
            try TestSite.html("> Text \\[!\(name)]\n")
                == "<blockquote>\n<p>Text [!\(name)]</p>\n</blockquote>\n")
        for markdown in ["> \\[!\(name)] Text\n", "- > \\[!\(name)]\n"] {
            try expectPage(markdown, "error misplaced-callout content/page.md:5")
        }
    }

    @Test(
        "a care card has its level in words, a heading and a list",
        arguments: [
            ("URGENT", "care-urgent", "Urgent advice:"),
            ("ROUTINE", "care-routine", "Non-urgent advice:"),
            ("EMERGENCY", "care-emergency", "Emergency advice:"),
        ])
    func card(name: String, kind: String, words: String) throws {
        let html = try TestSite.html("> [!\(name)] Call *now* if:\n> - a\n>\n> Say so.\n")
        #expect(
            html == """
                <div class="care \(kind)">
                <h2 class="care-title"><span class="visually-hidden">\(words) </span>\
                Call <em>now</em> if:</h2>
                <div class="care-body">
                <ul>
                <li>a</li>
                </ul>
                <p>Say so.</p>
                </div>
                </div>

                """)
    }

    @Test("only an emergency card has the numbers of site.yaml")
    func emergencyNumbers() throws {
        let html = try TestSite.html("> [!EMERGENCY] Call if:\n> - a\n", data: numbers)
        #expect(
            html.contains(
                """
                Call if:</h2>
                <p class="visually-hidden">Emergency numbers:</p>
                <ul class="emergency-numbers">
                <li>Here &amp; there: <a href="tel:000">000</a></li>
                <li>Elsewhere: <a href="tel:111">111</a> or <a href="tel:080022">0800 22</a></li>
                </ul>
                <div class="care-body">
                """))
        let card = "> [!EMERGENCY] Call if:\n> - a\n\n"
        let two = try TestSite.html(card + "## More\n\n" + card, data: numbers)
        #expect(two.ranges(of: "tel:000").count == 1)
        for name in ["URGENT", "ROUTINE"] {
            let html = try TestSite.html("> [!\(name)] Call if:\n> - a\n", data: numbers)
            #expect(!html.contains("000"))
        }
    }

    @Test("the heading of a card stands one level below the one above it")
    func levels() throws {
        let card = "> [!URGENT] Call if:\n> - a\n\n"
        for (before, level) in [
            ("", 2), ("Text.\n\n", 2), ("## A\n\n", 3), ("## A\n\n### B\n\nText.\n\n", 4),
            ("## A\n\n### B\n\n## C\n\n", 3), ("## A\n\n### B\n\n#### C\n\n", 5),
            ("## A\n\n> [!INFO] B\n> c\n\n", 3),
        ] {
            let html = try TestSite.html(before + card)
            #expect(html.contains("<h\(level) class=\"care-title\">"), "\(before)")
        }
        #expect(
            try TestSite.html("## A\n\n- b\n\n  > [!INFO] C\n  > d\n").contains("<h3 class=\"call"))
        #expect(try TestSite.html("## A\n\n> [!DO]\n> - b\n> - c\n").contains("<h3>Do</h3>"))
    }

    @Test("a heading of a card is no part of the outline")
    func outline() throws {
        let html = try TestSite.html("> [!URGENT] Care if:\n> - a\n\n## Care if:\n")
        #expect(html.contains("<h2 id=\"care-if\">Care if:</h2>"))
        #expect(!html.contains("id=\"care-if-2\""))
    }

    @Test("warnings and information have a title and text")
    func boxes() throws {
        let html = try TestSite.html("> [!WARNING] Ask *first*\n> One.\n>\n> Two.\n")
        #expect(
            html == """
                <div class="callout callout-warning">
                <h2 class="callout-title"><span class="visually-hidden">Important: </span>\
                Ask <em>first</em></h2>
                <p>One.</p>
                <p>Two.</p>
                </div>

                """)
        let second = try TestSite.html("> [!INFO] Ask\n>\n> - a\n")
        #expect(
            second == """
                <div class="callout callout-info">
                <h2 class="callout-title">Ask</h2>
                <ul>
                <li>a</li>
                </ul>
                </div>

                """)
    }

    @Test("do and don't are lists with a heading of their own")
    func lists() throws {
        let dos = "> [!DO]\n> - a\n> - b\n"
        let donts = "> [!DONT]\n> - do not c\n> - do not d\n"
        let html = try TestSite.html(dos + "\n" + donts)
        #expect(
            html == """
                <div class="do">
                <h2>Do</h2>
                <ul>
                <li>a</li>
                <li>b</li>
                </ul>
                </div>
                <div class="dont">
                <h2>Do not</h2>
                <ul>
                <li>do not c</li>
                <li>do not d</li>
                </ul>
                </div>

                """)
    }

    @Test("details open under their summary")
    func details() throws {
        let html = try TestSite.html("> [!DETAILS] What *it* is\n> One.\n>\n> - a\n")
        #expect(
            html == """
                <details>
                <summary>What <em>it</em> is</summary>
                <p>One.</p>
                <ul>
                <li>a</li>
                </ul>
                </details>

                """)
    }
}
