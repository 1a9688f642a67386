import HoofbeatText

/// An address that a browser may follow: a relative one, or one whose scheme cannot run code.
public struct SafeURL: Sendable, Hashable {
    /// The address, percent-encoded where it must be; `about:invalid` if it was refused.
    public let text: String
    /// Whether the address could have run code, and was replaced.
    public let isRefused: Bool

    /// Takes an address, or `about:invalid` in place of one that could run code.
    public init(_ address: String) {
        let scheme = Self.scheme(of: address)
        isRefused = scheme.map { !Self.allowedSchemes.contains($0) } ?? false
        text =
            if isRefused {
                "about:invalid"
            } else if scheme == nil, address.utf8.first == RootMark.byte {
                RootMark.text + Self.percentEncoded(String(address.dropFirst()))
            } else {
                Self.percentEncoded(address)
            }
    }

    /// The schemes that pages may link to. All others (javascript:, data:, file:, …) are refused.
    package static let allowedSchemes: Set<String> = ["http", "https", "mailto", "tel"]

    /// The scheme as a browser reads it, in lower case; nil for a relative address.
    ///
    /// Browsers strip control characters and spaces before they look for the scheme
    /// (WHATWG URL Standard, basic URL parser), so they are stripped here too.
    package static func scheme(of address: String) -> String? {
        let seen = address.utf8.lazy.filter { $0 > 0x20 }
        let end = seen.firstIndex { byte in
            byte == UInt8(ascii: ":") || byte == UInt8(ascii: "/") || byte == UInt8(ascii: "?")
                || byte == UInt8(ascii: "#")
        }
        guard let end, seen[end] == UInt8(ascii: ":"), end != seen.startIndex else { return nil }
        return String(decoding: Array(seen[..<end]), as: UTF8.self).lowercased()
    }

    /// The text with everything escaped that a URL may not hold; what is escaped already stays.
    package static func percentEncoded(_ text: String) -> String {
        text.percentEncoded(but: mayStand)
    }

    /// The text as a value in the query of an address, so that it cannot end there.
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

    /// Whether a URL may hold it: an unreserved or reserved character other than square brackets,
    /// or the percent sign (RFC 3986, section 2).
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
