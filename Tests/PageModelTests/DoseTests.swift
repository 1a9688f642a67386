import Testing

@Suite("Doses") struct DoseTests {
    @Test(
        "a number with the unit of a medicine reads like a dose",
        arguments: [
            "5 mg", "5mg", "2.5 mg", "1,000 IU", "10 mcg", "10 μg", "1 microgram",
            "90 micrograms", "1 milligram", "30 milligrams", "200 MBq", "7.4 GBq", "5\u{A0}mg",
            "5&nbsp;mg", "10 to 20 mg",
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
        "other numbers do not",
        arguments: [
            "a 24-hour test", "in 2017", "5-HIAA", "5 mm", "5 mgx", "1 in 7 people",
            "mg", "24 hours", "Ga-68", "9.", "`5 mg`",
        ])
    func noDose(text: String) throws {
        try expectPage("Here is \(text)\n")
    }
}
