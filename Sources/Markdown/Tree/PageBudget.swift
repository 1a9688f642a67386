package import HoofbeatContent
import HoofbeatMarkup
import HoofbeatText

/// What a text costs the parser, counted in one pass before it is parsed.
///
/// cmark 0.30 takes time in proportion to a text, except for two shapes: pictures that do not
/// close, and lists and quotes that stay open over many lines, each of which it compares with every
/// line. No person writes either, and the limits are a hundred times what a long page has.
package struct PageBudget {
    /// How often a text may hold `![`.
    static let maximumPictures = 2_000
    /// How many lists and quotes may be open, added up over all lines.
    static let maximumNesting = 5_000_000

    private var nesting = 0
    /// How many lists and quotes may still be open.
    private var open = 0
    private var followsText = false

    /// The first thing that is too much, as an error at the line where the limit is passed; nil if
    /// the text may be parsed.
    package static func problem(in source: SourceText, firstLine: Int = 1) -> Diagnostic? {
        var budget = PageBudget()
        guard firstLine <= source.lineCount else { return nil }
        if let picture = firstPictureTooMany(in: source, firstLine) {
            return .tooManyPictures(
                at: TextLocation(file: source.file, line: source.line(at: picture)))
        }
        // No byte counts as more than two lists: a tab does, since it is four columns. For most
        // pages this bound is already low enough, so they need no counting.
        let most = 2 * source.bytes.count * source.lineCount
        guard most > maximumNesting else { return nil }
        for number in firstLine...source.lineCount {
            budget.add(source.line(number))
            if budget.nesting > maximumNesting {
                return .tooComplex(
                    "lists and quotes are nested too deeply over too many lines",
                    at: TextLocation(file: source.file, line: number),
                    help: "nest them less, or divide the page")
            }
        }
        return nil
    }

    private mutating func add(_ line: ArraySlice<UInt8>) {
        let depth = line.possibleDepth
        let hasText = depth.end < line.endIndex
        // A line of text after one without text ends the blocks that it is not part of. Any other
        // line may continue them.
        open = hasText && !followsText ? depth.count : max(open, depth.count)
        followsText = hasText
        nesting += open
    }

    private static func firstPictureTooMany(in source: SourceText, _ firstLine: Int) -> Int? {
        let text = source.bytes(ofLines: firstLine...source.lineCount)
        return text.withUnsafeBytes { bytes in
            var count = 0
            var place = 0
            while let mark = bytes.firstPlace(of: UInt8(ascii: "!"), from: place) {
                place = mark + 1
                guard place < bytes.count, bytes[place] == UInt8(ascii: "[") else { continue }
                count += 1
                if count > maximumPictures { return text.startIndex + mark }
            }
            return nil
        }
    }
}

extension ArraySlice<UInt8> {
    /// How many lists and quotes a line may be in: the marks that it begins with, and one for each
    /// two columns of blanks. Also the place where its text begins.
    fileprivate var possibleDepth: (count: Int, end: Int) {
        var marks = 0
        var columns = 0
        var place = startIndex
        while place < endIndex {
            switch self[place] {
            case 32: columns += 1
            case 9: columns += 4
            case UInt8(ascii: ">"): marks += 1
            case UInt8(ascii: "-"), UInt8(ascii: "+"), UInt8(ascii: "*"):
                guard isBlankOrEnd(place + 1) else { return (marks + columns / 2, place) }
                marks += 1
            case UInt8(ascii: "0")...UInt8(ascii: "9"):
                // The number of an item has at most nine digits (CommonMark 0.30, section 5.2).
                let digits = self[place...].prefix(9).prefix(while: \.isDigit).count
                let dot = place + digits
                guard dot < endIndex, self[dot] == UInt8(ascii: ".") || self[dot] == 41,
                    isBlankOrEnd(dot + 1)
                else { return (marks + columns / 2, place) }
                marks += 1
                place = dot
            default: return (marks + columns / 2, place)
            }
            place += 1
        }
        return (marks + columns / 2, place)
    }

    private func isBlankOrEnd(_ place: Int) -> Bool { place >= endIndex || self[place].isBlank }
}

extension Diagnostic {
    /// A text that would take more time or memory than its size justifies.
    static func tooComplex(_ message: String, at location: TextLocation, help: String) -> Diagnostic
    {
        .error("too-complex", at: location, message, help: help)
    }

    fileprivate static func tooManyPictures(at location: TextLocation) -> Diagnostic {
        .error(
            "too-many-pictures", at: location, "this page has more than 2,000 pictures",
            help: "divide it into several pages")
    }
}
