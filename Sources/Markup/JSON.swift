/// A JSON value; members keep the order in which they were written, so that bytes are stable.
public indirect enum JSON: Sendable, Hashable {
    case null
    case bool(Bool)
    case int(Int)
    case string(String)
    case array([JSON])
    case object([Member])

    public struct Member: Sendable, Hashable {
        public let name: String
        public let value: JSON

        public init(_ name: String, _ value: JSON) {
            self.name = name
            self.value = value
        }
    }

    /// UTF-8 (RFC 8259). `safeInScript` also escapes `<`, `>`, `&` and the two line separators that
    /// end a statement in old JavaScript, so that no text can leave a `<script>` element.
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
        case .string(let text): Self.write(text, to: &bytes, safeInScript: safeInScript)
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
                Self.write(member.name, to: &bytes, safeInScript: safeInScript)
                bytes.append(":")
                member.value.write(to: &bytes, safeInScript: safeInScript)
            }
            bytes.append("}")
        }
    }

    private static func write(_ text: String, to bytes: inout [UInt8], safeInScript: Bool) {
        bytes.append("\"")
        for scalar in text.unicodeScalars {
            switch scalar {
            case "\"": bytes.append("\\\"")
            case "\\": bytes.append("\\\\")
            case "\n": bytes.append("\\n")
            case "\r": bytes.append("\\r")
            case "\t": bytes.append("\\t")
            case _ where scalar.value < 0x20: appendUnicodeEscape(scalar, to: &bytes)
            case "<", ">", "&", "\u{2028}", "\u{2029}":
                if safeInScript {
                    appendUnicodeEscape(scalar, to: &bytes)
                } else {
                    bytes.append(contentsOf: UTF8.encode(scalar) ?? .init())
                }
            default: bytes.append(contentsOf: UTF8.encode(scalar) ?? .init())
            }
        }
        bytes.append("\"")
    }

    private static func appendUnicodeEscape(_ scalar: Unicode.Scalar, to bytes: inout [UInt8]) {
        let hex = String(scalar.value, radix: 16)
        bytes.append("\\u")
        bytes.append(contentsOf: String(repeating: "0", count: 4 - hex.count).utf8)
        bytes.append(contentsOf: hex.utf8)
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
