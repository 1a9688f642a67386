import HoofbeatContent
import HoofbeatText

/// Text below a box that Markdown takes for a part of it, although no `>` stands before it
/// (CommonMark 0.30, section 5.1, laziness). In a list of signs it would be a part of the last one.
struct JoinedText {
    /// The name of the box.
    private let name: String
    private let line: Int

    /// nil if the last line of the box begins with `>`, or if text may stand below such a box.
    init?(below callout: Callout, in document: Document) {
        let quote = callout.quote
        guard callout.name.needsHeadingAfter, quote.parent == document.tree.root else { return nil }
        let lines = document.lines(of: quote)
        var first: Int?
        for number in lines.reversed() {
            let line = document.source.line(number).trimmed
            if line.isEmpty { continue }
            if line.first == UInt8(ascii: ">") { break }
            first = number
        }
        guard let first, first > lines.lowerBound else { return nil }
        line = first
        name = callout.name.rawValue
    }

    func problem(in file: String) -> Diagnostic {
        .error(
            "text-after-callout", at: TextLocation(file: file, line: line),
            "no > stands before this line, so readers see it as the end of what is above it in "
                + "[!\(name)]",
            help: "if it belongs there, write > before it; otherwise leave an empty line and write "
                + "a heading above it")
    }
}
