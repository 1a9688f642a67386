/// A dose that does not say of what, as the strings of a language have it: `a {form} a day`,
/// `take {number} every`.
package struct DosePhrase: Sendable {
    package enum Part: Sendable, Equatable {
        /// In small letters.
        case word(String)
        /// A word such as “tablet”.
        case form
        /// A number, or two as in `1 or 2`.
        case number
    }

    package let parts: [Part]
    /// Words of which one is in each text that holds the phrase, as texts have them; none if the
    /// phrase holds a form, by which texts with it are found.
    let marks: [String]

    init(_ written: String) {
        parts = written.lowercased().split(separator: " ").map {
            switch $0 {
            case "{form}": .form
            case "{number}": .number
            default: .word(String($0))
            }
        }
        marks = parts.contains(.form) ? [] : Self.marks(of: written)
    }

    /// Where a number is in between, the mark is before it, since the words that follow are those
    /// such as “day”.
    private static func marks(of written: String) -> [String] {
        let words = written.split(separator: " ")
        let before = words.prefix { !$0.hasPrefix("{") }
        let own = before.isEmpty ? words.filter { !$0.hasPrefix("{") } : Array(before)
        return own.joined(separator: " ").marksOfPhrase
    }
}
