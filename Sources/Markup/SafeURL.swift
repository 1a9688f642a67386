import Text

/// An address that a browser may follow: relative, or of a scheme that cannot run code.
public struct SafeURL: Sendable, Hashable {
    /// The address, percent-encoded where it must be; `about:invalid` if it was refused.
    public let text: String
    public let isRefused: Bool

    public init(_ address: String) {
        isRefused = !Self.isAllowed(address)
        text = isRefused ? "about:invalid" : Self.percentEncoded(address)
    }

    /// What a page may link to; everything else (javascript:, data:, file:, …) is refused.
    public static let allowedSchemes: Set<String> = ["http", "https", "mailto", "tel"]

    /// The scheme as a browser reads it, in lower case; nil for a relative address.
    ///
    /// Browsers strip control characters and spaces before they look for the scheme
    /// (WHATWG URL Standard, basic URL parser), so they are stripped here too.
    public static func scheme(of address: String) -> String? {
        let seen = address.utf8.lazy.filter { $0 > 0x20 }
        let end = seen.firstIndex { byte in
            byte == UInt8(ascii: ":") || byte == UInt8(ascii: "/") || byte == UInt8(ascii: "?")
                || byte == UInt8(ascii: "#")
        }
        guard let end, seen[end] == UInt8(ascii: ":"), end != seen.startIndex else { return nil }
        return String(decoding: Array(seen[..<end]), as: UTF8.self).lowercased()
    }

    private static func isAllowed(_ address: String) -> Bool {
        guard let scheme = scheme(of: address) else { return true }
        return allowedSchemes.contains(scheme)
    }

    /// Escapes what may not stand in a URL; what is already escaped stays as it is.
    public static func percentEncoded(_ text: String) -> String {
        text.percentEncoded(but: mayStand)
    }

    /// A value in the query of an address; also what would end it there is escaped.
    public static func queryValue(_ text: String) -> String {
        text.percentEncoded { mayStand($0) && !endsValue($0) }
    }

    private static func endsValue(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "&"), UInt8(ascii: "+"), UInt8(ascii: "#"), UInt8(ascii: "="),
            UInt8(ascii: "%"):
            true
        default: false
        }
    }

    /// Unreserved and reserved characters but for the square brackets, and the percent sign
    /// (RFC 3986, section 2).
    private static func mayStand(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "?")...UInt8(ascii: "Z"),
            UInt8(ascii: "#")...UInt8(ascii: ";"):
            true
        case UInt8(ascii: "="), UInt8(ascii: "!"), UInt8(ascii: "_"), UInt8(ascii: "~"): true
        default: false
        }
    }
}
