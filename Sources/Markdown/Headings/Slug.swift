import HoofbeatMarkup
import HoofbeatText

/// A text as an anchor: letters and digits of any script in lower case, joined by hyphens.
///
/// It never begins with an underscore, since the anchors of templates do.
package struct Slug {
    let text: String

    /// Whether a text can be an anchor as it is.
    package static func isAnchor(_ text: String) -> Bool { Slug(text).text == text }

    init(_ title: String) {
        let slug = Self.ofASCII(title) ?? Self.ofUnicode(title)
        text = slug.isEmpty ? "section" : slug
    }

    /// Nearly every title is plain ASCII and needs no tables of Unicode; nil for the others.
    private static func ofASCII(_ title: String) -> String? {
        let hyphen = UInt8(ascii: "-")
        var slug: [UInt8] = []
        slug.reserveCapacity(title.utf8.count)
        for byte in title.utf8 {
            switch byte {
            case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"):
                slug.append(byte)
            case UInt8(ascii: "A")...UInt8(ascii: "Z"): slug.append(byte | 32)
            case hyphen, UInt8(ascii: "/"), 32, 9...13:
                if let last = slug.last, last != hyphen { slug.append(hyphen) }
            case 0x80...: return nil
            default: continue
            }
        }
        if slug.last == hyphen { slug.removeLast() }
        return String(decoding: slug, as: UTF8.self)
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
