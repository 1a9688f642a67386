import HoofbeatText

/// A character that Markdown writes as `&#8238;`, `&#x202E;` or by a name (CommonMark 0.30, section
/// 2.5). Only the names of hidden characters are known here.
struct CharacterReference {
    let scalar: Unicode.Scalar
    /// The length in bytes, from `&` to `;`.
    let length: Int

    /// It exceeds the longest name, `&NegativeMediumSpace;`.
    private static let maximumLength = 28

    init?(_ text: UnsafeBufferPointer<UInt8>, at start: Int) {
        let rest = text[start...].prefix(Self.maximumLength)
        guard let end = rest.firstIndex(of: UInt8(ascii: ";")) else { return nil }
        let name = String(decoding: rest[(start + 1)..<end], as: UTF8.self)
        length = end + 1 - start
        if let named = Self.names[name] {
            scalar = named
            return
        }
        guard name.hasPrefix("#") else { return nil }
        let isHexadecimal = name.hasPrefix("#x") || name.hasPrefix("#X")
        let digits = name.dropFirst(isHexadecimal ? 2 : 1)
        guard (1...7).contains(digits.utf8.count), digits.utf8.allSatisfy(\.isHexadecimalDigit),
            let value = UInt32(digits, radix: isHexadecimal ? 16 : 10),
            // A tab or a new line hides nothing.
            ![9, 10].contains(value)
        else { return nil }
        scalar = Unicode.Scalar(value) ?? HiddenCharacter.lost
    }

    /// The names of hidden characters (HTML Standard, section 13.5).
    private static let names: [String: Unicode.Scalar] = [
        "shy": "\u{AD}", "lrm": "\u{200E}", "rlm": "\u{200F}", "zwj": "\u{200D}",
        "zwnj": "\u{200C}", "ZeroWidthSpace": "\u{200B}", "NegativeThinSpace": "\u{200B}",
        "NegativeMediumSpace": "\u{200B}", "NegativeThickSpace": "\u{200B}",
        "NegativeVeryThinSpace": "\u{200B}", "NoBreak": "\u{2060}", "af": "\u{2061}",
        "ApplyFunction": "\u{2061}", "it": "\u{2062}", "InvisibleTimes": "\u{2062}",
        "ic": "\u{2063}", "InvisibleComma": "\u{2063}",
    ]
}
