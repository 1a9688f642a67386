import HoofbeatText

/// A property of a calendar or a contact card (RFC 5545, RFC 6350, vCard 2.1), with all lines that
/// it is folded into.
struct CardLine {
    /// In capitals, without its group.
    let name: String
    /// In capitals, with their names: `;ENCODING=BASE64;FMTTYPE=TEXT/HTML`.
    let parameters: String
    /// As it is written, without the folds.
    let value: ArraySlice<UInt8>
    /// The first line, and how many there are.
    let line: Int
    let lines: Int

    private enum Coding { case text, quotedPrintable, base64 }

    private var coding: Coding {
        if parameters.contains("QUOTED-PRINTABLE") { return .quotedPrintable }
        let isBase64 =
            parameters.contains("BASE64")
            || parameters.split(separator: ";").contains("ENCODING=B")
        return isBase64 ? .base64 : .text
    }

    /// The bytes that stand in the value itself; nil for a text or an address.
    var data: [UInt8]? {
        if coding == .base64 { return Base64.decoded(value) }
        let address = value.prefix(100).map(\.lowercased)
        guard address.starts(with: "data:".utf8), let comma = value.firstIndex(of: 44) else {
            return nil
        }
        let data = value[(comma + 1)...]
        return address.holds(";base64") ? Base64.decoded(data) : Array(data)
    }

    /// The value as programs show it, on one line.
    var text: [UInt8] {
        let text =
            switch coding {
            case .text: unescaped
            case .quotedPrintable: decoded
            case .base64: Base64.decoded(value)
            }
        let isText = coding == .text || String(validating: text, as: UTF8.self) != nil
        return isText ? text.map { $0 < 32 ? 32 : $0 } : Array(value)
    }

    private var unescaped: [UInt8] {
        var text: [UInt8] = []
        var rest = value
        while let byte = rest.popFirst() {
            if byte == UInt8(ascii: "\\"), let next = rest.popFirst() {
                text.append(next | 32 == UInt8(ascii: "n") ? 32 : next)
            } else {
                text.append(byte)
            }
        }
        return text
    }

    /// Reads quoted-printable (RFC 2045, section 6.7).
    private var decoded: [UInt8] {
        var text: [UInt8] = []
        var rest = value
        while let byte = rest.popFirst() {
            let digits = String(decoding: rest.prefix(2), as: UTF8.self)
            if byte == UInt8(ascii: "="), let code = UInt8(digits, radix: 16) {
                text.append(code)
                rest = rest.dropFirst(2)
            } else {
                text.append(byte)
            }
        }
        return text
    }
}

/// The properties of a calendar or a contact card.
struct CardLines: Sequence, IteratorProtocol {
    private var rest: ArraySlice<ArraySlice<UInt8>>
    private var line = 1

    /// The properties that programs show. Others are names for programs, times and pictures.
    private static let shown: Set = [
        "SUMMARY", "DESCRIPTION", "COMMENT", "LOCATION", "CATEGORIES", "CONTACT", "RESOURCES",
        "X-ALT-DESC", "X-WR-CALNAME", "X-WR-CALDESC", "NAME", "FN", "N", "NICKNAME", "ORG", "TITLE",
        "ROLE", "NOTE", "ADR", "LABEL",
    ]

    /// - Parameter bytes: with one sign for the end of a line.
    init(_ bytes: [UInt8]) {
        rest = bytes.split(separator: 10, omittingEmptySubsequences: false)[...]
    }

    mutating func next() -> CardLine? {
        guard let first = rest.popFirst() else { return nil }
        var written = Array(first)
        let start = line
        line += 1
        let head = written.prefix { $0 != UInt8(ascii: ":") }.map(\.lowercased)
        let isQuoted = head.holds("quoted-printable")
        // Long lines are folded; those in quoted-printable end in a sign for that.
        while let next = rest.first,
            isQuoted ? written.last == 61 : next.first == 32 || next.first == 9
        {
            if isQuoted { written.removeLast() }
            written += isQuoted ? next : next.dropFirst()
            rest.removeFirst()
            line += 1
        }
        return Self.line(written, start, line - start)
    }

    private static func line(_ written: [UInt8], _ line: Int, _ lines: Int) -> CardLine {
        let colon = colon(in: written) ?? written.endIndex
        let head = String(decoding: written[..<colon], as: UTF8.self).uppercased()
        let name = head.prefix { $0 != ";" }
        return CardLine(
            name: String(name.split(separator: ".").last ?? ""),
            parameters: String(head.dropFirst(name.count)),
            value: written[colon...].dropFirst(), line: line, lines: lines)
    }

    /// The one behind the parameters, whose values in quotes may hold others.
    private static func colon(in line: [UInt8]) -> Int? {
        var isQuoted = false
        return line.firstIndex { byte in
            if byte == UInt8(ascii: "\"") { isQuoted.toggle() }
            return byte == UInt8(ascii: ":") && !isQuoted
        }
    }

    /// The texts, each on its line.
    var shown: [UInt8] {
        var words: [UInt8] = []
        for line in self {
            if Self.shown.contains(line.name) { words += line.text }
            words += repeatElement(Array("\n&#32;".utf8), count: line.lines).joined()
        }
        return words
    }
}
