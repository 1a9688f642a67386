import HoofbeatContent

/// Puts the words of a document together to paragraphs and tables, whatever the format calls them.
///
/// The words stand in two readings, as in `FileWords`.
struct WordBlocks {
    /// What an element holds.
    enum Holder {
        case paragraph, cell, row, table
    }

    private struct Reading {
        var apart: [UInt8] = []
        var joined: [UInt8] = []

        var isEmpty: Bool { apart.allSatisfy { $0 == 32 } }

        mutating func add(_ other: Reading) {
            apart += other.apart
            joined += other.joined
        }

        mutating func add(_ byte: UInt8) {
            apart.append(byte)
            joined.append(byte)
        }
    }

    private struct Open {
        let holder: Holder
        var words = Reading()
        /// What stands above the rows of a table.
        var titles = Reading()
        /// How many columns and rows a cell covers.
        var span = 1
        var height = 1
        /// Cells from above that go on in the rows of a table, by their columns, and the number of
        /// the row before which they end.
        var carried: [Int: (end: Int, words: Reading)] = [:]
        /// How many rows of a table have ended.
        var rows = 0
        /// How many cells a row has, and how many empty ones come before the next.
        var cells = 0
        var gap = 0
        /// The place in `open` of the nearest cell or table around it.
        let around: Int?

        /// Where the next cell of a row stands.
        var column: Int { cells + gap }

        mutating func add(cell: Reading) {
            for _ in 0..<gap { words.add(FileWords.Mark.cell) }
            words.add(cell)
            words.add(FileWords.Mark.cell)
            cells += gap + 1
            gap = 0
        }
    }

    private var done = Reading()
    /// The holders that are open, the outermost first. The first one holds what stands in none.
    private var open = [Open(holder: .paragraph, around: nil)]
    /// The paragraph that ended last, if a table may begin behind it.
    private var last: Reading?

    /// A row of more columns with one head is not for readers.
    private static let mostColumns = 100
    /// What covers all rows that follow covers as many.
    private static let mostRows = 1_000_000
    /// In bytes. A longer text is none that is repeated, or stands above a table.
    private static let shortText = 200

    /// Both readings of what has ended.
    var words: FileWords {
        FileWords(done.apart.plain, done.joined.plain, form: .document, hasLines: false)
    }

    /// In bytes, those of cells that are repeated in open tables among them.
    var count: Int { done.apart.count + done.joined.count + repeated }
    private var repeated = 0

    /// Begins what an element holds, if that may stand here: a row stands in a table alone.
    /// - Returns: whether it has to be ended.
    mutating func begin(_ holder: Holder) -> Bool {
        let place = open.count - 1
        let around = open[place].holder
        switch holder {
        case .row where around != .table: return false
        // The drawing of a chart is a table, and so are its data.
        case .table where around == .table: return false
        case .cell where around != .row: return begin(.paragraph)
        default: break
        }
        if place == 0 { endRoot() }
        let isNearest = around == .cell || around == .table
        open.append(Open(holder: holder, around: isNearest ? place : open[place].around))
        if holder == .table, let last {
            open[place + 1].titles.add(last)
            open[place + 1].titles.add(FileWords.Mark.row)
        }
        if holder != .paragraph { last = nil }
        return true
    }

    /// Ends the holder that was opened last.
    mutating func end() {
        if open.last?.holder == .row { carry() }
        guard open.count > 1, let ended = open.popLast() else { return }
        switch ended.holder {
        case .paragraph: endParagraph(ended)
        case .cell: endCell(ended)
        case .row:
            open[open.count - 1].words.add(ended.words)
            open[open.count - 1].words.add(FileWords.Mark.row)
            open[open.count - 1].rows += 1
        case .table:
            guard !ended.titles.isEmpty || !ended.words.isEmpty else { return }
            done.add(ended.titles)
            done.add(ended.words)
            done.add(FileWords.Mark.block)
        }
        divide(inBoth: true)
    }

    /// Ends what stands in no paragraph.
    private mutating func endRoot() {
        guard !open[0].words.apart.isEmpty else { return }
        endParagraph(open[0])
        open[0].words = Reading()
    }

    private mutating func endParagraph(_ ended: Open) {
        guard !ended.words.isEmpty else { return }
        guard let around = ended.around else {
            done.add(ended.words)
            done.add(FileWords.Mark.block)
            last = ended.words.apart.count < Self.shortText ? ended.words : nil
            return
        }
        if open[around].holder == .cell {
            open[around].words.add(10)
            open[around].words.add(ended.words)
            open[around].words.add(10)
        } else {
            open[around].titles.add(ended.words)
            open[around].titles.add(FileWords.Mark.row)
        }
    }

    private mutating func endCell(_ ended: Open) {
        carry()
        let row = open.count - 1
        let span = max(1, min(ended.span, Self.mostColumns))
        if ended.height != 1 { carry(ended, over: span) }
        guard !ended.words.isEmpty else {
            open[row].gap = min(open[row].gap + span, Self.mostColumns)
            return
        }
        let copies = ended.words.apart.count < Self.shortText ? span : 1
        for _ in 0..<copies { open[row].add(cell: ended.words) }
        open[row].gap = span - copies
        repeated += ended.words.apart.count * (copies - 1)
    }

    /// Keeps a cell for the rows below that it covers, too.
    private mutating func carry(_ cell: Open, over span: Int) {
        let (row, table) = (open.count - 1, open.count - 2)
        let end = open[table].rows + (cell.height > 0 ? cell.height : Self.mostRows)
        let words = cell.words.apart.count < Self.shortText ? cell.words : Reading()
        let column = open[row].column
        for column in column..<(column + span) where column < Self.mostColumns {
            open[table].carried[column] = (end, words)
        }
    }

    /// Adds the cells from above that cover the next columns of the open row.
    private mutating func carry() {
        let (row, table) = (open.count - 1, open.count - 2)
        while let cell = open[table].carried[open[row].column], open[table].rows < cell.end {
            if cell.words.isEmpty {
                open[row].gap += 1
            } else {
                open[row].add(cell: cell.words)
                repeated += cell.words.apart.count
            }
        }
    }

    /// Says how many columns the open cell covers.
    mutating func span(_ columns: Int) {
        guard let cell = open.lastIndex(where: { $0.holder == .cell }) else { return }
        open[cell].span = columns
    }

    /// Says how many rows the open cell covers; 0 for all that follow.
    mutating func span(rows: Int) {
        guard let cell = open.lastIndex(where: { $0.holder == .cell }) else { return }
        open[cell].height = rows
    }

    /// Leaves cells empty, so that the next one has a number, from 0.
    mutating func skip(to column: Int) {
        guard let row = open.lastIndex(where: { $0.holder == .row }) else { return }
        open[row].gap = min(max(0, column - open[row].cells), Self.mostColumns)
    }

    /// Adds a text on its own, wherever it stands: a description of a picture.
    mutating func add(alone text: some Sequence<UInt8>) {
        var words = Reading()
        words.apart = text.map { $0 < 32 ? 32 : $0 }
        words.joined = words.apart
        guard !words.isEmpty else { return }
        words.add(FileWords.Mark.block)
        done.add(words)
    }

    /// Adds a text above the rows of the table around.
    mutating func add(title text: some Sequence<UInt8>) {
        guard let table = open.lastIndex(where: { $0.holder == .table }) else {
            add(alone: text)
            return
        }
        var words = Reading()
        words.apart = text.map { $0 < 32 ? 32 : $0 } + [FileWords.Mark.row]
        words.joined = words.apart
        open[table].titles.add(words)
    }

    mutating func add(_ text: ArraySlice<UInt8>) {
        let words = text.map { $0 < 32 ? 32 : $0 }
        open[open.count - 1].words.apart += words
        open[open.count - 1].words.joined += words
    }

    /// Divides words where an element begins or ends. One blank is enough.
    /// - Parameter inBoth: whether no program draws what follows as a part of the same word.
    mutating func divide(inBoth: Bool) {
        let top = open.count - 1
        guard open[top].holder == .paragraph || open[top].holder == .cell else { return }
        if let last = open[top].words.apart.last, last != 32 { open[top].words.apart.append(32) }
        guard inBoth, let last = open[top].words.joined.last, last != 32 else { return }
        open[top].words.joined.append(32)
    }

    /// Ends everything that is open, at the end of a part.
    mutating func endAll() {
        while open.count > 1 { end() }
        endRoot()
        last = nil
    }
}
