import Content

/// The headings of a list from A to Z, whose names must come in the order of their sort keys.
struct LetterHeadings {
    private var last: String?

    /// The heading for the letter of a name; empty if the name before has the same.
    mutating func heading(before name: String) -> String {
        let letter = name.sortKey.groupOfSortKey.map(String.init)
        let anchor = letter ?? "0-9"
        guard anchor != last else { return "" }
        last = anchor
        return "\n## \(letter?.uppercased() ?? "0–9") {#letter-\(anchor)}\n"
    }
}
