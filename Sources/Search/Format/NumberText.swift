/// Encodes whole numbers from 0 on as text. Each letter of the alphabet of Base64 holds five bits,
/// the lowest first; the sixth bit says that the number goes on.
///
/// It is the code of the mappings in source maps, revision 3, but without signs. JSON can hold it
/// without escapes, and every host compresses it.
enum NumberText {
    private static let alphabet: StaticString =
        "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/"

    private static let values: [UInt8: Int] = alphabet.withUTF8Buffer { letters in
        Dictionary(uniqueKeysWithValues: letters.enumerated().map { ($1, $0) })
    }

    /// How many letters the longest number has that is ever written.
    static let longest = 7

    static func append(_ number: Int, to text: inout [UInt8]) {
        withUnsafeTemporaryAllocation(of: UInt8.self, capacity: longest) { letters in
            guard let start = letters.baseAddress else { return }
            var end = start
            write(number, to: &end)
            text += letters[..<(end - start)]
        }
    }

    /// - Parameter end: the end of the text, before and after. There must be room for `longest`
    ///   letters.
    @inline(__always)
    static func write(_ number: Int, to end: inout UnsafeMutablePointer<UInt8>) {
        assert((0..<1 << (5 * longest)).contains(number))
        var rest = number
        while rest > 31 {
            end.pointee = alphabet.utf8Start[rest & 31 | 32]
            end += 1
            rest >>= 5
        }
        end.pointee = alphabet.utf8Start[rest]
        end += 1
    }

    /// Reads one number after the other. None has more than 35 bits, so sums and products of
    /// numbers from a damaged file do not overflow.
    struct Reader {
        private var rest: ArraySlice<UInt8>

        init(_ text: String) {
            rest = Array(text.utf8)[...]
        }

        var isAtEnd: Bool { rest.isEmpty }

        mutating func next() throws(IndexDamage) -> Int {
            var number = 0
            var shift = 0
            while let byte = rest.popFirst() {
                guard let value = NumberText.values[byte], shift < 35 else { break }
                number |= (value & 31) << shift
                if value < 32 { return number }
                shift += 5
            }
            throw IndexDamage(what: "a number is cut off")
        }
    }
}
