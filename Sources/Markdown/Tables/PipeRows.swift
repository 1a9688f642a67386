/// The cells of a pipe table, as they were written.
struct PipeRows {
    enum Alignment {
        case none, left, right, centre
    }

    typealias Cell = ArraySlice<UInt8>

    let captionInside: Cell?
    let alignments: [Alignment]
    /// The header first; every row has as many cells as there are columns.
    let cells: [Cell]
    /// Whether there would be more cells than may be; then there are none.
    let areTooMany: Bool

    /// nil unless the lines are a table: the second is a row of dashes with as many cells as the
    /// first has.
    init?(_ lines: [ArraySlice<UInt8>], maximumCells: Int) {
        guard lines.count >= 2 else { return nil }
        captionInside = Self.caption(lines[0])
        let lines = captionInside == nil ? lines[...] : lines.dropFirst()
        guard let first = lines.first, let second = lines.dropFirst().first,
            first.contains(Self.pipe) || second.contains(Self.pipe),
            let alignments = Self.alignments(second)
        else { return nil }
        var cells = Self.cells(first)
        guard cells.count == alignments.count else { return nil }
        self.alignments = alignments
        areTooMany = alignments.count * (lines.count - 1) > maximumCells
        guard !areTooMany else {
            self.cells = []
            return
        }
        for line in lines.dropFirst(2) {
            let row = Self.cells(line).prefix(alignments.count)
            cells += row
            for _ in row.count..<alignments.count { cells.append([]) }
        }
        self.cells = cells
    }

    static func caption(_ line: ArraySlice<UInt8>) -> Cell? {
        line.starts(with: "Table: ".utf8) ? line.dropFirst(7).trimmed : nil
    }

    private static func alignments(_ line: ArraySlice<UInt8>) -> [Alignment]? {
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

    /// Splits at every pipe that is not escaped; also in code, as the specification says.
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

    /// Where the next pipe stands that is not escaped.
    private static func endOfCell(_ line: ArraySlice<UInt8>) -> Int? {
        var place = line.startIndex
        while place < line.endIndex, line[place] != pipe {
            place += line[place] == backslash ? 2 : 1
        }
        return place < line.endIndex ? place : nil
    }

    /// `\|` as `|`; any other escape is left to CommonMark.
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
