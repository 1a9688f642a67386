import HoofbeatContent
import HoofbeatText

/// The words that readers find in a file of text.
enum TextWords {
    /// nil for a file that is no text.
    /// - Parameter ending: what the file's name ends in.
    static func words(in bytes: [UInt8], as content: FileContent, ending: String?) -> FileWords? {
        let bytes = bytes.plain
        return switch content {
        case .text where ending == "csv" || ending == "tsv": FileWords(bytes, form: .table)
        case .text: FileWords(bytes, form: .markdown)
        case .json: FileWords(unescaped(bytes), form: .paragraphs)
        case .calendar, .contact: FileWords(CardLines(bytes).shown, form: .markdown)
        case .captions: FileWords(spoken(bytes), form: .markdown)
        case .xml: FileWords(withoutTags(bytes, by: [32]), withoutTags(bytes), form: .paragraphs)
        default: nil
        }
    }

    /// Leaves out times and names of cues (WebVTT, section 4), so that what is said goes on from
    /// one cue to the next. Tags and references are those of HTML, which Markdown knows.
    private static func spoken(_ bytes: [UInt8]) -> [UInt8] {
        let lines = bytes.split(separator: 10, omittingEmptySubsequences: false)
        let isTime = lines.map { $0.holds("-->") }
        let kept = lines.indices.map { index -> [UInt8] in
            let isBehindBlank = index == 0 || lines[index - 1].allSatisfy(\.isBlank)
            let isName = isBehindBlank && index + 1 < lines.count && isTime[index + 1]
            let isEmpty = isTime[index] || isName || lines[index].allSatisfy(\.isBlank)
            // A line of Markdown with nothing but a blank on it does not end a paragraph.
            return isEmpty ? Array("&#32;".utf8) : withVoices(lines[index])
        }
        return Array(kept.joined(separator: [10]))
    }

    /// Programs show who speaks, as in `<v Ann>`.
    private static func withVoices(_ line: ArraySlice<UInt8>) -> [UInt8] {
        var shown: [UInt8] = []
        var rest = line
        while let start = rest.firstPlace(of: Array("<v".utf8)) {
            let name = rest[(start + 2)...].prefix { $0 != UInt8(ascii: ">") }
            shown += rest[..<start] + name.drop { $0 > 32 } + [32]
            rest = rest[name.endIndex...].dropFirst()
        }
        return shown + rest
    }

    /// Reads what JSON writes with a backslash (RFC 8259, section 7). Ends of lines are blanks, so
    /// that lines are those of the file.
    private static func unescaped(_ bytes: [UInt8]) -> [UInt8] {
        var words: [UInt8] = []
        var rest = bytes[...]
        while let byte = rest.popFirst() {
            guard byte == UInt8(ascii: "\\"), let next = rest.popFirst() else {
                words.append(byte)
                continue
            }
            switch next {
            case UInt8(ascii: "n"), UInt8(ascii: "r"), UInt8(ascii: "t"): words.append(32)
            case UInt8(ascii: "u"):
                let code = UInt32(String(decoding: rest.prefix(4), as: UTF8.self), radix: 16)
                let scalar = code.flatMap(Unicode.Scalar.init) ?? " "
                words += String(scalar.value < 32 ? " " : Character(scalar)).utf8
                rest = rest.dropFirst(4)
            default: words.append(next)
            }
        }
        return words
    }

    private static func withoutTags(_ bytes: [UInt8], by blank: [UInt8] = []) -> [UInt8] {
        var words: [UInt8] = []
        var isTag = false
        for byte in bytes {
            if byte == UInt8(ascii: "<") { isTag = true }
            if !isTag || byte == 10 { words.append(byte) }
            if isTag, byte == UInt8(ascii: ">") {
                isTag = false
                words += blank
            }
        }
        return words
    }
}

/// The texts of a calendar or a contact card (RFC 5545, RFC 6350, vCard 2.1), each on its line.
private struct CardLines {
    private let bytes: [UInt8]

    /// The properties that programs show. Others are names for programs, times and pictures.
    private static let shown: Set = [
        "SUMMARY", "DESCRIPTION", "COMMENT", "LOCATION", "CATEGORIES", "CONTACT", "RESOURCES",
        "X-ALT-DESC", "X-WR-CALNAME", "X-WR-CALDESC", "NAME", "FN", "N", "NICKNAME", "ORG", "TITLE",
        "ROLE", "NOTE", "ADR", "LABEL",
    ]

    init(_ bytes: [UInt8]) {
        self.bytes = bytes
    }

    var shown: [UInt8] {
        var words: [UInt8] = []
        var lines = bytes.split(separator: 10, omittingEmptySubsequences: false)[...]
        while let first = lines.popFirst() {
            var line = Array(first)
            var ends = 1
            let isQuoted = Self.isQuotedPrintable(line)
            // Long lines are folded; those in quoted-printable end in a sign for that.
            while let next = lines.first, isQuoted ? line.last == 61 : next.first.isFold {
                if isQuoted { line.removeLast() }
                line += isQuoted ? next : next.dropFirst()
                lines.removeFirst()
                ends += 1
            }
            words += Self.text(of: line, isQuoted: isQuoted)
            words += repeatElement(Array("\n&#32;".utf8), count: ends).joined()
        }
        return words
    }

    private static func isQuotedPrintable(_ line: [UInt8]) -> Bool {
        line.prefix { $0 != UInt8(ascii: ":") }.map(\.lowercased).holds("quoted-printable")
    }

    private static func text(of line: [UInt8], isQuoted: Bool) -> [UInt8] {
        guard let colon = line.firstIndex(of: UInt8(ascii: ":")) else { return [] }
        let head = String(decoding: line[..<colon], as: UTF8.self).uppercased()
        let name = head.prefix { $0 != ";" }.split(separator: ".").last ?? ""
        guard shown.contains(String(name)) else { return [] }
        let value = line[(colon + 1)...]
        return isQuoted ? decoded(value) : unescaped(value)
    }

    private static func unescaped(_ value: ArraySlice<UInt8>) -> [UInt8] {
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
    private static func decoded(_ value: ArraySlice<UInt8>) -> [UInt8] {
        var text: [UInt8] = []
        var rest = value
        while let byte = rest.popFirst() {
            let digits = String(decoding: rest.prefix(2), as: UTF8.self)
            if byte == UInt8(ascii: "="), let code = UInt8(digits, radix: 16) {
                text.append(code < 32 ? 32 : code)
                rest = rest.dropFirst(2)
            } else {
                text.append(byte)
            }
        }
        return String(validating: text, as: UTF8.self) == nil ? Array(value) : text
    }
}

extension UInt8? {
    /// Whether a line that begins so goes on with the line before it.
    fileprivate var isFold: Bool { self == 32 || self == 9 }
}

extension [UInt8] {
    /// The text with one sign for the end of a line, and without what nobody sees.
    fileprivate var plain: [UInt8] {
        var plain: [UInt8] = []
        plain.reserveCapacity(count)
        var place = 0
        while place < count {
            let byte = self[place]
            let width = widthOfHidden(at: place)
            if width == 0 {
                let next = place + 1 < count ? self[place + 1] : 0
                if byte != 13 { plain.append(byte) } else if next != 10 { plain.append(10) }
            }
            place += width == 0 ? 1 : width
        }
        return plain
    }

    /// The bytes of the hidden character at a place, such as a soft hyphen or U+200B; 0 if there is
    /// none.
    private func widthOfHidden(at place: Int) -> Int {
        let (second, third) = (
            place + 1 < count ? self[place + 1] : 0, place + 2 < count ? self[place + 2] : 0
        )
        return switch (self[place], second, third) {
        case (0xC2, 0xAD, _): 2
        case (0xE2, 0x80, 0x8B...0x8F), (0xE2, 0x80, 0xAA...0xAE), (0xE2, 0x81, 0xA0...0xA9),
            (0xEF, 0xBB, 0xBF):
            3
        default: 0
        }
    }
}
