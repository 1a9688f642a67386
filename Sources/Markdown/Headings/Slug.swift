import HoofbeatMarkup
import HoofbeatText

/// A text as an anchor: letters and digits of any script in lower case, joined by hyphens.
///
/// It never begins with an underscore, since the anchors of templates do.
package struct Slug {
    let text: String

    /// Whether a text can be an anchor as it is.
    package static func isAnchor(_ text: String) -> Bool { Slug(text).text == text }

    /// The same for its bytes, without the tables of Unicode: false for what needs them.
    static func isPlainAnchor(_ bytes: Slice<UnsafeRawBufferPointer>) -> Bool {
        let hyphen = UInt8(ascii: "-")
        var before = hyphen
        for byte in bytes {
            guard byte.isSmallLetterOrDigit || byte == hyphen && before != hyphen else {
                return false
            }
            before = byte
        }
        return before != hyphen
    }

    init(_ title: String) {
        let slug = Self.ofASCII(title) ?? Self.ofUnicode(title)
        text = slug.isEmpty ? "section" : slug
    }

    /// Nearly every title is plain ASCII and needs no tables of Unicode; nil for the others.
    private static func ofASCII(_ title: String) -> String? {
        var title = title
        return title.withUTF8 { title in
            guard UnsafeRawBufferPointer(title).isASCII else { return nil }
            return String(unsafeUninitializedCapacity: title.count) { write(title, to: $0) }
        }
    }

    /// - Parameter slug: memory with room for all bytes of the title.
    /// - Returns: the length of the slug.
    private static func write(
        _ title: UnsafeBufferPointer<UInt8>, to slug: UnsafeMutableBufferPointer<UInt8>
    ) -> Int {
        let hyphen = UInt8(ascii: "-")
        var end = 0
        for byte in title {
            if byte.isLetterOrDigit {
                slug[end] = byte.lowercased
                end += 1
            } else if byte == hyphen || byte == UInt8(ascii: "/") || byte.isWhitespace {
                guard end > 0, slug[end - 1] != hyphen else { continue }
                slug[end] = hyphen
                end += 1
            }
        }
        return end > 0 && slug[end - 1] == hyphen ? end - 1 : end
    }

    private static func ofUnicode(_ title: String) -> String {
        var slug = ""
        var endsWithHyphen = true
        for scalar in title.lowercased().unicodeScalars {
            if scalar.belongsInSlug {
                slug.unicodeScalars.append(scalar)
                endsWithHyphen = false
            } else if !endsWithHyphen, scalar == "-" || scalar == "/" || scalar.isBlank {
                slug += "-"
                endsWithHyphen = true
            }
        }
        if slug.hasSuffix("-") { slug.removeLast() }
        return slug.normalForm
    }
}

extension Unicode.Scalar {
    fileprivate var belongsInSlug: Bool {
        if isASCII {
            return ("a"..."z").contains(self) || ("0"..."9").contains(self)
        }
        // A sign that only chooses how an emoji is drawn would remain alone, and no reader could
        // see it.
        return properties.isAlphabetic || properties.numericType != nil
            || properties.generalCategory == .nonspacingMark
                && !properties.isDefaultIgnorableCodePoint
    }
}
