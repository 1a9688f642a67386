import HoofbeatContent
import HoofbeatText

/// Reports numbers of items that readers see otherwise than an editor wrote them: only the first
/// one counts (CommonMark 0.30, section 5.3).
struct ListNumbers: Pass {
    func apply(to document: Document, in context: Context, _ findings: inout Findings) {
        for list in document.tree.orderedLists where !document.isFromData(list) {
            let items = list.children
            let written = items.map { document.number(ofItem: $0) }
            let start = list.listStart
            // Whoever writes the same number before each item leaves the counting to Markdown.
            guard written.contains(where: { $0 != start }),
                let index = written.indices.first(where: { written[$0] != start + $0 }),
                let number = written[index]
            else { continue }
            findings.problems.append(
                .otherNumber(
                    number, shown: start + index,
                    at: TextLocation(file: context.file, line: document.line(of: items[index]))))
        }
    }
}

extension Document {
    /// The number that an item was written with.
    func number(ofItem item: Node) -> Int? {
        let line = source.line(line(of: item)).dropFirst(max(0, startColumn(of: item) - 1))
        let digits = line.prefix(while: \.isDigit)
        return Int(String(decoding: digits, as: UTF8.self))
    }
}

extension Diagnostic {
    fileprivate static func otherNumber(_ number: Int, shown: Int, at location: TextLocation)
        -> Diagnostic
    {
        .warning(
            "list-numbers", at: location, "this item is shown as \(shown), not as \(number)",
            help: "number the items one after the other, or write a sentence for each number")
    }
}
