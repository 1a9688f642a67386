import CCmark

/// The text of a page in which glossary terms are linked, joined, so that one search finds all of
/// them.
struct RunningText {
    /// Neighbours with at most a soft break between them, which a reader sees as one text.
    struct Run {
        /// Which of `nodes`.
        let nodes: Range<Int>
        /// Which of `bytes`.
        let bytes: Range<Int>
        /// Counts the headings of the first two levels above.
        let section: Int
    }

    private(set) var bytes: [UInt8] = []
    private(set) var nodes: [Node] = []
    private(set) var runs: [Run] = []
    private var section = 0
    /// Where the run at hand begins in `nodes` and `bytes`.
    private var start = (node: 0, byte: 0)

    init(of document: Document) {
        bytes.reserveCapacity(document.source.bytes.count)
        var next = document.root.firstChild
        while let node = next {
            let type = node.type
            if type == CMARK_NODE_TEXT || type == CMARK_NODE_SOFTBREAK {
                add(node, type)
            } else {
                endRun()
                next = isEntered(node, type, in: document) ? node.firstChild : nil
                if next != nil { continue }
            }
            if node.next == nil { endRun() }
            next = node.following(below: document.root)
        }
    }

    private mutating func add(_ node: Node, _ type: cmark_node_type) {
        nodes.append(node)
        if type == CMARK_NODE_SOFTBREAK {
            bytes.append(UInt8(ascii: "\n"))
        } else {
            node.appendText(to: &bytes)
        }
    }

    private mutating func endRun() {
        guard nodes.count > start.node else { return }
        runs.append(
            Run(
                nodes: start.node..<nodes.count, bytes: start.byte..<bytes.count, section: section))
        // No text holds it, so no phrase goes on from one run to the next.
        bytes.append(0)
        start = (nodes.count, bytes.count)
    }

    private mutating func isEntered(
        _ node: Node, _ type: cmark_node_type, in document: Document
    ) -> Bool {
        if type == CMARK_NODE_CUSTOM_BLOCK, let heading = document.headings[node] {
            if heading.level <= 2 { section += 1 }
            return false
        }
        return !node.isLinkOrHeading(type) && !document.withoutGlossary.contains(node)
    }
}

extension Node {
    /// Also elements that earlier passes made of links and headings.
    fileprivate func isLinkOrHeading(_ type: cmark_node_type) -> Bool {
        if type == CMARK_NODE_LINK || type == CMARK_NODE_IMAGE || type == CMARK_NODE_HEADING {
            return true
        }
        guard type == CMARK_NODE_CUSTOM_INLINE, let enter = cmark_node_get_on_enter(pointer) else {
            return false
        }
        return strncmp(enter, "<a ", 3) == 0 || strncmp(enter, "<h", 2) == 0
            || strncmp(enter, "<sup", 4) == 0 || strncmp(enter, "<summary", 8) == 0
            || strncmp(enter, "<th", 3) == 0 || strncmp(enter, "<dt", 3) == 0
            || strncmp(enter, "<caption", 8) == 0
    }
}
