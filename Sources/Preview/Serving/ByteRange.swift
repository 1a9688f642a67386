import HoofbeatText

/// The part of a file that a request asks for (RFC 9110, section 14).
enum ByteRange: Equatable {
    case whole
    case part(Range<Int>)
    case unsatisfiable

    /// - Parameters:
    ///   - header: the value of `Range`. Other units and several ranges are ignored, and what is no
    ///     range is refused, as nginx does and the standard allows (section 14.2).
    ///   - size: the size of the file in bytes.
    init(_ header: String?, of size: Int) {
        self = .whole
        guard let header, header.hasPrefix("bytes=") else { return }
        if header.contains(",") { return }
        self = .unsatisfiable
        let ends = header.dropFirst(6).split(separator: "-", omittingEmptySubsequences: false)
        guard ends.count == 2, ends.allSatisfy(Self.isEmptyOrNumber) else { return }
        switch (Int(ends[0]), Int(ends[1])) {
        case (nil, nil): return
        case (nil, let count?):
            self = count == 0 || size == 0 ? .unsatisfiable : .part(max(0, size - count)..<size)
        case (let first?, let last):
            if let last, last < first { return }
            self =
                first >= size
                ? .unsatisfiable : .part(first..<min(last ?? size - 1, size - 1) + 1)
        }
    }

    private static func isEmptyOrNumber(_ text: Substring) -> Bool {
        text.isEmpty || text.utf8.allSatisfy(\.isDigit) && Int(text) != nil
    }
}
