import CCmark

/// The blocks of a tree by type. A tenth of a page's nodes, so that it is cheap to list them anew
/// after a pass has changed some.
struct BlockInventory {
    private(set) var paragraphs: [Node] = []
    private(set) var quotes: [Node] = []
    private(set) var codeBlocks: [Node] = []
    private(set) var headings: [Node] = []
    private(set) var orderedLists: [Node] = []

    init(of root: Node) {
        var next = root.firstChild
        while let block = next {
            switch block.type {
            case CMARK_NODE_PARAGRAPH: paragraphs.append(block)
            case CMARK_NODE_HEADING: headings.append(block)
            case CMARK_NODE_CODE_BLOCK: codeBlocks.append(block)
            case CMARK_NODE_BLOCK_QUOTE: quotes.append(block)
            case CMARK_NODE_LIST:
                if cmark_node_get_list_type(block.pointer) == CMARK_ORDERED_LIST {
                    orderedLists.append(block)
                }
            default: break
            }
            next = (block.mayHoldBlocks ? block.firstChild : nil) ?? block.following(below: root)
        }
    }
}

extension Node {
    var mayHoldBlocks: Bool {
        switch type {
        case CMARK_NODE_DOCUMENT, CMARK_NODE_BLOCK_QUOTE, CMARK_NODE_LIST, CMARK_NODE_ITEM,
            CMARK_NODE_CUSTOM_BLOCK:
            true
        default: false
        }
    }
}

/// The inlines of a tree by type, found in one walk; walks of their own took the passes a tenth of
/// a build's time.
struct Inventory {
    /// Blocks and inlines.
    private(set) var html: [Node] = []
    private(set) var links: [Node] = []
    /// Links, pictures, code and HTML in the order in which their addresses stand: a link after
    /// what is in its text.
    private(set) var addressed: [Node] = []
    private(set) var images: [Node] = []
    private(set) var texts: [Node] = []

    init(of root: Node) {
        let iterator = cmark_iter_new(root.pointer)
        defer { cmark_iter_free(iterator) }
        while true {
            let event = cmark_iter_next(iterator)
            if event == CMARK_EVENT_DONE { return }
            guard let node = Node(cmark_iter_get_node(iterator)) else { return }
            if event == CMARK_EVENT_ENTER { enter(node) } else { leave(node) }
        }
    }

    mutating func forgetTexts() {
        texts = []
    }

    private mutating func enter(_ node: Node) {
        switch node.type {
        case CMARK_NODE_TEXT: texts.append(node)
        case CMARK_NODE_LINK: links.append(node)
        case CMARK_NODE_CODE: addressed.append(node)
        case CMARK_NODE_IMAGE: images.append(node)
        case CMARK_NODE_HTML_BLOCK: html.append(node)
        case CMARK_NODE_HTML_INLINE:
            html.append(node)
            addressed.append(node)
        default: break
        }
    }

    private mutating func leave(_ node: Node) {
        let type = node.type
        if type == CMARK_NODE_LINK || type == CMARK_NODE_IMAGE { addressed.append(node) }
    }
}
