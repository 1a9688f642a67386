import HoofbeatContent

/// The text of a block after all passes that deal with blocks. It is searched for what an editor
/// may have meant as markup, so what cannot be meant is blanked: code and escaped characters.
struct BlockText {
    /// Line breaks are LF, and edges of links, emphasis and cells are marked.
    private(set) var bytes: [UInt8] = []
    /// The same with escaped characters and addresses as they were written.
    private(set) var written: [UInt8] = []
    private(set) var pieces: [Piece] = []
    private let firstLine: Int

    /// A text node of the tree, which never goes on over a break.
    struct Piece {
        let node: Node
        /// Its place in the text of the block, in bytes.
        let range: Range<Int>
        /// The line in the file.
        let line: Int
    }

    /// Stands for code and for escaped characters.
    static let blank: UInt8 = 0
    static let edge: UInt8 = 1
    /// Stands for the text of a link that is just its address.
    static let address: UInt8 = 2
    /// The edge of emphasis and of bold text, whose signs nobody sees.
    static let emphasis: UInt8 = 3

    /// - Parameters:
    ///   - block: a block, or a cell of a table.
    ///   - lines: the raw lines of the block. Blocks on the same lines, such as the cells of a
    ///     row, share them, and must come in document order.
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
                written += text
                if node.isAddress {
                    for place in text.indices { bytes[start + place] = Self.address }
                } else {
                    for place in found?.escaped ?? [] { bytes[start + place] = Self.blank }
                }
            case .softBreak, .lineBreak: append(10)
            case .code, .htmlInline: append(Self.blank)
            case .emphasis, .strong: if !bytes.isEmpty { append(Self.emphasis) }
            default: if node != block, !bytes.isEmpty { append(Self.edge) }
            }
        }
    }

    private mutating func append(_ byte: UInt8) {
        bytes.append(byte)
        written.append(byte)
    }

    /// Whether the first word is emphasised, so that a sign before it is meant as it is.
    var beginsInEmphasis: Bool {
        let kind = pieces.first?.node.parent?.kind
        return kind == .emphasis || kind == .strong
    }

    /// The piece that holds a byte, or the last one before it.
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
    /// Whether it is the text of a link that is just the link's address.
    fileprivate var isAddress: Bool {
        guard let link = parent, link.kind == .link else { return false }
        return link.url == literal || link.url == "mailto:" + literal
            || link.url == "https://" + literal
    }

    /// The block that holds an inline, which may be a row of a table.
    var block: Node? {
        var above: Node? = self
        while let node = above, !node.kind.isBlock {
            above = node.parent
        }
        return above
    }
}

extension UInt8 {
    var isEdge: Bool { self == BlockText.edge || self == BlockText.emphasis }
}
