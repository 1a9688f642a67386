import HoofbeatText

/// The path that a request names, decoded once and safe to look up.
///
/// Files are looked up in the list of the site's own paths, never on the disk, so no path can lead
/// out of the site; paths that try to are refused all the same.
struct RequestPath: Equatable {
    /// The path without its leading slash: `tests/scan/`, or nothing for the root.
    let path: String

    enum Failure: Error {
        case malformed
    }

    /// - Parameter target: the path as the request has it: `/tests/scan/?query`.
    init(_ target: String) throws(Failure) {
        let bytes = target.utf8.prefix { $0 != UInt8(ascii: "?") }
        guard bytes.first == UInt8(ascii: "/") else { throw .malformed }
        let parts = bytes.dropFirst().split(
            separator: UInt8(ascii: "/"), omittingEmptySubsequences: false)
        var names: [String] = []
        for part in parts {
            guard let decoded = Array(part)[...].strictlyPercentDecoded,
                let name = String(validating: decoded, as: UTF8.self), Self.isName(name)
            else { throw .malformed }
            names.append(name)
        }
        path = names.joined(separator: "/")
    }

    /// Whether a name has no path separator of any system, and does not lead to the folder above.
    private static func isName(_ name: String) -> Bool {
        name != "." && name != ".."
            && !name.utf8.contains {
                $0 < 32 || $0 == 127 || $0 == UInt8(ascii: "/") || $0 == UInt8(ascii: "\\")
            }
    }
}
