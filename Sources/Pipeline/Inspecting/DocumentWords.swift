import HoofbeatContent

/// The words of a document of an office program, or of a book. They have no lines.
struct DocumentWords {
    /// Which parts of an archive hold words, and in what.
    private struct Shape {
        let isPart: (ZIPArchive.Entry) -> Bool
        /// The element that holds words; nil if they may be in any.
        var text: String?
    }

    private var bytes: [UInt8] = []
    /// The elements that are open.
    private var open: [String] = []

    private static let paragraphs: Set = [
        "p", "h", "h1", "h2", "h3", "h4", "h5", "h6", "li", "dt", "dd", "si", "title", "caption",
    ]
    private static let rows: Set = ["tr", "table-row"]
    private static let blanks: Set = ["tab", "br", "cr", "s", "line-break"]
    private static let hidden: Set = ["style", "script", "instrtext", "deltext"]

    /// nil for a file that is no such document, and for one that cannot be read, which is reported
    /// for what may run in it.
    static func words(in bytes: [UInt8], as content: FileContent) -> FileWords? {
        guard let shape = shape(of: content), let archive = ZIPArchive(bytes) else { return nil }
        var words = DocumentWords()
        var reader = PartReader(archive)
        for entry in archive.entries where !entry.isFolder && shape.isPart(entry) {
            do throws(RunningPart) {
                try reader.forEachToken(of: entry, allowsDocumentType: true) { token, scanner in
                    words.take(token, scanner, textsIn: shape.text)
                }
            } catch {
                return nil
            }
            words.open = []
            words.end(by: "\n\n")
        }
        return FileWords(words.bytes, .paragraphs, hasLines: false)
    }

    private static func shape(of content: FileContent) -> Shape? {
        func parts(_ folder: String) -> (ZIPArchive.Entry) -> Bool {
            { $0.key.hasPrefix(folder) && $0.ending == "xml" }
        }
        return switch content {
        case .docx: Shape(isPart: parts("word/"), text: "t")
        case .pptx: Shape(isPart: parts("ppt/"), text: "t")
        case .xlsx: Shape(isPart: parts("xl/"), text: "t")
        case .odt, .ods, .odp:
            Shape(isPart: { $0.key == "content.xml" || $0.key == "styles.xml" })
        case .epub: Shape(isPart: { ["xhtml", "html", "htm"].contains($0.ending) })
        default: nil
        }
    }

    private mutating func take(
        _ token: XMLScanner.Token, _ scanner: XMLScanner, textsIn element: String?
    ) {
        switch token {
        case .start(let range, let isEmpty):
            let name = XMLName(scanner.bytes[range]).local
            if Self.blanks.contains(name) { bytes.append(32) }
            if !isEmpty { open.append(name) }
        case .end:
            guard let name = open.popLast() else { return }
            // A row of a table is read as one text.
            let isInRow = open.contains(where: Self.rows.contains)
            if Self.paragraphs.contains(name) { end(by: isInRow ? "\n" : "\n\n") }
            if name == "td" || name == "th" { end(by: "\n") }
            if Self.rows.contains(name) { end(by: "\n\n") }
        case .text(let range):
            guard isShown(in: element), let text = try? scanner.decoded(range) else { return }
            bytes += text.lazy.map { $0 < 32 ? 32 : $0 }
        case .characters(let range) where isShown(in: element):
            bytes += scanner.bytes[range].lazy.map { $0 < 32 ? 32 : $0 }
        default: break
        }
    }

    private func isShown(in element: String?) -> Bool {
        guard let element else { return !open.contains(where: Self.hidden.contains) }
        return open.last == element
    }

    private mutating func end(by separator: StaticString) {
        if let last = bytes.last, last != 10 { separator.withUTF8Buffer { bytes += $0 } }
    }
}
