/// Finds the lines of words in the texts of a page, one word after the other.
struct WordLines {
    private let document: Document
    private var block: ClosedRange<Int>
    private var finder: LineFinder

    init(of document: Document) {
        self.document = document
        block = 1...1
        finder = LineFinder(block, in: document.source)
    }

    /// - Parameter node: the node that holds the word. Those of a page must come in document order.
    mutating func line(of word: String, in node: Node) -> Int {
        let lines = document.lines(of: node)
        if lines != block {
            block = lines
            finder = LineFinder(lines, in: document.source)
        }
        return finder.line(ofWord: word)
    }
}
