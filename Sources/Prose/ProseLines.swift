import HoofbeatContent
import HoofbeatText

/// Finds the lines of a page on which a part of its markup was written.
///
/// cmark keeps words and line ends as they are, so a piece of text without tags stands in the file
/// as it does in the markup. What stands there nowhere was drawn from data and is not the page's.
struct ProseLines {
    /// How many bytes may be searched in vain, so that no page takes more than its share of time.
    private static let patience = 20_000_000
    /// A piece of so many bytes hardly occurs twice.
    private static let longEnough = 16
    /// How far into a part a piece is looked for.
    private static let reach = 600
    /// How far behind a short part, such as a word, which may stand in many places.
    private static let context = 40

    private let source: SourceText
    private let firstByte: Int
    private let markup: [UInt8]
    /// Parts are asked for in their order, so each is looked for behind the one before it.
    private var from: Int
    private var wasted = 0

    /// - Parameter firstLine: the first line behind the front matter.
    init(_ markup: [UInt8], of source: SourceText, firstLine: Int) {
        self.markup = markup
        self.source = source
        firstByte = source.bytes(ofLines: firstLine...max(firstLine, source.lineCount)).startIndex
        from = firstByte
    }

    /// The line on which a part begins; nil if the page does not hold it.
    mutating func line(of part: Range<Int>) -> Int? {
        let pieces = pieces(of: part)
        let first = pieces.first { $0.bytes.count >= Self.longEnough }
        let longest = pieces.max { $0.bytes.count < $1.bytes.count }
        for piece in [first, longest].compactMap({ $0 }) where wasted < Self.patience {
            guard let place = place(of: piece.bytes) else { continue }
            from = place
            return source.line(at: place) - piece.lines
        }
        return nil
    }

    private mutating func place(of piece: ArraySlice<UInt8>) -> Int? {
        let wanted = Array(piece)
        if let place = source.bytes[from...].firstPlace(of: wanted) { return place }
        wasted += source.bytes.count - from
        guard from > firstByte else { return nil }
        if let place = source.bytes[firstByte..<from].firstPlace(of: wanted) { return place }
        wasted += from - firstByte
        return nil
    }

    private func endsBlock(at place: Int) -> Bool {
        markup[place...].starts(with: "</p".utf8) || markup[place...].starts(with: "</li".utf8)
    }

    /// The texts between tags, references and line ends, each with how many lines end before it.
    private func pieces(of part: Range<Int>) -> [(bytes: ArraySlice<UInt8>, lines: Int)] {
        var pieces: [(bytes: ArraySlice<UInt8>, lines: Int)] = []
        var (start, lines) = (part.lowerBound, 0)
        let end = max(part.upperBound, part.lowerBound + Self.context)
        let last = min(end, part.lowerBound + Self.reach, markup.count)
        var place = start
        func close() {
            let bytes = markup[start..<place].trimmed
            if !bytes.isEmpty { pieces.append((bytes, lines)) }
        }
        while place < last {
            switch markup[place] {
            case UInt8(ascii: "\n"):
                close()
                lines += 1
                place += 1
                start = place
            case UInt8(ascii: "<"), UInt8(ascii: "&"):
                close()
                // In the next block, lines are counted differently.
                if !pieces.isEmpty, endsBlock(at: place) { return pieces }
                let sign = UInt8(ascii: markup[place] == UInt8(ascii: "<") ? ">" : ";")
                while place < last, markup[place] != sign { place += 1 }
                place = min(place + 1, last)
                start = place
            default: place += 1
            }
        }
        close()
        return pieces
    }
}
