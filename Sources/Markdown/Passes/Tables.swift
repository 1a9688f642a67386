import HoofbeatContent
import HoofbeatMarkup
import HoofbeatText

/// Makes pipe tables, as GitHub Flavored Markdown 0.29 defines them (section 4.10), with a caption:
/// the paragraph or line `Table: …` above. A table may follow directly below a line of text.
///
/// cmark knows no tables and turns `\|` into `|`, so the rows are read from the paragraph's raw
/// lines, and the cells are parsed again.
struct Tables: Pass {
    /// The cells of all tables of a page, with those that rows leave out: one short row of a wide
    /// table has many.
    private static let maximumCells = 200_000

    func apply(to document: Document, in context: Context, _ findings: inout Findings) {
        guard document.mayHold(UInt8(ascii: "|")) else { return }
        let tables = tables(of: document, in: context, &findings)
        guard !tables.isEmpty else { return }
        var contents = CellParser(document).parse(tables.flatMap(\.texts))[...]
        for (number, table) in tables.enumerated() {
            let builder = TableBuilder(
                table.alignments, number: number + 1, in: document.tree)
            let own = contents.prefix(table.texts.count)
            contents = contents.dropFirst(table.texts.count)
            let element = builder.build(Array(own.dropFirst()))
            document.lines[element] = table.lines
            put(element, below: own.first, at: table.paragraph, in: document.tree)
        }
    }

    /// Puts a table below the text above it, which stays in its paragraph.
    private func put(
        _ table: Node, below text: Node?, at paragraph: Node, in tree: Tree
    ) {
        guard let text, text.firstChild != nil else {
            tree.replace(paragraph, with: table)
            return
        }
        for child in paragraph.children { tree.remove(child) }
        tree.takeChildren(of: text, into: paragraph)
        tree.insert(table, after: paragraph)
    }

    private struct Table {
        let paragraph: Node
        let lines: ClosedRange<Int>
        let alignments: [PipeRows.Alignment]
        /// The text above the table, then its caption, then its cells.
        let texts: [CellParser.Text]
    }

    private func tables(
        of document: Document, in context: Context, _ findings: inout Findings
    ) -> [Table] {
        var tables: [Table] = []
        var cells = 0
        let marks = context.library.strings.list(.ruleTableMarks)
        for paragraph in document.tree.paragraphs {
            guard document.source(of: paragraph, contains: UInt8(ascii: "|")) else { continue }
            let raw = document.rawLines(of: paragraph)
            guard
                let rows = PipeRows(
                    raw, captionMarks: marks, maximumCells: Self.maximumCells - cells)
            else { continue }
            var lines = document.lines(of: paragraph)
            let line = min(lines.lowerBound + rows.linesAbove, lines.upperBound)
            guard !rows.areTooMany else {
                findings.problems.append(
                    .tooComplex(
                        "the tables of this page have more than 200,000 cells",
                        at: TextLocation(file: context.file, line: line),
                        help: "divide it into several pages"))
                break
            }
            cells += rows.cells.count
            let location = TextLocation(file: context.file, line: lines.lowerBound)
            let rule = rows.linesAbove + (rows.captionInside == nil ? 1 : 2)
            for (index, line) in raw.enumerated()
            where index > rule && line.firstPlace(of: Array("---".utf8)) != nil
                && PipeRows.isNearlyRule(line)
            {
                findings.report(
                    .secondRule(at: location, below: index), at: paragraph, in: document)
            }
            for row in rows.raggedRows {
                findings.report(
                    .raggedRow(row, columns: rows.alignments.count, at: location), at: paragraph,
                    in: document)
            }
            lines = line...lines.upperBound
            var caption = rows.captionInside
            // The paragraph of the table above is still in the tree, but it is no caption.
            if caption == nil, rows.linesAbove == 0, paragraph.previous != tables.last?.paragraph,
                let above = takeCaption(before: paragraph, marks: marks, in: document)
            {
                caption = above.text
                lines = above.line...lines.upperBound
            }
            let meant = caption == nil ? nearCaption(beside: paragraph, marks, document) : nil
            if let meant, context.front.kind.needsCaptions {
                findings.problems.append(
                    .nearCaption(
                        meant.help, at: TextLocation(file: context.file, line: meant.line)))
            }
            check(
                rows, caption: caption, isMeant: meant != nil, marks.first ?? "Table:", line: line,
                in: context, &findings)
            tables.append(
                Table(
                    paragraph: paragraph, lines: lines, alignments: rows.alignments,
                    texts: [.lines(raw.prefix(rows.linesAbove)), .cell(caption ?? [])]
                        + rows.cells.map(CellParser.Text.cell)))
        }
        return tables
    }

    private func takeCaption(
        before paragraph: Node, marks: [String], in document: Document
    ) -> (text: PipeRows.Cell, line: Int)? {
        guard let above = paragraph.previous, above.kind == .paragraph else { return nil }
        let lines = document.rawLines(of: above)
        let text = Array(lines.joined(separator: " ".utf8))
        guard let caption = PipeRows.caption(text[...], marks: marks) else { return nil }
        let line = document.line(of: above)
        document.tree.remove(above)
        return (caption, line)
    }

    /// A paragraph beside a table that was meant as its caption: it is below it, has a number, is
    /// bold or misspelt.
    private func nearCaption(
        beside paragraph: Node, _ marks: [String], _ document: Document
    ) -> (line: Int, help: String)? {
        let names = marks.map { $0.lowercased().replacing(":", with: "").trimmed }
        for block in [paragraph.previous, paragraph.next] {
            guard let block, block.kind == .paragraph else { continue }
            let text = block.plainText.trimmed
            let label = text.prefix { $0 != ":" && $0 != "." }
            let word = label.lowercased().filter(\.isLetter)
            let isMark = names.contains(word) || nearest(to: word, among: names) != nil
            let rest = text.dropFirst(label.count + 1).trimmed
            guard isMark, label.count < 20, !rest.isEmpty, let mark = marks.first else { continue }
            let isRight =
                block.firstChild?.kind == .text && marks.contains(where: text.hasPrefix)
            let help =
                if block != paragraph.previous {
                    "move this line above the table"
                } else if isRight {
                    "move this line down, directly above the first row of the table"
                } else {
                    "write \(mark) \(rest.prefix(60))"
                }
            return (document.line(of: block), help)
        }
        return nil
    }

    private func check(
        _ rows: PipeRows, caption: PipeRows.Cell?, isMeant: Bool, _ mark: String, line: Int,
        in context: Context, _ findings: inout Findings
    ) {
        if caption == nil, !isMeant, context.front.kind.needsCaptions {
            findings.problems.append(
                .tableWithoutCaption(mark, at: TextLocation(file: context.file, line: line)))
        }
        if rows.cells.count == rows.alignments.count {
            findings.problems.append(
                .tableWithoutRows(at: TextLocation(file: context.file, line: line)))
        }
        if rows.alignments.count > 5 {
            findings.problems.append(
                .wideTable(rows.alignments.count, at: TextLocation(file: context.file, line: line)))
        }
    }
}

extension Document {
    /// Whether a byte may be in the page. This rules out nearly every page quickly.
    fileprivate func mayHold(_ byte: UInt8) -> Bool {
        holdsData || source.bytes[...].firstPlace(of: [byte]) != nil
    }
}

extension Diagnostic {
    fileprivate static func tableWithoutRows(at location: TextLocation) -> Diagnostic {
        .error(
            "table-without-rows", at: location, "this table has a heading and no rows",
            help: "write its rows directly below the row of dashes, or take the table out")
    }

    /// - Parameter location: the place of the first line of the table's paragraph.
    fileprivate static func raggedRow(
        _ row: PipeRows.RaggedRow, columns: Int, at location: TextLocation
    ) -> Diagnostic {
        let line = location.below(row.line)
        func cells(_ count: Int) -> String { count == 1 ? "1 cell" : "\(count) cells" }
        if row.cells > columns {
            return .error(
                "surplus-cells", at: line,
                "this row has \(cells(row.cells)), but the heading of the table has \(columns)",
                help: "write \\| for a bar inside a cell, or add a column to the heading")
        }
        return .warning(
            "missing-cells", at: line,
            "this row has \(cells(row.cells)), but the heading of the table has \(columns)",
            help: "write | | for an empty cell; put an empty line between a table and the text "
                + "below it")
    }

    /// - Parameter location: the place of the first line of the table's paragraph.
    fileprivate static func secondRule(at location: TextLocation, below lines: Int) -> Diagnostic {
        .warning(
            "leftover-markup", at: location.below(lines),
            "this row of dashes is shown as it is",
            help: "take it out: a table has one, below the names of its columns")
    }

    fileprivate static func tableWithoutCaption(_ mark: String, at location: TextLocation)
        -> Diagnostic
    {
        .error(
            "table-without-caption", at: location, "this table does not say what it shows",
            help: "write a line above it: \(mark) What it shows")
    }

    fileprivate static func nearCaption(_ help: String, at location: TextLocation) -> Diagnostic {
        .error(
            "table-without-caption", at: location,
            "this was meant to say what the table shows, but it is shown as text", help: help)
    }

    fileprivate static func wideTable(_ columns: Int, at location: TextLocation) -> Diagnostic {
        .warning(
            "wide-table", at: location, "a table of \(columns) columns is hard to read on a phone",
            help: "use at most 5 columns, or turn it round")
    }
}
