import CCmark

/// The nodes of a tree by type, found in one walk; walks of their own took the passes a tenth of a
/// build's time.
struct Inventory {
    private(set) var paragraphs: [Node] = []
    private(set) var quotes: [Node] = []
    private(set) var codeBlocks: [Node] = []
    private(set) var headings: [Node] = []
    /// Blocks and inlines.
    private(set) var html: [Node] = []
    private(set) var links: [Node] = []
    private(set) var linksAndCode: [Node] = []
    private(set) var images: [Node] = []
    private(set) var texts: [Node] = []

    init(of root: Node) {
        root.walk { node in
            switch node.type {
            case CMARK_NODE_TEXT: texts.append(node)
            case CMARK_NODE_PARAGRAPH: paragraphs.append(node)
            case CMARK_NODE_LINK:
                links.append(node)
                linksAndCode.append(node)
            case CMARK_NODE_CODE: linksAndCode.append(node)
            case CMARK_NODE_HEADING: headings.append(node)
            case CMARK_NODE_IMAGE: images.append(node)
            case CMARK_NODE_BLOCK_QUOTE: quotes.append(node)
            case CMARK_NODE_CODE_BLOCK: codeBlocks.append(node)
            case CMARK_NODE_HTML_BLOCK, CMARK_NODE_HTML_INLINE: html.append(node)
            default: break
            }
        }
    }
}
