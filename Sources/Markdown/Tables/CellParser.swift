import HoofbeatText

/// Parses texts that were read from raw lines: the cells and captions of all tables of a page, and
/// texts directly above them. It parses all of them at once, since every definition of a link on
/// the page must come along.
struct CellParser {
    private let document: Document

    enum Text {
        case cell(PipeRows.Cell)
        case lines(ArraySlice<ArraySlice<UInt8>>)
    }

    init(_ document: Document) {
        self.document = document
    }

    /// For each text, a node that holds its inlines.
    func parse(_ texts: [Text]) -> [Node] {
        var markdown: [UInt8] = []
        for text in texts where text.mayBeMarkdown { text.append(to: &markdown) }
        if markdown.contains(UInt8(ascii: "[")) {
            // This heading ends the text above it.
            markdown += "#\n".utf8 + LinkDefinitions(of: document).markdown
        }
        var next = markdown.isEmpty ? nil : document.tree.parsed(markdown[...]).firstChild
        let tree = document.tree
        return texts.map { text in
            let holder = tree.inline()
            guard text.mayBeMarkdown else {
                if case .cell(let cell) = text, !cell.isEmpty {
                    tree.append(tree.text(cell), to: holder)
                }
                return holder
            }
            let heading = next
            next = heading?.next
            guard case .lines = text else { return heading ?? holder }
            // There is a paragraph, unless the text holds nothing but definitions.
            if let block = next, block.kind == .paragraph {
                next = block.next
                if !text.beginsWithBracket { removeFirstLine(of: block) }
                tree.takeChildren(of: block, into: holder)
            }
            return holder
        }
    }

    /// Removes the first text and the break behind it.
    private func removeFirstLine(of block: Node) {
        if let text = block.firstChild { document.tree.remove(text) }
        if let line = block.firstChild, line.kind == .softBreak { document.tree.remove(line) }
    }
}

extension CellParser.Text {
    /// Whether a byte in it can have a meaning inside a line of CommonMark. Most cells are plain
    /// words.
    fileprivate var mayBeMarkdown: Bool {
        guard case .cell(let cell) = self else {
            if case .lines(let lines) = self { return !lines.isEmpty }
            return false
        }
        return cell.contains { byte in
            switch byte {
            case UInt8(ascii: "\\"), UInt8(ascii: "`"), UInt8(ascii: "*"), UInt8(ascii: "_"),
                UInt8(ascii: "["), UInt8(ascii: "]"), UInt8(ascii: "<"), UInt8(ascii: "&"):
                true
            default: false
            }
        }
    }

    /// Adds the text to the Markdown. A cell becomes a heading, since a heading holds only inlines,
    /// whatever the cell begins with.
    fileprivate func append(to markdown: inout [UInt8]) {
        switch self {
        case .cell(let cell): markdown += "# ".utf8 + cell + " #\n".utf8
        case .lines(let lines):
            // The line `x`, which is removed again, and four blanks keep lines from beginning a
            // block. Such a line above would keep a definition from being one.
            markdown += "#\n".utf8
            if !beginsWithBracket { markdown += "x\n    ".utf8 }
            markdown += lines.joined(separator: "\n    ".utf8)
            markdown += "\n\n".utf8
        }
    }

    fileprivate var beginsWithBracket: Bool {
        guard case .lines(let lines) = self else { return false }
        return lines.first?.first { !$0.isBlank } == UInt8(ascii: "[")
    }
}
