import HoofbeatText

/// A full http or https address that was checked part by part.
///
/// Whoever writes an address into another format takes it from here: it has no blank, control or
/// hidden character, no name before an `@`, and its host is a real one.
package struct WebAddress: Sendable, Hashable {
    /// `http` or `https`.
    package let scheme: String
    package let host: Host
    /// The origin in lower case: `https://example.org:8443`.
    package let origin: String
    /// The path from the first slash to the query, as it was written; it may be empty.
    package let path: String
    /// Everything from `?` or `#` on; it may be empty.
    package let queryAndFragment: String

    package init(_ text: String) throws(AddressFault) {
        try Self.checkCharacters(text)
        let start = text.prefix { $0 != ":" }.lowercased()
        guard start == "http" || start == "https", text.dropFirst(start.count).hasPrefix("://")
        else {
            throw AddressFault("it does not begin with https://", help: "begin it with https://")
        }
        scheme = start
        let rest = text.dropFirst(start.count + 3)
        let second = rest.prefix { $0.isLetter }.lowercased()
        if second == "http" || second == "https",
            rest.dropFirst(second.count).first == ":"
                || rest.dropFirst(second.count).hasPrefix("//")
        {
            throw AddressFault(
                "it begins with \(start):// and then with \(second) again",
                help: "take out one of the two beginnings")
        }
        let authority = rest.prefix { $0 != "/" && $0 != "?" && $0 != "#" }
        if let at = authority.lastIndex(of: "@") {
            let host = authority[authority.index(after: at)...]
            throw AddressFault(
                "it leads to “\(host)”, whatever is before the @",
                help: "take out everything between // and @")
        }
        let (name, port) = try Self.split(authority)
        host = try Host(name)
        origin = scheme + "://" + name.lowercased() + (port.map { ":\($0)" } ?? "")
        let after = rest.dropFirst(authority.count)
        path = String(after.prefix { $0 != "?" && $0 != "#" })
        queryAndFragment = String(after.dropFirst(path.count))
    }

    private static func split(
        _ authority: Substring
    ) throws(AddressFault) -> (name: Substring, port: Int?) {
        let bracket = authority.firstIndex(of: "]") ?? authority.startIndex
        guard let colon = authority[bracket...].firstIndex(of: ":") else { return (authority, nil) }
        let digits = authority[authority.index(after: colon)...]
        guard (1...5).contains(digits.utf8.count), let port = Int(digits), digits.first != "0",
            (1...65_535).contains(port), digits.first != "+"
        else { throw AddressFault("“\(digits)” is not a port; they go from 1 to 65535") }
        return (authority[..<colon], port)
    }

    /// Refuses characters that cannot be anywhere in an address.
    static func checkCharacters(_ text: String) throws(AddressFault) {
        for scalar in text.unicodeScalars {
            if ["\n", "\r"].contains(scalar) { throw AddressFault("it holds a line end") }
            if HiddenCharacter.isHidden(scalar) {
                throw AddressFault(
                    "it holds \(HiddenCharacter.name(of: scalar)), which nobody sees",
                    help: "type the address again")
            }
            if scalar.properties.isWhitespace {
                throw AddressFault("it holds a space", help: "take it out, or write %20 for it")
            }
            if "“”„‟«»".unicodeScalars.contains(scalar) {
                throw AddressFault(
                    "it holds the quotation mark \(scalar)",
                    help: "take the quotation marks out: an address has none")
            }
            if "\\\"<>`".unicodeScalars.contains(scalar) {
                throw AddressFault("it holds \(scalar)")
            }
        }
        try checkPercentSigns(text)
    }

    private static func checkPercentSigns(_ text: String) throws(AddressFault) {
        let bytes = Array(text.utf8)
        for place in bytes.indices where bytes[place] == UInt8(ascii: "%") {
            let digits = bytes[(place + 1)...].prefix(2)
            guard digits.count == 2, digits.allSatisfy(\.isHexadecimalDigit),
                let value = UInt8(String(decoding: digits, as: UTF8.self), radix: 16)
            else {
                throw AddressFault(
                    "a % in it is not followed by two hexadecimal digits",
                    help: "write %25 for a percent sign")
            }
            if value < 0x20 || value == 0x7F {
                throw AddressFault(
                    "%\(String(decoding: digits, as: UTF8.self)) in it is a control character")
            }
        }
    }
}
