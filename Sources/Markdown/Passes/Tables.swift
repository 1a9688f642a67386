import CCmark
import Content
import Markup

/// Pipe tables, as GitHub Flavored Markdown 0.29 defines them (section 4.10), with a caption: the
/// paragraph or line `Table: …` above.
///
/// cmark knows no tables and turns `\|` into `|`, so the rows are read from the paragraph's raw
/// lines, and the cells are parsed again.
struct Tables: Pass {
    /// Cells of a page, with those that rows leave out. One short row of a wide table has many.
    private static let maximumCells = 200_000

    func apply(to document: Document, in context: Context, _ findings: inout Findings) {
        guard document.mayHold(UInt8(ascii: "|")) else { return }
        let tables = tables(of: document, in: context, &findings)
        guard !tables.isEmpty else { return }
        var contents = parse(tables.flatMap(\.cells), in: document)[...]
        for (number, table) in tables.enumerated() {
            let builder = TableBuilder(table.alignments, number: number + 1)
            let element = builder.build(Array(contents.prefix(table.cells.count)))
            contents = contents.dropFirst(table.cells.count)
            document.lines[element] = table.lines
            table.paragraph.replace(with: element)
        }
        document.treeChanged()
    }

    private struct Table {
        let paragraph: Node
        let lines: ClosedRange<Int>
        let alignments: [PipeRows.Alignment]
        /// The caption first.
        let cells: [PipeRows.Cell]
    }

    private func tables(
        of document: Document, in context: Context, _ findings: inout Findings
    ) -> [Table] {
        var tables: [Table] = []
        var cells = 0
        for paragraph in document.blocks.paragraphs {
            guard document.source(of: paragraph, contains: UInt8(ascii: "|")),
                let rows = PipeRows(
                    document.rawLines(of: paragraph), maximumCells: Self.maximumCells - cells)
            else { continue }
            let line = document.line(of: paragraph)
            guard !rows.areTooMany else {
                findings.problems.append(
                    .tooComplex(
                        "the tables of this page have more than 200,000 cells",
                        file: context.file, line: line, help: "divide it into several pages"))
                break
            }
            cells += rows.cells.count
            var lines = document.lines(of: paragraph)
            var caption = rows.captionInside
            // A table that ends above is still a paragraph, but no caption.
            if caption == nil, paragraph.previous != tables.last?.paragraph,
                let above = takeCaption(before: paragraph, in: document)
            {
                caption = above.text
                lines = above.line...lines.upperBound
            }
            check(rows, caption: caption, line: line, in: context, &findings)
            tables.append(
                Table(
                    paragraph: paragraph, lines: lines, alignments: rows.alignments,
                    cells: [caption ?? []] + rows.cells))
        }
        return tables
    }

    private func takeCaption(
        before paragraph: Node, in document: Document
    ) -> (text: PipeRows.Cell, line: Int)? {
        guard let above = paragraph.previous, above.type == CMARK_NODE_PARAGRAPH else { return nil }
        let lines = document.rawLines(of: above)
        guard let caption = PipeRows.caption(Array(lines.joined(separator: " ".utf8))[...]) else {
            return nil
        }
        let line = document.line(of: above)
        above.remove()
        return (caption, line)
    }

    /// Each cell as a node that holds its inlines; all of a page at once, since with them goes
    /// every definition of a link that the page has.
    ///
    /// What may be Markdown is parsed as a heading, since a heading holds inlines and nothing else,
    /// whatever the cell begins with. Most cells are plain words.
    private func parse(_ cells: [PipeRows.Cell], in document: Document) -> [Node] {
        var markdown: [UInt8] = []
        for cell in cells where cell.mayBeMarkdown { markdown += "# ".utf8 + cell + " #\n".utf8 }
        if markdown.contains(UInt8(ascii: "[")) { markdown += document.linkDefinitions.utf8 }
        let tree = markdown.isEmpty ? nil : Document.parse(markdown[...])
        var headings = (tree?.children ?? []).filter { $0.type == CMARK_NODE_HEADING }[...]
        return cells.map { cell in
            if cell.mayBeMarkdown, let heading = headings.popFirst() { return heading }
            let holder = Node.custom(enter: "")
            if !cell.isEmpty { holder.append(.text(cell)) }
            return holder
        }
    }

    private func check(
        _ rows: PipeRows, caption: PipeRows.Cell?, line: Int, in context: Context,
        _ findings: inout Findings
    ) {
        if caption == nil, context.front.kind != .page {
            findings.problems.append(.tableWithoutCaption(file: context.file, line: line))
        }
        if rows.alignments.count > 5 {
            findings.problems.append(
                .wideTable(rows.alignments.count, file: context.file, line: line))
        }
    }
}

extension PipeRows.Cell {
    /// Whether a byte in it can mean anything in a line of CommonMark.
    fileprivate var mayBeMarkdown: Bool {
        contains { byte in
            switch byte {
            case UInt8(ascii: "\\"), UInt8(ascii: "`"), UInt8(ascii: "*"), UInt8(ascii: "_"),
                UInt8(ascii: "["), UInt8(ascii: "]"), UInt8(ascii: "<"), UInt8(ascii: "&"):
                true
            default: false
            }
        }
    }
}

extension Document {
    /// Quick to rule out nearly every page.
    fileprivate func mayHold(_ byte: UInt8) -> Bool {
        !fragments.isEmpty || source.bytes[...].firstIndex(of: [byte]) != nil
    }

    /// The lines that define links, as in `[label]: address`, wherever they stand.
    fileprivate var linkDefinitions: String {
        let mark = Array("]:".utf8)
        var definitions = ""
        for number in 1...source.lineCount {
            let line = source.line(number)
            let start = line.first { $0 != UInt8(ascii: " ") }
            guard start == UInt8(ascii: "["), line.firstIndex(of: mark) != nil
            else { continue }
            definitions += "\n" + String(decoding: line, as: UTF8.self) + "\n"
        }
        return definitions
    }
}

extension Diagnostic {
    fileprivate static func tableWithoutCaption(file: String, line: Int) -> Diagnostic {
        Diagnostic(
            .error, "table-without-caption", "this table does not say what it shows",
            file: file, line: line, help: "write a line above it: Table: What it shows")
    }

    fileprivate static func wideTable(_ columns: Int, file: String, line: Int) -> Diagnostic {
        Diagnostic(
            .warning, "wide-table", "a table of \(columns) columns is hard to read on a phone",
            file: file, line: line, help: "use at most 5 columns, or turn it round")
    }
}
