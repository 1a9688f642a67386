import HoofbeatContent
import Testing

@Suite struct DayTests {
    @Test(
        "a day is written as ISO 8601 and read again",
        arguments: ["2026-11-21", "0001-01-01", "9999-12-31", "2024-02-29", "2000-02-29"])
    func roundTrip(text: String) {
        #expect(Day(iso: text)?.iso == text)
    }

    @Test(
        "a day that the calendar does not have is none",
        arguments: [
            "2026-02-29", "1900-02-29", "2100-02-29", "2026-02-30", "2026-04-31", "2026-06-31",
            "2026-09-31", "2026-11-31", "2026-00-01", "2026-13-01", "2026-01-00", "2026-01-32",
            "0000-01-01",
        ])
    func impossible(text: String) {
        #expect(Day(iso: text) == nil)
    }

    @Test(
        "nothing but four, two and two digits is a day",
        arguments: [
            "", "2026", "2026-11", "2026-1-1", "26-11-21", "20261121", "2026-11-21T00:00",
            "2026-11-21 ", " 2026-11-21", "2026/11/21", "21-11-2026", "-026-11-21", "+026-11-21",
            "2026--1-21", "２０２６-11-21", "2026-11-2１", "2026-11-21-", "today",
        ])
    func otherForms(text: String) {
        #expect(Day(iso: text) == nil)
    }

    @Test("the last day of every month is one, and the day after it is not")
    func monthLengths() {
        let lengths = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
        for (month, length) in zip(1..., lengths) {
            #expect(Day(year: 2026, month: month, day: length) != nil)
            #expect(Day(year: 2026, month: month, day: length + 1) == nil)
        }
    }

    @Test("days are in the order of time")
    func order() {
        let days = ["2025-12-31", "2026-01-01", "2026-01-02", "2026-02-01", "2027-01-01"]
            .compactMap(Day.init(iso:))
        #expect(days.count == 5)
        #expect(days.shuffled().sorted() == days)
    }
}
