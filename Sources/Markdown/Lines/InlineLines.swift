import HoofbeatContent
import HoofbeatText

extension Document {
    /// The line of a link, a picture or a piece of HTML.
    func line(ofInline node: Node) -> Int {
        if let known = lineOfLink[node] { return known }
        let known = lineOfInline ?? InlineLines(of: self).lineOf
        lineOfInline = known
        return known[node] ?? line(of: node)
    }
}

/// Finds the line of every link, picture and piece of HTML.
///
/// cmark's own lines of inline nodes are wrong after reference definitions, a backslash break or a
/// title of two lines (cmark 0.30), so each is looked for in its block's raw lines. A link by
/// reference counts as on the line that defines its label, where it has to be fixed.
private struct InlineLines {
    private(set) var lineOf: [Node: Int] = [:]
    /// How many bytes may be searched in vain, so that no page takes more than its share of time.
    private static let patience = 20_000_000

    init(of document: Document) {
        var finder = LineFinder(1...1, in: document.source)
        var lines = 0...0
        var wasted = 0
        var definitions: Definitions?
        let nodes = document.tree.addressed
        lineOf.reserveCapacity(nodes.count)
        for node in nodes where document.lineOfLink[node] == nil {
            let block = document.lines(of: node)
            if block != lines {
                wasted += finder.wasted
                lines = block
                finder = LineFinder(block, in: document.source)
            }
            guard wasted + finder.wasted < Self.patience else { return }
            switch node.kind {
            case .code: finder.skip(node.literal)
            case .htmlInline: lineOf[node] = finder.line(of: node.literal)
            default:
                let url = node.urlBytes
                if let line = finder.line(ofLinkTo: url) {
                    lineOf[node] = line
                } else {
                    let known = definitions ?? Definitions(in: document)
                    definitions = known
                    lineOf[node] = known.line(of: url) ?? below(block, url, in: document.source)
                }
            }
        }
    }

    /// cmark says that a heading of two lines has one.
    private func below(_ block: ClosedRange<Int>, _ url: [UInt8], in source: SourceText) -> Int? {
        var finder = LineFinder(block.lowerBound...block.upperBound + 5, in: source)
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
