import HoofbeatContent
import HoofbeatText

/// Doses in the rows of a table, where a number and its unit may stand in two cells, or the unit in
/// the head of the column or in the caption.
struct RowDoses {
    struct Found {
        let column: Int
        /// The place in the cell.
        let range: Range<Int>
        /// The number with its unit, if that stands elsewhere.
        let text: String?
    }

    private let words: DoseWords
    private var captionUnit: ArraySlice<UInt8>?
    private var headUnits: [ArraySlice<UInt8>?] = []
    /// Columns called by one letter, such as G, below which this letter is no unit.
    private var lettered: Set<Int> = []
    /// What the caption and the heads say together with each row.
    private var above: [UInt8] = []
    /// The same, read; nil until a row has an amount.
    private var aboveSays: DoseSentences.Says?

    /// In bytes. What a longer head says further on is not about a number.
    private static let longestHead = 200
    private static let mostAbove = 2_000

    init(caption: [UInt8] = [], heads: [[UInt8]] = [], _ words: DoseWords) {
        self.words = words
        add(caption: caption)
        add(heads: heads)
    }

    /// Adds a line that stands above the table. The first one with a unit gives it to all numbers.
    mutating func add(caption: [UInt8]) {
        guard !caption.isEmpty else { return }
        captionUnit = captionUnit ?? caption.unitOfHeading(words)
        add(above: caption)
    }

    /// Adds a row of heads. A unit in it holds for the column from there on.
    mutating func add(heads: [[UInt8]]) {
        for (column, head) in heads.enumerated() {
            if column == headUnits.count { headUnits.append(nil) }
            guard !head.isEmpty else { continue }
            if head.count == 1 { lettered.insert(column) }
            headUnits[column] = head.unitOfColumn(words) ?? headUnits[column]
            add(above: head)
        }
    }

    /// Gives a unit to the empty heads beside it, since a head over several columns stands in the
    /// first of them.
    mutating func spread(_ heads: [[UInt8]]) {
        for (column, head) in heads.enumerated().dropFirst() where head.isEmpty {
            headUnits[column] = headUnits[column] ?? headUnits[column - 1]
        }
    }

    private mutating func add(above text: [UInt8]) {
        guard above.count < Self.mostAbove else { return }
        above += text.prefix(Self.longestHead) + [0]
        aboveSays = nil
    }

    /// - Parameter row: the text of each cell.
    mutating func all(in row: [[UInt8]]) -> [Found] {
        // What is around an amount is read once for all amounts of the row.
        var says: (above: DoseSentences.Says?, row: DoseSentences.Says?) = (aboveSays, nil)
        let above = above
        func around() -> DoseSentences.Says {
            let ofHeads = says.above ?? DoseSentences.says(of: above)
            let ofRow = says.row ?? DoseSentences.says(of: Array(row.joined(separator: [0])))
            says = (ofHeads, ofRow)
            return ofHeads.union(ofRow)
        }
        var known: Label?
        var found: [Found] = []
        for (column, cell) in row.enumerated() where !cell.isEmpty {
            let doses = Dose.all(in: cell, words, around: around)
            found += doses.map { Found(column: column, range: $0, text: nil) }
            guard doses.isEmpty, cell.isNumberAlone(words) else { continue }
            let label = known ?? self.label(of: row)
            known = label
            for case let unit? in units(of: column, in: row, label) {
                guard let text = Self.dose(cell, unit, words, around: around) else { continue }
                found.append(Found(column: column, range: 0..<cell.count, text: text))
                break
            }
        }
        aboveSays = says.above
        return found
    }

    /// The units that a row gives to all its numbers.
    private struct Label {
        /// That of its first cell, as in `Dose (mg)`.
        let first: ArraySlice<UInt8>?
        /// That of a cell with nothing else, since a column of units may stand anywhere.
        let alone: ArraySlice<UInt8>?
    }

    private func label(of row: [[UInt8]]) -> Label {
        let alone = row.indices.first { column in
            (2..<12).contains(row[column].count)
                && unit(in: row, column)?.count == row[column].count
        }
        return Label(first: unit(in: row, 0), alone: alone.map { row[$0][...] })
    }

    /// The units that may belong to the number in a column, the likeliest first.
    private func units(
        of column: Int, in row: [[UInt8]], _ label: Label
    ) -> [ArraySlice<UInt8>?] {
        let head = column < headUnits.count ? headUnits[column] : nil
        let others = column > 0 ? [unit(in: row, column - 1), label.first, captionUnit] : []
        return [unit(in: row, column + 1), head] + others + [label.alone]
    }

    private func unit(in row: [[UInt8]], _ column: Int) -> ArraySlice<UInt8>? {
        guard row.indices.contains(column) else { return nil }
        let isLetter = row[column].count == 1 && lettered.contains(column)
        return isLetter ? nil : row[column].unitOfHeading(words)
    }

    /// A number and the unit that stands elsewhere, if the two are a dose.
    private static func dose(
        _ number: [UInt8], _ unit: ArraySlice<UInt8>, _ words: DoseWords,
        around: () -> DoseSentences.Says
    ) -> String? {
        // `10 (max 20)` is ten, and so is `10 bd`.
        let bare = number.prefix { $0 != UInt8(ascii: "(") }
        let end = bare.lastIndex { $0.isDigit || $0 >= 0x80 }
        let number = end.map { bare[...$0] } ?? bare
        let amount = number + [32] + unit
        guard let dose = Dose.all(in: Array(amount), words, around: around).first,
            dose.lowerBound < number.count
        else { return nil }
        return String(decoding: amount[dose], as: UTF8.self)
    }
}

/// A label with the unit of the numbers below it: a term, as in `Dose (mg)`.
struct UnitLabel {
    private let unit: ArraySlice<UInt8>?
    private let text: [UInt8]
    private let words: DoseWords

    init(_ text: [UInt8], _ words: DoseWords) {
        self.words = words
        self.text = Array(text.prefix(200))
        unit = text.unitOfHeading(words)
    }

    /// The text with the unit, if it is only a number and the two are a dose.
    func dose(_ number: [UInt8]) -> String? {
        guard let unit, number.isNumberAlone(words) else { return nil }
        let amount = number + [32] + unit
        guard
            let dose = Dose.all(in: amount, words, around: { DoseSentences.says(of: text) }).first,
            dose.lowerBound < number.count
        else { return nil }
        return String(decoding: amount[dose], as: UTF8.self)
    }
}

extension [UInt8] {
    /// Whether a column with this head has a unit.
    func hasUnitOfColumn(_ words: DoseWords) -> Bool { unitOfColumn(words) != nil }

    /// The unit of the numbers below a head, which programs write as `dose_mg` or `doseMg`.
    fileprivate func unitOfColumn(_ words: DoseWords) -> ArraySlice<UInt8>? {
        // One capital letter, as in G and U, is the name of a column.
        guard count > 1 || first?.isCapital != true else { return nil }
        let head = map { $0 == UInt8(ascii: "_") ? 32 : $0 }
        if let unit = head.unitOfHeading(words) { return unit }
        guard head.count < 40, head.allSatisfy(\.isLetterOrDigit) else { return nil }
        var apart: [UInt8] = []
        for byte in head {
            if byte.isCapital, apart.last?.isSmallLetter == true { apart.append(32) }
            apart.append(byte)
        }
        return apart.count > head.count ? apart.unitOfHeading(words) : nil
    }

    fileprivate func unitOfHeading(_ words: DoseWords) -> ArraySlice<UInt8>? {
        isEmpty ? nil : AmountReader(self, words).unitOfHeading
    }

    /// Words that may stand beside a number without making a sentence of it.
    private static let besideNumbers: Set = [
        "up", "to", "or", "and", "about", "a", "at", "least", "most", "max", "maximum", "x", "per",
        "day", "week", "daily", "weekly", "monthly", "nightly", "once", "twice", "bd", "od", "tds",
        "qds", "prn", "each", "every",
    ]

    /// Whether it is only a number, such as `10`, `10–20`, `up to 2`, `½ to 1` or `10 (max 20)`.
    func isNumberAlone(_ words: DoseWords) -> Bool {
        guard count < 40 else { return false }
        var isNumber = false
        for word in String(decoding: self, as: UTF8.self).lowercased()
            .split(whereSeparator: { $0.isWhitespace || "-–—≥≤<>~*/()+;'".contains($0) })
        {
            // Spreadsheets write 10 as 1e1, too.
            let isExponential = word.first?.isNumber == true && word.last?.isNumber == true
            if words.numbers.contains(String(word))
                || word.unicodeScalars.allSatisfy({
                    $0.isNumber || ".,/·⁄".unicodeScalars.contains($0)
                        || isExponential && $0 == "e"
                })
            {
                isNumber = true
            } else if !Self.besideNumbers.contains(String(word)) {
                return false
            }
        }
        return isNumber
    }
}
