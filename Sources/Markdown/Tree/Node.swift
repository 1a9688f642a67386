import CHoofbeatCmark

/// A node of cmark's tree. It can only be read; its `Tree` changes it.
///
/// It must not outlive the tree, which releases no node before its own end. So a node that was
/// taken out can still be read, and as a key it never means another node.
struct Node: Hashable {
    let pointer: OpaquePointer

    init(_ pointer: OpaquePointer) {
        self.pointer = pointer
    }

    init?(_ pointer: OpaquePointer?) {
        guard let pointer else { return nil }
        self.pointer = pointer
    }

    var kind: Kind {
        guard let kind = Kind(rawValue: cmark_node_get_type(pointer).rawValue) else {
            fatalError("cmark 0.30 has no other type of node")
        }
        return kind
    }

    /// The role that a pass gave it; nil for everything that the parser made.
    var role: Role? { Role(rawValue: UInt8(truncatingIfNeeded: noted)) }

    /// The line of a link, a picture or a piece of HTML, once it has been looked for; nil until
    /// then, and if it was not found.
    var knownLine: Int? { noted >> 8 == 0 ? nil : Int(noted >> 8) }

    /// What `Tree` lets cmark carry along: the role in the lowest byte, and the line above it.
    private var noted: UInt { UInt(bitPattern: cmark_node_get_user_data(pointer)) }

    var parent: Node? { Node(cmark_node_parent(pointer)) }
    var next: Node? { Node(cmark_node_next(pointer)) }
    var previous: Node? { Node(cmark_node_previous(pointer)) }
    var firstChild: Node? { Node(cmark_node_first_child(pointer)) }
    var lastChild: Node? { Node(cmark_node_last_child(pointer)) }

    var children: [Node] {
        var children: [Node] = []
        var next = firstChild
        while let child = next {
            children.append(child)
            next = child.next
        }
        return children
    }

    /// The next node in document order that is not inside this one; nil at the end of `root`. Loops
    /// that use it, other than recursion, work at any depth.
    func following(below root: Node) -> Node? {
        var node = self
        while node != root {
            if let next = node.next { return next }
            guard let parent = node.parent else { return nil }
            node = parent
        }
        return nil
    }

    /// Its lines in the text that was parsed, counted from 1; nil for what a pass made.
    var lines: ClosedRange<Int>? {
        let start = Int(cmark_node_get_start_line(pointer))
        return start > 0 ? start...max(start, Int(cmark_node_get_end_line(pointer))) : nil
    }

    /// Its column in the line of the text that was parsed, counted from 1.
    var startColumn: Int { Int(cmark_node_get_start_column(pointer)) }

    /// The level of a heading, 1 to 6.
    var headingLevel: Int { Int(cmark_node_get_heading_level(pointer)) }

    var isOrderedList: Bool { cmark_node_get_list_type(pointer) == CMARK_ORDERED_LIST }

    /// The number of an ordered list's first item.
    var listStart: Int { Int(cmark_node_get_list_start(pointer)) }

    /// The text behind the fence of a block of code.
    var fenceInfo: String { cmark_node_get_fence_info(pointer).map { String(cString: $0) } ?? "" }

    var url: String { cmark_node_get_url(pointer).map { String(cString: $0) } ?? "" }

    /// Lends the address of a link or picture where cmark keeps it.
    func withURL<Result>(_ read: (UnsafeRawBufferPointer) -> Result) -> Result {
        let start = cmark_node_get_url(pointer)
        return read(UnsafeRawBufferPointer(start: start, count: start.map(strlen) ?? 0))
    }

    /// Of a link or picture.
    var title: String { cmark_node_get_title(pointer).map { String(cString: $0) } ?? "" }

    /// Whether it is a link or picture with a title. No String is made for this.
    var hasTitle: Bool { cmark_node_get_title(pointer).map { $0.pointee != 0 } ?? false }

    var literal: String { cmark_node_get_literal(pointer).map { String(cString: $0) } ?? "" }

    /// The bytes of its text, read without making a String.
    var literalBytes: [UInt8] { withLiteral { Array($0.bytes) } ?? [] }

    /// - Returns: what `read` returns; nil if a node of this kind has no text.
    func withLiteral<Result>(_ read: (Literal) -> Result) -> Result? {
        cmark_node_get_literal(pointer).map { read(Literal($0)) }
    }

    func literalStarts(with prefix: StaticString) -> Bool {
        withLiteral { $0.starts(with: prefix) } ?? false
    }

    /// Whether it is the text of a link and also the end of its address, so that no editor chose
    /// its words.
    var isTextOfAddress: Bool {
        guard let parent, parent.kind == .link,
            let text = cmark_node_get_literal(pointer), let url = cmark_node_get_url(parent.pointer)
        else { return false }
        let before = strlen(url) - strlen(text)
        return before >= 0 && strcmp(url + before, text) == 0
    }

    /// What a reader hears: text and code, with breaks as spaces.
    var plainText: String {
        if let only = firstChild, only.next == nil, only.kind == .text {
            return only.literal
        }
        var text: [UInt8] = []
        walk { $0.appendText(to: &text) }
        return String(decoding: text, as: UTF8.self)
    }

    /// Adds the text of this node itself.
    func appendText(to text: inout [UInt8]) {
        switch kind {
        case .text, .code: withLiteral { text.append(contentsOf: $0.bytes) }
        case .softBreak, .lineBreak: text.append(UInt8(ascii: " "))
        default: break
        }
    }

    /// Visits this node and all below it in document order. The body must not change the tree.
    func walk(_ body: (Node) -> Void) {
        visit { node, isEntered in
            if isEntered { body(node) }
        }
    }

    /// Visits this node and all below it. A node that may hold others is visited before and after
    /// its content. The body must not change the tree.
    func visit(_ body: (_ node: Node, _ isEntered: Bool) -> Void) {
        let iterator = cmark_iter_new(pointer)
        defer { cmark_iter_free(iterator) }
        while true {
            let event = cmark_iter_next(iterator)
            guard event != CMARK_EVENT_DONE, let node = Node(cmark_iter_get_node(iterator)) else {
                return
            }
            body(node, event == CMARK_EVENT_ENTER)
        }
    }
}
