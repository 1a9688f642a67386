#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif

/// A file that several threads add lines to.
package final class AppendedFile: Sendable {
    private let descriptor: Int32
    private let path: String

    init(descriptor: Int32, path: String) {
        self.descriptor = descriptor
        self.path = path
    }

    deinit { close(descriptor) }

    /// Adds bytes. They stay together, whatever other threads add meanwhile.
    package func append(_ bytes: [UInt8]) throws(FileError) {
        if let cause = Folder.put(bytes, into: descriptor) {
            throw FileError("write", path, cause)
        }
    }
}
