import HoofbeatContent
import HoofbeatMarkup
import HoofbeatReview
import Testing

@Suite("Signs of typography in the form of a section") struct PlainTypographyTests {
    private func form(_ body: String) -> String {
        var html: HTML = "<h2 id=\"a\">A</h2>\n"
        let bytes = Array(body.utf8)
        bytes.withUnsafeBufferPointer { html.append("\(raw: $0)") }
        let forms = SectionFormWriter.sections(
            of: html, FrontMatter(title: "Fever", description: "", id: "fever"), citations: [],
            base: BaseURL())
        return forms[1].text
    }

    private func paragraph(_ words: String) -> String { form("<p>\(words)</p>") }

    @Test(
        "signs that say the same are one",
        arguments: [
            ["3 hours a day", "3\u{A0}hours a\u{202F}day", "3 \u{2009}hours\u{3000}a day"],
            [" edge ", "edge", "\u{A0}edge\u{A0}"],
            [
                "a <em>b</em> c", "a\u{A0}<em>b</em> c", "a <em>b</em>\u{A0}c",
                "a <em>b\u{A0}</em>c",
            ],
            ["neuroendocrine", "neuro\u{AD}endocrine", "neuro\u{200B}endo\u{200D}crine"],
            ["isn't", "isn&#39;t", "isn’t", "isn\u{2BC}t"],
            [
                "say \"no\" now", "say “no” now", "say „no“ now", "say «no» now",
                "say &quot;no” now",
            ],
            ["il dit \"non\" !", "il dit «\u{A0}non\u{202F}»\u{202F}!", "il dit «non» !"],
            ["stop!", "stop !"], ["er sagt \"nein\" und", "er sagt »nein« und"],
            ["say 'no' now", "say ‘no’ now", "say ‚no‘ now", "say ‹no› now"],
            ["5-10 days", "5–10 days", "5‑10 days", "5‒10 days", "5‐10 days"],
            ["5-<em>10</em>", "5–<em>10</em>"],
            ["stop - go", "stop – go", "stop — go", "stop—go", "stop -- go", "stop --- go"],
            ["—", "-", "–", "--"],
            ["below -5 °C", "below −5 °C", "below –5 °C"], ["-5", "−5"],
            ["10<sup>-3</sup>", "10<sup>−3</sup>"], ["(-5)", "(−5)"],
            ["below<em> -5</em>", "below<em> −5</em>"], ["“-5”", "“−5”"], ["say “-5”", "say “−5”"],
            ["costs $-5", "costs $−5"], ["x &lt;-5", "x &lt;−5"], ["5<br>-5", "5<br>−5"],
            ["«about 5 of»", "“about 5 of”"], ["‹about 5 of›", "‘about 5 of’"],
            ["wait...", "wait…"], ["5 \u{B5}g", "5 \u{3BC}g"], ["\u{2714}\u{FE0F}", "\u{2714}"],
            ["<img alt=\"it's “5-10”\">", "<img alt=\"it’s &quot;5–10&quot;\">"],
        ])
    func same(texts: [String]) {
        for other in texts.dropFirst() {
            #expect(paragraph(other) == paragraph(texts[0]), "\(other)")
        }
        for text in texts {
            #expect(paragraph(text) == paragraph(text).inPlainTypography, "\(text)")
        }
    }

    @Test(
        "signs that say something else are not",
        arguments: [
            ("5 10 mg", "510 mg"), ("5 mg", "5mg"), ("-5", "5"), ("−5", "5"), ("- 5", "-5"),
            ("5-10", "510"), ("5–10", "5 10"), ("5-10", "5.10"), ("5–10", "5 – 10"),
            ("5–10", "5/10"), ("10−5", "10-5"), ("10 −5", "10 -5"), ("5—10", "5-10"),
            ("re-cover", "recover"), ("re-cover", "re cover"), ("isn't", "isnt"), ("5'", "5\""),
            ("5’", "5”"), ("5′", "5″"), ("5′", "5'"), ("5'", "5"), ("10,5", "10‚5"),
            ("10’5", "10‚5"), ("‹5", "›5"), ("5 :3", "5:3"), ("a » b", "a b"), ("« 5", "» 5"),
            ("‚5 mg", "'5 mg"), ("5%−10%", "5%–10%"), ("5°−3°", "5°–3°"), ("“8”−3", "“8”–3"),
            ("<em>5</em>−10", "<em>5</em>–10"), ("<b>5</b> −10", "<b>5</b> –10"),
            ("5 %−10 %", "5 %-10 %"), ("5″−3″", "5″-3″"), ("[5]−3", "[5]-3"), ("5€−3€", "5€-3€"),
            ("10<sup>2</sup>−3", "10<sup>2</sup>-3"), ("5*−3", "5*-3"),
            ("5<cite a>−3", "5<cite a>-3"),
            ("›about 5", "‹about 5"), ("› about 5", "‹ about 5"), ("«about 5", "»about 5"),
            ("2‚ 5", "2' 5"),
            ("wait...", "wait."), ("\"no\"", "no"), ("'no'", "\"no\""),
            ("no - stop", "no stop"), ("no—stop", "no-stop"), ("no-stop", "no - stop"),
            ("\u{B5}g", "mg"), ("10²", "102"), ("½", "1/2"), ("3 × 5", "3 x 5"),
            // In Persian, the first is “I want”. Of two emoji, a joiner makes another.
            ("می\u{200C}خواهم", "میخواهم"), ("\u{1F469}\u{200D}\u{1F33E}", "\u{1F469}\u{1F33E}"),
            ("<code>--a</code>", "<code>—a</code>"), ("<code>\"a\"</code>", "<code>“a”</code>"),
            ("<img alt=\"5-10\">", "<img alt=\"510\">"), ("----", "--"),
        ])
    func other(one: String, other: String) {
        #expect(paragraph(one) != paragraph(other))
    }

    @Test("how a column is aligned is layout")
    func alignment() {
        let row = "<table><tr><td data-label=\"it’s\" class=\"align-right\">5</td></tr></table>"
        #expect(form(row) == form(row.replacing(" class=\"align-right\"", with: "")))
        #expect(form(row) == form(row.replacing("’", with: "'")))
        #expect(form(row) != form(row.replacing("align-right", with: "other")))
    }

    @Test("signs of typography are the same in a warning sign")
    func sign() {
        func form(_ words: String) -> String {
            SectionForm(Sign(key: "s", words: words, level: .urgent, group: "g")).text
        }
        #expect(form("it’s 5–10\u{A0}days") == form("it's 5-10 days"))
        #expect(form("it’s 5–10 days") != form("it’s 510 days"))
    }

    @Test("a form of plain signs is left alone, byte by byte")
    func plain() {
        let form = """
            <title>A title</title>
            <p>One <a 1>two</a> <em>three</em>.<cite lee-2024> <img 2 alt="a-b">Four<br>non-five</p>
            <div class="care care-urgent"><ul>
            <li>six - seven</li>
            </ul></div>
            """
        #expect(form.inPlainTypography == form)
    }
}
