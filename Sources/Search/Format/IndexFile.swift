/// A file of the index, by its path in the site.
public struct IndexFile: Sendable {
    public let path: String
    public let bytes: [UInt8]
    /// Of the bytes.
    public let digest: String
}
