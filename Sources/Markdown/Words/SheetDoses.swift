import HoofbeatContent

/// Doses in a sheet: the table of a document, or a file in CSV, which may hold several tables, with
/// titles above them and empty rows between them.
struct SheetDoses {
    struct Row {
        let cells: [[UInt8]]
        /// The line of the file where the row begins; nil in a document.
        var line: Int?
    }

    private let words: DoseWords
    private var rows: RowDoses
    /// Titles since the last empty row.
    private var titles: [[UInt8]] = []
    /// Whether a row with several cells may be the heads of a new table.
    private var isAtStart = true

    /// What a sheet says further above is not about a table.
    private static let mostTitles = 10

    init(_ words: DoseWords) {
        self.words = words
        rows = RowDoses(words)
    }

    /// - Parameter row: the next row.
    mutating func all(in row: Row) -> [String] {
        let found = rows.all(in: row.cells)
        take(row.cells)
        return found.map { found in
            found.text ?? String(decoding: row.cells[found.column][found.range], as: UTF8.self)
        }
    }

    /// Keeps what a row says about those below it.
    private mutating func take(_ cells: [[UInt8]]) {
        let written = cells.lazy.filter { !$0.isEmpty }
        guard let first = written.first else {
            (isAtStart, titles) = (true, [])
            return
        }
        if cells.contains(where: { $0.isNumberAlone(words) }) {
            isAtStart = false
        } else if written.dropFirst().isEmpty {
            if !isAtStart { addUnits(of: cells) }
            guard isAtStart, titles.count < Self.mostTitles else { return }
            titles.append(first)
            rows.add(caption: first)
            // It may be the only column of a table.
            rows.add(heads: cells)
        } else if isAtStart {
            rows = RowDoses(heads: cells, words)
            rows.spread(cells)
            for title in titles { rows.add(caption: title) }
            isAtStart = false
        } else {
            addUnits(of: cells)
        }
    }

    /// Takes a row below the heads that gives their units.
    private mutating func addUnits(of cells: [[UInt8]]) {
        guard cells.contains(where: { $0.hasUnitOfColumn(words) }) else { return }
        rows.add(heads: cells)
        rows.spread(cells)
    }
}
