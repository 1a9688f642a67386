import CHoofbeatCrypto
import HoofbeatDisk
import HoofbeatText

/// A SHA-256 digest (FIPS 180-4), by OpenSSL.
package struct Digest: Sendable, Hashable {
    private let bytes: [UInt8]
    /// Looked up once: for a page, that takes as long as half of its digest.
    nonisolated(unsafe) private static let algorithm = EVP_MD_fetch(nil, "SHA2-256", nil)

    package init(of data: [UInt8]) {
        bytes = [UInt8](unsafeUninitializedCapacity: 32) { buffer, count in
            let status = EVP_Digest(
                data, data.count, buffer.baseAddress, nil, Self.algorithm, nil)
            precondition(status == 1, "SHA-256 is not available")
            count = 32
        }
    }

    /// The digest of a file, which is read piece by piece; nil if it is written to meanwhile.
    init?(of file: OpenFile) throws(FileError) {
        let context = EVP_MD_CTX_new()
        defer { EVP_MD_CTX_free(context) }
        var status = EVP_DigestInit_ex2(context, Self.algorithm, nil)
        let isWhole = try file.forEachPiece { status &= EVP_DigestUpdate(context, $0, $0.count) }
        bytes = [UInt8](unsafeUninitializedCapacity: 32) { buffer, count in
            status &= EVP_DigestFinal_ex(context, buffer.baseAddress, nil)
            count = 32
        }
        precondition(status == 1, "SHA-256 is not available")
        if !isWhole { return nil }
    }

    /// The digest in the form of the attribute `integrity` and of security policies (Subresource
    /// Integrity, 3.1).
    package var integrity: String { "sha256-" + Base64.encoded(bytes) }

    /// 64 digits in lower case.
    package var hex: String { bytes.hexadecimal }
}
