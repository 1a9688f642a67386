import HoofbeatText

extension StyleCheck {
    /// The texts, in lower case, that a style sheet adds to a page (CSS Generated Content,
    /// section 2). They are in none of its elements.
    var addedTexts: [[UInt8]] {
        var texts: [[UInt8]] = []
        var rest = plain[...]
        while let place = rest.firstPlace(of: Array("content".utf8)) {
            let goesOn = place > 0 && (plain[place - 1].isLetterOrDigit || plain[place - 1] == 45)
            rest = plain[(place + 7)...].drop { $0 <= 32 }
            guard !goesOn, rest.first == UInt8(ascii: ":") else { continue }
            texts += Self.strings(atStartOf: &rest)
        }
        return texts
    }

    /// Reads the strings of a declaration up to its end.
    private static func strings(atStartOf rest: inout ArraySlice<UInt8>) -> [[UInt8]] {
        var strings: [[UInt8]] = []
        var quote: UInt8?
        while let byte = rest.popFirst() {
            if let open = quote {
                if byte == open { quote = nil } else { strings[strings.count - 1].append(byte) }
            } else if byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'") {
                quote = byte
                strings.append([])
            } else if byte == UInt8(ascii: ";") || byte == UInt8(ascii: "}") {
                break
            }
        }
        return strings
    }
}
