import HoofbeatContent
import HoofbeatText

/// Checks a text that readers see as it is written: a field, or the caption of a picture.
struct PlainWords {
    private let library: Library

    init(_ library: Library) {
        self.library = library
    }

    /// - Parameters:
    ///   - isOurs: whether the house style may ask for other words.
    ///   - lineOf: gives the line of the file for a line of the text.
    func problems(
        in text: String, isOurs: Bool, file: String, lineOf: (Int) -> Int
    ) -> [Diagnostic] {
        let bytes = Array(text.utf8)
        var found: [Diagnostic] = []
        func line(at offset: Int) -> Int {
            lineOf(bytes[..<offset].reduce(1) { $0 + ($1 == 10 ? 1 : 0) })
        }
        for dose in Dose.all(in: bytes, library.doseWords) {
            let written = String(decoding: bytes[dose], as: UTF8.self)
            found.append(
                .dose(written, at: TextLocation(file: file, line: line(at: dose.lowerBound))))
        }
        if isOurs {
            for match in library.styleMatcher.matches(in: bytes) {
                let word = String(decoding: bytes[match.range], as: UTF8.self)
                let rule = library.style.rules[match.index]
                found.append(
                    .houseStyle(
                        word, rule,
                        at: TextLocation(file: file, line: line(at: match.range.lowerBound))))
            }
        }
        // What pages say of themselves. The strings of a language hold the same words for records.
        if file.hasSuffix(".md"), library.textMarks.marks(in: bytes).contains(.review),
            let words = ReviewClaim(library.strings).first(in: text)
        {
            found.append(.typedReview(words, at: TextLocation(file: file, line: line(at: 0))))
        }
        var hasLinks = false
        if bytes.contains(where: { $0 == UInt8(ascii: "[") || $0 == UInt8(ascii: "<") }) {
            let markup = markup(in: text, file: file, lineOf)
            hasLinks = !markup.isEmpty
            found += markup
            if let tag = bytes.firstTag {
                let written = String(decoding: bytes[tag], as: UTF8.self)
                found.append(
                    .htmlInWords(
                        written, at: TextLocation(file: file, line: line(at: tag.lowerBound))))
            }
        }
        if bytes.maySignMarkup {
            let references = library.references
            let all = LeftoverScanner.all(
                in: bytes, LeftoverScanner.Setting(isPlain: true),
                isKey: { references[$0] != nil })
            for leftover in all {
                if hasLinks, case .link = leftover.kind { continue }
                let location = TextLocation(file: file, line: line(at: leftover.range.lowerBound))
                found.append(leftover.problem(at: location, in: .words))
            }
        }
        return found
    }

    /// Finds links, pictures and citations, whose signs a reader would see. A tag counts as text
    /// here.
    private func markup(
        in text: String, file: String, _ lineOf: (Int) -> Int
    ) -> [Diagnostic] {
        let document = Document(SourceText(file: file, bytes: Array(text.utf8)))
        let tree = document.tree
        var found: [Diagnostic] = []
        for node in tree.links + tree.images {
            let line = lineOf(document.line(ofInline: node))
            found.append(.markupInWords(node.url, at: TextLocation(file: file, line: line)))
        }
        var escapes = EscapedCitations(of: document)
        var lines = WordLines(of: document)
        for node in tree.texts where node.mayCite {
            for citation in WrittenCitation.all(in: node.literalBytes, of: node, &escapes) {
                let line = lineOf(lines.line(of: "@" + citation.keys[0], in: node))
                found.append(
                    .misplacedCitation(
                        citation.keys[0], .field, at: TextLocation(file: file, line: line)))
            }
        }
        return found
    }
}

extension [UInt8] {
    /// Whether it may hold markup. This rules out nearly every text quickly.
    fileprivate var maySignMarkup: Bool {
        guard let first else { return false }
        // Signs of blocks count only where a line begins.
        return first == UInt8(ascii: "-") || first >= 0xC2 || contains { $0.maySignMarkup }
    }
}

extension UInt8 {
    /// Whether it may be a sign of markup. This rules out nearly every text quickly.
    fileprivate var maySignMarkup: Bool {
        switch self {
        case UInt8(ascii: "["), UInt8(ascii: "]"), UInt8(ascii: "*"), UInt8(ascii: "_"),
            UInt8(ascii: "~"), UInt8(ascii: "{"), UInt8(ascii: "@"), UInt8(ascii: "|"),
            UInt8(ascii: "!"), UInt8(ascii: "#"), UInt8(ascii: ":"), UInt8(ascii: "`"),
            UInt8(ascii: "&"), UInt8(ascii: "="), UInt8(ascii: "+"), UInt8(ascii: "^"),
            UInt8(ascii: "\\"), UInt8(ascii: "%"), UInt8(ascii: "<"), UInt8(ascii: "$"),
            UInt8(ascii: ">"),
            UInt8(ascii: "'"), 9, 10, 0xE2, 0xEF:
            true
        default: false
        }
    }
}

extension [UInt8] {
    /// The tags that people use most. A title may well have other words in angle brackets.
    private static let tags: Set = [
        "a", "abbr", "b", "blockquote", "br", "center", "cite", "code", "del", "div", "em", "font",
        "h1", "h2", "h3", "h4", "hr", "i", "img", "ins", "kbd", "li", "mark", "ol", "p", "pre", "q",
        "s", "script", "small", "span", "strong", "style", "sub", "sup", "table", "td", "th", "tr",
        "tt", "u", "ul", "wbr",
    ]

    /// The place of the first tag, such as `<b>`, `</p>` or `<br/>`.
    fileprivate var firstTag: Range<Int>? {
        var start = 0
        while let open = self[start...].firstIndex(of: UInt8(ascii: "<")) {
            start = open + 1
            let name = self[start...].drop { $0 == UInt8(ascii: "/") }
            let word = name.prefix { $0.isLetterOrDigit }
            guard Self.tags.contains(String(decoding: word, as: UTF8.self).lowercased()),
                let end = self[start...].prefix(200).firstIndex(where: { $0 == 60 || $0 == 62 }),
                self[end] == UInt8(ascii: ">")
            else { continue }
            return open..<end + 1
        }
        return nil
    }
}

extension Diagnostic {
    fileprivate static func htmlInWords(_ tag: String, at location: TextLocation) -> Diagnostic {
        .error(
            "markup-in-words", at: location, "readers would see the signs of “\(tag)”",
            help: "write words alone: what stands here is shown as it is written")
    }

    static func houseStyle(_ word: String, _ rule: HouseStyle.Rule, at location: TextLocation)
        -> Diagnostic
    {
        .warning(
            "house-style", at: location, "house style: write “\(rule.write)”, not “\(word)”",
            help: rule.why)
    }

    fileprivate static func markupInWords(_ address: String, at location: TextLocation)
        -> Diagnostic
    {
        .error(
            "markup-in-words", at: location,
            "readers would see the signs of this link to \(address)",
            help: "write words alone: what stands here is shown as it is written")
    }
}
