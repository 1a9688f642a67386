import CCmark
import Content

/// Finds the line of something inside a block by looking for it in the block's raw lines, one thing
/// after the other, since cmark's own lines of inline nodes cannot be relied on.
struct LineFinder {
    private let source: Source
    private let lines: ClosedRange<Int>
    private let raw: ArraySlice<UInt8>
    private var position: Int

    init(_ lines: ClosedRange<Int>, in source: Source) {
        self.source = source
        self.lines = lines
        raw = source.bytes(ofLines: lines)
        position = raw.startIndex
    }

    /// The line of the next occurrence of `text`; the block's first line if it is not found.
    mutating func line(of text: String) -> Int {
        let needle = Array(text.prefix { $0 != "\n" }.utf8)
        guard let start = raw[position...].firstIndex(of: needle) else { return lines.lowerBound }
        position = start + needle.count
        return source.line(at: start)
    }

    /// The line where the link to `destination` stands: its address in brackets, `<…>`, or the
    /// definition of its label anywhere in the file.
    mutating func line(ofLinkTo destination: String) -> Int {
        let needle = Array(destination.utf8)
        var from = position
        while let start = raw[from...].firstIndex(of: needle) {
            from = start + max(1, needle.count)
            if isDestination(start) {
                position = from
                return source.line(at: start)
            }
        }
        return lineOfDefinition(needle) ?? lines.lowerBound
    }

    /// Goes past a code span, so that an address in it is not taken for a link.
    mutating func skip(_ text: String) {
        let needle = Array(text.utf8)
        if !needle.isEmpty, let start = raw[position...].firstIndex(of: needle) {
            position = start + needle.count
        }
    }

    private func isDestination(_ start: Int) -> Bool {
        guard start > raw.startIndex else { return false }
        var before = start - 1
        if raw[before] == UInt8(ascii: "<") { return true }
        while before > raw.startIndex, raw[before].isBlank { before -= 1 }
        return raw[before] == UInt8(ascii: "(")
    }

    private func lineOfDefinition(_ destination: [UInt8]) -> Int? {
        for number in 1...source.lineCount {
            let line = source.line(number)
            guard let label = line.firstIndex(of: Array("]:".utf8)),
                line.contains(UInt8(ascii: "["))
            else { continue }
            var target = line[(label + 2)...].drop { $0.isBlank || $0 == UInt8(ascii: "<") }
            var found = number
            if target.isEmpty {
                found = number + 1
                target = source.line(found).drop { $0.isBlank || $0 == UInt8(ascii: "<") }
            }
            if target.starts(with: destination) { return found }
        }
        return nil
    }
}

extension UInt8 {
    fileprivate var isBlank: Bool { self == 32 || self == 9 || self == 10 || self == 13 }
}

extension ArraySlice<UInt8> {
    /// Where `needle` first stands. The system's search is many times faster than a loop.
    public func firstIndex(of needle: [UInt8]) -> Int? {
        withUnsafeBytes { hay in
            guard let start = hay.baseAddress, !needle.isEmpty,
                let found = memmem(start, hay.count, needle, needle.count)
            else { return nil }
            return startIndex + (UnsafeRawPointer(found) - start)
        }
    }
}
