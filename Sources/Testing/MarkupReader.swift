/// Reads HTML as a browser's tokenizer does, as far as that decides what is markup and what is text
/// (WHATWG HTML, section 13.2.5).
///
/// It knows no tree: what text can break is tags, attributes, comments and the ends of scripts, and
/// all of these are in the tokens.
struct MarkupReader {
    struct Tag {
        var name = ""
        var isEnd = false
        var attributes: [(name: String, value: String)] = []
        /// Where it begins, as a place among the bytes.
        var start = 0

        /// All of it but what may differ: the values of attributes.
        var shape: String {
            let names = attributes.map { " " + $0.name }.joined()
            return "<" + (isEnd ? "/" : "") + name + names + ">"
        }
    }

    enum Token {
        case tag(Tag)
        case comment(start: Int)
        /// What is in a script or a style sheet, with its element.
        case raw(String, in: Tag)
    }

    private let bytes: [UInt8]
    private var place = 0
    private(set) var tokens: [Token] = []

    /// Elements whose content is no markup.
    private static let rawElements: Set = [
        "script", "style", "title", "textarea", "xmp", "iframe", "noembed", "noframes",
    ]

    init(_ bytes: [UInt8]) {
        self.bytes = bytes
        while let open = bytes[place...].firstIndex(of: UInt8(ascii: "<")) {
            place = open
            readMarkup()
        }
    }

    private func byte(_ place: Int) -> UInt8 { place < bytes.count ? bytes[place] : 0 }

    private func has(_ text: StaticString, at place: Int) -> Bool {
        text.withUTF8Buffer { bytes[min(place, bytes.count)...].starts(with: $0) }
    }

    private static func isLetter(_ byte: UInt8) -> Bool { (97...122).contains(byte | 32) }

    private static func isSpace(_ byte: UInt8) -> Bool {
        byte == 32 || byte == 9 || byte == 10 || byte == 12 || byte == 13
    }

    private mutating func readMarkup() {
        let next = byte(place + 1)
        if has("<!--", at: place) {
            tokens.append(.comment(start: place))
            place += 4
            // `<!-->` and `<!--->` are whole comments.
            while place < bytes.count, !has("-->", at: place - 2), !has("--!>", at: place - 2) {
                place += 1
            }
        } else if next == UInt8(ascii: "!") || next == UInt8(ascii: "?")
            || next == UInt8(ascii: "/") && !Self.isLetter(byte(place + 2))
        {
            tokens.append(.comment(start: place))
            place = bytes[place...].firstIndex(of: UInt8(ascii: ">")) ?? bytes.count
        } else if Self.isLetter(next) || next == UInt8(ascii: "/") {
            readTag()
        } else {
            place += 1
        }
    }

    private mutating func readTag() {
        var tag = Tag(isEnd: byte(place + 1) == UInt8(ascii: "/"), start: place)
        place += tag.isEnd ? 2 : 1
        tag.name = word { Self.isSpace($0) || $0 == UInt8(ascii: "/") || $0 == UInt8(ascii: ">") }
        while place < bytes.count, byte(place) != UInt8(ascii: ">") {
            if Self.isSpace(byte(place)) || byte(place) == UInt8(ascii: "/") {
                place += 1
            } else {
                tag.attributes.append(attribute())
            }
        }
        place = min(place + 1, bytes.count)
        tokens.append(.tag(tag))
        if !tag.isEnd, Self.rawElements.contains(tag.name) { readRaw(tag) }
    }

    /// The letters up to a byte, in lower case; at least one.
    private mutating func word(until isEnd: (UInt8) -> Bool) -> String {
        let start = place
        repeat { place += 1 } while place < bytes.count && !isEnd(bytes[place])
        return String(decoding: bytes[start..<min(place, bytes.count)], as: UTF8.self).lowercased()
    }

    private mutating func attribute() -> (name: String, value: String) {
        let name = word {
            Self.isSpace($0) || $0 == UInt8(ascii: "/") || $0 == UInt8(ascii: ">")
                || $0 == UInt8(ascii: "=")
        }
        var next = place
        while Self.isSpace(byte(next)) { next += 1 }
        guard byte(next) == UInt8(ascii: "=") else { return (name, "") }
        next += 1
        while Self.isSpace(byte(next)) { next += 1 }
        let quote = byte(next)
        guard quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'") else {
            let end =
                bytes[min(next, bytes.count)...].firstIndex {
                    Self.isSpace($0) || $0 == UInt8(ascii: ">")
                } ?? bytes.count
            place = end
            return (name, String(decoding: bytes[min(next, end)..<end], as: UTF8.self))
        }
        let end = bytes[(next + 1)...].firstIndex(of: quote) ?? bytes.count
        place = min(end + 1, bytes.count)
        return (name, String(decoding: bytes[(next + 1)..<end], as: UTF8.self))
    }

    private mutating func readRaw(_ tag: Tag) {
        let name = Array(tag.name.utf8)
        let start = place
        while let open = bytes[place...].firstIndex(of: UInt8(ascii: "<")) {
            place = open
            let after = place + 2 + name.count
            let isEnd =
                byte(place + 1) == UInt8(ascii: "/") && after <= bytes.count
                && zip(bytes[(place + 2)..<after], name).allSatisfy { $0 | 32 == $1 }
                && (Self.isSpace(byte(after)) || byte(after) == UInt8(ascii: "/")
                    || byte(after) == UInt8(ascii: ">"))
            if isEnd { break }
            place += 1
        }
        if byte(place) != UInt8(ascii: "<") { place = bytes.count }
        tokens.append(.raw(String(decoding: bytes[start..<place], as: UTF8.self), in: tag))
    }
}
