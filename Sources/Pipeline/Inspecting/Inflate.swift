/// Unpacks data compressed with DEFLATE, as in PNG files (RFC 1950 and 1951).
struct Inflate {
    private let bytes: ArraySlice<UInt8>
    private var place: Int
    private var bits: UInt32 = 0
    private var bitCount = 0
    private var out: [UInt8] = []
    private let limit: Int

    private struct Damage: Error {}

    /// - Parameter limit: how many bytes are unpacked at most, since a few can stand for millions.
    /// - Returns: as much as can be unpacked.
    static func text(of zlib: ArraySlice<UInt8>, limit: Int = 4_000_000) -> [UInt8] {
        guard zlib.count > 2 else { return [] }
        var reader = Inflate(zlib.dropFirst(2), limit: limit)
        do throws(Damage) { try reader.read() } catch { return reader.out }
        return reader.out
    }

    /// Unpacks what stands without the two bytes of a header, as in ZIP archives.
    /// - Returns: nil if it is damaged or is not of this size.
    static func whole(_ deflated: ArraySlice<UInt8>, size: Int) -> [UInt8]? {
        var reader = Inflate(deflated, limit: size + 1)
        do throws(Damage) { try reader.read() } catch { return nil }
        return reader.out.count == size ? reader.out : nil
    }

    private init(_ bytes: ArraySlice<UInt8>, limit: Int) {
        self.bytes = bytes
        self.limit = limit
        place = bytes.startIndex
    }

    private mutating func read() throws(Damage) {
        var isLast = false
        while !isLast, out.count < limit {
            isLast = try take(1) == 1
            switch try take(2) {
            case 0: try readStored()
            case 1: try readBlock(.fixedLiterals, .fixedDistances)
            case 2:
                let (literals, distances) = try readCodes()
                try readBlock(literals, distances)
            default: throw Damage()
            }
        }
    }

    private mutating func take(_ count: Int) throws(Damage) -> Int {
        while bitCount < count {
            guard place < bytes.endIndex else { throw Damage() }
            bits |= UInt32(bytes[place]) << UInt32(bitCount)
            place += 1
            bitCount += 8
        }
        let value = bits & (1 << UInt32(count) - 1)
        bits >>= UInt32(count)
        bitCount -= count
        return Int(value)
    }

    private mutating func readStored() throws(Damage) {
        (bits, bitCount) = (0, 0)
        guard place + 4 <= bytes.endIndex else { throw Damage() }
        let length = Int(bytes[place]) | Int(bytes[place + 1]) << 8
        place += 4
        guard place + length <= bytes.endIndex else { throw Damage() }
        out += bytes[place..<place + length]
        place += length
    }

    private static let lengthBases = [
        3, 4, 5, 6, 7, 8, 9, 10, 11, 13, 15, 17, 19, 23, 27, 31, 35, 43, 51, 59, 67, 83, 99, 115,
        131, 163, 195, 227, 258,
    ]
    private static let distanceBases = [
        1, 2, 3, 4, 5, 7, 9, 13, 17, 25, 33, 49, 65, 97, 129, 193, 257, 385, 513, 769, 1025, 1537,
        2049, 3073, 4097, 6145, 8193, 12289, 16385, 24577,
    ]

    private mutating func readBlock(_ literals: Code, _ distances: Code) throws(Damage) {
        while out.count < limit {
            let symbol = try take(literals)
            if symbol < 256 {
                out.append(UInt8(symbol))
                continue
            }
            if symbol == 256 { return }
            guard symbol < 286 else { throw Damage() }
            let index = symbol - 257
            let extra = index < 8 || index == 28 ? 0 : (index - 4) / 4
            let length = Self.lengthBases[index] + (try take(extra))
            let far = try take(distances)
            guard far < 30 else { throw Damage() }
            let distance = Self.distanceBases[far] + (try take(far < 4 ? 0 : (far - 2) / 2))
            guard distance <= out.count else { throw Damage() }
            for _ in 0..<length { out.append(out[out.count - distance]) }
        }
    }

    private mutating func readCodes() throws(Damage) -> (literals: Code, distances: Code) {
        let (literals, distances) = (try take(5) + 257, try take(5) + 1)
        let order = [16, 17, 18, 0, 8, 7, 9, 6, 10, 5, 11, 4, 12, 3, 13, 2, 14, 1, 15]
        var lengths = [Int](repeating: 0, count: 19)
        for index in 0..<(try take(4) + 4) { lengths[order[index]] = try take(3) }
        let code = Code(lengths)
        var all: [Int] = []
        while all.count < literals + distances {
            let symbol = try take(code)
            switch symbol {
            case 0...15: all.append(symbol)
            case 16:
                guard let last = all.last else { throw Damage() }
                all += [Int](repeating: last, count: try take(2) + 3)
            case 17: all += [Int](repeating: 0, count: try take(3) + 3)
            default: all += [Int](repeating: 0, count: try take(7) + 11)
            }
        }
        return (Code(Array(all[..<literals])), Code(Array(all[literals...])))
    }

    private mutating func take(_ code: Code) throws(Damage) -> Int {
        var (value, first, index) = (0, 0, 0)
        for length in 1...15 {
            value |= try take(1)
            let count = code.counts[length]
            if value - count < first { return code.symbols[index + value - first] }
            index += count
            first = (first + count) << 1
            value <<= 1
        }
        throw Damage()
    }

    /// A Huffman code, from the number of bits of each symbol.
    private struct Code {
        let counts: [Int]
        let symbols: [Int]

        static let fixedLiterals = Code(
            (0..<288).map { $0 < 144 ? 8 : $0 < 256 ? 9 : $0 < 280 ? 7 : 8 })
        static let fixedDistances = Code([Int](repeating: 5, count: 30))

        init(_ lengths: [Int]) {
            var counts = [Int](repeating: 0, count: 16)
            for length in lengths where length > 0 { counts[length] += 1 }
            self.counts = counts
            symbols = (1...15).flatMap { bits in lengths.indices.filter { lengths[$0] == bits } }
        }
    }
}
