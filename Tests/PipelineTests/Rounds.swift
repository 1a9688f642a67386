import Foundation

/// How often tests with chance in them are repeated: `make test-long` sets `HOOFBEAT_LONG`.
enum Rounds {
    static func count(_ usual: Int, long: Int) -> Int {
        ProcessInfo.processInfo.environment["HOOFBEAT_LONG"] == nil ? usual : long
    }
}
