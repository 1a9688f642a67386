/// Bytes as a gzip file (RFC 1952) of stored blocks (RFC 1951, section 3.2.4).
///
/// A server compresses texts, and then sends other headers and no ranges. The preview does the
/// same, so that a browser is told what the browsers of readers are told. It saves no bytes, since
/// on one computer there are none to save.
struct StoredGzip {
    private static let header: [UInt8] = [0x1F, 0x8B, 8, 0, 0, 0, 0, 0, 0, 255]
    private static let longestBlock = 65_535
    /// The remainders of CRC-32 for each byte.
    private static let remainders: [UInt32] = (0..<256).map { byte in
        (0..<8).reduce(UInt32(byte)) { rest, _ in
            rest & 1 == 1 ? 0xEDB8_8320 ^ (rest >> 1) : rest >> 1
        }
    }

    let bytes: [UInt8]

    init(of content: [UInt8]) {
        var bytes = Self.header
        bytes.reserveCapacity(content.count + content.count / 10_000 + 64)
        var start = 0
        repeat {
            let end = min(start + Self.longestBlock, content.count)
            let count = UInt16(end - start)
            bytes.append(end == content.count ? 1 : 0)
            bytes += Self.littleEndian(UInt32(count) | UInt32(~count) << 16)
            bytes += content[start..<end]
            start = end
        } while start < content.count
        bytes += Self.littleEndian(Self.checksum(of: content))
        bytes += Self.littleEndian(UInt32(truncatingIfNeeded: content.count))
        self.bytes = bytes
    }

    private static func checksum(of bytes: [UInt8]) -> UInt32 {
        let remainders = remainders
        return ~bytes.reduce(~UInt32(0)) { rest, byte in
            remainders[Int((rest ^ UInt32(byte)) & 0xFF)] ^ (rest >> 8)
        }
    }

    private static func littleEndian(_ number: UInt32) -> [UInt8] {
        (0..<4).map { UInt8(truncatingIfNeeded: number >> (8 * UInt32($0))) }
    }

    /// Whether a request allows it: `Accept-Encoding` (RFC 9110, section 12.5.3) names gzip, and
    /// not with a weight of nothing.
    static func isAllowed(by header: String?) -> Bool {
        guard let header else { return false }
        return header.lowercased().split(separator: ",").contains { coding in
            let parts = coding.split(separator: ";").map { $0.filter { $0 != " " && $0 != "\t" } }
            guard parts.first == "gzip" else { return false }
            let weight = parts.dropFirst().first { $0.hasPrefix("q=") }?.dropFirst(2)
            return weight.map { $0.contains { $0 != "0" && $0 != "." } } ?? true
        }
    }
}
