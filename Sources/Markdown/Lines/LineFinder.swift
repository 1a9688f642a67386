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
        return source.line(at: start, within: lines)
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
                return source.line(at: start, within: lines)
            }
        }
        wasted += raw.endIndex - position
        return lines.lowerBound
    }

    /// The line where `destination` is as the address of a link or picture; nil if it does not.
    mutating func line(ofLinkTo destination: UnsafeRawBufferPointer) -> Int? {
        guard let start = placeBehindBracket(of: destination) ?? place(ofLinkTo: destination)
        else { return nil }
        position = start + destination.count
        return source.line(at: start, within: lines)
    }

    /// The place of an address right behind a round bracket, where nearly all are written. nil if
    /// there is none, or one may be written in another way before.
    private func placeBehindBracket(of destination: UnsafeRawBufferPointer) -> Int? {
        guard !destination.isEmpty else { return nil }
        return raw.withUnsafeBytes { bytes in
            let from = max(0, position - raw.startIndex - 1)
            var place = from
            while let bracket = bytes.firstPlace(of: UInt8(ascii: "("), from: place) {
                place = bracket + 1
                let end = place + destination.count
                guard end <= bytes.count, !bytes[place].isBlank else { return nil }
                guard bytes.areEqual(destination, at: place) else { continue }
                let before = UnsafeRawBufferPointer(rebasing: bytes[from..<bracket])
                let mayBeSecond = before.firstPlace(of: UInt8(ascii: "<")) != nil
                return mayBeSecond ? nil : raw.startIndex + place
            }
            return nil
        }
    }

    private mutating func place(ofLinkTo destination: UnsafeRawBufferPointer) -> Int? {
        var from = position
        while let start = place(of: destination, from: from) {
            if isDestination(start) { return start }
            from = start + max(1, destination.count)
        }
        wasted += raw.endIndex - position
        return escapedIndex(of: destination)
    }

    /// Goes past a code span, in which cmark has turned line ends into spaces.
    mutating func skip(_ text: UnsafeRawBufferPointer) {
        var start = 0
        while start < text.count {
            let end = text.firstPlace(of: UInt8(ascii: " "), from: start) ?? text.count
            let word = UnsafeRawBufferPointer(rebasing: text[start..<end])
            if let found = place(of: word, from: position) { position = found + word.count }
            start = end + 1
        }
    }

    private func place(of wanted: UnsafeRawBufferPointer, from start: Int) -> Int? {
        raw.withUnsafeBytes { $0.firstPlace(of: wanted, from: start - raw.startIndex) }
            .map { raw.startIndex + $0 }
    }

    private func isDestination(_ start: Int) -> Bool {
        guard start > raw.startIndex else { return false }
        var before = start - 1
        if raw[before] == UInt8(ascii: "<") { return true }
        while before > raw.startIndex, raw[before].isBlank { before -= 1 }
        return raw[before] == UInt8(ascii: "(")
    }

    /// The place of an address that is written with `\_` or `&amp;` in it.
    private func escapedIndex(of needle: UnsafeRawBufferPointer) -> Int? {
        guard raw.contains(UInt8(ascii: "\\")) || needle.contains(UInt8(ascii: "&")) else {
            return nil
        }
        return raw[position...].indices.first { isDestination($0) && matches(needle, at: $0) }
    }

    private func matches(_ needle: UnsafeRawBufferPointer, at start: Int) -> Bool {
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
