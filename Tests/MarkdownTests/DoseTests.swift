import HoofbeatContent
import HoofbeatTestExpectations
import HoofbeatTestSupport
import Testing

@Suite("Doses") struct DoseTests {
    @Test(
        "a number with the unit of a medicine reads like a dose",
        arguments: [
            "5 mg", "5mg", "2.5 mg", "1,000 IU", "10 mcg", "10 μg", "1 microgram",
            "90 micrograms", "1 milligram", "30 milligrams", "200 MBq", "7.4 GBq", "5\u{A0}mg",
            "5&nbsp;mg", "10 to 20 mg", "30-mg", "30\u{2011}mg", "5\u{202F}mg", "5\nmg",
            "10 µg", "30 mL", "30 ml", "5 g", "2 grams", "5 units", "1 unit", "5 mg/kg",
            "**5** mg", "*5 **mg***", "5 *mg*", "5.5, then 6 mg",
            "5\u{2009}mg", "5\u{2008}mg", "5\u{2005}mg", "5\u{2007}mg", "5\u{205F}mg",
            "5\u{3000}mg",
            "5&thinsp;mg", "5  mg", "5 MG", "5 Mg", "5 ML", "5 iu", "5 UNITS", "5 Micrograms",
            "½ mg",
            "¼\u{A0}mg", "¾ mg", "⅓ of it, then 1⅓ mg", "1½ mg", "1 ½ mg", "1/2 mg", "1⁄2 mg",
            "**½** mg",
            "5\u{2010}mg", "10–20 mg", "10-20 mg", "10 to 20\u{2009}mg", "0.5 mg", "0,5 mg",
            "0·5 mg",
            ".5 mg", "5 milligramme", "5 milligrammes", "5 microgrammes", "5 grammes",
            "5 nanograms",
            "5 milliliters", "5 mgs", "1,000 international units", "5 megabecquerels", "５ｍｇ", "5㎎",
            "٥ mg", "“5 mg” once", "5 mg–10 mg", "5 mg…",
        ])
    func dose(text: String) throws {
        try expectPage(
            "Text.\n\nTake \(text) a day.\n", "error dose content/page.md:7",
            help: "leave it out: only the reader's own team can say how much")
    }

    @Test(
        "an amount may be counted in tablets and the like, and its number be a word",
        arguments: [
            "10 cc", "2 tablets", "½ tablet", "½ a tablet", "1/2 of a tablet", "1½ tablets",
            "2 puffs", "3 drops", "2 teaspoons", "one 10 milligram tablet", "2-tablet",
            "ten milligrams", "ten milligram", "ten mg", "Ten millilitres",
            "twenty-five micrograms",
            "two hundred milligrams", "five units", "half a tablet", "half of a tablet",
            "half the tablet", "a quarter of a tablet", "three quarters of a gram", "two capsules",
            "one tablet", "one or two tablets", "two to four puffs", "two and a half tablets",
            "ten\nmilligrams", "**ten** milligrams", "ten **milligrams**", "half a *tablet*",
            "ten&nbsp;milligrams", "ten\u{A0}milligrams", "six teaspoonfuls",
        ])
    func words(text: String) throws {
        try expectPage("Text.\n\nTake \(text) a day.\n", "error dose content/page.md:7")
    }

    @Test("each dose of a text is named, at its own line")
    func each() throws {
        try expectPage(
            "Take 5 mg, then 10 mg,\nand then half a tablet or\n20 mg.\n",
            "error dose content/page.md:5", "error dose content/page.md:5",
            "error dose content/page.md:6", "error dose content/page.md:7")
        let page = TestSite.page("Page", "summary: |\n  Take 5 mg.\n  Then two tablets.\n")
        try expect(
            ["error dose content/page.md:5", "error dose content/page.md:6"],
            of: ["content/page.md": page])
        let said = try pageProblems("Take 5 mg to 10 mg, or one or two tablets.\n")
        #expect(
            said.map(\.message) == [
                "“5 mg to 10 mg” reads like a dose", "“one or two tablets” reads like a dose",
            ])
    }

    @Test(
        "what was measured in somebody is none",
        arguments: [
            "150 mg/dl", "150 mg/dL", "5.5 mmol/l", "10 mg per litre", "40 g per litre",
            "10 units per liter", "5 mcg/L", "90 ml per minute", "5 ng per millilitre",
            "ten milligrams per litre", "12 mg / dl",
            "urine with less than 10 mg per 24 hours", "8 mg/24 h in the urine",
            "a normal value of 2 to 8 mg in 24 hours", "5-HIAA of 15 mg per day",
            "as one unit", "the second tablet", "a tablet", "a drop of blood",
            "one of the tablets", "two of them", "half of all people",
        ])
    func measured(text: String) throws {
        try expectPage("Here is \(text).\n")
    }

    @Test(
        "strengths and daily limits of medicines are",
        arguments: [
            "10 mg/ml", "10 mg/5 ml", "4 g per 24 hours", "no more than 4 g in 24 hours",
            "take 8 mg per day, the normal dose", "5 mg per day", "50 micrograms per ml", "5 mg/kg",
        ])
    func strengths(text: String) throws {
        try expectPage("Here is \(text).\n", "error dose content/page.md:5")
    }

    @Test("a dose is found in every block")
    func everywhere() throws {
        for text in [
            "## Take 5 mg", "- a\n- 5 mg", "| a |\n|---|\n| 5 mg |", "> [!INFO] 5 mg\n> a",
        ] {
            let line = 4 + text.split(separator: "\n").count
            try expectPage(
                text + "\n", "error dose content/page.md:\(text.contains("INFO") ? 5 : line)")
        }
    }

    @Test(
        "a dose is found in captions and texts of pictures",
        arguments: [
            "![Take 5\u{2009}mg](p.svg \"Drawn by us, CC BY 4.0.\")",
            "![A](p.svg \"Take ½ mg. Drawn by us, CC BY 4.0.\")", "A ![5 MG](p.svg) c",
        ])
    func pictures(text: String) throws {
        let picture = [
            "content/p.svg": "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 9 9\"/>"
        ]
        try expectPage("Text.\n\n\(text)\n", "error dose content/page.md:7", data: picture)
    }

    @Test("each dose of a paragraph is found on its line")
    func lines() throws {
        try expectPage(
            "Take 5 mg.\nThen 15 mg,\nand **5** mg,\nand 5 mg.\n",
            "error dose content/page.md:5", "error dose content/page.md:6",
            "error dose content/page.md:7", "error dose content/page.md:8")
    }

    @Test("a dose is found in what pages show of the front matter")
    func front() throws {
        for (field, line) in [("summary: Take 5 mg.", 4), ("order: 1\nsummary: 5 mg", 5)] {
            let page = TestSite.page("Page", field + "\n")
            try expect(["error dose content/page.md:\(line)"], of: ["content/page.md": page])
        }
        try expect(
            ["error dose content/page.md:4"],
            of: ["content/page.md": TestSite.page("Page", "also: [10\u{2009}MG tablets]\n")])
        let text = "of 5 mg of a medicine, and of what that does to most people"
        let page = "---\ntitle: About 5 mg\ndescription: A page \(text)\n---\n\nText.\n"
        try expect(
            ["error dose content/page.md:2", "error dose content/page.md:3"],
            of: ["content/page.md": page])
    }

    @Test(
        "breaks, links, emphasis and code do not cut an amount",
        arguments: [
            "`5 mg`", "**5** *m*g", "5 [mg](/a-z/)", "[5](/a-z/) mg", "5\\\nmg", "two  \ntablets",
            "2 *tab*lets",
        ])
    func cut(text: String) throws {
        try expectPage("Take \(text)\n", "error dose content/page.md:5")
    }

    @Test("an amount is found wherever it stands among the eight bytes that are looked at at once")
    func place() throws {
        for length in 0..<9 {
            let word = String(repeating: "x", count: length)
            try expectPage("1 \(word) 5 mg\n", "error dose content/page.md:5")
            try expectPage("1 \(word) 5 mgx\n")
        }
    }

    @Test("code that is shown is read, and a title together with its body")
    func blocks() throws {
        try expectPage(
            "```\nTake one\nor 20 mg\n```\n\n> [!INFO] Take 10\n> mg of this\n",
            "error dose content/page.md:7", "error dose content/page.md:10")
        try expectPage("- phase 2\n- tablets\n\n## Option 2\n\nTablets help.\n")
    }

    @Test(
        "words may stand between a number and what it counts",
        arguments: [
            "2 chewable tablets", "2 more tablets", "two of these tablets", "a single tablet",
            "another tablet", "several tablets", "half an aspirin tablet",
            "two loperamide capsules",
            "ten (10) tablets", "10 (ten) mg", "1 million units", "1 x tablet", "tablets × 2",
            "tablets: 2 a day", "25,000 lipase units", "10,000 Ph. Eur. units", "one unit of it",
        ])
    func between(text: String) throws {
        try expectPage("Take \(text).\n", "error dose content/page.md:5")
    }

    @Test(
        "units have many forms",
        arguments: [
            "200 mCi", "200 kBq", "20 mmol of potassium", "20 mEq", "20 U of insulin", "20 I.U.",
            "10 m.g.", "10 c.c.", "2 tsp", "2 tbsp", "5 cl", "2 tabs", "2 caps", "3 softgels",
            "3 gelcaps", "two sprays", "2 pumps", "2 scoops", "2 patches", "two ampoules",
            "2 vials", "2 pens", "one enema",
        ])
    func units(text: String) throws {
        try expectPage("Use \(text) a day.\n", "error dose content/page.md:5")
    }

    @Test(
        "what may be something else is a dose only where somebody takes or gives it",
        arguments: [
            "Two patches of skin are red.", "Bring two pens and paper.",
            "The hospital has two units.", "The hospital has 2 units for cancer.",
            "There are three kinds of tablets.", "B12 tablets are one kind.",
            "In 2019 tablets were new.", "Two people took tablets.",
            "Ask about 14 units of alcohol.",
            "The spleen weighs 150 g.", "About 2 mL of blood is taken.",
            "The nurse takes three vials of blood.", "One in 5 units closed.",
            "You may lose more than 700 ml of watery stool a day.",
        ])
    func context(text: String) throws {
        try expectPage(text + "\n")
    }

    @Test(
        "a stroke does not make an amount one that was measured",
        arguments: [
            "2 g/day", "5 ml/day", "10 ml/kg", "3 g/dose", "3 g/tablet", "5 ng/kg",
            "8 mg per day for high blood pressure", "10 mg per day until the blood sugar is right",
            "10 mg per day until the urine is clear",
        ])
    func strokes(text: String) throws {
        try expectPage("Take \(text).\n", "error dose content/page.md:5")
        try expectPage(
            "People are given \(text).\n", "error dose content/page.md:5")
    }

    @Test("each amount is judged by its own sentence")
    func ownSentence() throws {
        try expectPage(
            "Normal urine holds up to 8 mg per day.\nTake 8 mg per day.\n",
            "error dose content/page.md:6")
    }

    @Test("a table gives amounts in columns, in rows and side by side")
    func tables() throws {
        for table in [
            "| A | mg |\n|---|---|\n| b | 10 |", "| A | Dose (mg) |\n|---|---|\n| b | 10–20 |",
            "| A | B | C |\n|---|---|---|\n| b | 10 | mg |",
            "| A | Number of tablets |\n|---|---|\n| b | two |",
            "| A | B |\n|---|---|\n| Tablets | ½ |",
        ] {
            try expectPage(table + "\n", "error dose content/page.md:7")
        }
        try expectPage(
            "| Test | Normal value (mg per 24 hours) |\n|---|---|\n| urine | 2–8 |\n\n"
                + "| Test | mmol/l |\n|---|---|\n| Sodium | 140 |\n\n"
                + "| Step | Tablets |\n|---|---|\n| 1 | Yes |\n")
    }

    @Test(
        "measures are known in every language",
        arguments: [
            "10 Milligramm", "10 Milliliter", "10 мг", "10 миллиграммов", "10 ملغ", "١٠ مجم",
            "10毫克", "10 miligramos", "10밀리그램", "10 χιλιοστόγραμμα",
        ])
    func languages(text: String) throws {
        try expectPage("→ \(text).\n", "error dose content/page.md:5")
    }

    @Test("other words of a language come from its strings")
    func ownWords() throws {
        let strings = """
            rule-dose-words: [Tablette, Tabletten, I.E.]
            rule-number-words: [zwei, halbe]

            """
        func files(_ text: String) -> [String: String] {
            [
                "content/site.yaml": "name: N\ndescription: D\nlanguage: de\n",
                "content/data/strings/de.yaml": strings,
                "content/page.md": TestSite.page("Page", body: text),
            ]
        }
        for text in ["zwei Tabletten", "eine halbe Tablette", "5 I.E.", "2 tablets"] {
            let found = try TestSite(files("Nehmen Sie \(text).\n")).problems()
            #expect(found.contains("dose content/page.md:5"), "\(text)")
        }
        let found = try TestSite(files("Die Tabletten helfen. Zwei Tage.\n")).problems()
        #expect(!found.contains { $0.hasPrefix("dose") })
    }

    @Test(
        "other numbers do not",
        arguments: [
            "a 24-hour test", "in 2017", "5-HIAA", "5 mm", "5 mgx", "1 in 7 people",
            "mg", "24 hours", "Ga-68", "9.", "5, mg is a sign", "5. G", "5 G", "5g5",
            "30 mL/min", "40 g/L", "½ of them",
            "30\u{2009}mL/min", "5 ng/L", "5 international rules", "½ G", "CO₂ gas", "5\u{2009}m",
        ])
    func noDose(text: String) throws {
        try expectPage("Here is \(text)\n")
    }
}
