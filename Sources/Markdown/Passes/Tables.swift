import CCmark
import Content
import Markup

/// Pipe tables, as GitHub Flavored Markdown 0.29 defines them (section 4.10), with a caption: the
/// paragraph or line `Table: …` above.
///
/// cmark knows no tables and turns `\|` into `|`, so the rows are read from the paragraph's raw
/// lines, and the cells are parsed again.
struct Tables: Pass {
    func apply(to document: Document, in context: Context, _ findings: inout Findings) {
        guard document.mayHold(UInt8(ascii: "|")) else { return }
        var number = 0
        for paragraph in document.inventory.paragraphs {
            guard document.source(of: paragraph, contains: UInt8(ascii: "|")),
                let rows = PipeRows(document.rawLines(of: paragraph))
            else { continue }
            number += 1
            let line = document.line(of: paragraph)
            let caption = rows.captionInside ?? takeCaption(before: paragraph, in: document)
            check(rows, caption: caption, line: line, in: context, &findings)
            let cells = parse(rows, caption: caption, in: document)
            let table = TableBuilder(rows: rows, number: number).build(cells)
            document.lines[table] = document.lines(of: paragraph)
            paragraph.replace(with: table)
            document.treeChanged()
        }
    }

    private func takeCaption(before paragraph: Node, in document: Document) -> String? {
        guard let above = paragraph.previous, above.type == CMARK_NODE_PARAGRAPH else { return nil }
        let lines = document.rawLines(of: above)
        guard let caption = PipeRows.caption(lines.joined(separator: " ")) else { return nil }
        above.remove()
        return caption
    }

    /// Every cell becomes a heading, since a heading holds inlines and nothing else, whatever the
    /// cell begins with. Link definitions of the page are appended for reference links.
    private func parse(_ rows: PipeRows, caption: String?, in document: Document) -> [Node] {
        var markdown = ""
        for cell in [caption ?? ""] + rows.all.flatMap({ $0 }) { markdown += "# \(cell) #\n" }
        markdown += document.linkDefinitions
        let tree = Document.parse(Array(markdown.utf8)[...])
        return tree.children.filter { $0.type == CMARK_NODE_HEADING }
    }

    private func check(
        _ rows: PipeRows, caption: String?, line: Int, in context: Context,
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

/// The cells of a pipe table.
private struct PipeRows {
    enum Alignment {
        case none, left, right, centre
    }

    let captionInside: String?
    let alignments: [Alignment]
    /// The header first; every row has as many cells as there are columns.
    let all: [[String]]

    /// nil unless the lines are a table: the second is a row of dashes with as many cells as the
    /// first has.
    init?(_ lines: [String]) {
        guard lines.count >= 2, lines.contains(where: { $0.contains("|") }) else { return nil }
        var lines = lines[...]
        captionInside = Self.caption(lines[0])
        if captionInside != nil { lines = lines.dropFirst() }
        guard let first = lines.first, let second = lines.dropFirst().first,
            let alignments = Self.alignments(second)
        else { return nil }
        let header = Self.cells(first)
        guard header.count == alignments.count else { return nil }
        self.alignments = alignments
        all =
            [header]
            + lines.dropFirst(2).map { line in
                let cells = Self.cells(line).prefix(alignments.count)
                return cells + [String](repeating: "", count: alignments.count - cells.count)
            }
    }

    static func caption(_ line: String) -> String? {
        line.hasPrefix("Table: ") ? line.dropFirst(7).trimmed.description : nil
    }

    private static func alignments(_ line: String) -> [Alignment]? {
        guard line.contains("-") else { return nil }
        var alignments: [Alignment] = []
        for cell in cells(line) {
            let colon = UInt8(ascii: ":")
            let (starts, ends) = (cell.utf8.first == colon, cell.utf8.last == colon)
            let dashes = cell.utf8.dropFirst(starts ? 1 : 0).dropLast(ends ? 1 : 0)
            guard !dashes.isEmpty, dashes.allSatisfy({ $0 == UInt8(ascii: "-") }) else {
                return nil
            }
            switch (starts, ends) {
            case (true, true): alignments.append(.centre)
            case (false, true): alignments.append(.right)
            case (true, false): alignments.append(.left)
            case (false, false): alignments.append(.none)
            }
        }
        return alignments
    }

    /// Without blanks around it, which nearly every cell has.
    private static func text(of cell: [UInt8]) -> String {
        let blank = UInt8(ascii: " ")
        let start = cell.firstIndex { $0 != blank } ?? cell.endIndex
        let end = cell.lastIndex { $0 != blank } ?? start - 1
        return String(decoding: cell[start..<end + 1], as: UTF8.self).trimmed
    }

    /// Splits at every pipe that is not escaped; also in code, as the specification says.
    private static func cells(_ line: String) -> [String] {
        let pipe = UInt8(ascii: "|")
        let backslash = UInt8(ascii: "\\")
        var cells: [String] = []
        var cell: [UInt8] = []
        var isEscaped = false
        for byte in line.utf8 {
            if isEscaped {
                if byte != pipe { cell.append(backslash) }
                cell.append(byte)
                isEscaped = false
            } else if byte == backslash {
                isEscaped = true
            } else if byte == pipe {
                cells.append(text(of: cell))
                cell.removeAll(keepingCapacity: true)
            } else {
                cell.append(byte)
            }
        }
        if isEscaped { cell.append(backslash) }
        if line.utf8.first == pipe { cells.removeFirst() }
        let last = text(of: cell)
        if !last.isEmpty || cells.isEmpty { cells.append(last) }
        return cells
    }
}

/// Makes the table's elements around the parsed cells.
private struct TableBuilder {
    let rows: PipeRows
    let number: Int

    /// - Parameter cells: the caption, then every cell, row after row.
    func build(_ cells: [Node]) -> Node {
        let id = "_table-\(number)"
        let hasCaption = cells.first?.firstChild != nil
        let region: HTML = " role=\"region\" aria-labelledby=\"\(id)\""
        let table = Node.custom(
            CMARK_NODE_CUSTOM_BLOCK,
            enter: """
                <div class="table-wrap"\(when(hasCaption, region)) tabindex="0">
                <table>
                """,
            exit: "</table>\n</div>")
        var rest = cells[...]
        if let caption = rest.popFirst(), hasCaption {
            table.append(
                .customBlock(
                    enter: "<caption id=\"\(id)\">", exit: "</caption>", inlinesOf: caption))
        }
        let columns = rows.alignments.count
        let labels = rest.prefix(columns).map(\.plainText)
        table.append(part(enter: "<thead>", exit: "</thead>", [header(rest.prefix(columns))]))
        rest = rest.dropFirst(columns)
        let enters = zip(labels, rows.alignments).map { label, alignment -> HTML in
            "<td data-label=\"\(label)\"\(alignment.attribute)>"
        }
        var body: [Node] = []
        while !rest.isEmpty {
            body.append(row(rest.prefix(columns), enters))
            rest = rest.dropFirst(columns)
        }
        if !body.isEmpty { table.append(part(enter: "<tbody>", exit: "</tbody>", body)) }
        return table
    }

    private func part(enter: HTML, exit: HTML, _ rows: [Node]) -> Node {
        let part = Node.custom(CMARK_NODE_CUSTOM_BLOCK, enter: enter, exit: exit)
        for row in rows { part.append(row) }
        return part
    }

    private func header(_ cells: ArraySlice<Node>) -> Node {
        let row = Node.custom(CMARK_NODE_CUSTOM_BLOCK, enter: "<tr>", exit: "</tr>")
        for (cell, alignment) in zip(cells, rows.alignments) {
            // An empty cell in the corner heads nothing.
            let isEmpty = cell.firstChild == nil
            let enter: HTML =
                isEmpty ? "<td>" : "<th scope=\"col\"\(alignment.attribute)>"
            let element = Node.custom(enter: enter, exit: isEmpty ? "</td>" : "</th>")
            element.takeChildren(of: cell)
            row.append(element)
        }
        return row
    }

    /// - Parameter enters: how a cell that is no header begins in each column.
    private func row(_ cells: ArraySlice<Node>, _ enters: [HTML]) -> Node {
        let row = Node.custom(CMARK_NODE_CUSTOM_BLOCK, enter: "<tr>", exit: "</tr>")
        for (column, (cell, alignment)) in zip(cells, rows.alignments).enumerated() {
            let isHeader = column == 0 && cell.firstChild != nil
            let enter: HTML =
                isHeader
                ? "<th scope=\"row\"\(alignment.attribute)>"
                : enters[column]
            let element = Node.custom(enter: enter, exit: isHeader ? "</th>" : "</td>")
            element.takeChildren(of: cell)
            row.append(element)
        }
        return row
    }
}

extension PipeRows.Alignment {
    /// A class, since the policy of the site allows no `style`.
    fileprivate var attribute: HTML {
        switch self {
        case .none, .left: ""
        case .right: " class=\"align-right\""
        case .centre: " class=\"align-center\""
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
        // Few pages define links at all.
        guard source.bytes[...].firstIndex(of: mark) != nil else { return definitions }
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
