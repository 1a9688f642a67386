import HoofbeatContent
import HoofbeatMarkup

/// Says why a change is dangerous.
enum DangerMarkup {
    /// The reason, and what was changed into what.
    static func html(_ danger: Danger, _ strings: Strings) -> HTML {
        let name = strings[key(danger.reason)]
        // A box that is empty, for example, has no words.
        if danger.before.isEmpty, danger.after.isEmpty { return "<strong>\(name)</strong>" }
        return "<strong>\(name):</strong> \(change(danger, strings))"
    }

    static func key(_ reason: Danger.Reason) -> Strings.Key {
        switch reason {
        case .sign: .packReasonSign
        case .telephone: .packReasonTelephone
        case .number: .packReasonNumber
        case .negation: .packReasonNegation
        case .medicine: .packReasonMedicine
        case .duty: .packReasonDuty
        case .opposite: .packReasonOpposite
        case .illness: .packReasonIllness
        case .order: .packReasonOrder
        case .place: .packReasonPlace
        case .gone: .packReasonGone
        case .date: .packReasonDate
        case .picture: .packReasonPicture
        case .source: .packReasonSource
        case .link: .packReasonLink
        case .wording: .packReasonWording
        }
    }

    private static func change(_ danger: Danger, _ strings: Strings) -> String {
        let (before, after) = (danger.before.shortened, danger.after.shortened)
        if danger.reason == .source, danger.before == danger.after {
            return strings[.packWithdrawn]
        }
        if before == after, !before.isEmpty { return "“\(before)”" }
        if before.isEmpty { return strings[.packChangedNew, ["to": after]] }
        if after.isEmpty { return strings[.packChangedGone, ["from": before]] }
        return strings[.packChangedFromTo, ["from": before, "to": after]]
    }
}
