#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif

/// A file that is held open for reading, and closed when it is no longer used. If the file is
/// replaced, those who have it open see no difference.
package final class OpenFile: Sendable {
    private let descriptor: Int32
    /// The path, for messages only.
    private let path: String
    /// The status of the file when it was opened.
    package let status: FileStatus

    /// - Parameter descriptor: the descriptor of what was opened, whatever that is. It is closed
    ///   with this object.
    init(descriptor: Int32, path: String) throws(FileError) {
        var status = stat()
        let result = fstat(descriptor, &status)
        self.descriptor = descriptor
        self.path = path
        self.status = FileStatus(status)
        guard result == 0 else { throw FileError("read", path) }
        guard self.status.kind == .file else { throw FileError("read", path, .notAFile) }
    }

    deinit { close(descriptor) }

    /// Some of the bytes; nil if the file has become shorter.
    package func read(_ range: Range<Int>) -> [UInt8]? {
        let bytes = try? bytes(from: range.lowerBound, count: range.count)
        return bytes?.count == range.count ? bytes : nil
    }

    /// The first bytes, or all of them if there are fewer.
    package func head(_ count: Int) throws(FileError) -> [UInt8] {
        try bytes(from: 0, count: min(count, status.size))
    }

    /// All bytes; nil if the file was written to while it was read.
    /// - Parameter limit: the size in bytes above which reading is an error.
    package func contents(limit: Int) throws(FileError) -> [UInt8]? {
        guard status.size <= limit else {
            throw FileError("read", path, .tooLarge(limit: limit))
        }
        let bytes = try bytes(from: 0, count: status.size)
        guard bytes.count == status.size else { return nil }
        return try isUnchanged() ? bytes : nil
    }

    /// Passes on all bytes piece by piece, so that a large file needs little memory.
    /// - Returns: false if the file was written to while it was read.
    package func forEachPiece(_ body: ([UInt8]) -> Void) throws(FileError) -> Bool {
        var place = 0
        while place < status.size {
            let piece = try bytes(from: place, count: min(Self.piece, status.size - place))
            if piece.isEmpty { return false }
            body(piece)
            place += piece.count
        }
        return try isUnchanged()
    }

    /// In bytes. Most pages are smaller.
    private static let piece = 1 << 20

    private func isUnchanged() throws(FileError) -> Bool {
        var now = stat()
        guard fstat(descriptor, &now) == 0 else { throw FileError("read", path) }
        return FileStatus(now).stamp == status.stamp
    }

    private func bytes(from start: Int, count size: Int) throws(FileError) -> [UInt8] {
        var failed = false
        let bytes = [UInt8](unsafeUninitializedCapacity: size) { buffer, count in
            while count < size {
                let rest = UnsafeMutableRawBufferPointer(
                    rebasing: UnsafeMutableRawBufferPointer(buffer)[count...])
                let got = pread(descriptor, rest.baseAddress, rest.count, off_t(start + count))
                if got < 0, errno == EINTR { continue }
                failed = got < 0
                if got <= 0 { break }
                count += got
            }
        }
        if failed { throw FileError("read", path) }
        return bytes
    }
}

extension OpenFile: Equatable {
    package static func == (left: OpenFile, right: OpenFile) -> Bool {
        left.status.stamp == right.status.stamp
    }
}
