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

    /// The longest word, and the last of two, which is hardly ever a common one. Where a number is in between, it is the
    /// one before that, since those that follow are words such as “day”.
    private static func marks(of written: String) -> [String] {
        let words = written.split(separator: " ").map(String.init)
        let before = Array(words.prefix { !$0.hasPrefix("{") })
        let own = before.isEmpty ? words.filter { !$0.hasPrefix("{") } : before
        guard let mark = own.reversed().max(by: { $0.count < $1.count }) else { return [] }
        guard mark == own.first else { return [mark] }
        return [mark, mark.prefix(1).uppercased() + mark.dropFirst()]
    }
}
