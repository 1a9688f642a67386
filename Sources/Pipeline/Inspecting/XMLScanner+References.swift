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
