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
    private let captionUnit: ArraySlice<UInt8>?
    private let headUnits: [ArraySlice<UInt8>?]
    /// What the caption and the heads say together with each row.
    private let above: [UInt8]

    /// In bytes. What a longer head says further on is not about a number.
    private static let longestHead = 200
    /// In bytes. All that is around a number is read for each number, and no row that a person
    /// reads is longer.
    private static let mostAround = 2_000

    init(caption: [UInt8] = [], heads: [[UInt8]] = [], _ words: DoseWords) {
        self.words = words
        captionUnit = caption.unitOfHeading(words)
        // Programs name columns without blanks.
        headUnits = heads.map { head in
            head.map { $0 == UInt8(ascii: "_") ? 32 : $0 }.unitOfHeading(words)
        }
        above = Array(
            ([caption] + heads).map { $0.prefix(Self.longestHead) }.joined(separator: [0])
                .prefix(Self.mostAround))
    }

    /// - Parameter row: the text of each cell.
    func all(in row: [[UInt8]]) -> [Found] {
        let around = { above + [0] + row.joined(separator: [0]).prefix(Self.mostAround) }
        // The first cell is looked at once, however many numbers the row has.
        var first: ArraySlice<UInt8>??
        var found: [Found] = []
        for (column, cell) in row.enumerated() where !cell.isEmpty {
            let doses = Dose.all(in: cell, words, around: around)
            found += doses.map { Found(column: column, range: $0, text: nil) }
            guard doses.isEmpty, cell.isNumberAlone(words) else { continue }
            if column > 0, first == nil { first = row[0].unitOfHeading(words) }
            let beside = column + 1 < row.count ? row[column + 1].unitOfHeading(words) : nil
            let before = column > 0 ? row[column - 1].unitOfHeading(words) : nil
            let head = column < headUnits.count ? headUnits[column] : nil
            let others = column > 0 ? [before, first ?? nil, captionUnit] : []
            for case let unit? in [beside, head] + others {
                guard let text = dose(cell, unit, around: around) else { continue }
                found.append(Found(column: column, range: 0..<cell.count, text: text))
                break
            }
        }
        return found
    }

    /// A number and the unit that stands elsewhere, if the two are a dose.
    private func dose(
        _ number: [UInt8], _ unit: ArraySlice<UInt8>, around: () -> [UInt8]
    ) -> String? {
        // `10 (max 20)` is ten.
        let number = number.prefix { $0 != UInt8(ascii: "(") }
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
        guard let dose = Dose.all(in: amount, words, around: { text }).first,
            dose.lowerBound < number.count
        else { return nil }
        return String(decoding: amount[dose], as: UTF8.self)
    }
}

extension [UInt8] {
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
    fileprivate func isNumberAlone(_ words: DoseWords) -> Bool {
        guard count < 40 else { return false }
        var isNumber = false
        for word in String(decoding: self, as: UTF8.self).lowercased()
            .split(whereSeparator: { $0.isWhitespace || "-–—≥≤<>~*/()+".contains($0) })
        {
            if words.numbers.contains(String(word))
                || word.unicodeScalars.allSatisfy({
                    $0.isNumber || ".,/·⁄".unicodeScalars.contains($0)
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
