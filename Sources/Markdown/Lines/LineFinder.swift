import HoofbeatContent
import HoofbeatText

/// Finds the lines of things inside a block by looking for them in the block's raw lines, one after
/// the other.
struct LineFinder {
    private let source: SourceText
    private let lines: ClosedRange<Int>
    private let raw: ArraySlice<UInt8>
    private var position: Int
    /// How many bytes have been searched in vain.
    private(set) var wasted = 0

    init(_ lines: ClosedRange<Int>, in source: SourceText) {
        self.source = source
        self.lines = lines
        raw = source.bytes(ofLines: lines)
        position = raw.startIndex
    }

    /// The line of the next occurrence of `text`; the block's first line if there is none.
    mutating func line(of text: String) -> Int {
        let needle = Array(text.prefix { $0 != "\n" }.utf8)
        guard let start = raw[position...].firstPlace(of: needle) else {
            wasted += raw.endIndex - position
            return lines.lowerBound
        }
        position = start + needle.count
        return source.line(at: start)
    }

    /// The line of the next `word` that is not a part of a longer one; the block's first line if
    /// there is none.
    mutating func line(ofWord word: String) -> Int {
        let needle = Array(word.utf8)
        // Words written with entities are never found, and a page full of them must not take long.
        guard !needle.isEmpty, wasted < 4_000_000 else { return lines.lowerBound }
        var from = position
        while let start = raw[from...].firstPlace(of: needle) {
            from = start + needle.count
            if raw[..<start].last?.isOfName != true, raw[from...].first?.isOfName != true {
                position = from
                return source.line(at: start)
            }
        }
        wasted += raw.endIndex - position
        return lines.lowerBound
    }

    /// The line where `destination` is as the address of a link or picture; nil if it does not.
    mutating func line(ofLinkTo destination: [UInt8]) -> Int? {
        var from = position
        while let start = raw[from...].firstPlace(of: destination) {
            from = start + max(1, destination.count)
            if isDestination(start) {
                position = from
                return source.line(at: start)
            }
        }
        wasted += raw.endIndex - position
        if let start = escapedIndex(of: destination) {
            position = start + destination.count
            return source.line(at: start)
        }
        return nil
    }

    /// Goes past a code span, in which cmark has turned line ends into spaces.
    mutating func skip(_ text: String) {
        for word in text.utf8.split(separator: UInt8(ascii: " ")) {
            if let start = raw[position...].firstPlace(of: Array(word)) {
                position = start + word.count
            }
        }
    }

    private func isDestination(_ start: Int) -> Bool {
        guard start > raw.startIndex else { return false }
        var before = start - 1
        if raw[before] == UInt8(ascii: "<") { return true }
        while before > raw.startIndex, raw[before].isBlank { before -= 1 }
        return raw[before] == UInt8(ascii: "(")
    }

    /// The place of an address that is written with `\_` or `&amp;` in it.
    private func escapedIndex(of needle: [UInt8]) -> Int? {
        guard raw.contains(UInt8(ascii: "\\")) || needle.contains(UInt8(ascii: "&")) else {
            return nil
        }
        return raw[position...].indices.first { isDestination($0) && matches(needle, at: $0) }
    }

    private func matches(_ needle: [UInt8], at start: Int) -> Bool {
        var place = start
        for byte in needle {
            if place < raw.endIndex, raw[place] == UInt8(ascii: "\\") { place += 1 }
            guard place < raw.endIndex, raw[place] == byte else { return false }
            place += 1
            if byte == UInt8(ascii: "&"), raw[place...].starts(with: "amp;".utf8) { place += 4 }
        }
        return true
    }
}

extension UInt8 {
    /// Letters, digits and the hyphen, which names of sources consist of.
    fileprivate var isOfName: Bool {
        isOfWord
            || self == UInt8(ascii: "-")
    }
}
