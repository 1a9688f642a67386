import Content

/// The headings of a list from A to Z, whose names come in the order of their sort keys.
struct LetterHeadings {
    private var last: String?

    /// The heading of the name's letter, where it is another than before.
    mutating func heading(before name: String) -> String {
        let letter = name.sortKey.groupOfSortKey.map(String.init)
        let anchor = letter ?? "0-9"
        guard anchor != last else { return "" }
        last = anchor
        return "\n## \(letter?.uppercased() ?? "0–9") {#letter-\(anchor)}\n"
    }
}
