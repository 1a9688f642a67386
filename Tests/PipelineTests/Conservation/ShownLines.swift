import HoofbeatMarkdown

/// The text of a page, line by line as blocks and breaks divide it, without code and without links
/// that are just an address.
struct ShownLines {
    /// Stands for the edge of an element inside a line, and for code.
    static let edge: Character = "\u{1}"

    private(set) var lines: [String] = []

    private static let inline: Set = [
        "a", "abbr", "b", "code", "em", "i", "img", "span", "strong", "sup", "dfn",
    ]

    init(html: String) {
        var line = ""
        var address: String?
        var rest = Substring(html)
        func flush() {
            lines += line.split(separator: "\n").map(String.init)
            line = ""
        }
        while let start = rest.firstIndex(of: "<") {
            Self.add(rest[..<start], to: &line, address: &address)
            let end = rest[start...].firstIndex(of: ">") ?? rest.index(before: rest.endIndex)
            let tag = rest[start...end]
            rest = rest[rest.index(after: end)...]
            let name = String(tag.drop { !$0.isLetter }.prefix { $0.isLetter || $0.isNumber })
            if Self.inline.contains(name) { line.append(Self.edge) } else { flush() }
            if tag.hasPrefix("<code") || tag.hasPrefix("<pre") {
                let close = "</\(name)>"
                rest = rest.firstRange(of: close).map { rest[$0.upperBound...] } ?? ""
            } else if tag.hasPrefix("<a ") {
                address = Self.value(of: "href", in: tag)
            } else if tag.hasPrefix("<img ") {
                let words = ["alt", "title"].compactMap { Self.value(of: $0, in: tag) }
                lines += words.flatMap { $0.split(separator: "\n").map(String.init) }
            }
        }
        Self.add(rest, to: &line, address: &address)
        flush()
    }

    /// What readers see as it is written.
    init(words: String) {
        lines = words.split(separator: "\n").map(String.init)
    }

    private static func add(_ text: Substring, to line: inout String, address: inout String?) {
        let words = plain(text)
        defer { address = nil }
        if let address, !words.isEmpty, plain(address[...]).hasSuffix(words) { return }
        line += words
    }

    private static func value(of attribute: String, in tag: Substring) -> String? {
        tag.firstRange(of: " \(attribute)=\"").map { range in
            plain(tag[range.upperBound...].prefix { $0 != "\"" })
        }
    }

    private static func plain(_ text: Substring) -> String {
        [("&lt;", "<"), ("&gt;", ">"), ("&quot;", "\""), ("&#39;", "'"), ("&amp;", "&")].reduce(
            String(text)
        ) { $0.replacing($1.0, with: $1.1) }
    }

    /// The signs of markup that readers see, with their line.
    /// - Parameter written: the source. A sign that is escaped in it may be seen.
    func signs(of written: String) -> [String] {
        lines.flatMap { line in
            Self.signs(in: line).filter { sign in
                !written.contains("\\\(sign.prefix(1))") && !written.contains("&#")
            }.map { "\($0) in “\(line)”" }
        }
    }

    private static func signs(in line: String) -> [String] {
        let isEmphasised = line.first == edge
        let text = line.drop { $0.isWhitespace || $0 == edge }
        var found = MarkupSign.boxes.filter { sign in
            text.hasPrefix(sign) && text.dropFirst(3).contains(where: \.isLetter)
        }
        found += MarkupSign.bullets.filter(text.hasPrefix)
        found += MarkupSign.blocks.filter { sign in
            let rest = text.dropFirst(sign.count)
            return !isEmphasised && text.hasPrefix(sign) && rest.first?.isWhitespace == true
                && rest.drop(while: \.isWhitespace).first?.isLetter == true
        }
        found += MarkupSign.inLine.filter { sign in
            line.ranges(of: sign).contains { range in
                let isRun = sign.allSatisfy { $0 == sign.first }
                let ends = [
                    line[..<range.lowerBound].last, line[range.upperBound...].first,
                ]
                return !isRun || !ends.contains(sign.first)
            }
        }
        return found
            + MarkupSign.pairs.filter { sign in
                let parts = line.split(separator: sign, omittingEmptySubsequences: false)
                guard parts.count > 2, sign != "''" || !line.contains("'''") else { return false }
                return parts[1].first?.isLetter == true && parts[1].last?.isLetter == true
                    && parts[0].last?.isLetter != true && parts[2].first?.isLetter != true
            }
    }
}
