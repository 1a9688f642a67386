/// An address that a browser may follow: relative, or of a scheme that cannot run code.
public struct SafeURL {
    /// The address, percent-encoded where it must be; `about:invalid` if it was refused.
    public let text: String
    public let isRefused: Bool

    public init(_ address: String) {
        isRefused = !Self.isAllowed(address)
        text = isRefused ? "about:invalid" : Self.percentEncoded(address)
    }

    /// What a page may link to; everything else (javascript:, data:, vbscript:, file:, …) is refused.
    public static let allowedSchemes: Set<String> = ["http", "https", "mailto", "tel"]

    /// The scheme as a browser reads it, in lower case; nil for a relative address.
    ///
    /// Browsers strip control characters and spaces before they look for the scheme
    /// (WHATWG URL Standard, basic URL parser), so they are stripped here too.
    public static func scheme(of address: String) -> String? {
        var scheme = ""
        for scalar in address.unicodeScalars where scalar.value > 0x20 {
            switch scalar {
            case ":": return scheme.isEmpty ? nil : scheme.lowercased()
            case "/", "?", "#": return nil
            default: scheme.unicodeScalars.append(scalar)
            }
        }
        return nil
    }

    private static func isAllowed(_ address: String) -> Bool {
        guard let scheme = scheme(of: address) else { return true }
        return allowedSchemes.contains(scheme)
    }

    /// Escapes what may not stand in a URL; what is already escaped stays as it is.
    public static func percentEncoded(_ text: String) -> String {
        let digits = Array("0123456789ABCDEF".utf8)
        var bytes: [UInt8] = []
        bytes.reserveCapacity(text.utf8.count)
        for byte in text.utf8 {
            if isURLByte[Int(byte)] {
                bytes.append(byte)
            } else {
                bytes += [UInt8(ascii: "%"), digits[Int(byte >> 4)], digits[Int(byte & 15)]]
            }
        }
        return String(decoding: bytes, as: UTF8.self)
    }

    private static let isURLByte: [Bool] = {
        var table = [Bool](repeating: false, count: 256)
        let allowed =
            "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~:/?#@!$&'()*+,;=%"
        for byte in allowed.utf8 { table[Int(byte)] = true }
        return table
    }()
}
