import TestSupport
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
        "other numbers do not",
        arguments: [
            "a 24-hour test", "in 2017", "5-HIAA", "5 mm", "5 mgx", "1 in 7 people",
            "mg", "24 hours", "Ga-68", "9.", "`5 mg`", "5, mg is a sign", "5. G", "5 G", "5g5",
            "30 mL/min", "40 g/L", "**5** *m*g", "5 [mg](/a-z/)", "5\\\nmg", "½ of them",
            "30\u{2009}mL/min", "5 ng/L", "5 international rules", "½ G", "CO₂ gas", "5\u{2009}m",
        ])
    func noDose(text: String) throws {
        try expectPage("Here is \(text)\n")
    }
}
