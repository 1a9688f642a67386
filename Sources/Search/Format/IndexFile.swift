/// A file of the index, with its path in the site.
package struct IndexFile: Sendable {
    package let path: String
    package let bytes: [UInt8]
    /// The digest of the bytes.
    package let digest: String

    package init(path: String, bytes: [UInt8], digest: String) {
        self.path = path
        self.bytes = bytes
        self.digest = digest
    }
}
