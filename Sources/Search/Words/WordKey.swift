import HoofbeatText

/// A word as two numbers, which are compared and hashed without a look at each letter.
///
/// Nearly every word has up to sixteen bytes: the numbers then are the word itself, with zeros
/// behind it. For a longer word, they are its first eight bytes and a hash of all.
struct WordKey: Hashable, Sendable {
    /// The bytes that a key holds.
    static let length = 16
    /// The last byte if the second number is a hash. It never occurs in UTF-8.
    private static let hashMark: UInt64 = 0xFF << 56

    private let first: UInt64
    private let second: UInt64

    init(of word: UnsafeBufferPointer<UInt8>) {
        var room: (UInt64, UInt64) = (0, 0)
        withUnsafeMutableBytes(of: &room) { $0.copyBytes(from: word.prefix(Self.length)) }
        first = UInt64(littleEndian: room.0)
        second = word.count > Self.length ? Self.hash(word) : UInt64(littleEndian: room.1)
    }

    /// - Parameter room: the beginning of the word, from which `length` bytes can be read.
    @inline(__always)
    init(in room: UnsafePointer<UInt8>, count: Int) {
        first = Self.load(room, count)
        if count <= Self.length {
            second = Self.load(room + 8, max(0, count &- 8))
        } else {
            second = Self.hash(UnsafeBufferPointer(start: room, count: count))
        }
    }

    /// The first `count` bytes, but no more than eight.
    @inline(__always)
    private static func load(_ bytes: UnsafePointer<UInt8>, _ count: Int) -> UInt64 {
        let word = UInt64(
            littleEndian: UnsafeRawPointer(bytes).loadUnaligned(as: UInt64.self))
        return count < 8 ? word & ~(UInt64.max &<< UInt64(count &* 8)) : word
    }

    @inline(never)
    private static func hash(_ word: UnsafeBufferPointer<UInt8>) -> UInt64 {
        var hash = FNV1a()
        for byte in word { hash.add(byte) }
        return hash.value | hashMark
    }

    /// Whether the key holds the whole word, so that only the same word has the same key.
    var isWholeWord: Bool { second < Self.hashMark }

    /// Takes the upper half, since multiplication carries every bit upwards (Knuth, The Art of
    /// Computer Programming 3, 6.4).
    @inline(__always)
    var hash: Int {
        let mixed = (first ^ (second &* 0x9E37_79B9_7F4A_7C15)) &* 0xD6E8_FEB8_6659_FD93
        return Int(mixed >> 32)
    }
}
