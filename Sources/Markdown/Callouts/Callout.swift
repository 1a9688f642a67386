import CCmark
import Content

/// A block quote that means something.
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
        var isList: Bool { self == .doThis || self == .dont }
        var needsHeadingAfter: Bool { self != .details && self != .info }
    }

    let name: Name
    /// The paragraph that holds the title's inlines.
    let title: Node
    let titleText: String
    let blocks: [Node]

    /// `EMERGENCY` for a quote that begins with `[!EMERGENCY]`.
    static func name(of quote: Node, in document: Document) -> String? {
        guard let first = quote.firstChild, first.type == CMARK_NODE_PARAGRAPH,
            let text = first.firstChild, text.type == CMARK_NODE_TEXT,
            text.literalStarts(with: "[!"),
            // `\[!NAME]` is text; cmark has taken the backslash off.
            document.rawLines(of: first).first?.starts(with: "[!".utf8) == true
        else { return nil }
        let literal = text.literal
        guard let end = literal.firstIndex(of: "]") else { return nil }
        return String(literal[literal.index(literal.startIndex, offsetBy: 2)..<end])
    }

    /// Leaves what stands behind the mark.
    static func takeMark(off quote: Node) {
        guard let text = quote.firstChild?.firstChild else { return }
        let literal = text.literal
        // A colon behind the mark belongs to it.
        let rest = literal.firstIndex(of: "]").map { end in
            literal[literal.index(after: end)...].trimmingPrefix(":")
        }
        text.literal = rest.map { $0.trimmed.description + ($0.last == " " ? " " : "") } ?? ""
    }

    /// Takes the mark off, and what follows the first line break to a paragraph of its own.
    init(_ name: Name, takenFrom quote: Node) {
        self.name = name
        Self.takeMark(off: quote)
        let first = quote.firstChild
        let title = Node.paragraph()
        let text = Node.paragraph()
        var isTitle = true
        for inline in first?.children ?? [] {
            if isTitle, inline.type == CMARK_NODE_SOFTBREAK {
                isTitle = false
            } else {
                (isTitle ? title : text).append(inline)
            }
        }
        self.title = title
        titleText = title.plainText.trimmed
        let others = quote.children.dropFirst()
        blocks = (text.firstChild == nil ? [] : [text]) + others
    }
}

extension Node {
    fileprivate static func paragraph() -> Node {
        guard let node = cmark_node_new_with_mem(CMARK_NODE_PARAGRAPH, memory) else {
            fatalError("cmark could not allocate a node")
        }
        return Node(node)
    }
}
