extension XMLScanner {
    /// A text or value with its references resolved (XML 1.0, sections 4.1 and 4.6).
    func decoded(_ range: Range<Int>) throws(Failure) -> ArraySlice<UInt8> {
        guard bytes[range].contains(UInt8(ascii: "&")) else { return bytes[range] }
        var result: [UInt8] = []
        result.reserveCapacity(range.count)
        var index = range.lowerBound
        while index < range.upperBound {
            guard bytes[index] == UInt8(ascii: "&") else {
                result.append(bytes[index])
                index += 1
                continue
            }
            // A reference is short: 40 bytes hold even the longest, `&#x10FFFF;`, with many zeros
            // before it.
            let end = min(index + 40, range.upperBound)
            guard let semicolon = bytes[index..<end].firstIndex(of: UInt8(ascii: ";")),
                let scalar = Self.scalar(bytes[index + 1..<semicolon])
            else {
                throw Failure(offset: index, reason: "there is a & that begins no known entity")
            }
            result.append(contentsOf: Array(String(Character(scalar)).utf8))
            index = semicolon + 1
        }
        return result[...]
    }

    private static func scalar(_ name: ArraySlice<UInt8>) -> Unicode.Scalar? {
        guard name.first == UInt8(ascii: "#") else {
            switch String(decoding: name, as: UTF8.self) {
            case "lt": return "<"
            case "gt": return ">"
            case "amp": return "&"
            case "quot": return "\""
            case "apos": return "'"
            default: return nil
            }
        }
        let isHex = name.dropFirst().first == UInt8(ascii: "x")
        let digits = String(decoding: name.dropFirst(isHex ? 2 : 1), as: UTF8.self)
        guard digits.utf8.first != UInt8(ascii: "+"), digits.utf8.first != UInt8(ascii: "-"),
            let number = UInt32(digits, radix: isHex ? 16 : 10)
        else { return nil }
        guard number >= 32 || number == 9 || number == 10 || number == 13 else { return nil }
        return Unicode.Scalar(number)
    }
}

extension XMLScanner {
    /// A text or value as programs for books show it: names of HTML that XML does not know are
    /// resolved if they matter beside a number, and stay as they are written otherwise.
    func decodedForHTML(_ range: Range<Int>) -> ArraySlice<UInt8> {
        if let decoded = try? decoded(range) { return decoded }
        var result: [UInt8] = []
        var rest = bytes[range]
        while let byte = rest.popFirst() {
            let name = rest.prefix(12).prefix { $0 != UInt8(ascii: ";") }
            let isWhole = name.endIndex < rest.endIndex && rest[name.endIndex] == UInt8(ascii: ";")
            guard byte == UInt8(ascii: "&"), isWhole, let scalar = Self.scalarOfHTML(name) else {
                result.append(byte)
                continue
            }
            result += Array(String(Character(scalar)).utf8)
            rest = rest[(name.endIndex + 1)...]
        }
        return result[...]
    }

    private static func scalarOfHTML(_ name: ArraySlice<UInt8>) -> Unicode.Scalar? {
        scalar(name) ?? named[String(decoding: name, as: UTF8.self)]
    }

    private static let named: [String: Unicode.Scalar] = [
        "nbsp": "\u{A0}", "ensp": " ", "emsp": " ", "thinsp": " ", "shy": "\u{AD}", "micro": "µ",
        "mu": "μ", "ndash": "–", "mdash": "—", "minus": "−", "times": "×", "frac12": "½",
        "frac14": "¼", "frac34": "¾", "hellip": "…", "middot": "·", "zwnj": "\u{200C}",
    ]
}
