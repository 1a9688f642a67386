import HoofbeatMarkup
import HoofbeatText

/// Where in the Markdown of its page a text stands that was parsed apart from it, such as that of
/// a chart. What is in it is judged like any other text of the page, at its own lines.
struct Excerpt {
    let linesBefore: Int
    let columnsBefore: Int
}

extension Document {
    /// A new block of the Markdown between the fences of a block of code, in no tree yet.
    func excerpt(of block: Node, enter: HTML, exit: HTML) -> Node {
        let wrapper = tree.block(enter: enter, exit: exit)
        lines[wrapper] = lines(of: block)
        // The text begins below the line of the fence, and each of its lines where the fence does.
        excerpts[wrapper] = Excerpt(
            linesBefore: line(of: block) - linesBefore, columnsBefore: block.startColumn - 1)
        tree.takeChildren(of: tree.parsed(block.unindentedText[...]), into: wrapper)
        return wrapper
    }

    /// The place of the text that a node was parsed from; nil if that is the whole page.
    func excerpt(around node: Node) -> Excerpt? {
        guard !excerpts.isEmpty else { return nil }
        var block: Node? = node
        while let node = block {
            if let excerpt = excerpts[node] { return excerpt }
            block = node.parent
        }
        return nil
    }

    /// The column of a block in its line of the page, counted from 1.
    func startColumn(of block: Node) -> Int {
        block.startColumn + (excerpt(around: block)?.columnsBefore ?? 0)
    }
}

extension Node {
    /// The text of a block of code without the blanks around its lines.
    fileprivate var unindentedText: [UInt8] {
        let lines = literalBytes.split(separator: 10, omittingEmptySubsequences: false)
        return Array(lines.map(\.trimmed).joined(separator: [10]))
    }
}
