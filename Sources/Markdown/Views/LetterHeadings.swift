import HoofbeatContent

/// The headings of a list from A to Z, whose names must come in the order of their sort keys.
struct LetterHeadings {
    private let order: DictionaryOrder
    private var last: String?

    init(_ order: DictionaryOrder) {
        self.order = order
    }

    /// The heading for the letter of a name; empty if the name before has the same.
    mutating func heading(before name: String) -> String {
        let letter = order.letter(ofKey: order.key(of: name))
        let anchor = letter ?? "0-9"
        guard anchor != last else { return "" }
        last = anchor
        return "\n## \(letter?.startingLarge ?? "0–9") {#letter-\(anchor)}\n"
    }
}

extension String {
    fileprivate var startingLarge: String { prefix(1).uppercased() + dropFirst() }
}
