import HoofbeatMarkup
import HoofbeatText

/// The text of a file and where its lines begin.
///
/// A class, since much that reads a page holds its text: copying a struct counts three references.
package final class SourceText: Sendable {
    /// Path from the site's root, as problems name it.
    package let file: String
    /// The bytes: valid UTF-8 without a byte order mark.
    package let bytes: [UInt8]
    private let lineStarts: [Int]

    package init(file: String, bytes: [UInt8]) {
        self.file = file
        self.bytes = bytes
        self.lineStarts = Self.lineStarts(of: bytes)
    }

    package var lineCount: Int { lineStarts.count }

    /// The bytes of a line without its end; lines count from 1.
    package func line(_ number: Int) -> ArraySlice<UInt8> {
        guard (1...lineCount).contains(number) else { return [] }
        let start = lineStarts[number - 1]
        var end = number < lineCount ? lineStarts[number] : bytes.count
        while end > start, bytes[end - 1] == UInt8(ascii: "\n") || bytes[end - 1] == 13 { end -= 1 }
        return bytes[start..<end]
    }

    /// What a line begins with, be it its end; nil for a line that is not there.
    package func firstByte(ofLine number: Int) -> UInt8? {
        guard (1...lineCount).contains(number), lineStarts[number - 1] < bytes.count else {
            return nil
        }
        return bytes[lineStarts[number - 1]]
    }

    package func text(ofLine number: Int) -> String {
        String(decoding: line(number), as: UTF8.self)
    }

    /// A line as it is shown with a problem; a very long one is cut off.
    package func excerpt(ofLine number: Int) -> String {
        let text = String(decoding: line(number).prefix(800), as: UTF8.self)
        let shown = text.prefix(160)
        return shown.count < text.count ? shown + " …" : text
    }

    /// The bytes from the beginning of one line to the end of another, both included.
    package func bytes(ofLines lines: ClosedRange<Int>) -> ArraySlice<UInt8> {
        let first = max(1, lines.lowerBound)
        let last = min(lineCount, lines.upperBound)
        guard first <= last else { return [] }
        let end = last < lineCount ? lineStarts[last] : bytes.count
        return bytes[lineStarts[first - 1]..<end]
    }

    /// The line that holds the byte at `offset`.
    package func line(at offset: Int) -> Int { line(at: offset, within: 1...lineCount) }

    /// The one of these lines that holds the byte at `offset`, which is in one of them.
    package func line(at offset: Int, within lines: ClosedRange<Int>) -> Int {
        var low = lines.lowerBound
        var high = min(lines.upperBound, lineCount) + 1
        while high - low > 1 {
            let middle = (low + high) / 2
            if lineStarts[middle - 1] <= offset { low = middle } else { high = middle }
        }
        return low
    }

    /// The places where lines begin. A line ends with LF, CRLF or a single CR (CommonMark 0.30,
    /// section 2.1).
    private static func lineStarts(of bytes: [UInt8]) -> [Int] {
        var starts = [0]
        starts.reserveCapacity(bytes.count / 32)
        bytes.withUnsafeBytes { bytes in
            guard bytes.firstPlace(of: UInt8(ascii: "\r")) != nil else {
                var place = 0
                while let end = bytes.firstPlace(of: UInt8(ascii: "\n"), from: place) {
                    place = end + 1
                    starts.append(place)
                }
                return
            }
            for index in bytes.indices where bytes[index] <= UInt8(ascii: "\r") {
                let next = index + 1
                switch bytes[index] {
                case UInt8(ascii: "\n"): starts.append(next)
                case UInt8(ascii: "\r")
                where next == bytes.count || bytes[next] != UInt8(ascii: "\n"):
                    starts.append(next)
                default: continue
                }
            }
        }
        if starts.count > 1, starts[starts.count - 1] == bytes.count { starts.removeLast() }
        return starts
    }
}
