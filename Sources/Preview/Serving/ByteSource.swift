import Disk

/// The body of a response, read in chunks.
enum ByteSource: Sendable {
    case bytes([UInt8])
    case file(OpenFile)

    /// nil if the file has been shortened.
    func read(_ range: Range<Int>) -> ArraySlice<UInt8>? {
        switch self {
        case .bytes(let bytes): bytes[range]
        case .file(let file): file.read(range).map { $0[...] }
        }
    }
}
