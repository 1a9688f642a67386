import HoofbeatText

/// The cells of a pipe table, as they were written.
struct PipeRows {
    enum Alignment {
        case none, left, right, centre
    }

    typealias Cell = ArraySlice<UInt8>

    /// The number of lines of text directly above the table.
    let linesAbove: Int
    let captionInside: Cell?
    let alignments: [Alignment]
    /// The cells row by row, the header first; every row has as many as there are columns.
    let cells: [Cell]
    /// Rows that had too few cells, or too many that are not empty.
    let raggedRows: [RaggedRow]
    /// Whether the table would have more cells than are allowed; it then has none here.
    let areTooMany: Bool

    struct RaggedRow {
        /// The line, counted from the first of the table's paragraph, from 0.
        let line: Int
        let cells: Int
    }

    /// nil unless the lines hold a table: a row of dashes with as many cells as the line above it.
    /// - Parameter captionMarks: what a caption begins with, such as `Table:`.
    init?(_ lines: [ArraySlice<UInt8>], captionMarks: [String], maximumCells: Int) {
        guard let (rule, alignments) = Self.rule(in: lines) else { return nil }
        self.alignments = alignments
        let header = rule - 1
        captionInside = header > 0 ? Self.caption(lines[header - 1], marks: captionMarks) : nil
        linesAbove = captionInside == nil ? header : header - 1
        areTooMany = alignments.count * (lines.count - rule) > maximumCells
        guard !areTooMany else {
            cells = []
            raggedRows = []
            return
        }
        var cells = Self.cells(lines[header])
        var raggedRows: [RaggedRow] = []
        for line in lines.indices.dropFirst(rule + 1) {
            let row = Self.cells(lines[line])
            let surplus = row.dropFirst(alignments.count)
            if row.count < alignments.count || surplus.contains(where: { !$0.isEmpty }) {
                raggedRows.append(RaggedRow(line: line, cells: row.count))
            }
            cells += row.prefix(alignments.count)
            for _ in min(row.count, alignments.count)..<alignments.count { cells.append([]) }
        }
        self.cells = cells
        self.raggedRows = raggedRows
    }

    /// - Parameter marks: what a caption begins with, such as `Table:`.
    static func caption(_ line: ArraySlice<UInt8>, marks: [String]) -> Cell? {
        for mark in marks where line.starts(with: mark.utf8) {
            let rest = line.dropFirst(mark.utf8.count)
            if rest.first == 32 { return rest.trimmed }
        }
        return nil
    }

    /// The number of columns of a row.
    static func columns(_ line: ArraySlice<UInt8>) -> Int { cells(line.trimmed).count }

    /// Whether each cell of a line is dashes, with a colon at either end or none.
    static func isRule(_ line: ArraySlice<UInt8>) -> Bool {
        cells(line.trimmed).allSatisfy { cell in
            var dashes = cell.trimmed
            if dashes.first == UInt8(ascii: ":") { dashes.removeFirst() }
            if dashes.last == UInt8(ascii: ":") { dashes.removeLast() }
            return !dashes.isEmpty && dashes.allSatisfy { $0 == UInt8(ascii: "-") }
        }
    }

    /// Whether a line was meant as a row of dashes, whatever was typed for them.
    static func isNearlyRule(_ line: ArraySlice<UInt8>) -> Bool {
        var dashes = 0
        var rest = line
        while let first = rest.first {
            switch first {
            case UInt8(ascii: "-"), UInt8(ascii: "="), UInt8(ascii: "_"):
                dashes += 1
            case pipe, UInt8(ascii: ":"), UInt8(ascii: "+"), 32, 9: break
            case 0xC2 where rest.starts(with: [0xC2, 0xA0]): rest = rest.dropFirst()
            case 0xE2:
                guard let isDash = wideSigns[Array(rest.prefix(3))] else { return false }
                dashes += isDash ? 1 : 0
                rest = rest.dropFirst(2)
            default: return false
            }
            rest = rest.dropFirst()
        }
        return dashes > 0
    }

    /// The number of columns under a row of dashes with blanks between them, as in Pandoc and
    /// reStructuredText; nil for any other line. Single signs, as in `- - -`, are a line across the
    /// page, and underscores are lines to write on.
    static func spacedColumns(_ line: ArraySlice<UInt8>) -> Int? {
        guard let first = line.first, first == 45 || first == 61 || first == 0xE2,
            isNearlyRule(line), !line.contains(where: { "_|:+".utf8.contains($0) })
        else { return nil }
        let runs = line.split { $0 == 32 || $0 == 9 }
        // A wide dash has three bytes.
        let long = runs.count { $0.count > ($0.first == 0xE2 ? 3 : 1) }
        return long > 1 ? runs.count : nil
    }

    /// Whether a line is one of a grid: `+---+---+` or `├───┼───┤`.
    static func isGridLine(_ line: ArraySlice<UInt8>) -> Bool {
        if line.first == UInt8(ascii: "+") {
            return line.dropFirst().last == UInt8(ascii: "+") && isNearlyRule(line)
        }
        let signs = String(decoding: line, as: UTF8.self).unicodeScalars
        return signs.count > 2
            && signs.allSatisfy { (0x2500...0x257F).contains($0.value) || $0.isBlank }
            && signs.contains {
                "┌┬┐├┼┤└┴┘╔╦╗╠╬╣╚╩╝╭╮╰╯╞╪╡╒╤╕┏┳┓┣╋┫┗┻┛".unicodeScalars.contains($0)
            }
    }

    /// The number of columns of such a line, which are the runs of dashes between its corners.
    static func gridColumns(_ line: ArraySlice<UInt8>) -> Int {
        let text = String(decoding: line, as: UTF8.self)
        return text.split { !"-=:─━═╌┄".contains($0) }.count
    }

    /// Signs of three bytes in a row of dashes: dashes, the minus sign and lines count as dashes;
    /// blanks do not.
    private static let wideSigns: [[UInt8]: Bool] = Dictionary(
        uniqueKeysWithValues: "‐‑‒–—―−─━".map { (Array(String($0).utf8), true) }
            + "\u{2002}\u{2003}\u{2007}\u{2009}\u{202F}".map { (Array(String($0).utf8), false) })

    /// The row of dashes, which cannot be the first line.
    private static func rule(
        in lines: [ArraySlice<UInt8>]
    ) -> (line: Int, alignments: [Alignment])? {
        for line in lines.indices.dropFirst() {
            guard let alignments = alignments(lines[line]),
                lines[line].contains(pipe) || lines[line - 1].contains(pipe),
                cells(lines[line - 1]).count == alignments.count
            else { continue }
            return (line, alignments)
        }
        return nil
    }

    private static func alignments(_ line: ArraySlice<UInt8>) -> [Alignment]? {
        guard let first = line.first, first == pipe || first == 45 || first == 58 else {
            return nil
        }
        var alignments: [Alignment] = []
        for cell in cells(line) {
            let colon = UInt8(ascii: ":")
            let (starts, ends) = (cell.first == colon, cell.last == colon)
            let dashes = cell.dropFirst(starts ? 1 : 0).dropLast(ends ? 1 : 0)
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

    private static let pipe = UInt8(ascii: "|")
    private static let backslash = UInt8(ascii: "\\")

    /// Splits a line at every pipe that is not escaped; also in code, as the specification says.
    private static func cells(_ line: ArraySlice<UInt8>) -> [Cell] {
        var cells: [Cell] = []
        var rest = line.first == pipe ? line.dropFirst() : line
        while let end = endOfCell(rest) {
            cells.append(withoutEscapes(rest[..<end]).trimmed)
            rest = rest[(end + 1)...]
        }
        let last = withoutEscapes(rest).trimmed
        if !last.isEmpty || cells.isEmpty { cells.append(last) }
        return cells
    }

    /// The place of the next pipe that is not escaped.
    private static func endOfCell(_ line: ArraySlice<UInt8>) -> Int? {
        var place = line.startIndex
        while place < line.endIndex, line[place] != pipe {
            place += line[place] == backslash ? 2 : 1
        }
        return place < line.endIndex ? place : nil
    }

    /// The cell with `\|` turned into `|`; CommonMark deals with all other escapes.
    private static func withoutEscapes(_ cell: Cell) -> Cell {
        guard cell.contains(backslash) else { return cell }
        var text: [UInt8] = []
        var isEscaped = false
        for byte in cell {
            if isEscaped, byte == pipe { text.removeLast() }
            text.append(byte)
            isEscaped = byte == backslash && !isEscaped
        }
        return text[...]
    }
}
