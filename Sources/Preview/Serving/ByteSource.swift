import HoofbeatDisk

/// The body of a response, which is read in chunks.
enum ByteSource: Sendable {
    case bytes([UInt8])
    case file(OpenFile)

    /// Some of the bytes; nil if the file has become shorter.
    func read(_ range: Range<Int>) -> ArraySlice<UInt8>? {
        switch self {
        case .bytes(let bytes): bytes[range]
        case .file(let file): file.read(range).map { $0[...] }
        }
    }
}
