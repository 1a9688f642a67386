import HoofbeatContent

/// The words of a document of an office program, or of a book. They have no lines.
///
/// A number in a cell of a table whose unit stands elsewhere is not seen.
struct DocumentWords {
    /// Which parts of an archive hold words, and in which elements.
    private struct Shape {
        let isPart: (ZIPArchive.Entry) -> Bool
        /// nil if they may be in any.
        var elements: Set<String>?
    }

    /// What an open element means for the words in it.
    private struct Role: OptionSet {
        let rawValue: UInt8
        static let paragraph = Role(rawValue: 1)
        static let row = Role(rawValue: 2)
        static let cell = Role(rawValue: 4)
        static let hidden = Role(rawValue: 8)
        static let words = Role(rawValue: 16)
    }

    /// With a blank where an element begins or ends, and without one.
    private var apart: [UInt8] = []
    private var joined: [UInt8] = []
    private let elements: Set<String>?
    /// The elements that are open.
    private var open: [Role] = []
    private var openRows = 0
    private var openHidden = 0

    private static let paragraphs: Set = [
        "p", "h", "h1", "h2", "h3", "h4", "h5", "h6", "li", "dt", "dd", "si", "title", "caption",
        "div", "blockquote", "pre", "figcaption", "text",
    ]
    private static let rows: Set = ["tr", "table-row", "row"]
    private static let cells: Set = ["td", "th", "tc", "table-cell", "c"]
    private static let hidden: Set = ["style", "script", "instrtext", "deltext"]
    private static let spoken: Set = [
        "alt", "title", "descr", "aria-label", "aria-description", "tooltip", "prompt", "string",
        "lvltext", "content",
    ]
    /// No program nests elements as deeply.
    private static let deepest = 2_000

    private init(_ elements: Set<String>?) {
        self.elements = elements
    }

    /// nil for a file that is no such document.
    static func words(
        in bytes: [UInt8], as content: FileContent
    ) throws(RunningPart) -> FileWords? {
        guard let shape = shape(of: content), let archive = ZIPArchive(bytes) else { return nil }
        var words = DocumentWords(shape.elements)
        var reader = PartReader(archive)
        for entry in archive.entries where !entry.isFolder && shape.isPart(entry) {
            try reader.forEachToken(of: entry, allowsDocumentType: true) {
                token, scanner throws(RunningPart) in
                try words.take(token, scanner, entry)
            }
            words.end(by: "\n\n")
        }
        return FileWords(words.apart, words.joined, form: .paragraphs, hasLines: false)
    }

    private static func shape(of content: FileContent) -> Shape? {
        func parts(_ folder: String, _ elements: Set<String>) -> Shape {
            Shape(isPart: { $0.key.hasPrefix(folder) && $0.ending == "xml" }, elements: elements)
        }
        return switch content {
        case .docx: parts("word/", ["t"])
        case .pptx: parts("ppt/", ["t", "text", "v"])
        case .xlsx: parts("xl/", ["t", "oddheader", "evenheader", "oddfooter", "evenfooter"])
        case .odt, .ods, .odp:
            Shape(isPart: {
                $0.key.hasSuffix("content.xml") || $0.key == "styles.xml"
            })
        case .epub:
            Shape(isPart: { ["xhtml", "html", "htm", "ncx", "svg"].contains($0.ending) })
        default: nil
        }
    }

    private mutating func take(
        _ token: XMLScanner.Token, _ scanner: XMLScanner, _ entry: ZIPArchive.Entry
    ) throws(RunningPart) {
        switch token {
        case .start(let range, let isEmpty):
            let role = role(of: XMLName(scanner.bytes[range]).local)
            Self.addBlank(to: &apart)
            if isEmpty { Self.addBlank(to: &joined) }
            for attribute in scanner.attributes {
                let name = XMLName(scanner.bytes[attribute.name]).local
                guard Self.spoken.contains(name), let value = try? scanner.decoded(attribute.value)
                else { continue }
                apart += value.lazy.map { $0 < 32 ? 32 : $0 } + [32]
            }
            guard !isEmpty else { return }
            guard open.count < Self.deepest else {
                throw RunningPart("is nested too deeply to be read, in \(entry.name)", .again)
            }
            open.append(role)
            if role.contains(.row) { openRows += 1 }
            if role.contains(.hidden) { openHidden += 1 }
        case .end: close()
        case .text(let range):
            guard isShown else { return }
            // Entities of HTML that XML does not know stay as they are written.
            let text = (try? scanner.decoded(range)) ?? scanner.bytes[range]
            add(text)
        case .characters(let range) where isShown: add(scanner.bytes[range])
        default: break
        }
    }

    /// One blank is enough.
    private static func addBlank(to words: inout [UInt8]) {
        if let last = words.last, last > 32 { words.append(32) }
    }

    private mutating func add(_ text: ArraySlice<UInt8>) {
        let words = text.map { $0 < 32 ? 32 : $0 }
        apart += words
        joined += words
    }

    private mutating func close() {
        Self.addBlank(to: &apart)
        guard let role = open.popLast() else { return }
        if role.contains(.row) { openRows -= 1 }
        if role.contains(.hidden) { openHidden -= 1 }
        // A row of a table is read as one text.
        if role.contains(.paragraph) { end(by: openRows > 0 ? "\n" : "\n\n") }
        if role.contains(.cell) { end(by: "\n") }
        if role.contains(.row) { end(by: "\n\n") }
    }

    private func role(of name: String) -> Role {
        var role: Role = []
        if Self.paragraphs.contains(name) { role.insert(.paragraph) }
        if Self.rows.contains(name) { role.insert(.row) }
        if Self.cells.contains(name) { role.insert(.cell) }
        if Self.hidden.contains(name) { role.insert(.hidden) }
        if elements?.contains(name) == true { role.insert(.words) }
        return role
    }

    private var isShown: Bool {
        elements == nil ? openHidden == 0 : open.last?.contains(.words) == true
    }

    private mutating func end(by separator: StaticString) {
        separator.withUTF8Buffer { separator in
            if let last = apart.last(where: { $0 != 32 }), last != 10 { apart += separator }
            if let last = joined.last, last != 10 { joined += separator }
        }
    }
}
