/// An element around an inline in which not everything is allowed.
enum Holder: String {
    case link = "the text of a link"
    case picture = "the text for a picture"
    case summary = "the title of details"
    case heading = "a heading"
    case columnHeader = "the heading of a column"
    case field = "this text"

    /// Whether readers click or tap it as a whole, or only hear it, so that a link in it would not
    /// work.
    var isOperated: Bool { self == .link || self == .picture || self == .summary }

    /// The innermost holder around a node; nil where everything is allowed.
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
        switch node.kind {
        case .link: self = .link
        case .image: self = .picture
        case .heading: self = .heading
        case .customBlock where document.headings[node] != nil: self = .heading
        case .customInline:
            switch node.role {
            case .summary: self = .summary
            case .columnHeader: self = .columnHeader
            case .link: self = .link
            default: return nil
            }
        default: return nil
        }
    }
}
