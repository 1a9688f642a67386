import HoofbeatContent

/// The texts of a page in which terms of the glossary are linked, joined, so that one search finds
/// all of them.
struct RunningText {
    /// Neighbouring text nodes with at most a soft break between them, which a reader sees as one
    /// text.
    struct Run {
        /// Its part of `nodes`.
        let nodes: Range<Int>
        /// Its part of `bytes`.
        let bytes: Range<Int>
        /// The number of headings of the first two levels above it.
        let section: Int
    }

    private(set) var bytes: [UInt8] = []
    private(set) var nodes: [Node] = []
    private(set) var runs: [Run] = []
    private var section = 0
    /// Where the current run begins in `nodes` and `bytes`.
    private var start = (node: 0, byte: 0)

    init(of document: Document) {
        bytes.reserveCapacity(document.source.bytes.count)
        var next = document.tree.root.firstChild
        while let node = next {
            let kind = node.kind
            if kind == .text || kind == .softBreak {
                add(node, kind)
            } else {
                endRun()
                next = isEntered(node, kind, in: document) ? node.firstChild : nil
                if next != nil { continue }
            }
            if node.next == nil { endRun() }
            next = node.following(below: document.tree.root)
        }
    }

    private mutating func add(_ node: Node, _ kind: Node.Kind) {
        nodes.append(node)
        if kind == .softBreak {
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
        // No text holds this byte, so no phrase goes on from one run to the next.
        bytes.append(0)
        start = (nodes.count, bytes.count)
    }

    private mutating func isEntered(
        _ node: Node, _ kind: Node.Kind, in document: Document
    ) -> Bool {
        if kind == .customBlock, let heading = document.headings[node] {
            if heading.level <= 2 { section += 1 }
            return false
        }
        return !node.isLinkOrHeading(kind) && !document.withoutGlossary.contains(node)
    }
}

extension Node {
    /// Whether it is a link, a heading, or an element that an earlier pass made of one.
    fileprivate func isLinkOrHeading(_ kind: Kind) -> Bool {
        switch kind {
        case .link, .image, .heading: return true
        case .customInline: break
        default: return false
        }
        return switch role {
        case .link, .citation, .heading, .summary, .term, .caption, .columnHeader, .rowHeader: true
        case .notice, .row, .cell, nil: false
        }
    }
}
