import Content

/// The text of a block after all passes that are about blocks, for a look at what an editor may
/// have meant as markup. What cannot be meant so is blanked: code, and what is escaped.
struct BlockText {
    /// Breaks are LF; the edges of links, emphasis and cells are marked.
    private(set) var bytes: [UInt8] = []
    private(set) var pieces: [Piece] = []
    private let firstLine: Int

    /// One text of the tree, which never goes on over a break.
    struct Piece {
        let node: Node
        /// Bytes of the block's text.
        let range: Range<Int>
        /// Of the file.
        let line: Int
    }

    /// Code and what is escaped.
    static let blank: UInt8 = 0
    static let edge: UInt8 = 1

    /// - Parameter lines: those of the block, in which the texts of blocks before it were found.
    init(of block: Node, in document: Document, _ lines: inout ResolvedLines) {
        firstLine = document.line(of: block)
        var lastLine = firstLine
        block.visit { node, _ in
            switch node.kind {
            case .text:
                let text = node.literalBytes
                let found = lines.find(text)
                lastLine = found.map { firstLine + $0.line } ?? lastLine
                pieces.append(
                    Piece(
                        node: node, range: bytes.count..<bytes.count + text.count, line: lastLine))
                let start = bytes.count
                bytes += text
                let hidden = node.isAddress ? Array(text.indices) : found?.escaped ?? []
                for place in hidden { bytes[start + place] = Self.blank }
            case .softBreak, .lineBreak: bytes.append(10)
            case .code, .htmlInline: bytes.append(Self.blank)
            default: if node != block, !bytes.isEmpty { bytes.append(Self.edge) }
            }
        }
    }

    /// The text that holds a byte, or the last one before it.
    func piece(at offset: Int) -> Piece? {
        var low = 0
        var high = pieces.count
        while low < high {
            let middle = (low + high) / 2
            if pieces[middle].range.lowerBound <= offset { low = middle + 1 } else { high = middle }
        }
        return low == 0 ? nil : pieces[low - 1]
    }

    func line(at offset: Int) -> Int { piece(at: offset)?.line ?? firstLine }
}

extension Node {
    /// Whether it is an address in angle brackets, as readers see it.
    fileprivate var isAddress: Bool {
        guard let link = parent, link.kind == .link else { return false }
        return link.url == literal || link.url == "mailto:" + literal
    }

    /// The block that holds an inline.
    var block: Node? {
        var above: Node? = self
        while let node = above, !node.kind.isBlock {
            above = node.parent
        }
        return above
    }
}
