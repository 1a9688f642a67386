import Markup

/// A place in a page's body that is filled when all pages are known: with the pages that use a term
/// or a source.
///
/// It is marked by a comment, which no page can hold, since the passes drop them.
public enum Hole {
    private static let start: StaticString = "<!--used-on "
    private static let end: StaticString = "-->"

    /// - Parameter key: `term:vipoma` or `source:dasari-2017`.
    public static func mark(_ key: String) -> HTML {
        "<!--used-on \(key)-->"
    }

    /// The body with every hole filled.
    static func fill(_ body: HTML, _ content: (_ key: String) -> HTML) -> HTML {
        var filled = HTML()
        var rest = body.bytes[...]
        while let mark = rest.range(of: start) {
            let key = rest[mark.upperBound...]
            guard let close = key.range(of: end) else { break }
            filled.append(verbatim: rest[..<mark.lowerBound])
            filled.append(
                content(String(decoding: key[..<close.lowerBound], as: UTF8.self)))
            rest = rest[close.upperBound...]
        }
        guard !filled.isEmpty else { return body }
        filled.append(verbatim: rest)
        return filled
    }
}

extension HTML {
    fileprivate mutating func append(verbatim bytes: ArraySlice<UInt8>) {
        bytes.withUnsafeBufferPointer { append("\(raw: $0)") }
    }
}

extension ArraySlice<UInt8> {
    fileprivate func range(of needle: StaticString) -> Range<Int>? {
        needle.withUTF8Buffer { needle in
            var place = startIndex
            while let found = self[place...].firstIndex(of: needle[0]) {
                if self[found...].starts(with: needle) { return found..<found + needle.count }
                place = found + 1
            }
            return nil
        }
    }
}
