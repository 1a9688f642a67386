import HoofbeatContent
import HoofbeatText

/// A table in CSV (RFC 4180), as spreadsheets write it.
struct CSVTable {
    /// With an empty one for each empty line.
    private(set) var rows: [SheetDoses.Row] = []
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
        rows.append(SheetDoses.Row(cells: cells + [cell], line: line))
        (cells, cell) = ([], [])
    }

    /// The sign that most of the first lines have, and of those the one that the first of them has
    /// most often. It is no comma where that divides whole numbers from their fractions.
    private static func separator(in text: SourceText) -> UInt8 {
        let signs = [9, UInt8(ascii: ";"), UInt8(ascii: ","), UInt8(ascii: "|")]
        var lines = [0, 0, 0, 0]
        var first: [Int]?
        for number in 1...min(text.lineCount, 20) {
            var isQuoted = false
            let bare = text.line(number).filter { byte in
                if byte == UInt8(ascii: "\"") { isQuoted.toggle() }
                return !isQuoted
            }
            let counts = signs.map { sign in bare.count { $0 == sign } }
            for place in signs.indices where counts[place] > 0 { lines[place] += 1 }
            if first == nil, counts.contains(where: { $0 > 0 }) { first = counts }
        }
        guard let first, let most = lines.max() else { return UInt8(ascii: ",") }
        let best = signs.indices.filter { lines[$0] == most }
            .max { (first[$0], $1) < (first[$1], $0) }
        return best.map { signs[$0] } ?? UInt8(ascii: ",")
    }
}
