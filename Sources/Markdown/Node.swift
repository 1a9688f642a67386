import CArena
import CCmark
import Markup

/// A node of cmark's tree. The tree belongs to a `Document` and must not outlive it.
struct Node: Hashable {
    let pointer: OpaquePointer

    /// Where the trees of this thread live.
    static var memory: UnsafeMutablePointer<cmark_mem> {
        arena_memory().assumingMemoryBound(to: cmark_mem.self)
    }

    init(_ pointer: OpaquePointer) {
        self.pointer = pointer
    }

    init?(_ pointer: OpaquePointer?) {
        guard let pointer else { return nil }
        self.pointer = pointer
    }

    var type: cmark_node_type { cmark_node_get_type(pointer) }
    var parent: Node? { Node(cmark_node_parent(pointer)) }
    var next: Node? { Node(cmark_node_next(pointer)) }
    var previous: Node? { Node(cmark_node_previous(pointer)) }
    var firstChild: Node? { Node(cmark_node_first_child(pointer)) }
    var lastChild: Node? { Node(cmark_node_last_child(pointer)) }

    /// What comes next in document order and is not in this node; nil at the end of `root`. Loops
    /// with this instead of recursion bear any depth.
    func following(below root: Node) -> Node? {
        var node = self
        while node != root {
            if let next = node.next { return next }
            guard let parent = node.parent else { return nil }
            node = parent
        }
        return nil
    }

    var children: [Node] {
        var children: [Node] = []
        var next = firstChild
        while let child = next {
            children.append(child)
            next = child.next
        }
        return children
    }

    var literal: String {
        get { cmark_node_get_literal(pointer).map { String(cString: $0) } ?? "" }
        nonmutating set { cmark_node_set_literal(pointer, newValue) }
    }

    /// The text, without making a String of it.
    var literalBytes: [UInt8] {
        guard let literal = cmark_node_get_literal(pointer) else { return [] }
        return Array(UnsafeRawBufferPointer(start: literal, count: strlen(literal)))
    }

    /// Whether the text ends with this byte, without making a String of it.
    func literalEnds(with byte: UInt8) -> Bool {
        guard let literal = cmark_node_get_literal(pointer) else { return false }
        let count = strlen(literal)
        return count > 0 && UInt8(bitPattern: literal[count - 1]) == byte
    }

    var url: String {
        get { cmark_node_get_url(pointer).map { String(cString: $0) } ?? "" }
        nonmutating set { cmark_node_set_url(pointer, newValue) }
    }

    var title: String { cmark_node_get_title(pointer).map { String(cString: $0) } ?? "" }

    /// Puts `other` in this node's place and frees this node with all that is left in it.
    func replace(with other: Node) {
        cmark_node_replace(pointer, other.pointer)
        cmark_node_free(pointer)
    }

    /// Takes the node out of the tree and frees it.
    func remove() {
        cmark_node_free(pointer)
    }

    func append(_ child: Node) {
        cmark_node_append_child(pointer, child.pointer)
    }

    func insert(after sibling: Node) {
        cmark_node_insert_after(sibling.pointer, pointer)
    }

    func insert(before sibling: Node) {
        cmark_node_insert_before(sibling.pointer, pointer)
    }

    func takeChildren(of other: Node) {
        while let child = other.firstChild {
            // What may not stand here stays where it is.
            guard cmark_node_append_child(pointer, child.pointer) == 1 else { break }
        }
    }

    /// A node that cmark writes as it is: `enter`, the children, `exit`.
    static func custom(
        _ type: cmark_node_type = CMARK_NODE_CUSTOM_INLINE, enter: HTML, exit: HTML = HTML()
    ) -> Node {
        let node = cmark_node_new_with_mem(type, Node.memory)
        guard let node else { fatalError("cmark could not allocate a node") }
        if !enter.isEmpty { enter.bytes.withCString { _ = cmark_node_set_on_enter(node, $0) } }
        if !exit.isEmpty { exit.bytes.withCString { _ = cmark_node_set_on_exit(node, $0) } }
        return Node(node)
    }

    /// A block whose markup stands close around the inlines of another node.
    ///
    /// cmark puts line ends inside a custom block's own markup, so that of an inline node is used.
    static func customBlock(enter: HTML, exit: HTML, inlinesOf node: Node) -> Node {
        let block = custom(CMARK_NODE_CUSTOM_BLOCK, enter: "")
        let inline = custom(enter: enter, exit: exit)
        block.append(inline)
        inline.takeChildren(of: node)
        return block
    }

    static func text(_ literal: ArraySlice<UInt8>) -> Node {
        guard let node = cmark_node_new_with_mem(CMARK_NODE_TEXT, Node.memory) else {
            fatalError("cmark could not allocate a node")
        }
        literal.withCString { _ = cmark_node_set_literal(node, $0) }
        return Node(node)
    }

    /// What a reader hears: text and code, with breaks as spaces.
    var plainText: String {
        if let only = firstChild, only.next == nil, only.type == CMARK_NODE_TEXT {
            return only.literal
        }
        var text: [UInt8] = []
        walk { $0.appendText(to: &text) }
        return String(decoding: text, as: UTF8.self)
    }

    /// Adds what this node itself says.
    func appendText(to text: inout [UInt8]) {
        switch type {
        case CMARK_NODE_TEXT, CMARK_NODE_CODE:
            guard let literal = cmark_node_get_literal(pointer) else { return }
            let bytes = UnsafeRawBufferPointer(start: literal, count: strlen(literal))
            text.append(contentsOf: bytes)
        case CMARK_NODE_SOFTBREAK, CMARK_NODE_LINEBREAK:
            text.append(UInt8(ascii: " "))
        default: break
        }
    }

    /// Visits this node and all below it in document order. The body must not change the tree.
    func walk(_ body: (Node) -> Void) {
        let iterator = cmark_iter_new(pointer)
        defer { cmark_iter_free(iterator) }
        while true {
            switch cmark_iter_next(iterator) {
            case CMARK_EVENT_DONE: return
            case CMARK_EVENT_ENTER: body(Node(cmark_iter_get_node(iterator)))
            default: continue
            }
        }
    }
}

extension Collection<UInt8> {
    /// With the zero at the end that C asks for.
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
