/// Tells which `[@` an editor wrote as `\[@`, so that it is text.
///
/// cmark takes the backslash away, so the raw lines of a block that has any are read again.
struct EscapedCitations {
    private let document: Document
    private var block: ClosedRange<Int> = 0...0
    /// For each `[@` of the block, whether it is escaped.
    private var areEscaped: [Bool] = []
    private var count = 0

    init(of document: Document) {
        self.document = document
    }

    /// Whether the next `[@` is escaped.
    /// - Parameter node: the text that holds it. The texts of a page must come in document order.
    mutating func isNextEscaped(in node: Node) -> Bool {
        let lines = document.lines(of: node)
        if lines != block {
            block = lines
            count = 0
            let mayBe = document.source(of: node, contains: UInt8(ascii: "\\"))
            areEscaped = mayBe ? Self.read(document.rawLines(of: node)) : []
        }
        count += 1
        return count <= areEscaped.count && areEscaped[count - 1]
    }

    private static func read(_ lines: [ArraySlice<UInt8>]) -> [Bool] {
        var found: [Bool] = []
        var rest = Array(lines.joined(separator: "\n".utf8))[...]
        while let first = rest.first {
            switch first {
            case UInt8(ascii: "\\"):
                rest = rest.dropFirst()
                if rest.starts(with: "[@".utf8) { found.append(true) }
                rest = rest.dropFirst()
            case UInt8(ascii: "`"):
                rest = withoutCode(rest)
            default:
                if rest.starts(with: "[@".utf8) { found.append(false) }
                rest = rest.dropFirst()
            }
        }
        return found
    }

    /// The rest behind a code span; or behind the backticks, if it does not end (CommonMark 0.30,
    /// 6.1).
    private static func withoutCode(_ text: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
        let fence = text.prefix { $0 == UInt8(ascii: "`") }
        let inside = text.dropFirst(fence.count)
        var rest = inside
        while let start = rest.firstIndex(of: UInt8(ascii: "`")) {
            let run = rest[start...].prefix { $0 == UInt8(ascii: "`") }
            rest = rest[(start + run.count)...]
            if run.count == fence.count { return rest }
        }
        return inside
    }
}
