import HoofbeatMarkup
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
        /// Markdown, as readers see it beside the picture.
        let text: String
        let value: Double
        /// The number of people that the row is a part of; 0 in a bar.
        let whole: Int
    }

    enum Fault: Error, Equatable {
        case noCaption, noRows, tooManyRows
        /// The caption is a heading, a list or something else that is no sentence.
        case captionNotASentence
        case notARow(String, line: Int)
        case wholeNotDrawn(Int, line: Int)
        case morePeopleThanThereAre(line: Int)
        case otherWhole(Int, first: Int, line: Int)
    }

    let kind: Kind
    /// Markdown.
    let caption: String
    let rows: [Row]

    /// More could not be compared at a glance.
    static let maximumRows = 4
    static let wholes = [10, 100]

    /// - Parameters:
    ///   - kind: what the rows are.
    ///   - text: the caption, then each row behind a hyphen.
    /// - Throws: `Fault`, with lines counted from 0.
    init(_ kind: Kind, _ text: String) throws(Fault) {
        var caption: [String] = []
        var rows: [Row] = []
        let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
        for (number, line) in lines.enumerated() {
            let line = String(line).trimmed
            if line.isEmpty { continue }
            if line.hasPrefix("- ") {
                let row = try Self.row(line.dropFirst(2), kind, line: number)
                if let first = rows.first, first.whole != row.whole {
                    throw .otherWhole(row.whole, first: first.whole, line: number)
                }
                rows.append(row)
            } else if rows.isEmpty {
                caption.append(line)
            } else {
                throw .notARow(line, line: number)
            }
        }
        guard !caption.isEmpty else { throw .noCaption }
        guard !rows.isEmpty else { throw .noRows }
        guard rows.count <= Self.maximumRows else { throw .tooManyRows }
        self.kind = kind
        self.caption = caption.joined(separator: " ")
        self.rows = rows
    }

    private static func row(_ text: Substring, _ kind: Kind, line: Int) throws(Fault) -> Row {
        let text = String(text).trimmed
        var numbers = Numbers(text)
        guard let value = numbers.next() else { throw .notARow(text, line: line) }
        guard kind == .people else {
            guard value > 0 else { throw .notARow(text, line: line) }
            return Row(text: text, value: value, whole: 0)
        }
        guard let second = numbers.next(), value == value.rounded(), second == second.rounded(),
            let whole = Int(exactly: second)
        else { throw .notARow(text, line: line) }
        guard wholes.contains(whole) else { throw .wholeNotDrawn(whole, line: line) }
        guard value <= second else { throw .morePeopleThanThereAre(line: line) }
        return Row(text: text, value: value, whole: whole)
    }

    /// The caption, and the rows as a list.
    var markdown: String {
        caption + "\n\n" + rows.map { "- \($0.text)\n" }.joined()
    }
}

/// The numbers in a text that begins with one, which may have a decimal comma or point.
private struct Numbers {
    private var rest: Substring
    private var isFirst = true

    init(_ text: String) {
        rest = text[...]
    }

    mutating func next() -> Double? {
        if !isFirst { rest = rest.drop { !$0.isASCIIDigit } }
        isFirst = false
        let number = rest.prefix { $0.isASCIIDigit || $0 == "." || $0 == "," }
        rest = rest[number.endIndex...]
        let isClosed = rest.first.map { !$0.isLetter } ?? true
        let end = number.last?.isASCIIDigit == true ? number : number.dropLast()
        guard isClosed, end.first?.isASCIIDigit == true else { return nil }
        return Double(end.replacing(",", with: "."))
    }
}

extension Character {
    fileprivate var isASCIIDigit: Bool { isASCII && isNumber }
}
