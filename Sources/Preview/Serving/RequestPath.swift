/// The path that a request asks for, decoded once and safe to look up.
///
/// Files are looked up in the list of the site's own paths, never on the disk, so no path can lead
/// out of the site; paths that try to are refused all the same.
struct RequestPath: Equatable {
    /// Without the leading slash: `types/vipoma/`, or `` for the root.
    let path: String

    enum Failure: Error {
        case malformed
    }

    /// - Parameter target: as sent in the request: `/types/vipoma/?query`.
    init(_ target: String) throws(Failure) {
        let bytes = target.utf8.prefix { $0 != UInt8(ascii: "?") }
        guard bytes.first == UInt8(ascii: "/") else { throw .malformed }
        let parts = bytes.dropFirst().split(
            separator: UInt8(ascii: "/"), omittingEmptySubsequences: false)
        var names: [String] = []
        for part in parts {
            guard let decoded = Self.decoded(part),
                let name = String(validating: decoded, as: UTF8.self), Self.isName(name)
            else { throw .malformed }
            names.append(name)
        }
        path = names.joined(separator: "/")
    }

    /// A name contains no path separator of any system, and does not lead to a parent folder.
    private static func isName(_ name: String) -> Bool {
        name != "." && name != ".."
            && !name.utf8.contains {
                $0 < 32 || $0 == 127 || $0 == UInt8(ascii: "/") || $0 == UInt8(ascii: "\\")
            }
    }

    /// nil if a percent sign is not followed by two hexadecimal digits (RFC 3986, section 2.1).
    private static func decoded(_ part: Substring.UTF8View) -> [UInt8]? {
        var bytes: [UInt8] = []
        var rest = part[...]
        while let byte = rest.popFirst() {
            guard byte == UInt8(ascii: "%") else {
                bytes.append(byte)
                continue
            }
            guard let high = rest.popFirst()?.hexadecimalValue,
                let low = rest.popFirst()?.hexadecimalValue
            else { return nil }
            bytes.append(high << 4 | low)
        }
        return bytes
    }
}

extension UInt8 {
    fileprivate var hexadecimalValue: UInt8? {
        switch self {
        case UInt8(ascii: "0")...UInt8(ascii: "9"): self - UInt8(ascii: "0")
        case UInt8(ascii: "a")...UInt8(ascii: "f"): self - UInt8(ascii: "a") + 10
        case UInt8(ascii: "A")...UInt8(ascii: "F"): self - UInt8(ascii: "A") + 10
        default: nil
        }
    }
}
