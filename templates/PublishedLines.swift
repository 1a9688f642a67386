/// The lines of a style sheet or a script as they are published: without comments in blocks,
/// without indentation, and none that is empty. Comments are for those who change the file.
///
/// No text in our files looks like such a comment.
struct PublishedLines {
    let lines: [ArraySlice<UInt8>]

    /// - Parameter comment: how a comment begins; it ends with `*/`.
    init(_ source: [UInt8], comment: String) {
        let opening = Array(comment.utf8)
        let closing = Array("*/".utf8)
        var code: [UInt8] = []
        code.reserveCapacity(source.count)
        var rest = source[...]
        while let byte = rest.first {
            if byte == opening[0], rest.starts(with: opening), let end = Self.end(closing, in: rest)
            {
                rest = rest[end...]
            } else {
                code.append(byte)
                rest = rest.dropFirst()
            }
        }
        lines = code.split(separator: UInt8(ascii: "\n"))
            .map { $0.drop { $0 == UInt8(ascii: " ") } }.filter { !$0.isEmpty }
    }

    /// The place behind the end of a comment that the bytes begin with.
    private static func end(_ closing: [UInt8], in bytes: ArraySlice<UInt8>) -> Int? {
        bytes.indices.dropLast().first { bytes[$0...].starts(with: closing) }
            .map { $0 + closing.count }
    }
}
