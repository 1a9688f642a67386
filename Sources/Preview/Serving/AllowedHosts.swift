import HoofbeatText

/// The host names that the preview answers for.
///
/// A page elsewhere could let its own host name lead to this computer, and then read the preview as
/// if it were of the same origin (DNS rebinding). But it cannot change the name in the request.
struct AllowedHosts: Sendable {
    /// The address or name at which the server listens.
    let host: String

    private static let loopback: Set<String> = ["localhost", "127.0.0.1", "[::1]"]

    /// Whether only this computer can reach the server.
    var isLocal: Bool { Self.loopback.contains(host) || host == "::1" }

    /// - Parameter header: the value of `Host`, with or without a port.
    func contain(_ header: String) -> Bool {
        let name = Self.withoutPort(header.lowercased())
        if Self.loopback.contains(name) { return true }
        if isLocal { return false }
        // It allows the name or address that --host gave, and numeric addresses, which cannot be
        // rebound.
        return name == host.lowercased() || name == "[\(host.lowercased())]"
            || Self.isNumeric(name)
    }

    private static func withoutPort(_ host: String) -> String {
        guard let colon = host.lastIndex(of: ":"),
            host[host.index(after: colon)...].utf8.allSatisfy(\.isDigit)
        else { return host }
        return String(host[..<colon])
    }

    /// Whether it is an IPv4 address or, in brackets, an IPv6 address.
    private static func isNumeric(_ host: String) -> Bool {
        if host.hasPrefix("[") {
            return host.hasSuffix("]")
                && host.dropFirst().dropLast().allSatisfy {
                    $0.isHexDigit || $0 == ":" || $0 == "."
                }
        }
        let parts = host.split(separator: ".", omittingEmptySubsequences: false)
        return parts.count == 4 && parts.allSatisfy { UInt8($0) != nil }
    }
}
