import HoofbeatContent
import HoofbeatText

/// Reports quotations that begin with a figure: `> 4 cm` at the beginning of a line, or of an item,
/// was mostly meant as “more than 4 cm”, and readers do not see the sign.
struct FiguresInQuotes: Pass {
    func apply(to document: Document, in context: Context, _ findings: inout Findings) {
        for quote in document.tree.quotes {
            guard let text = quote.firstText,
                let shown = text.withLiteral(\.beginningWithFigure) ?? nil
            else { continue }
            let line = document.line(of: quote.firstChild ?? quote)
            findings.report(
                .figureInQuote(shown, at: TextLocation(file: context.file, line: line)),
                at: quote, in: document)
        }
    }
}

extension Node {
    /// The text that the first paragraph in it begins with.
    fileprivate var firstText: Node? {
        guard let first = firstChild, first.kind == .paragraph else { return nil }
        var child = first.firstChild
        while let node = child, node.kind != .text { child = node.firstChild }
        return child
    }
}

extension Literal {
    /// Its beginning, if that is a figure, or a figure behind `=`; nil otherwise.
    fileprivate var beginningWithFigure: String? {
        var place = self[0] == UInt8(ascii: "=") ? 1 : 0
        while place > 0, self[place] == 32 { place += 1 }
        guard self[place].isDigit else { return nil }
        return String(String(decoding: bytes, as: UTF8.self).prefix(40))
    }
}

extension Diagnostic {
    fileprivate static func figureInQuote(_ text: String, at location: TextLocation) -> Diagnostic {
        .warning(
            "figure-in-quotation", at: location,
            "this is a quotation, so readers see “\(text)” without the > before it",
            help: "write “more than” in its place, or \\>; if someone said it, begin with a word")
    }
}
