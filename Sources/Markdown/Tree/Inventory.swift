/// Lists of a tree's nodes, each in document order.
struct NodeLists: OptionSet {
    let rawValue: UInt16

    static let paragraphs = NodeLists(rawValue: 1)
    static let quotes = NodeLists(rawValue: 2)
    static let codeBlocks = NodeLists(rawValue: 4)
    static let headings = NodeLists(rawValue: 8)
    static let orderedLists = NodeLists(rawValue: 512)
    static let thematicBreaks = NodeLists(rawValue: 1024)
    static let blocks: NodeLists = [
        .paragraphs, .quotes, .codeBlocks, .headings, .orderedLists, .thematicBreaks,
    ]

    static let html = NodeLists(rawValue: 16)
    static let links = NodeLists(rawValue: 32)
    static let addressed = NodeLists(rawValue: 64)
    static let images = NodeLists(rawValue: 128)
    static let texts = NodeLists(rawValue: 256)
    static let inlines: NodeLists = [.html, .links, .addressed, .images, .texts]

    static let all: NodeLists = [.blocks, .inlines]

    /// The lists that nodes of a kind are in.
    init(of kind: Node.Kind) {
        switch kind {
        case .paragraph: self = .paragraphs
        case .blockQuote: self = .quotes
        case .codeBlock: self = .codeBlocks
        case .heading: self = .headings
        case .htmlBlock: self = .html
        case .htmlInline: self = [.html, .addressed]
        case .code: self = .addressed
        case .link: self = [.links, .addressed]
        case .image: self = [.images, .addressed]
        case .text: self = .texts
        case .list: self = .orderedLists
        case .thematicBreak: self = .thematicBreaks
        case .document, .item, .customBlock, .softBreak, .lineBreak, .customInline, .emphasis,
            .strong:
            self = []
        }
    }

    init(rawValue: UInt16) {
        self.rawValue = rawValue
    }
}

/// The blocks of a tree by kind. They are a tenth of a page's nodes, so listing them again after a
/// pass has changed some is cheap.
struct BlockInventory {
    private(set) var paragraphs: [Node] = []
    private(set) var quotes: [Node] = []
    private(set) var codeBlocks: [Node] = []
    private(set) var headings: [Node] = []
    private(set) var orderedLists: [Node] = []
    private(set) var thematicBreaks: [Node] = []

    init(of root: Node) {
        var next = root.firstChild
        while let block = next {
            let kind = block.kind
            switch kind {
            case .paragraph: paragraphs.append(block)
            case .heading: headings.append(block)
            case .codeBlock: codeBlocks.append(block)
            case .blockQuote: quotes.append(block)
            case .list where block.isOrderedList: orderedLists.append(block)
            case .thematicBreak: thematicBreaks.append(block)
            default: break
            }
            next = (kind.mayHoldBlocks ? block.firstChild : nil) ?? block.following(below: root)
        }
    }
}

/// The inlines of a tree by kind, found in one walk. When each pass walked by itself, that took a
/// tenth of a build's time.
struct InlineInventory {
    /// Blocks and inlines of HTML.
    private(set) var html: [Node] = []
    private(set) var links: [Node] = []
    /// Links, pictures, code and HTML in the order in which their addresses are written, so that a
    /// link comes after what is in its text.
    private(set) var addressed: [Node] = []
    private(set) var images: [Node] = []
    private(set) var texts: [Node] = []

    /// - Parameter size: how many bytes the text has.
    init(of root: Node, size: Int) {
        // A text begins at each line, and at each sign that may be markup.
        texts.reserveCapacity(size / 40)
        var node = root
        // As `Node.visit` does it, which takes twice as long.
        while true {
            let kind = node.kind
            enter(node, kind)
            if kind.mayHoldNodes, let child = node.firstChild {
                node = child
                continue
            }
            leave(node, kind)
            var next = node.next
            while next == nil {
                guard let parent = node.parent else { return }
                node = parent
                leave(node, node.kind)
                next = node.next
            }
            if let next { node = next }
        }
    }

    private mutating func enter(_ node: Node, _ kind: Node.Kind) {
        switch kind {
        case .text: texts.append(node)
        case .link: links.append(node)
        case .code: addressed.append(node)
        case .image: images.append(node)
        case .htmlBlock: html.append(node)
        case .htmlInline:
            html.append(node)
            addressed.append(node)
        default: break
        }
    }

    private mutating func leave(_ node: Node, _ kind: Node.Kind) {
        if kind == .link || kind == .image { addressed.append(node) }
    }
}
