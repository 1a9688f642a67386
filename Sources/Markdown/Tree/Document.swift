package import HoofbeatContent
package import HoofbeatMarkup
import HoofbeatText

/// A page's Markdown as a tree, which the passes change before it is rendered.
///
/// The tree is released with the document, so that the trees of many pages are never held at once.
package final class Document {
    /// The version of the library that parses.
    package static var libraryVersion: String { Tree.libraryVersion }

    package let source: SourceText
    /// The number of lines of the file above the Markdown.
    let linesBefore: Int
    /// The Markdown of the source.
    let bytes: ArraySlice<UInt8>
    let tree: Tree
    /// Lines of nodes that a pass made or moved; cmark has no way to set them.
    var lines: [Node: ClosedRange<Int>] = [:]
    /// Blocks whose Markdown was made from data, with that Markdown.
    private(set) var fragments: [Node: SourceText] = [:]
    /// Whether there are such blocks. It is asked for nearly every node, and to look at a
    /// dictionary that may change takes much longer.
    private(set) var holdsData = false
    /// Blocks whose Markdown stands on the page itself, but was parsed apart from it.
    var excerpts: [Node: Excerpt] = [:]
    /// The text that readers see or hear of an element, where it is part of the element's markup.
    var textOfElement: [Node: String] = [:]
    /// Elements in which no glossary term is linked.
    var withoutGlossary: Set<Node> = []
    /// The elements that care cards became.
    var careCards: Set<Node> = []
    /// Whether the lines of links, pictures and HTML in the text have been looked for, which is
    /// when someone first asks for one.
    var knowsLinesOfInlines = false
    /// The elements that headings became.
    var headings: [Node: Heading] = [:]
    /// What was found in all texts, once it has been looked for.
    private var marks: TextMarks?
    private let allowsRawHTML: Bool

    /// - Parameters:
    ///   - firstLine: the line on which the Markdown begins, after the front matter; counted from
    ///     1.
    ///   - allowsRawHTML: only for the conformance test; pages are always rendered in safe mode.
    package init(_ source: SourceText, firstLine: Int = 1, allowsRawHTML: Bool = false) {
        self.source = source
        self.linesBefore = firstLine - 1
        self.allowsRawHTML = allowsRawHTML
        bytes = source.bytes(ofLines: firstLine...max(firstLine, source.lineCount))
        tree = Tree(parsing: bytes)
    }

    /// Whether something is so of the Markdown, or of that of a block made from data.
    func holdsText(_ isSo: (ArraySlice<UInt8>) -> Bool) -> Bool {
        isSo(bytes) || fragments.values.contains { isSo($0.bytes[...]) }
    }

    /// What the Markdown may hold, or that of a block made from data. It is looked for once for all
    /// checks.
    func marks(_ finder: TextMarks.Finder) -> TextMarks {
        if let marks { return marks }
        let found = fragments.values.reduce(finder.marks(in: bytes)) {
            $0.union(finder.marks(in: $1.bytes))
        }
        marks = found
        return found
    }

    package func render() -> HTML { tree.render(isUnsafe: allowsRawHTML) }

    /// The lines of the file that the node's block covers. For an inline node, those of the block
    /// around it: cmark's own inline lines are wrong after reference definitions, a backslash break
    /// or a title of two lines.
    func lines(of node: Node) -> ClosedRange<Int> {
        if let fragment = fragment(around: node), let lines = lines[fragment] { return lines }
        guard let lines = ownLines(of: node) else { return linesBefore + 1...linesBefore + 1 }
        return lines.lowerBound + linesBefore...lines.upperBound + linesBefore
    }

    /// The lines of a node in the text that it was parsed from; nil for what a pass made.
    private func ownLines(of node: Node) -> ClosedRange<Int>? {
        var block: Node? = node
        while let node = block {
            if node.kind == .customBlock, let known = lines[node] {
                return known.lowerBound - linesBefore...known.upperBound - linesBefore
            }
            if node.kind.isParsedBlock, let lines = node.lines {
                let before = excerpt(around: node)?.linesBefore ?? 0
                return lines.lowerBound + before...lines.upperBound + before
            }
            block = node.parent
        }
        return nil
    }

    /// The block made from data that the node is in.
    private func fragment(around node: Node) -> Node? {
        guard holdsData else { return nil }
        var block: Node? = node
        while let node = block {
            if fragments[node] != nil { return node }
            block = node.parent
        }
        return nil
    }

    /// Whether the node came from a data file.
    func isFromData(_ node: Node) -> Bool { fragment(around: node) != nil }

    /// The blocks with text that the page itself holds, and no data file, in their order.
    var writtenBlocks: [Node] {
        var blocks: [Node] = []
        for node in tree.texts {
            guard let block = node.block, block != blocks.last, !isFromData(node) else { continue }
            blocks.append(block)
        }
        return blocks
    }

    /// The lines of a block, or of the block around an inline, as they were written, without
    /// the marks of quotes and lists around it.
    func rawLines(of block: Node) -> [ArraySlice<UInt8>] {
        let fragment = fragment(around: block)
        let text = fragment.flatMap { fragments[$0] } ?? source
        let before = fragment == nil ? linesBefore : 0
        guard let numbers = ownLines(of: block) else { return [] }
        var quotes = 0
        var above = block.parent
        while let node = above {
            if node.kind == .blockQuote { quotes += 1 }
            above = node.parent
        }
        var lines = numbers.map { text.line($0 + before).withoutQuoteMarks(quotes) }
        // The first line may begin with the mark of a list item.
        let column = block.kind.isParsedBlock ? startColumn(of: block) : 1
        if column > 1 {
            lines[0] = text.line(numbers.lowerBound + before).dropFirst(column - 1).trimmed
        }
        return lines
    }

    /// Whether a byte is in the lines of a block. This rules out nearly every block quickly.
    func source(of block: Node, contains byte: UInt8) -> Bool {
        if holdsData { return true }
        return source.bytes(ofLines: lines(of: block)).firstPlace(of: [byte]) != nil
    }

    /// Whether something was drawn from the lines at the top of the page.
    func isFromFields(_ node: Node) -> Bool {
        guard let fragment = fragment(around: node) else { return false }
        return lines(of: fragment).lowerBound <= linesBefore
    }

    /// Whether the block itself was made from data, and not just something around it.
    func isData(_ block: Node) -> Bool { holdsData && fragments[block] != nil }

    /// Notes that a block was made from data.
    /// - Parameter lines: the lines of the file that everything in it counts as being on.
    func note(_ block: Node, madeOf text: SourceText, at lines: ClosedRange<Int>) {
        self.lines[block] = lines
        fragments[block] = text
        holdsData = true
        marks = nil
    }

    /// Replaces a block by Markdown made from data. Everything in it counts as being on the block's
    /// line.
    /// - Returns: the block that holds the new ones.
    @discardableResult
    func replace(
        _ block: Node, withMarkdown markdown: String, enter: HTML = HTML(), exit: HTML = HTML()
    ) -> Node {
        let wrapper = self.block(
            ofMarkdown: markdown, at: lines(of: block), enter: enter, exit: exit)
        tree.replace(block, with: wrapper)
        return wrapper
    }

    /// A new block of Markdown made from data, in no tree yet.
    /// - Parameter lines: the lines of the file that everything in it counts as being on.
    func block(
        ofMarkdown markdown: String, at lines: ClosedRange<Int>, enter: HTML = HTML(),
        exit: HTML = HTML()
    ) -> Node {
        let text = SourceText(file: source.file, bytes: Array(markdown.utf8))
        let block = tree.block(enter: enter, exit: exit)
        note(block, madeOf: text, at: lines)
        tree.takeChildren(of: tree.parsed(text.bytes[...]), into: block)
        return block
    }

    func line(of node: Node) -> Int {
        lines(of: node).lowerBound
    }

    /// The line of a front matter field.
    func line(ofField name: String) -> Int {
        guard linesBefore > 0 else { return 1 }
        let start = Array((name + ":").utf8)
        return (1...linesBefore).first { source.line($0).starts(with: start) } ?? 1
    }

    /// The line of one text of a field's list, which may be written over several lines.
    func line(ofField name: String, holding text: String) -> Int {
        let first = line(ofField: name)
        let needle = Array(text.utf8)
        // No person writes a longer list.
        for number in stride(from: first, through: min(linesBefore, first + 200), by: 1) {
            let line = source.line(number)
            // A line that is not indented begins the next field.
            if number > first, line.first?.isOfWord == true { break }
            if line.firstPlace(of: needle) != nil { return number }
        }
        return first
    }
}
