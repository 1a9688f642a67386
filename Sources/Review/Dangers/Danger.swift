/// Why a change may harm someone if it is wrong.
package struct Danger: Sendable, Hashable {
    /// What the change touches. The worst comes first: what decides whether and how help is called,
    /// then what is taken, by whom and for what, then what can be looked up. Other words come last.
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
        /// A word that became its opposite, or another degree or day.
        case opposite
        /// An illness or a part of the body.
        case illness
        /// Steps in another order, and words that changed places.
        case order
        /// What now stands below another heading or introduction.
        case place
        /// A sentence, an item or a paragraph that is gone.
        case gone
        case date
        /// A picture, or what is said of it.
        case picture
        /// A source that is no longer cited, or that was withdrawn.
        case source
        /// Where a link leads.
        case link
        /// A few other words in a sentence that is the same otherwise. Whether they are dangerous,
        /// only a reader can tell.
        case wording

        package static func < (left: Self, right: Self) -> Bool { left.rawValue < right.rawValue }
    }

    package let reason: Reason

    /// Whether it is listed among the dangerous changes, and not below them.
    package var isCertain: Bool { reason != .wording }

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
