/// The part of a file that a request asks for (RFC 9110, section 14).
enum ByteRange: Equatable {
    case whole
    case part(Range<Int>)
    case unsatisfiable

    /// - Parameters:
    ///   - header: the value of `Range`. What is not one range of bytes may be ignored.
    ///   - size: of the file, in bytes.
    init(_ header: String?, of size: Int) {
        guard let header, header.hasPrefix("bytes="),
            case let ends = header.dropFirst(6).split(
                separator: "-", omittingEmptySubsequences: false),
            ends.count == 2, let first = Self.number(ends[0]), let last = Self.number(ends[1])
        else {
            self = .whole
            return
        }
        switch (first, last) {
        case (nil, nil): self = .whole
        case (nil, let count?):
            self = count == 0 || size == 0 ? .unsatisfiable : .part(max(0, size - count)..<size)
        case (let first?, let last):
            if let last, last < first {
                self = .whole
            } else if first >= size {
                self = .unsatisfiable
            } else {
                self = .part(first..<min(last ?? size - 1, size - 1) + 1)
            }
        }
    }

    /// nil for what is no number; nothing is a number that is left out.
    private static func number(_ text: Substring) -> Int?? {
        if text.isEmpty { return .some(nil) }
        guard text.utf8.allSatisfy({ (48...57).contains($0) }), let number = Int(text) else {
            return nil
        }
        return .some(number)
    }
}
