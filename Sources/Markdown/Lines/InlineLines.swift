import HoofbeatContent
import HoofbeatText

extension Document {
    /// The line of a link, a picture or a piece of HTML.
    func line(ofInline node: Node) -> Int {
        if let known = node.knownLine { return known }
        if !knowsLinesOfInlines {
            knowsLinesOfInlines = true
            var lines = InlineLines(of: self)
            lines.findAll()
        }
        return node.knownLine ?? line(of: node)
    }
}

/// Finds the line of every link, picture and piece of HTML.
///
/// cmark's own lines of inline nodes are wrong after reference definitions, a backslash break or a
/// title of two lines (cmark 0.30), so each is looked for in its block's raw lines. A link by
/// reference counts as on the line that defines its label, where it has to be fixed.
private struct InlineLines {
    /// How many bytes may be searched in vain, so that no page takes more than its share of time.
    private static let patience = 20_000_000

    private let document: Document
    private var lines = 0...0
    private var finder: LineFinder
    private var wasted = 0
    private var definitions: Definitions?

    init(of document: Document) {
        self.document = document
        finder = LineFinder(1...1, in: document.source)
    }

    /// Notes the line of each on its node.
    mutating func findAll() {
        let tree = document.tree
        for node in tree.addressed where node.knownLine == nil {
            let block = document.lines(of: node)
            if block != lines {
                wasted += finder.wasted
                lines = block
                finder = LineFinder(block, in: document.source)
            }
            guard wasted + finder.wasted < Self.patience else { return }
            switch node.kind {
            case .code: node.withLiteral { finder.skip($0.bytes) }
            case .htmlInline: tree.setLine(finder.line(of: node.literal), of: node)
            default: if let line = line(ofLink: node) { tree.setLine(line, of: node) }
            }
        }
    }

    private mutating func line(ofLink node: Node) -> Int? {
        if let line = node.withURL({ finder.line(ofLinkTo: $0) }) { return line }
        let known = definitions ?? Definitions(in: document)
        definitions = known
        return node.withURL { known.line(of: Array($0)) ?? below($0) }
    }

    /// cmark says that a heading of two lines has one.
    private func below(_ url: UnsafeRawBufferPointer) -> Int? {
        var finder = LineFinder(lines.lowerBound...lines.upperBound + 5, in: document.source)
        return finder.line(ofLinkTo: url)
    }
}

/// The lines on which addresses of reference links are defined, as in `[label]: address`.
private struct Definitions {
    private var lineOf: [[UInt8]: Int] = [:]

    init(in document: Document) {
        let source = document.source
        var inCode: Set<Int> = []
        for block in document.tree.codeBlocks { inCode.formUnion(document.lines(of: block)) }
        for number in 1...source.lineCount where !inCode.contains(number) {
            let line = source.line(number)
            guard let label = line.firstPlace(of: Array("]:".utf8)),
                line.contains(UInt8(ascii: "["))
            else { continue }
            var found = number
            var target = line[(label + 2)...].drop(while: \.isBlank)
            if target.isEmpty {
                found += 1
                target = source.line(found).drop(while: \.isBlank)
            }
            let isPointed = target.first == UInt8(ascii: "<")
            let address =
                isPointed
                ? target.dropFirst().prefix { $0 != UInt8(ascii: ">") }
                : target.prefix { !$0.isBlank }
            if lineOf[Array(address)] == nil { lineOf[Array(address)] = found }
        }
    }

    func line(of url: [UInt8]) -> Int? { lineOf[url] }
}
