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
    /// Blocks whose Markdown was made from data, with that Markdown.
    var fragments: [Node: Source] = [:]
    /// What readers see or hear of an element whose markup holds the text.
    var textOfElement: [Node: String] = [:]
    /// Lines of links that a pass made of text.
    var lineOfLink: [Node: Int] = [:]
    /// Elements in which no glossary term is linked.
    var withoutGlossary: Set<Node> = []
    private var knownBlocks: BlockInventory?
    private var knownInventory: Inventory?
    private var inlineLines: InlineLines?
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
        if let fragment = fragment(around: node), let lines = lines[fragment] { return lines }
        guard let lines = ownLines(of: node) else { return linesBefore + 1...linesBefore + 1 }
        return lines.lowerBound + linesBefore...lines.upperBound + linesBefore
    }

    /// Counted in the text that the node was parsed from.
    private func ownLines(of node: Node) -> ClosedRange<Int>? {
        var block: Node? = node
        while let node = block {
            if node.type == CMARK_NODE_CUSTOM_BLOCK, let known = lines[node] {
                return known.lowerBound - linesBefore...known.upperBound - linesBefore
            }
            let start = Int(cmark_node_get_start_line(node.pointer))
            if node.isParsedBlock, start > 0 {
                return start...max(start, Int(cmark_node_get_end_line(node.pointer)))
            }
            block = node.parent
        }
        return nil
    }

    /// The block made from data that the node stands in.
    private func fragment(around node: Node) -> Node? {
        guard !fragments.isEmpty else { return nil }
        var block: Node? = node
        while let node = block {
            if fragments[node] != nil { return node }
            block = node.parent
        }
        return nil
    }

    /// Whether the node came from a data file.
    func isFromData(_ node: Node) -> Bool { fragment(around: node) != nil }

    /// The lines of a block, or of the block around an inline, as they were written, without
    /// the marks of quotes and lists around it.
    func rawLines(of block: Node) -> [ArraySlice<UInt8>] {
        let fragment = fragment(around: block)
        let text = fragment.flatMap { fragments[$0] } ?? source
        let before = fragment == nil ? linesBefore : 0
        guard let numbers = ownLines(of: block) else { return [] }
        var quotes = 0
        var above = block.parent
        while let node = above {
            if node.type == CMARK_NODE_BLOCK_QUOTE { quotes += 1 }
            above = node.parent
        }
        var lines = numbers.map { text.line($0 + before).withoutQuoteMarks(quotes) }
        // The first may stand behind the mark of a list item.
        let column = block.isParsedBlock ? Int(cmark_node_get_start_column(block.pointer)) : 1
        if column > 1 {
            lines[0] = text.line(numbers.lowerBound + before).dropFirst(column - 1).trimmed
        }
        return lines
    }

    /// Whether a byte stands in the lines of a block; quick, for ruling out nearly every one.
    func source(of block: Node, contains byte: UInt8) -> Bool {
        if !fragments.isEmpty { return true }
        return source.bytes(ofLines: lines(of: block)).firstIndex(of: [byte]) != nil
    }

    /// Puts Markdown made from data in the place of a block; everything in it counts as that line.
    /// - Returns: the block that holds them.
    @discardableResult
    func replace(_ block: Node, withMarkdown markdown: String) -> Node {
        let text = Source(file: source.file, bytes: Array(markdown.utf8))
        let wrapper = Node.custom(CMARK_NODE_CUSTOM_BLOCK, enter: "")
        lines[wrapper] = lines(of: block)
        fragments[wrapper] = text
        wrapper.takeChildren(of: Self.parse(text.bytes[...]))
        block.replace(with: wrapper)
        return wrapper
    }

    /// The blocks of each type, in document order.
    var blocks: BlockInventory {
        if let knownBlocks { return knownBlocks }
        let blocks = BlockInventory(of: root)
        knownBlocks = blocks
        return blocks
    }

    /// The inlines of each type, in document order, and raw HTML.
    var inventory: Inventory {
        if let knownInventory { return knownInventory }
        let inventory = Inventory(of: root)
        knownInventory = inventory
        return inventory
    }

    /// The line where a link, a picture or a piece of HTML stands.
    func line(ofInline node: Node) -> Int {
        if let known = lineOfLink[node] { return known }
        let known = inlineLines ?? InlineLines(of: self)
        inlineLines = known
        return known[node] ?? line(of: node)
    }

    /// To be called by a pass that has moved, added or removed nodes that others look for.
    func treeChanged() {
        knownBlocks = nil
        knownInventory = nil
    }

    /// To be called by a pass that has replaced texts, after which nobody looks for them.
    func textsReplaced() {
        knownInventory?.forgetTexts()
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
