import CCmark
import Content

/// Checks a text that readers see as it is written: a field, or the caption of a picture.
struct PlainWords {
    private let library: Library

    init(_ library: Library) {
        self.library = library
    }

    /// - Parameters:
    ///   - isOurs: whether the house style can ask for other words.
    ///   - lineOf: the line of the file for one of the text.
    func problems(
        in text: String, isOurs: Bool, file: String, lineOf: (Int) -> Int
    ) -> [Diagnostic] {
        let bytes = Array(text.utf8)
        var found: [Diagnostic] = []
        func line(at offset: Int) -> Int {
            lineOf(bytes[..<offset].reduce(1) { $0 + ($1 == 10 ? 1 : 0) })
        }
        if let dose = Dose.first(in: bytes) {
            let written = String(decoding: bytes[dose], as: UTF8.self)
            found.append(.dose(written, file: file, line: line(at: dose.lowerBound)))
        }
        if isOurs {
            for match in library.styleMatcher.matches(in: bytes) {
                let word = String(decoding: bytes[match.range], as: UTF8.self)
                let rule = library.style.rules[match.index]
                found.append(
                    .houseStyle(word, rule, file: file, line: line(at: match.range.lowerBound)))
            }
        }
        var hasLinks = false
        if bytes.contains(where: { $0 == UInt8(ascii: "[") || $0 == UInt8(ascii: "<") }) {
            let markup = markup(in: text, file: file, lineOf)
            hasLinks = !markup.isEmpty
            found += markup
        }
        if bytes.contains(where: \.maySignMarkup) {
            let references = library.references
            for leftover in LeftoverScanner.all(in: bytes, isKey: { references[$0] != nil }) {
                if hasLinks, case .link = leftover.kind { continue }
                let place = Place(file: file, line: line(at: leftover.range.lowerBound))
                found.append(leftover.problem(at: place))
            }
        }
        return found
    }

    /// Links, pictures and citations, which a reader would see as signs. A tag is text here.
    private func markup(
        in text: String, file: String, _ lineOf: (Int) -> Int
    ) -> [Diagnostic] {
        let document = Document(Source(file: file, bytes: Array(text.utf8)))
        let inventory = document.inventory
        var found: [Diagnostic] = []
        for node in inventory.links + inventory.images {
            let line = lineOf(document.line(ofInline: node))
            found.append(.markupInWords(node.url, file: file, line: line))
        }
        var escapes = EscapedCitations(of: document)
        var lines = WordLines(of: document)
        for node in inventory.texts where node.mayCite {
            for citation in WrittenCitation.all(in: node.literalBytes, of: node, &escapes) {
                let line = lineOf(lines.line(of: "@" + citation.keys[0], in: node))
                found.append(.misplacedCitation(citation.keys[0], .field, file: file, line: line))
            }
        }
        return found
    }
}

extension UInt8 {
    /// Quick to rule out nearly every text.
    fileprivate var maySignMarkup: Bool {
        switch self {
        case UInt8(ascii: "["), UInt8(ascii: "]"), UInt8(ascii: "*"), UInt8(ascii: "_"),
            UInt8(ascii: "~"), UInt8(ascii: "{"), UInt8(ascii: "@"), UInt8(ascii: "|"),
            UInt8(ascii: "!"), UInt8(ascii: "#"), UInt8(ascii: ":"), 9, 0xE2:
            true
        default: false
        }
    }
}

extension Diagnostic {
    fileprivate static func markupInWords(
        _ address: String, file: String, line: Int
    ) -> Diagnostic {
        Diagnostic(
            .error, "markup-in-words", "readers would see the signs of this link to \(address)",
            file: file, line: line,
            help: "write words alone: what stands here is shown as it is written")
    }
}
