import Disk

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
