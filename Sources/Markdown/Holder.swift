import CCmark

/// What an inline stands in, where not everything can stand.
enum Holder: String {
    case link = "the text of a link"
    case picture = "the text for a picture"
    case summary = "the title of details"
    case heading = "a heading"
    case columnHeader = "the heading of a column"
    case field = "this text"

    /// Whether readers click or tap it as a whole, or only hear it: a link in it would not work.
    var isOperated: Bool { self == .link || self == .picture || self == .summary }

    /// The innermost around a node; nil where anything can stand.
    init?(of node: Node, in document: Document) {
        var above = node.parent
        while let node = above {
            if let holder = Self(node, in: document) {
                self = holder
                return
            }
            above = node.parent
        }
        return nil
    }

    private init?(_ node: Node, in document: Document) {
        switch node.type {
        case CMARK_NODE_LINK: self = .link
        case CMARK_NODE_IMAGE: self = .picture
        case CMARK_NODE_HEADING: self = .heading
        case CMARK_NODE_CUSTOM_BLOCK where document.headings[node] != nil: self = .heading
        case CMARK_NODE_CUSTOM_INLINE:
            guard let enter = cmark_node_get_on_enter(node.pointer) else { return nil }
            if strncmp(enter, "<summary", 8) == 0 {
                self = .summary
            } else if strncmp(enter, "<th scope=\"col\"", 15) == 0 {
                self = .columnHeader
            } else if strncmp(enter, "<a ", 3) == 0 {
                self = .link
            } else {
                return nil
            }
        default: return nil
        }
    }
}
