import HoofbeatContent

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif

extension Day {
    /// Today by the clock and time zone of this computer.
    static var systemToday: Day {
        var now = time(nil)
        var parts = tm()
        localtime_r(&now, &parts)
        let day = Day(
            year: Int(parts.tm_year) + 1900, month: Int(parts.tm_mon) + 1, day: Int(parts.tm_mday))
        guard let day else { fatalError("the computer's clock shows no valid date") }
        return day
    }
}
