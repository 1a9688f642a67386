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
            "30 mL/min", "40 g/L", "**5** *m*g", "5 [mg](/a-z/)", "5\\\nmg",
        ])
    func noDose(text: String) throws {
        try expectPage("Here is \(text)\n")
    }
}
