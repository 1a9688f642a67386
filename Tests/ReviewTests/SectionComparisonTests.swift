import HoofbeatReview
import Testing

@Suite("What became of a section") struct SectionComparisonTests {
    private func lines(_ before: String?, _ after: String?) -> [String] {
        Compared(before, after).lines
    }

    @Test("a paragraph is compared word by word")
    func words() {
        #expect(
            lines(
                "<h2>Signs</h2>\n<p>The hands glow at night.</p>\n",
                "<h2>Signs</h2>\n<p>Both hands glow at night.</p>\n")
                == ["= Signs", "~ [-The-] [+Both+] hands glow at night."])
        #expect(
            lines("<p>One two.</p>\n", "<p>One two.</p>\n<p>Three four.</p>\n")
                == ["= One two.", "+ [+Three four.+]"])
        #expect(
            lines("<p>One two.</p>\n<p>Three four.</p>\n", "<p>Three four.</p>\n")
                == ["- [-One two.-]", "= Three four."])
        #expect(lines(nil, "<p>New.</p>\n") == ["+ [+New.+]"])
        #expect(lines("<p>Old.</p>\n", nil) == ["- [-Old.-]"])
        #expect(lines("", "") == [])
    }

    @Test("text that only flows otherwise has not changed")
    func layout() {
        let before = "<p>A faint, warm glow\nof the   hands.<cite lee-2024></p>\n"
        let after = "<p>A faint, warm\n glow of the hands.<cite lee-2024></p>\n"
        let compared = Compared(before, after)
        #expect(compared.comparison.blocks.allSatisfy { $0.isKept })
        #expect(compared.comparison.differsInArrangementAlone)
        #expect(compared.reasons == [])
    }

    @Test("rows and items that change places are moved, not changed")
    func moves() {
        #expect(
            lines(
                "<ul>\n<li>one</li>\n<li>two</li>\n<li>three</li>\n</ul>\n",
                "<ul>\n<li>three</li>\n<li>one</li>\n<li>two</li>\n</ul>\n")
                == ["> three", "= one", "= two"])
        func table(_ rows: [String]) -> String {
            let cells = rows.map { row in
                let cells = row.split(separator: "|").map { "<td data-label=\"Kind\">\($0)</td>\n" }
                return "<tr>\n\(cells.joined())</tr>\n"
            }
            return "<table>\n<tbody>\n\(cells.joined())</tbody>\n</table>\n"
        }
        let compared = Compared(
            table(["day|5 mg", "night|10 mg", "week|20 mg"]),
            table(["week|20 mg", "day|5 mg", "night|10 mg"]))
        #expect(compared.lines == ["> week 20 mg", "= day 5 mg", "= night 10 mg"])
        #expect(compared.reasons == [])
        // A row that moved and says something else now.
        let changed = Compared(
            table(["by day the hands|5 mg", "by night the feet|10 mg", "by week the ears|20 mg"]),
            table(["by week the ears|25 mg", "by day the hands|5 mg", "by night the feet|10 mg"]))
        #expect(changed.lines.first == ">~ by week the ears [-20 mg-] [+25 mg+]")
        #expect(changed.reasons == [.number])
    }

    @Test("a row is found again when its column is named anew")
    func columns() {
        let row = "<table>\n<tr>\n<td data-label=\"A\">x</td>\n</tr>\n</table>\n"
        let compared = Compared(row, row.replacing("\"A\"", with: "\"B\""))
        #expect(compared.comparison.blocks.allSatisfy { $0.isKept })
    }

    @Test("style, links, citations and pictures are compared, too")
    func inlines() {
        #expect(
            lines("<p>Do <strong>rest</strong> now.</p>\n", "<p>Do rest now.</p>\n")
                == ["~ Do [-rest-] [+rest+] now."])
        #expect(
            lines("<p>See <a to=\"/a/\">this</a>.</p>\n", "<p>See <a to=\"/b/\">this</a>.</p>\n")
                == ["~ See [-this-] [+this+] ."])
        let cited = Compared("<p>So.<cite a b></p>\n", "<p>So.<cite b></p>\n")
        #expect(cited.comparison.blocks.map(\.change) == [.changed])
        #expect(cited.reasons == [.source])
        let picture = "<figure>\n<img to=\"/hand.svg\" alt=\"A hand\"></figure>\n"
        #expect(lines(picture, picture.replacing("A hand", with: "A foot")).count == 1)
        let other = Compared(picture, picture.replacing("hand.svg", with: "foot.svg"))
        #expect(other.comparison.blocks.map(\.change) == [.changed])
    }

    @Test("digits that readers take for one number are one")
    func glued() {
        let compared = Compared("<p>Take 5 <em>0</em>.</p>\n", "<p>Take 5<em>0</em>.</p>\n")
        #expect(compared.comparison.blocks.map(\.change) == [.changed])
        #expect(compared.reasons == [.number])
    }

    @Test("short words between replaced ones go along with them")
    func joined() {
        #expect(
            lines(
                "<p>Bring a lamp or candles with you.</p>\n",
                "<p>Bring a torch or matches with you.</p>\n")
                == ["~ Bring a [-lamp or candles-] [+torch or matches+] with you."])
    }

    @Test("a block in another list or box is shown there")
    func frames() {
        let compared = Compared(
            "<ul>\n<li>one</li>\n</ul>\n", "<ol>\n<li>one</li>\n</ol>\n")
        #expect(compared.lines == ["~ one"])
        #expect(compared.comparison.blocks[0].hasNewFrame)
        #expect(compared.reasons == [])
    }

    @Test("two lists that became one are named, though no word differs")
    func arrangement() {
        let compared = Compared(
            "<ul>\n<li>one</li>\n</ul>\n<ul>\n<li>two</li>\n</ul>\n",
            "<ul>\n<li>one</li>\n<li>two</li>\n</ul>\n")
        #expect(compared.comparison.differsInArrangementAlone)
    }

    @Test("an emptied box is seen")
    func emptied() {
        let box = "<div class=\"callout callout-warning\">\n<p>Mind.</p>\n</div>\n"
        let compared = Compared(box, "<div class=\"callout callout-warning\">\n</div>\n")
        #expect(compared.comparison.blocks.map(\.change) == [.removed, .added])
        #expect(compared.reasons == [.sign])
    }

    @Test("hostile forms take a moment and lose no word")
    func hostile() {
        let start = ContinuousClock().now
        let deep = String(repeating: "<div>", count: 5_000) + "deep"
        #expect(lines(deep, deep + " down").count == 1)
        let long = (0..<8_000).map { "w\($0)" }
        let before = "<p>" + long.joined(separator: " ") + "</p>"
        let after = "<p>" + long.reversed().joined(separator: " ") + "</p>"
        #expect(!lines(before, after).isEmpty)
        let items = (0..<800).map { "<li>the item of number \($0)</li>\n" }
        let others = (0..<800).map { "<li>an item with number \($0)x</li>\n" }
        let list = Compared("<ul>\n\(items.joined())</ul>", "<ul>\n\(others.joined())</ul>")
        #expect(list.comparison.blocks.count >= 800)
        for form in ["<", "<p", "</p>", "<cite", "<img", "<td>x", "<tr><tr>", "&amp", "<p>a</b>b"] {
            #expect(lines(form, form).allSatisfy { $0.hasPrefix("=") }, "\(form)")
        }
        #expect(ContinuousClock().now - start < .seconds(60))
    }
}
