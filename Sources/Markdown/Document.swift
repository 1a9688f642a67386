import CArena
import CCmark
import Content
import Markup

/// A page's Markdown as cmark's tree, which the passes change before it is rendered.
///
/// The only owner of the tree: it is freed with the document, so that the trees of many pages are
/// never held at once.
public final class Document {
    public let source: Source
    /// How many lines of the file stand above the Markdown.
    let linesBefore: Int
    let root: Node
    /// Lines of nodes that a pass made or moved; cmark has no way to set them.
    var lines: [Node: ClosedRange<Int>] = [:]
    /// The elements that headings became.
    var headings: [Node: Heading] = [:]
    private let allowsRawHTML: Bool

    /// - Parameters:
    ///   - firstLine: where the Markdown begins, after the front matter; lines count from 1.
    ///   - allowsRawHTML: only for the conformance test; pages are always rendered in safe mode.
    public init(_ source: Source, firstLine: Int = 1, allowsRawHTML: Bool = false) {
        self.source = source
        self.linesBefore = firstLine - 1
        self.allowsRawHTML = allowsRawHTML
        arena_retain()
        root = Self.parse(source.bytes(ofLines: firstLine...max(firstLine, source.lineCount)))
    }

    deinit {
        arena_release()
    }

    static func parse(_ markdown: ArraySlice<UInt8>) -> Node {
        let parser = cmark_parser_new_with_mem(CMARK_OPT_DEFAULT, Node.memory)
        markdown.withUnsafeBytes { bytes in
            let start = bytes.assumingMemoryBound(to: CChar.self).baseAddress
            cmark_parser_feed(parser, start, bytes.count)
        }
        let tree = cmark_parser_finish(parser)
        cmark_parser_free(parser)
        guard let tree else { fatalError("cmark could not allocate a tree") }
        return Node(tree)
    }

    public func render() -> HTML {
        let options = allowsRawHTML ? CMARK_OPT_UNSAFE : CMARK_OPT_DEFAULT
        guard let text = cmark_render_html(root.pointer, options) else { return HTML() }
        let bytes = UnsafeRawBufferPointer(start: text, count: strlen(text))
        return "\(raw: bytes.bindMemory(to: UInt8.self))"
    }

    /// The lines of the file that the node's block covers. For an inline node, those of the block
    /// around it: cmark's own inline lines are wrong after reference definitions, a backslash break
    /// or a title of two lines.
    func lines(of node: Node) -> ClosedRange<Int> {
        var block = node
        while true {
            if block.type == CMARK_NODE_CUSTOM_BLOCK, let known = lines[block] { return known }
            let start = Int(cmark_node_get_start_line(block.pointer))
            if block.isParsedBlock, start > 0 {
                let end = max(start, Int(cmark_node_get_end_line(block.pointer)))
                return start + linesBefore...end + linesBefore
            }
            guard let parent = block.parent else { return linesBefore + 1...linesBefore + 1 }
            block = parent
        }
    }

    func line(of node: Node) -> Int {
        lines(of: node).lowerBound
    }
}

extension Node {
    /// A block that came out of the parser, not one that a pass made.
    var isParsedBlock: Bool {
        let type = type.rawValue
        return type >= CMARK_NODE_FIRST_BLOCK.rawValue && type <= CMARK_NODE_LAST_BLOCK.rawValue
            && type != CMARK_NODE_CUSTOM_BLOCK.rawValue
    }
}

extension Document {
    /// All nodes of these types, in document order; collected first, so that a pass may change them.
    func nodes(of type: cmark_node_type, or other: cmark_node_type? = nil) -> [Node] {
        var nodes: [Node] = []
        root.walk { node in
            let found = node.type
            if found == type || found == other { nodes.append(node) }
        }
        return nodes
    }
}
