import HoofbeatContent
import HoofbeatMarkup
import HoofbeatReview
import Testing

@Suite("The file that a reviewer gets") struct PackTests {
    private func pack(
        _ sections: [SectionChange], signs: [SectionChange] = [],
        asking: PackAsking = PackAsking(), roles: [String] = []
    ) throws -> Pack {
        Pack(
            siteName: "Beacon & Co", strings: .english, language: "en-GB", scope: "Ada <Example>",
            since: .approved, today: try #require(Day(iso: "2026-11-30")),
            pages: [
                PackPage(
                    id: "fever", title: "Beacon fever", path: "/illness/fever/",
                    kindName: "Condition", sections: sections,
                    careCards: [
                        "<div class=\"care care-emergency\">\n<h3 class=\"care-title\">If:</h3>\n"
                            + "<ul>\n<li>it burns</li>\n</ul>\n</div>\n"
                    ],
                    references: [
                        "lee": PackReference(text: "Lee 2024", says: "Hands glowed."),
                        "old": PackReference(text: "Old 1999", isWithdrawn: true),
                    ], asking: asking)
            ], signs: signs, addedPages: ["New page"], removedPages: ["Old page"], roles: roles)
    }

    private func file(_ pack: Pack) -> String {
        let bytes = PackWriter(pack, DangerFinder(DangerWords(pack.strings))).file(
            siteStyle: Array("p { content: \"</style>\" }".utf8)
        ) { "sha256-\($0.count)" }
        return String(decoding: bytes, as: UTF8.self).replacing("&#39;", with: "'")
    }

    private func section(
        _ id: String, _ before: String?, _ after: String?, title: String = "Treatment"
    ) -> SectionChange {
        SectionChange(
            id: id, title: title, before: before, after: after, digestBefore: "1:aa",
            digestAfter: after == nil ? nil : "1:bb")
    }

    @Test("dangerous changes come first, and lead to their places")
    func dangers() throws {
        let html = file(
            try pack([
                section(
                    "a", "<h2>A</h2>\n<p>It glows.</p>\n", "<h2>A</h2>\n<p>It shines.</p>\n",
                    title: "A"),
                section(
                    "b", "<h2>B</h2>\n<p>Take 5 mg.<cite lee></p>\n",
                    "<h2>B</h2>\n<p>Take 50 mg.<cite lee></p>\n", title: "B"),
            ]))
        let dangerous = try #require(html.firstRange(of: "1 dangerous change"))
        let other = try #require(html.firstRange(of: "1 small change of words"))
        #expect(dangerous.lowerBound < other.lowerBound)
        #expect(html.contains("<a href=\"#c0-1-1\">B – Beacon fever</a>"))
        #expect(html.contains("<p id=\"c0-1-1\" class=\"pack-changed pack-danger\">"))
        #expect(html.contains("“5 mg” became “50 mg”"))
        #expect(html.contains("<p class=\"pack-snippet\">Take <del>"))
        #expect(
            html.contains(
                "<del><span class=\"pack-hidden\">removed: </span>5 mg</del> "
                    + "<ins><span class=\"pack-hidden\">inserted: </span>50 mg</ins>"))
        #expect(html.contains("Lee 2024") && html.contains("Hands glowed."))
    }

    @Test("it loads nothing, runs one script, and no text can add another")
    func policy() throws {
        let attack = "&lt;script&gt;alert(1)&lt;/script&gt;"
        let form =
            "<p>\(attack) <a to=\"javascript:alert(2)\">x</a>"
            + "<img to=\"https://example.org/x.png\" alt=\"&quot;&gt;\"></p>\n"
        let html = file(try pack([section("\"><script>", nil, form, title: "</h3><script>")]))
        #expect(html.contains("default-src 'none'"))
        let script = try #require(html.firstMatch(of: /(?s)<script>(.*)<\/script>/)).output.1
        #expect(html.contains("script-src 'sha256-\(script.utf8.count)'"))
        #expect(html.matches(of: /<script/).count == 1)
        #expect(html.matches(of: /<\/style>/).count == 2)
        #expect(!html.contains("src=\"http") && !html.contains("href=\"javascript"))
        #expect(html.contains("&lt;script&gt;alert(1)"))
    }

    @Test("all ids are there once, all labels and links lead to one")
    func ids() throws {
        let html = file(
            try pack(
                [
                    section(PageReview.top, "<title>A</title>\n", "<title>B</title>\n"),
                    section("a", "<h2>A</h2>\n<p>x<cite lee old></p>\n", nil),
                    section("b", nil, "<h2>B</h2>\n<p>y<cite lee></p>\n"),
                    section("c", "<h2>C</h2>\n<p>z</p>\n", "<h2>C</h2>\n<p>z</p>\n", title: "C"),
                ],
                signs: [section("glow", "<p>it glows</p>\n", "<p>it burns</p>\n")]))
        let ids = html.matches(of: #/ id="([^"]*)"/#).map { String($0.output.1) }
        #expect(Set(ids).count == ids.count)
        for match in html.matches(
            of: #/ (?:for|href|aria-labelledby|aria-describedby)="#?([^"]*)"/#)
        {
            #expect(ids.contains(String(match.output.1)), "\(match.output.0)")
        }
        // Levels of headings go down one by one.
        let levels = html.matches(of: /<h([1-6])/).compactMap { Int($0.output.1) }
        #expect(levels.first == 1 && levels.filter { $0 == 1 }.count == 1)
        #expect(zip(levels, levels.dropFirst()).allSatisfy { $1 <= $0 + 1 }, "\(levels)")
        #expect(html.contains("1 section has not changed"))
        #expect(html.contains("This source was withdrawn."))
        #expect(html.contains("New page") && html.contains("Old page"))
    }

    @Test("each section that is there can be decided on, and no other")
    func decisions() throws {
        let pack = try pack(
            [
                section("a", "<p>x</p>\n", nil), section("b", nil, "<p>y</p>\n"),
                section("c", "<p>z</p>\n", "<p>z</p>\n"),
            ],
            signs: [section("glow", "<p>it glows</p>\n", "<p>it burns</p>\n")])
        let questions = PackContents(pack, DangerFinder(DangerWords(.english))).questions
        #expect(questions.map(\.id) == ["glow", "b"])
        #expect(questions.map(\.page) == [Pack.signs, "fever"])
        let html = file(pack)
        #expect(html.matches(of: /<fieldset/).count == 2)
        #expect(html.contains("data-section=\"b\" data-digest=\"1:bb\""))
        #expect(html.contains("Section: glow\nDigest: 1:bb\nDecision:\nRemarks:\n"))
    }

    @Test("of a page asked about as a whole, what has not changed is folded, with its boxes")
    func whole() throws {
        let sections = [section("a", "<p>x</p>\n", "<p>x</p>\n"), section("b", nil, "<p>y</p>\n")]
        let html = file(try pack(sections, asking: PackAsking(isWhole: true)))
        let folded = try #require(html.firstRange(of: "<details class=\"pack-unchanged\">"))
        let box = try #require(html.firstRange(of: "data-section=\"a\""))
        #expect(folded.lowerBound < box.lowerBound && html.contains("data-section=\"b\""))
        #expect(html.contains("These have not changed."))
        let unchanged = file(try pack([sections[0]], asking: PackAsking(isWhole: true)))
        #expect(unchanged.contains("<details class=\"pack-unchanged\" open>"))
    }

    @Test("why something is asked about that has not changed is said")
    func asked() throws {
        let sections = [PageReview.top, "a", "b"].map { section($0, "<p>x</p>\n", "<p>x</p>\n") }
        let asking = PackAsking(sections: ["a": .overdue, "b": .refused], isReordered: true)
        let html = file(
            try pack(sections + [section("c", "<p>z</p>\n", nil)], asking: asking))
        for words in [
            "a new review of it is due", "since a reviewer refused it",
            "Sections of this page are gone", "stand in another order",
        ] {
            #expect(html.contains(words), "\(words)")
        }
        #expect(html.matches(of: /<fieldset/).count == 3)
    }

    @Test("who objects, to this text or to one before it, is named with the reason")
    func objections() throws {
        let objections = [(true, true), (true, false), (false, true), (false, false)].map {
            PackAsking.Objection(
                name: "Bo <Lamp>", because: "it kills", isRefusal: $0.0, isOfThisText: $0.1)
        }
        let html = file(
            try pack(
                [section("a", "<p>x</p>\n", "<p>x</p>\n")],
                asking: PackAsking(objections: ["a": objections])))
        for words in [
            "Refused by Bo &lt;Lamp&gt;: it kills",
            "Refused by Bo &lt;Lamp&gt;, before this change: it kills",
            "Conditions of Bo &lt;Lamp&gt;: it kills",
            "Conditions of Bo &lt;Lamp&gt;, before this change: it kills",
        ] {
            #expect(html.contains(words), "\(words)")
        }
        #expect(html.matches(of: /<fieldset/).count == 1)
    }

    @Test("signs and numbers that changed come before those that are new")
    func changedSigns() throws {
        let new = ["a", "b"].map {
            section($0, nil, "<p class=\"words\">it burns</p>", title: $0)
        }
        let numbers = section(
            "Ourland", "<p class=\"emergency\">000</p>", "<p class=\"emergency\">009</p>")
        let changed = section(
            "woken", "<p class=\"words\">it burns</p>", "<p class=\"words\">it glows</p>")
        let pack = try pack([], signs: new + [numbers, changed])
        let contents = PackContents(pack, DangerFinder(DangerWords(.english)))
        #expect(contents.changes.map(\.section) == [3, 2, 0, 1])
    }

    @Test("a file with nothing to decide on says so, and has no boxes to fill in")
    func nothing() throws {
        let html = file(try pack([section("a", "<p>x</p>\n", "<p>x</p>\n")]))
        #expect(html.contains("There is nothing to decide on in this file"))
        #expect(!html.contains("id=\"make\"") && !html.contains("id=\"f-name\""))
    }

    @Test("the roles of the site are offered by their names")
    func roles() throws {
        let html = file(try pack([section("b", nil, "<p>y</p>\n")], roles: ["nurse", "a <b>"]))
        #expect(html.contains("<option>nurse</option>\n<option>a &lt;b&gt;</option>"))
        #expect(!html.contains("<input type=\"text\" id=\"f-role\""))
        #expect(file(try pack([section("b", nil, "<p>y</p>\n")])).contains("id=\"f-role\""))
    }

    @Test("each change of a warning sign or a number to ring is dangerous, and is one change")
    func signs() throws {
        let pack = try pack(
            [],
            signs: [
                section(
                    "woken",
                    """
                    <p class="words">cannot be woken</p>
                    <p class="level">emergency</p>
                    <p class="at-once">yes</p>
                    """,
                    """
                    <p class="words">cannot be fed</p>
                    <p class="level">urgent</p>
                    """),
                section(
                    "Ourland", "<p class=\"emergency\">000</p>",
                    "<p class=\"emergency\">112</p>"),
                section("despair", "<p class=\"words\">you think of ending your life</p>", nil),
            ])
        let changes = PackContents(pack, DangerFinder(DangerWords(.english))).changes
        let reasons = changes.map { $0.dangers.first?.reason }
        #expect(reasons == [.sign, .sign, .sign, .sign, .telephone])
        #expect(
            changes.last?.dangers == [Danger(.telephone, before: "000", after: "112")],
            "\(changes)")
        let html = file(pack)
        #expect(html.contains("5 dangerous changes") && html.contains("at-once</span>"))
        #expect(html.contains("“at-once: yes” is gone"))
        #expect(html.contains("“000” became “112”") && html.contains("ending your life"))
    }

    @Test("moves, boxes and lists are shown in their places")
    func structure() throws {
        let html = file(
            try pack([
                section(
                    "a", "<ul>\n<li>glow</li>\n<li>shine</li>\n<li>burn</li>\n</ul>\n",
                    "<ul>\n<li>burn</li>\n<li>glow</li>\n</ul>\n")
            ]))
        #expect(html.matches(of: /<ul>\s*<li id="c0-0-0" class="pack-moved">/).count == 1)
        #expect(html.contains("<span class=\"pack-note\">Moved</span> burn"))
        // The item that is gone stands in the same list.
        let list = try #require(html.firstRange(of: "class=\"pack-moved\""))
        let rest = html[list.upperBound...]
        let gone = try #require(rest.firstRange(of: "class=\"pack-removed pack-danger\""))
        let end = try #require(rest.firstRange(of: "</ul>"))
        #expect(gone.lowerBound < end.lowerBound)
    }
}
