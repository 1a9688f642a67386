import HoofbeatContent

/// Phrases for the last line that a command prints.
enum SummaryText {
    /// A number with its noun: `1 page`, `2 pages`.
    static func count(_ count: Int, _ noun: String) -> String {
        "\(count) \(noun)\(count == 1 ? "" : "s")"
    }

    /// The number of problems of each severity: `2 errors, 1 note`.
    static func problems(_ problems: [Diagnostic]) -> String {
        let parts = Diagnostic.Severity.allCases.compactMap { severity -> String? in
            let count = problems.count(of: severity)
            return count == 0 ? nil : Self.count(count, severity.rawValue)
        }
        return parts.isEmpty ? "no problems" : parts.joined(separator: ", ")
    }

    /// Seconds rounded to a hundredth, in every locale with a point.
    static func seconds(_ seconds: Double) -> String {
        let hundredths = Int((seconds * 100).rounded())
        let rest = hundredths % 100
        return "\(hundredths / 100).\(rest < 10 ? "0" : "")\(rest)"
    }
}
