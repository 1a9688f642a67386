import HoofbeatContent
import HoofbeatText

/// A block quote that begins with a mark such as `[!EMERGENCY]`, and so is a card or a box.
struct Callout {
    enum Name: String, CaseIterable {
        case emergency = "EMERGENCY"
        case urgent = "URGENT"
        case routine = "ROUTINE"
        case warning = "WARNING"
        case info = "INFO"
        case doThis = "DO"
        case dont = "DONT"
        case details = "DETAILS"

        var isCare: Bool { self == .emergency || self == .urgent || self == .routine }
        /// The levels of signs that the card can show.
        var levels: [Sign.Level] { Sign.Level.allCases.filter { $0.callout == self } }
        var isList: Bool { self == .doThis || self == .dont }
        var needsHeadingAfter: Bool { self != .details && self != .info }
    }

    let tree: Tree
    let name: Name
    /// The block quote that it is made from.
    let quote: Node
    /// The paragraph that holds the title's inlines.
    let title: Node
    let titleText: String
    /// What follows the title in its paragraph; nil if nothing does.
    let text: Node?
    let blocks: [Node]

    /// The name in the mark of a quote: `EMERGENCY` for one that begins with `[!EMERGENCY]`.
    static func name(of quote: Node, in document: Document) -> String? {
        guard let first = quote.firstChild, first.kind == .paragraph,
            let text = first.firstChild, text.kind == .text,
            text.literalStarts(with: "[!"),
            // `\[!NAME]` is text, but cmark has already removed the backslash.
            document.rawLines(of: first).first?.starts(with: "[!".utf8) == true
        else { return nil }
        let literal = text.literal
        guard let end = literal.firstIndex(of: "]") else { return nil }
        return String(literal[literal.index(literal.startIndex, offsetBy: 2)..<end])
    }

    /// Removes the mark and keeps what follows it.
    static func takeMark(off quote: Node, in tree: Tree) {
        guard let text = quote.firstChild?.firstChild else { return }
        let literal = text.literal
        // A colon right behind the mark is part of it.
        let rest = literal.firstIndex(of: "]").map { end in
            literal[literal.index(after: end)...].trimmingPrefix(":")
        }
        let title = rest.map { $0.trimmed.description + ($0.last == " " ? " " : "") } ?? ""
        tree.setLiteral(title, of: text)
    }

    /// The sign with which other tools fold a box, directly after its mark: `[!INFO]- Title`.
    var foldSign: Character? {
        guard let sign = titleText.first, sign == "-" || sign == "+" else { return nil }
        let next = titleText.dropFirst().first
        return next == nil || next?.isWhitespace == true ? sign : nil
    }

    /// Removes the mark, and moves what follows the first line break to a paragraph of its own.
    /// - Parameter ownTitle: the title if the editor wrote none.
    init(
        _ name: Name, takenFrom quote: Node, in tree: Tree, titleIfNone ownTitle: String? = nil
    ) {
        self.tree = tree
        self.name = name
        self.quote = quote
        Self.takeMark(off: quote, in: tree)
        let first = quote.firstChild
        let title = tree.paragraph()
        let text = tree.paragraph()
        var isTitle = true
        for inline in first?.children ?? [] {
            // Two blanks at the end of a line make another kind of break, but nobody sees them.
            if isTitle, inline.kind == .softBreak || inline.kind == .lineBreak {
                isTitle = false
            } else {
                tree.append(inline, to: isTitle ? title : text)
            }
        }
        if let ownTitle, title.plainText.trimmed.isEmpty {
            tree.append(tree.text(Array(ownTitle.utf8)[...]), to: title)
        }
        self.title = title
        titleText = title.plainText.trimmed
        let others = quote.children.dropFirst()
        self.text = text.firstChild == nil ? nil : text
        blocks = (self.text.map { [$0] } ?? []) + others
    }
}
