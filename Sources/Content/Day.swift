import HoofbeatText

/// A day of the Gregorian calendar, without a time zone.
public struct Day: Sendable, Hashable, Comparable {
    /// The year, such as 2026.
    public let year: Int
    /// The month from 1 to 12.
    public let month: Int
    /// The day of the month, from 1.
    public let day: Int

    /// nil for a day that the calendar does not have.
    package init?(year: Int, month: Int, day: Int) {
        guard (1...9999).contains(year), (1...12).contains(month),
            day >= 1, day <= Self.days(in: month, of: year)
        else { return nil }
        self.year = year
        self.month = month
        self.day = day
    }

    /// Reads a day such as `2026-11-21` and no other form (ISO 8601, calendar date, extended form).
    package init?(iso: String) {
        let bytes = Array(iso.utf8)
        let hyphen = UInt8(ascii: "-")
        guard bytes.count == 10, bytes[4] == hyphen, bytes[7] == hyphen,
            let year = Self.number(bytes[..<4]), let month = Self.number(bytes[5..<7]),
            let day = Self.number(bytes[8...])
        else { return nil }
        self.init(year: year, month: month, day: day)
    }

    private static func number(_ digits: ArraySlice<UInt8>) -> Int? {
        guard digits.allSatisfy(\.isDigit) else { return nil }
        return digits.reduce(0) { $0 * 10 + Int($1 - 48) }
    }

    /// The day in the form `2026-11-21` (ISO 8601).
    public var iso: String {
        func padded(_ number: Int, _ width: Int) -> String {
            let digits = String(number)
            return String(repeating: "0", count: max(0, width - digits.count)) + digits
        }
        return "\(padded(year, 4))-\(padded(month, 2))-\(padded(day, 2))"
    }

    public static func < (left: Day, right: Day) -> Bool {
        (left.year, left.month, left.day) < (right.year, right.month, right.day)
    }

    /// The number of days from another day to this one; negative for one that is later. Both are
    /// counted as Julian day numbers (Fliegel and Van Flandern, 1968).
    package func days(since other: Day) -> Int { julianDay - other.julianDay }

    private var julianDay: Int {
        let early = (month - 14) / 12
        return day - 32075 + 1461 * (year + 4800 + early) / 4
            + 367 * (month - 2 - early * 12) / 12
            - 3 * ((year + 4900 + early) / 100) / 4
    }

    private static func days(in month: Int, of year: Int) -> Int {
        let isLeap = (year % 4 == 0 && year % 100 != 0) || year % 400 == 0
        return [31, isLeap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1]
    }
}
