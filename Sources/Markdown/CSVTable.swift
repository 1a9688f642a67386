import HoofbeatContent
import HoofbeatText

/// A table in CSV, written as tables of Markdown that a page could hold, so that it is checked like
/// one.
struct CSVTable {
    /// Some of the rows, below the first row of the table.
    struct Part {
        fileprivate let head: Row
        fileprivate let rows: ArraySlice<Row>

        /// The first row of the table alone.
        var top: Part { Part(head: head, rows: []) }
        /// Each row with the first of the table.
        var single: [Part] { rows.indices.map { Part(head: head, rows: rows[$0...$0]) } }
        /// The line of the file where the last row begins.
        var line: Int { (rows.last ?? head).line }

        /// As a table of Markdown, in which dashes follow the first row.
        var markdown: [UInt8] {
            // Cells beyond those of the first row would be no part of the table.
            let columns = max(rows.map(\.cells.count).max() ?? 0, head.cells.count)
            let rule = Array("|\(String(repeating: "-|", count: columns))\n".utf8)
            return head.markdown(columns: columns) + rule
                + rows.flatMap { $0.markdown(columns: $0.cells.count) }
        }
    }

    fileprivate struct Row {
        let cells: [[UInt8]]
        let line: Int

        /// Every sign that may be markup is escaped.
        func markdown(columns: Int) -> [UInt8] {
            var written: [UInt8] = [UInt8(ascii: "|")]
            for cell in cells {
                for byte in cell {
                    if byte.isPunctuation { written.append(UInt8(ascii: "\\")) }
                    written.append(byte < 32 ? 32 : byte)
                }
                written.append(UInt8(ascii: "|"))
            }
            let missing = repeatElement(UInt8(ascii: "|"), count: max(columns - cells.count, 0))
            return written + missing + [10]
        }
    }

    private(set) var parts: [Part] = []

    /// The tables of a page are small, and so is each part.
    private static let mostCells = 20_000

    init(_ text: SourceText) {
        let rows = Self.rows(of: text)
        guard let head = rows.first else { return }
        var rest = rows.dropFirst()
        repeat {
            var cells = head.cells.count
            let part = rest.prefix { row in
                cells += max(row.cells.count, head.cells.count)
                return cells < Self.mostCells
            }
            // A row may be as long as it likes.
            let next = part.isEmpty ? rest.prefix(1) : part
            parts.append(Part(head: head, rows: next))
            rest = rest.dropFirst(next.count)
        } while !rest.isEmpty
    }

    /// Reads the rows. A cell in quotation marks may hold the sign between cells, ends of lines
    /// and, doubled, quotation marks.
    private static func rows(of text: SourceText) -> [Row] {
        let separator = separator(in: text.line(1))
        var rows: [Row] = []
        var cells: [[UInt8]] = []
        var cell: [UInt8] = []
        var (isQuoted, wasQuoted) = (false, false)
        var (line, first) = (1, 1)
        func isEmpty() -> Bool { cells.isEmpty && cell.isEmpty }
        for byte in text.bytes {
            if byte == 10 { line += 1 }
            switch byte {
            case UInt8(ascii: "\"") where isQuoted || cell.isEmpty || wasQuoted:
                // A second quotation mark is one that the cell holds.
                if wasQuoted, !isQuoted { cell.append(byte) }
                isQuoted.toggle()
                wasQuoted = true
            case separator where !isQuoted:
                cells.append(cell)
                (cell, wasQuoted) = ([], false)
            case 10 where !isQuoted:
                if !isEmpty() { rows.append(Row(cells: cells + [cell], line: first)) }
                (cells, cell, wasQuoted, first) = ([], [], false, line)
            case 13: break
            default: cell.append(byte)
            }
        }
        if !isEmpty() { rows.append(Row(cells: cells + [cell], line: first)) }
        return rows
    }

    /// Spreadsheets use another sign where a comma divides whole numbers from their fractions.
    private static func separator(in line: ArraySlice<UInt8>) -> UInt8 {
        let signs = [UInt8(ascii: ","), UInt8(ascii: ";"), 9]
        let counts = signs.map { sign in line.count { $0 == sign } }
        let most = counts.max() ?? 0
        return signs[counts.firstIndex(of: most) ?? 0]
    }
}
