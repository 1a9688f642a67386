import HoofbeatContent
import Testing

/// A date without a day tells nobody whether the text is still the one that was read.
@Suite("The day on which a source was read") struct ReadDayTests {
    @Test(
        "is found whatever stands around it",
        arguments: [
            ("whole, 28 November 2026", true), ("2026-11-28: pages 1 and 7", true),
            ("28. November 2026, ganz", true), ("November 28, 2026", true), ("28/11/2026", true),
            ("28 Tachwedd 2026", true), ("abstract", false), ("text of about 2019", false),
            ("pages 12 and 30", false), ("November 2026", false), ("", false),
        ])
    func day(read: String, isSaid: Bool) {
        let source = Reference(key: "a", kind: .paper, title: "A", read: read, line: 1)
        #expect(source.saysDayOfReading == isSaid)
    }
}
