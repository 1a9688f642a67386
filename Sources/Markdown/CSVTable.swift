import HoofbeatContent
import HoofbeatText

/// A table in CSV (RFC 4180), as spreadsheets write it.
struct CSVTable {
    struct Row {
        let cells: [[UInt8]]
        /// The line of the file where the row begins.
        let line: Int
    }

    private(set) var rows: [Row] = []
    private let separator: UInt8
    private var cells: [[UInt8]] = []
    private var cell: [UInt8] = []

    init(_ text: SourceText) {
        let start = text.line(1)
        // Spreadsheets may say in the first line which sign they use.
        let says = start.count == 5 && start.map(\.lowercased).starts(with: "sep=".utf8)
        separator = says ? start[start.endIndex - 1] : Self.separator(in: text)
        read(text.bytes, from: says ? start.endIndex : 0, line: says ? 2 : 1)
    }

    /// A cell in quotation marks may hold the sign between cells, ends of lines and, doubled,
    /// quotation marks.
    private mutating func read(_ bytes: [UInt8], from start: Int, line: Int) {
        var (isQuoted, wasQuoted) = (false, false)
        var (line, first) = (line, line)
        for byte in bytes[start...].drop(while: { start > 0 && $0 <= 13 }) {
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
                endRow(line: first)
                (wasQuoted, first) = (false, line)
            default: cell.append(byte)
            }
        }
        endRow(line: first)
    }

    private mutating func endRow(line: Int) {
        if !cells.isEmpty || !cell.isEmpty { rows.append(Row(cells: cells + [cell], line: line)) }
        (cells, cell) = ([], [])
    }

    /// The sign of the first line that has one. It is no comma where that divides whole numbers
    /// from their fractions.
    private static func separator(in text: SourceText) -> UInt8 {
        let signs = [9, UInt8(ascii: ";"), UInt8(ascii: ","), UInt8(ascii: "|")]
        for number in 1...min(text.lineCount, 20) {
            var isQuoted = false
            let bare = text.line(number).filter { byte in
                if byte == UInt8(ascii: "\"") { isQuoted.toggle() }
                return !isQuoted
            }
            let counts = signs.map { sign in bare.count { $0 == sign } }
            if let most = counts.max(), most > 0 {
                return signs[counts.firstIndex(of: most) ?? 0]
            }
        }
        return UInt8(ascii: ",")
    }
}
