/// Why a change may harm someone if it is wrong.
package struct Danger: Sendable, Hashable {
    /// What the change touches. The worst comes first: what decides whether and how help is called,
    /// then what is taken and by whom, then what can be looked up.
    package enum Reason: Int, Sendable, Hashable, CaseIterable, Comparable {
        /// A warning sign, its level, or a box that says what to do.
        case sign
        /// A telephone number.
        case telephone
        /// A number, a unit, or how the two are limited.
        case number
        /// A word such as “not”.
        case negation
        /// The name of a medicine.
        case medicine
        /// Who must do something, or must not, and when.
        case duty
        case date
        /// A source that is no longer cited, or that was withdrawn.
        case source
        /// Where a link to help leads.
        case link

        package static func < (left: Self, right: Self) -> Bool { left.rawValue < right.rawValue }
    }

    package let reason: Reason
    /// What it was; empty if it was not there.
    package let before: String
    /// What it is now; empty if it is gone.
    package let after: String

    package init(_ reason: Reason, before: String, after: String) {
        self.reason = reason
        self.before = before
        self.after = after
    }
}
