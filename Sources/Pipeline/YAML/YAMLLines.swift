import CHoofbeatYaml
import HoofbeatMarkup
import HoofbeatText

/// The lines of a YAML text as libyaml counts them, from 0, to look up what it has left out.
struct YAMLLines {
    private let text: ArraySlice<UInt8>
    /// Where each line begins.
    private let starts: [Int]
    let mayHoldComments: Bool
    /// Whether a backslash may begin a code in a text in double quotes.
    let mayHoldCodes: Bool
    /// Whether every character is a single byte.
    private let isASCII: Bool
    /// The place that was last asked for.
    private var cursor = (line: 0, column: 0, place: 0)

    init(_ text: ArraySlice<UInt8>) {
        self.text = text
        isASCII = text.withUnsafeBytes(\.isASCII)
        mayHoldComments = text.withUnsafeBytes { $0.firstPlace(of: UInt8(ascii: "#")) != nil }
        mayHoldCodes = text.withUnsafeBytes { $0.firstPlace(of: UInt8(ascii: "\\")) != nil }
        var starts = [text.startIndex]
        starts.reserveCapacity(32)
        for place in text.indices where text[place] <= UInt8(ascii: "\r") {
            let next = place + 1
            switch text[place] {
            case UInt8(ascii: "\n"): starts.append(next)
            case UInt8(ascii: "\r")
            where next == text.endIndex || text[next] != UInt8(ascii: "\n"):
                starts.append(next)
            default: continue
            }
        }
        self.starts = starts
        cursor.place = text.startIndex
    }

    var count: Int { starts.count }

    /// The line of a byte, counted from the first.
    func line(at offset: Int) -> Int {
        max(0, (starts.firstIndex { $0 > text.startIndex + offset } ?? starts.count) - 1)
    }

    /// The bytes of a line without its end.
    subscript(_ line: Int) -> ArraySlice<UInt8> {
        guard starts.indices.contains(line) else { return [] }
        var end = line + 1 < starts.count ? starts[line + 1] : text.endIndex
        while end > starts[line], text[end - 1] == 10 || text[end - 1] == 13 { end -= 1 }
        return text[starts[line]..<end]
    }

    /// Whether a comma may be at a place, and a digit behind it.
    func mayHoldNumber(behindCommaAt mark: yaml_mark_t) -> Bool {
        guard isASCII else { return true }
        let place = text.startIndex + Int(mark.index)
        return place + 1 < text.endIndex && text[place] == UInt8(ascii: ",")
            && text[place + 1].isDigit
    }

    /// The rest of a line from a place on. libyaml counts columns in characters. Places are asked
    /// for in their order, so that each line is walked through only once.
    mutating func rest(from mark: yaml_mark_t) -> ArraySlice<UInt8> {
        let bytes = self[Int(mark.line)]
        if isASCII { return bytes[min(text.startIndex + Int(mark.index), bytes.endIndex)...] }
        if cursor.line != mark.line || cursor.column > mark.column {
            cursor = (line: mark.line, column: 0, place: bytes.startIndex)
        }
        while cursor.column < mark.column, cursor.place < bytes.endIndex {
            cursor.place += 1
            while cursor.place < bytes.endIndex, text[cursor.place] & 0xC0 == 0x80 {
                cursor.place += 1
            }
            cursor.column += 1
        }
        return bytes[min(cursor.place, bytes.endIndex)...]
    }
}

extension ArraySlice<UInt8> {
    /// The blanks at the beginning of a line.
    var indentation: ArraySlice<UInt8> { prefix(while: \.isSpaceOrTab) }

    /// The number of bytes of a no-break space, or another space of Unicode, at the beginning; 0 if
    /// there is none. YAML knows only the usual space.
    var widthOfStrangeSpace: Int {
        if starts(with: [0xC2, 0xA0]) { return 2 }
        guard count > 2, let first, first == 0xE2 || first == 0xE3 else { return 0 }
        let scalar = String(decoding: prefix(3), as: UTF8.self).unicodeScalars.first
        return scalar?.properties.generalCategory == .spaceSeparator ? 3 : 0
    }

    /// What follows a name and its colon, or the hyphens of a list, without blanks.
    var yamlValue: ArraySlice<UInt8> {
        var rest = drop(while: \.isSpaceOrTab)
        while rest.first == UInt8(ascii: "-"), rest.dropFirst().first == 32 {
            rest = rest.dropFirst().drop { $0 == 32 }
        }
        let quotes = "\"'[{".utf8
        guard let first = rest.first, !quotes.contains(first) else { return rest }
        for place in rest.indices where rest[place] == UInt8(ascii: ":") {
            let next = rest[(place + 1)...]
            if next.isEmpty || next.first == 32 || next.first == 9 {
                return next.drop(while: \.isSpaceOrTab)
            }
        }
        return rest
    }
}

extension ArraySlice<UInt8> {
    /// Whether the line holds a colon with a blank behind it, or ends in a colon.
    var hasName: Bool { holds(": ") || last == UInt8(ascii: ":") }

    /// Whether more than a comment follows the text in quotes at the beginning.
    func hasMore(afterQuote quote: UInt8) -> Bool {
        guard let place = place(afterQuote: quote) else { return false }
        let rest = self[place...].drop(while: \.isSpaceOrTab)
        return !rest.isEmpty && rest.first != UInt8(ascii: "#")
    }

    /// The place behind the text in quotes at the beginning; nil if its quote is not closed here.
    func place(afterQuote quote: UInt8) -> Int? {
        var place = startIndex + 1
        while place < endIndex {
            if self[place] == UInt8(ascii: "\\"), quote == UInt8(ascii: "\"") {
                place += 1
            } else if self[place] == quote {
                let isDoubled =
                    quote == UInt8(ascii: "'") && place + 1 < endIndex && self[place + 1] == quote
                if !isDoubled { return place + 1 }
                place += 1
            }
            place += 1
        }
        return nil
    }
}
