import HoofbeatText

/// A small picture of numbers: how many of ten or a hundred people, or bars of a length.
///
/// People see how much more 65 of 100 is than 33 of 100 if they can count both, and if both are
/// drawn against the same whole.
struct Chart {
    enum Kind: String, CaseIterable {
        /// Each row is a part of ten or a hundred people.
        case people
        /// Each row is a bar from zero.
        case bars

        /// As an editor writes it, for messages.
        var example: String {
            switch self {
            case .people: "- 65 of 100 with the medicine"
            case .bars: "- 11 months with the medicine"
            }
        }
    }

    struct Row {
        let value: Double
        /// The number of people that the row is a part of; 0 in a bar.
        let whole: Int
        /// The word behind the number of a bar; empty if there is none.
        var unit = ""
    }

    enum Fault: Error, Equatable {
        case noCaption, noRows, tooManyRows
        /// The caption is a heading, a list or something else that is no sentence.
        case captionNotASentence
        case captionInParts(line: Int)
        case notARow(String, line: Int)
        /// It begins with a number that is more or less than what the row says.
        case unreadNumber(String, line: Int)
        case otherUnit(String, first: String, line: Int)
        case wholeNotDrawn(Int, line: Int)
        case morePeopleThanThereAre(line: Int)
        case otherWhole(Int, first: Int, line: Int)
    }

    let kind: Kind
    let rows: [Row]
    /// All that is written in the block, as Markdown.
    let text: String

    /// More could not be compared at a glance.
    static let maximumRows = 4
    static let wholes = [10, 100]

    /// - Parameters:
    ///   - kind: what the rows are.
    ///   - text: the caption, then each row behind a hyphen.
    ///   - language: the language of the page, in which its numbers are written.
    /// - Throws: `Fault`, with lines counted from 0.
    init(_ kind: Kind, _ text: String, language: String) throws(Fault) {
        var captionEnd: Int?
        var rows: [Row] = []
        let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
        for (number, line) in lines.enumerated() {
            let line = String(line).trimmed
            if line.isEmpty { continue }
            if line.hasPrefix("- ") {
                let reader = ChartRowReader(line.dropFirst(2), line: number, language: language)
                let row = try reader.row(kind)
                try Self.compare(row, with: rows.first, line: number)
                rows.append(row)
            } else if rows.isEmpty {
                if let captionEnd, captionEnd + 1 < number { throw .captionInParts(line: number) }
                captionEnd = number
            } else {
                throw .notARow(line, line: number)
            }
        }
        guard captionEnd != nil else { throw .noCaption }
        guard !rows.isEmpty else { throw .noRows }
        guard rows.count <= Self.maximumRows else { throw .tooManyRows }
        self.kind = kind
        self.rows = rows
        self.text = text
    }

    private static func compare(_ row: Row, with first: Row?, line: Int) throws(Fault) {
        guard let first else { return }
        if first.whole != row.whole {
            throw .otherWhole(row.whole, first: first.whole, line: line)
        }
        if !ChartUnit(row.unit).agrees(with: ChartUnit(first.unit)) {
            throw .otherUnit(row.unit, first: first.unit, line: line)
        }
    }
}
