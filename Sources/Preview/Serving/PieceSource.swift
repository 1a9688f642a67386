#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif

/// Where the bytes of an answer come from, piece by piece.
enum PieceSource: Sendable {
    case bytes([UInt8])
    case file(OpenFile)

    /// nil if the file has become shorter than it was.
    func read(_ range: Range<Int>) -> ArraySlice<UInt8>? {
        switch self {
        case .bytes(let bytes): bytes[range]
        case .file(let file): file.read(range).map { $0[...] }
        }
    }
}

/// A file that is closed when nobody reads it any more. Whoever replaces it meanwhile changes
/// nothing for those who have it open.
final class OpenFile: Sendable {
    private let descriptor: Int32

    init?(_ path: String) {
        descriptor = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
        guard descriptor >= 0 else { return nil }
    }

    deinit { close(descriptor) }

    func read(_ range: Range<Int>) -> [UInt8]? {
        let bytes = [UInt8](unsafeUninitializedCapacity: range.count) { buffer, count in
            count = max(
                0, pread(descriptor, buffer.baseAddress, range.count, off_t(range.lowerBound)))
        }
        return bytes.count == range.count ? bytes : nil
    }
}
