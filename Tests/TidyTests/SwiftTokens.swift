/// The words and signs of Swift source, without comments and the text of strings; what stands in
/// the interpolations of strings is there.
struct SwiftTokens {
    struct Token {
        let text: String
        let line: Int
        /// How many braces are open around it.
        let depth: Int
        var isWord: Bool { text.first.map { $0.isLetter || $0 == "_" } ?? false }
    }

    private(set) var all: [Token] = []
    private let bytes: [UInt8]
    private var index = 0
    private var line = 1
    private var depth = 0

    init(_ text: String) {
        bytes = Array(text.utf8)
        readCode()
    }

    private func byte(_ offset: Int = 0) -> UInt8 {
        index + offset < bytes.count ? bytes[index + offset] : 0
    }

    private mutating func add(_ text: String) {
        all.append(Token(text: text, line: line, depth: depth))
    }

    private mutating func advance() {
        if byte() == UInt8(ascii: "\n") { line += 1 }
        index += 1
    }

    /// To the end, or to the bracket that closes an interpolation.
    private mutating func readCode(isInterpolation: Bool = false) {
        var brackets = 0
        while index < bytes.count {
            switch byte() {
            case UInt8(ascii: "/") where byte(1) == UInt8(ascii: "/"):
                while index < bytes.count, byte() != UInt8(ascii: "\n") { index += 1 }
            case UInt8(ascii: "/") where byte(1) == UInt8(ascii: "*"): skipComment()
            case UInt8(ascii: "/") where mayBeginRegex: skipRegex(hashes: 0)
            case UInt8(ascii: "\""), UInt8(ascii: "#"): readLiteral()
            case let first where first.isOfWord: readWord()
            case UInt8(ascii: "{"):
                add("{")
                depth += 1
                index += 1
            case UInt8(ascii: "}"):
                depth -= 1
                add("}")
                index += 1
            case let sign where sign <= 32: advance()
            case let sign:
                if sign == UInt8(ascii: "(") { brackets += 1 }
                if sign == UInt8(ascii: ")") { brackets -= 1 }
                index += 1
                if isInterpolation, brackets < 0 { return }
                add(String(UnicodeScalar(sign)))
            }
        }
    }

    private mutating func readWord() {
        let start = index
        while byte().isOfWord { index += 1 }
        add(String(decoding: bytes[start..<index], as: UTF8.self))
    }

    private mutating func skipComment() {
        var open = 0
        repeat {
            if byte() == UInt8(ascii: "/"), byte(1) == UInt8(ascii: "*") { open += 1 }
            if byte() == UInt8(ascii: "*"), byte(1) == UInt8(ascii: "/") { open -= 1 }
            advance()
        } while open > 0 && index < bytes.count
        index += 1
    }

    /// A slash between two values divides them.
    private var mayBeginRegex: Bool {
        guard let last = all.last else { return true }
        return byte(1) > 32 && (["(", ",", "=", ":", "{", "["].contains(last.text))
    }

    private mutating func skipRegex(hashes: Int) {
        index += 1
        while index < bytes.count {
            if byte() == UInt8(ascii: "\\") {
                index += 1
            } else if byte() == UInt8(ascii: "/"), hasHashes(hashes, after: 1) {
                break
            }
            advance()
        }
        index += 1 + hashes
    }

    private func hasHashes(_ count: Int, after offset: Int) -> Bool {
        (0..<count).allSatisfy { byte(offset + $0) == UInt8(ascii: "#") }
    }

    /// A string or a regular expression, or just a hash, as of `#if`.
    private mutating func readLiteral() {
        var hashes = 0
        while byte(hashes) == UInt8(ascii: "#") { hashes += 1 }
        if hashes > 0, byte(hashes) == UInt8(ascii: "/") {
            index += hashes
            skipRegex(hashes: hashes)
        } else if byte(hashes) == UInt8(ascii: "\"") {
            index += hashes
            readString(hashes: hashes)
        } else {
            index += 1
        }
    }

    private mutating func readString(hashes: Int) {
        let quote = UInt8(ascii: "\"")
        let isLong = byte(1) == quote && byte(2) == quote
        let quotes = isLong ? 3 : 1
        index += quotes
        while index < bytes.count {
            if byte() == UInt8(ascii: "\\"), hasHashes(hashes, after: 1) {
                index += 1 + hashes
                if byte() == UInt8(ascii: "(") {
                    index += 1
                    readCode(isInterpolation: true)
                } else {
                    advance()
                }
            } else if (0..<quotes).allSatisfy({ byte($0) == quote }),
                hasHashes(hashes, after: quotes)
            {
                index += quotes + hashes
                return
            } else {
                advance()
            }
        }
    }
}

extension UInt8 {
    fileprivate var isOfWord: Bool {
        (97...122).contains(self | 32) || (48...57).contains(self) || self == UInt8(ascii: "_")
            || self >= 0x80
    }
}
