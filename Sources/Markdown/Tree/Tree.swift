import CHoofbeatArena
import CHoofbeatCmark
import HoofbeatMarkup

/// cmark's tree of a text. Nothing else changes the tree.
///
/// It keeps lists of its nodes by kind, and finds out itself which of them a change makes stale. A
/// node that is taken out is kept until the tree is released, so that no pass can read freed
/// memory.
final class Tree {
    let root: Node
    /// How many bytes the text has.
    private let size: Int
    private var knownBlocks: BlockInventory?
    private var knownInlines: InlineInventory?
    /// The lists that changes have made stale.
    private var stale: NodeLists = []
    #if HOOFBEAT_ARENA_FREES
        /// Nodes that were made or taken out; some are in the tree by now.
        private var loose: [Node] = []
    #endif

    init(parsing markdown: ArraySlice<UInt8>) {
        arena_retain()
        size = markdown.count
        root = Self.parse(markdown)
    }

    deinit {
        #if HOOFBEAT_ARENA_FREES
            for top in Set(([root] + loose).filter { $0.parent == nil }) {
                cmark_node_free(top.pointer)
            }
        #endif
        arena_release()
    }

    /// Parses a text, hands over the tree and releases it at once.
    static func read<Result>(
        _ markdown: ArraySlice<UInt8>, _ read: (_ root: Node) -> Result
    ) -> Result {
        let tree = Tree(parsing: markdown)
        return withExtendedLifetime(tree) { read(tree.root) }
    }

    /// The memory for the trees of this thread.
    private static var memory: UnsafeMutablePointer<cmark_mem> {
        arena_memory().assumingMemoryBound(to: cmark_mem.self)
    }

    private static func parse(_ markdown: ArraySlice<UInt8>) -> Node {
        let parser = cmark_parser_new_with_mem(CMARK_OPT_DEFAULT, memory)
        markdown.withUnsafeBytes { bytes in
            let start = bytes.assumingMemoryBound(to: CChar.self).baseAddress
            cmark_parser_feed(parser, start, bytes.count)
        }
        let tree = cmark_parser_finish(parser)
        cmark_parser_free(parser)
        guard let tree else { fatalError("cmark could not allocate a tree") }
        return Node(tree)
    }

    /// - Parameter isUnsafe: true only in the conformance test.
    func render(isUnsafe: Bool) -> HTML {
        let options = isUnsafe ? CMARK_OPT_UNSAFE : CMARK_OPT_DEFAULT
        guard let text = cmark_render_html(root.pointer, options) else { return HTML() }
        defer { Self.memory.pointee.free(text) }
        let bytes = UnsafeRawBufferPointer(start: text, count: strlen(text))
        return "\(raw: bytes.bindMemory(to: UInt8.self))"
    }
}

/// The lists of nodes.
extension Tree {
    /// The version of libcmark.
    static var libraryVersion: String { String(cString: cmark_version_string()) }

    var paragraphs: [Node] { blocks(.paragraphs).paragraphs }
    var quotes: [Node] { blocks(.quotes).quotes }
    var codeBlocks: [Node] { blocks(.codeBlocks).codeBlocks }
    var headings: [Node] { blocks(.headings).headings }
    var orderedLists: [Node] { blocks(.orderedLists).orderedLists }
    var thematicBreaks: [Node] { blocks(.thematicBreaks).thematicBreaks }
    var html: [Node] { inlines(.html).html }
    var links: [Node] { inlines(.links).links }
    var addressed: [Node] { inlines(.addressed).addressed }
    var images: [Node] { inlines(.images).images }
    var texts: [Node] { inlines(.texts).texts }

    private func blocks(_ list: NodeLists) -> BlockInventory {
        if let knownBlocks, stale.isDisjoint(with: list) { return knownBlocks }
        let blocks = BlockInventory(of: root)
        knownBlocks = blocks
        stale.subtract(.blocks)
        return blocks
    }

    private func inlines(_ list: NodeLists) -> InlineInventory {
        if let knownInlines, stale.isDisjoint(with: list) { return knownInlines }
        let inlines = InlineInventory(of: root, size: size)
        knownInlines = inlines
        stale.subtract(.inlines)
        return inlines
    }

    /// Records that a node is now where there was none. What it holds is not looked at.
    private func hasPlaced(_ node: Node) {
        stale.formUnion(node.firstChild == nil ? NodeLists(of: node.kind) : .all)
    }

    /// Records that a node is about to leave its place with all that is in it.
    private func willTake(_ node: Node) {
        if node.firstChild == nil {
            stale.formUnion(NodeLists(of: node.kind))
        } else {
            node.walk { stale.formUnion(NodeLists(of: $0.kind)) }
        }
    }
}

/// New nodes, which are not in the tree until they are put there.
extension Tree {
    func text(_ literal: ArraySlice<UInt8>) -> Node {
        let node = make(CMARK_NODE_TEXT)
        literal.withCString { _ = cmark_node_set_literal(node.pointer, $0) }
        return node
    }

    func paragraph() -> Node { make(CMARK_NODE_PARAGRAPH) }

    func link(to url: String, text: ArraySlice<UInt8>) -> Node {
        let link = make(CMARK_NODE_LINK)
        cmark_node_set_url(link.pointer, url)
        append(self.text(text), to: link)
        return link
    }

    /// An inline whose markup cmark writes unchanged: `enter`, the children, `exit`.
    func inline(enter: HTML = HTML(), exit: HTML = HTML(), role: Node.Role? = nil) -> Node {
        custom(CMARK_NODE_CUSTOM_INLINE, enter, exit, role)
    }

    /// A block whose markup cmark writes unchanged, with line ends inside.
    func block(enter: HTML = HTML(), exit: HTML = HTML(), role: Node.Role? = nil) -> Node {
        custom(CMARK_NODE_CUSTOM_BLOCK, enter, exit, role)
    }

    /// A block whose markup is directly around inlines. cmark puts line ends inside the markup of a
    /// custom block, so the markup is that of an inline in it.
    /// - Parameter node: the node whose children it takes.
    func tightBlock(
        enter: HTML = HTML(), exit: HTML = HTML(), role: Node.Role? = nil,
        inlinesOf node: Node? = nil
    ) -> Node {
        let block = block()
        let inline = inline(enter: enter, exit: exit, role: role)
        append(inline, to: block)
        if let node { takeChildren(of: node, into: inline) }
        return block
    }

    /// Parses a text as a document of its own, which is not in the tree.
    func parsed(_ markdown: ArraySlice<UInt8>) -> Node { kept(Self.parse(markdown)) }

    private func custom(
        _ type: cmark_node_type, _ enter: HTML, _ exit: HTML, _ role: Node.Role?
    ) -> Node {
        let node = make(type)
        if !enter.isEmpty {
            enter.bytes.withCString { _ = cmark_node_set_on_enter(node.pointer, $0) }
        }
        if !exit.isEmpty {
            exit.bytes.withCString { _ = cmark_node_set_on_exit(node.pointer, $0) }
        }
        if let role { note(UInt(role.rawValue), on: node) }
        return node
    }

    private func make(_ type: cmark_node_type) -> Node {
        guard let node = cmark_node_new_with_mem(type, Self.memory) else {
            fatalError("cmark could not allocate a node")
        }
        return kept(Node(node))
    }

    /// Notes a node that is not in the tree: an arena that really frees must know all of them.
    private func kept(_ node: Node) -> Node {
        #if HOOFBEAT_ARENA_FREES
            loose.append(node)
        #endif
        return node
    }
}

/// Changes of the tree.
extension Tree {
    func append(_ child: Node, to parent: Node) {
        cmark_node_append_child(parent.pointer, child.pointer)
        hasPlaced(child)
    }

    func insert(_ node: Node, after sibling: Node) {
        cmark_node_insert_after(sibling.pointer, node.pointer)
        hasPlaced(node)
    }

    func insert(_ node: Node, before sibling: Node) {
        cmark_node_insert_before(sibling.pointer, node.pointer)
        hasPlaced(node)
    }

    /// Takes a node out of the tree with all that is in it.
    func remove(_ node: Node) {
        willTake(node)
        cmark_node_unlink(node.pointer)
        _ = kept(node)
    }

    /// Puts `other` in the place of a node, which is taken out with everything that is still in it.
    func replace(_ node: Node, with other: Node) {
        insert(other, before: node)
        remove(node)
    }

    /// Puts an element in the place of a node, around everything that is in it. Nothing else
    /// changes, so only the lists of the node's own kind become stale.
    func turn(_ node: Node, into element: Node) {
        var holder = element
        while let inner = holder.firstChild { holder = inner }
        move(from: node, to: holder)
        cmark_node_insert_before(node.pointer, element.pointer)
        remove(node)
    }

    /// Moves everything in a node to the end of another.
    func takeChildren(of node: Node, into parent: Node) {
        guard node.firstChild != nil else { return }
        move(from: node, to: parent)
        stale = .all
    }

    func setLiteral(_ literal: String, of node: Node) {
        cmark_node_set_literal(node.pointer, literal)
    }

    /// Takes everything behind so many bytes off a text.
    func cutLiteral(of node: Node, at count: Int) {
        node.withLiteral { text in
            text.bytes[..<count].withCString { _ = cmark_node_set_literal(node.pointer, $0) }
        }
    }

    func setURL(_ url: String, of link: Node) {
        cmark_node_set_url(link.pointer, url)
    }

    /// Notes the line of a link, a picture or a piece of HTML.
    func setLine(_ line: Int, of node: Node) {
        note(UInt(line) << 8, on: node)
    }

    /// Lets cmark carry something along with a node.
    private func note(_ data: UInt, on node: Node) {
        cmark_node_set_user_data(node.pointer, UnsafeMutableRawPointer(bitPattern: data))
    }

    /// Draws the items of a list without paragraphs, whatever lines are empty between them.
    func tighten(_ list: Node) { cmark_node_set_list_tight(list.pointer, 1) }

    func removeTitle(of node: Node) {
        cmark_node_set_title(node.pointer, "")
    }

    private func move(from node: Node, to parent: Node) {
        while let child = node.firstChild {
            // A node that is not allowed there stays, and so does what follows it.
            guard cmark_node_append_child(parent.pointer, child.pointer) == 1 else { break }
        }
    }
}

extension Collection<UInt8> {
    /// Passes on the bytes with a zero at the end, as C expects.
    fileprivate func withCString(_ body: (UnsafePointer<CChar>) -> Void) {
        withUnsafeTemporaryAllocation(of: UInt8.self, capacity: count + 1) { buffer in
            let end = buffer.initialize(fromContentsOf: self)
            buffer.initializeElement(at: end, to: 0)
            buffer.withMemoryRebound(to: CChar.self) { characters in
                if let start = characters.baseAddress { body(start) }
            }
        }
    }
}
