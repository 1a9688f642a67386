/// A file of the index, with its path in the site.
public struct IndexFile: Sendable {
    public let path: String
    public let bytes: [UInt8]
    /// The digest of the bytes.
    public let digest: String

    package init(path: String, bytes: [UInt8], digest: String) {
        self.path = path
        self.bytes = bytes
        self.digest = digest
    }
}
