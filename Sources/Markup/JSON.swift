/// A JSON value. Members keep the order in which they were added, so that bytes are stable.
public indirect enum JSON: Sendable, Hashable {
    case null
    case bool(Bool)
    case int(Int)
    case string(String)
    case array([JSON])
    case object([Member])
    /// Bytes that are JSON already.
    case encoded([UInt8])

    /// A member of an object.
    public struct Member: Sendable, Hashable {
        /// The name of the member.
        public let name: String
        /// The value of the member.
        public let value: JSON

        /// A member with its name and value.
        public init(_ name: String, _ value: JSON) {
            self.name = name
            self.value = value
        }
    }

    /// The value in UTF-8 (RFC 8259). `safeInScript` also escapes `<`, `>`, `&` and the two line
    /// separators that end a statement in old JavaScript, so that no text can leave a `<script>`
    /// element.
    public func bytes(safeInScript: Bool = false) -> [UInt8] {
        var bytes: [UInt8] = []
        write(to: &bytes, safeInScript: safeInScript)
        return bytes
    }

    private func write(to bytes: inout [UInt8], safeInScript: Bool) {
        switch self {
        case .null: bytes.append("null")
        case .bool(let value): bytes.append(value ? "true" : "false")
        case .int(let value): bytes.append(contentsOf: String(value).utf8)
        case .encoded(let json): bytes += json
        case .string(let text): Self.append(text, to: &bytes, safeInScript: safeInScript)
        case .array(let values):
            bytes.append("[")
            for (index, value) in values.enumerated() {
                if index > 0 { bytes.append(",") }
                value.write(to: &bytes, safeInScript: safeInScript)
            }
            bytes.append("]")
        case .object(let members):
            bytes.append("{")
            for (index, member) in members.enumerated() {
                if index > 0 { bytes.append(",") }
                Self.append(member.name, to: &bytes, safeInScript: safeInScript)
                bytes.append(":")
                member.value.write(to: &bytes, safeInScript: safeInScript)
            }
            bytes.append("}")
        }
    }

    /// Adds a string with its quotes. Nearly all bytes stay as they are, and are copied in runs.
    package static func append(
        _ text: String, to bytes: inout [UInt8], safeInScript: Bool = false
    ) {
        var text = text
        bytes.append("\"")
        text.withUTF8 { text in
            var copied = 0
            while let place = nextEscape(in: text, from: copied, safeInScript) {
                bytes += text[copied..<place.start]
                if place.end - place.start == 1 {
                    bytes.append(escapeOf: text[place.start])
                } else {
                    bytes.append(text[place.end - 1] & 1 == 0 ? "\\u2028" : "\\u2029")
                }
                copied = place.end
            }
            bytes += text[copied...]
        }
        bytes.append("\"")
    }

    private static func nextEscape(
        in text: UnsafeBufferPointer<UInt8>, from start: Int, _ safeInScript: Bool
    ) -> (start: Int, end: Int)? {
        var place = start
        while !safeInScript, place + 8 <= text.count {
            let found = firstEscape(text, place)
            place += found
            if found < 8 { return (place, place + 1) }
        }
        while place < text.count {
            let byte = text[place]
            // Nearly every byte is a letter or a space.
            if byte > 0x60 || byte == 0x20 {
                if byte != 0xE2 || !safeInScript || !isLineSeparator(text[place...]) {
                    place += 1
                    continue
                }
                return (place, place + 3)
            }
            if byte < 0x20 || byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "\\") {
                return (place, place + 1)
            }
            if safeInScript, "<>&".utf8.contains(byte) { return (place, place + 1) }
            place += 1
        }
        return nil
    }

    /// The place, among eight bytes, of the first quote, backslash or control character; 8 if there
    /// is none. It uses the tests for a byte in a word of Warren, Hacker's Delight, section 6-1,
    /// whose first find is right, whatever comes after.
    private static func firstEscape(_ text: UnsafeBufferPointer<UInt8>, _ place: Int) -> Int {
        let ones: UInt64 = 0x0101_0101_0101_0101
        let bytes = UInt64(
            littleEndian: UnsafeRawBufferPointer(text).loadUnaligned(
                fromByteOffset: place, as: UInt64.self))
        let quotes = bytes ^ (ones &* 0x22)
        let backslashes = bytes ^ (ones &* 0x5C)
        let found =
            ((bytes &- ones &* 0x20) & ~bytes) | ((quotes &- ones) & ~quotes)
            | ((backslashes &- ones) & ~backslashes)
        return (found & (ones &* 0x80)).trailingZeroBitCount >> 3
    }

    /// Whether the bytes begin with U+2028 or U+2029.
    private static func isLineSeparator(_ text: Slice<UnsafeBufferPointer<UInt8>>) -> Bool {
        text.starts(with: [0xE2, 0x80, 0xA8]) || text.starts(with: [0xE2, 0x80, 0xA9])
    }
}

extension [UInt8] {
    fileprivate mutating func append(escapeOf byte: UInt8) {
        switch byte {
        case UInt8(ascii: "\""): append("\\\"")
        case UInt8(ascii: "\\"): append("\\\\")
        case UInt8(ascii: "\n"): append("\\n")
        case UInt8(ascii: "\r"): append("\\r")
        case UInt8(ascii: "\t"): append("\\t")
        default:
            append("\\u00")
            if byte < 0x10 { append("0") }
            self += String(byte, radix: 16).utf8
        }
    }
}

extension JSON: ExpressibleByStringLiteral, ExpressibleByIntegerLiteral,
    ExpressibleByBooleanLiteral, ExpressibleByArrayLiteral, ExpressibleByDictionaryLiteral
{
    public init(stringLiteral value: String) { self = .string(value) }
    public init(integerLiteral value: Int) { self = .int(value) }
    public init(booleanLiteral value: Bool) { self = .bool(value) }
    public init(arrayLiteral elements: JSON...) { self = .array(elements) }
    public init(dictionaryLiteral elements: (String, JSON)...) {
        self = .object(elements.map { Member($0.0, $0.1) })
    }
}
