import HoofbeatText

/// The key that made a signature of OpenSSH, as the signature names it (PROTOCOL.sshsig).
///
/// Whether the signature is right, ssh-keygen says. It does not say by which line of the file of
/// signers, and several may let keys sign as one person.
struct SignatureKey {
    let bytes: [UInt8]

    /// - Parameter signature: the file that `ssh-keygen -Y sign` writes.
    init?(signature: [UInt8]) {
        let lines = signature.split(separator: 10).filter { !$0.starts(with: "-----".utf8) }
        let blob = Base64.decoded(lines.joined())
        // “SSHSIG”, the version in four bytes, the length of the key in four, and the key.
        let start = 14
        guard blob.count > start, blob.starts(with: "SSHSIG".utf8) else { return nil }
        let length = blob[10..<start].reduce(0) { $0 << 8 | Int($1) }
        guard length > 0, length <= blob.count - start else { return nil }
        bytes = Array(blob[start..<(start + length)])
    }
}
