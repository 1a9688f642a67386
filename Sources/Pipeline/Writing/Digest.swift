import CCrypto

/// A SHA-256 digest (FIPS 180-4), by OpenSSL.
package struct Digest: Sendable, Hashable {
    private let bytes: [UInt8]

    package init(of data: [UInt8]) {
        bytes = [UInt8](unsafeUninitializedCapacity: 32) { buffer, count in
            let status = EVP_Digest(data, data.count, buffer.baseAddress, nil, EVP_sha256(), nil)
            precondition(status == 1, "SHA-256 is not available")
            count = 32
        }
    }

    /// 64 digits in lower case.
    package var hex: String {
        let digits = Array("0123456789abcdef".utf8)
        var text: [UInt8] = []
        text.reserveCapacity(64)
        for byte in bytes {
            text.append(digits[Int(byte >> 4)])
            text.append(digits[Int(byte & 15)])
        }
        return String(decoding: text, as: UTF8.self)
    }
}
