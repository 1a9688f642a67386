import HoofbeatContent

/// The words of a document of an office program, or of a book. They have no lines.
///
/// Elements of all formats are told by their names alone, which mean the same in each of them.
struct DocumentWords {
    /// Which parts of an archive hold words, and in which elements.
    private struct Shape {
        let isPart: (ZIPArchive.Entry) -> Bool
        /// nil if they may be in any.
        var elements: Set<String>?
    }

    /// What an open element means for the words in it.
    private struct Role {
        var isHolder = false
        var isHidden = false
        var hasWords = false
        /// Whether its text says how numbers are written.
        var isFormat = false
        var isCellOfWorkbook = false
        var isStyle = false
    }

    private var blocks = WordBlocks()
    /// The elements whose words are shown; nil if they may stand in any.
    private var elements: Set<String>?
    /// The elements that are open.
    private var open: [Role] = []
    private var openHidden = 0
    /// What the cells of a workbook refer to.
    private var workbook: Workbook?
    private var cell: Workbook.Cell?

    private static let holders: [String: WordBlocks.Holder] = {
        var holders: [String: WordBlocks.Holder] = [:]
        for (names, holder) in [
            (
                "p h h1 h2 h3 h4 h5 h6 li dt dd si title caption div blockquote pre figcaption "
                    + "text desc comment subject description keywords",
                WordBlocks.Holder.paragraph
            ),
            ("td th tc table-cell covered-table-cell c pt", .cell),
            ("tr table-row row ser", .row),
            ("tbl table sheetdata chart chartspace", .table),
        ] {
            for name in names.split(separator: " ") { holders[String(name)] = holder }
        }
        return holders
    }()
    private static let hidden: Set = ["style", "script", "instrtext", "deltext", "delinstrtext"]
    /// Attributes that readers see or hear, on any element.
    private static let spoken: Set = [
        "alt", "title", "descr", "aria-label", "aria-description", "tooltip", "prompt",
        "prompttitle", "error", "errortitle", "string", "displaytext", "content",
        "string-value-if-true", "string-value-if-false",
    ]
    /// Attributes that they see on these elements alone.
    private static let named = [
        "lvltext": "val", "alias": "val", "placeholder": "val", "tablecolumn": "name",
        "sheet": "name", "section": "name", "table": "name",
    ]
    /// Elements that show a blank, where no word goes on.
    private static let blanks: Set = [
        "tab", "ptab", "br", "cr", "s", "line-break", "hr", "img", "nobreakhyphen",
    ]
    private static let columns: Set = ["colspan", "number-columns-repeated", "gridspan"]
    /// No program nests elements as deeply.
    private static let deepest = 2_000

    /// nil for a file that is no such document.
    static func words(
        in bytes: [UInt8], as content: FileContent
    ) throws(RunningPart) -> FileWords? {
        guard shape(of: content) != nil, let archive = ZIPArchive(bytes) else { return nil }
        var words = DocumentWords()
        var reader = PartReader(archive)
        try words.read(&reader, content, depth: 0)
        return words.blocks.words
    }

    /// Reads the parts of a document, and the documents in it: the tables behind charts.
    private mutating func read(
        _ reader: inout PartReader, _ content: FileContent, depth: Int
    ) throws(RunningPart) {
        guard let shape = Self.shape(of: content) else { return }
        let outer = (elements, workbook)
        elements = shape.elements
        workbook = content == .xlsx ? try Workbook(reader) : nil
        for entry in reader.archive.entries where !entry.isFolder {
            if depth < 2, OfficeParts.inner.contains(entry.ending ?? "") {
                let bytes = try reader.bytes(of: entry)
                guard let archive = ZIPArchive(bytes) else { continue }
                var inner = PartReader(archive, rest: reader.rest)
                try read(&inner, FileContent(bytes), depth: depth + 1)
                reader.leave(inner.rest)
            } else if entry.ending == "css" {
                for text in try StyleCheck(reader.bytes(of: entry)[...]).addedTexts {
                    blocks.add(alone: text)
                }
            } else if shape.isPart(entry) || entry.ending == "svg" {
                elements = entry.ending == "svg" ? nil : shape.elements
                try reader.forEachToken(of: entry, allowsDocumentType: true) {
                    token, scanner throws(RunningPart) in
                    try take(token, scanner, entry)
                }
                open = []
                blocks.endAll()
            }
        }
        (elements, workbook) = outer
    }

    private static func shape(of content: FileContent) -> Shape? {
        switch content {
        case .docx, .xlsx, .pptx: Shape(isPart: { $0.ending == "xml" }, elements: ofOffice)
        case .odt, .ods, .odp:
            Shape(isPart: {
                $0.key.hasSuffix("content.xml") || $0.key == "styles.xml" || $0.key == "meta.xml"
            })
        case .epub:
            Shape(isPart: { BookParts.pages.contains($0.ending ?? "") })
        default: nil
        }
    }

    private static let ofOffice: Set = [
        "t", "v", "text", "title", "subject", "description", "keywords", "oddheader", "evenheader",
        "firstheader", "oddfooter", "evenfooter", "firstfooter", "formatcode",
    ]

    private mutating func take(
        _ token: XMLScanner.Token, _ scanner: XMLScanner, _ entry: ZIPArchive.Entry
    ) throws(RunningPart) {
        switch token {
        case .start(let range, let isEmpty): try start(range, isEmpty, scanner, entry)
        case .end: end()
        case .text(let range): add(shown: scanner.decodedForHTML(range))
        case .characters(let range): add(shown: scanner.bytes[range])
        default: break
        }
    }

    private mutating func start(
        _ range: Range<Int>, _ isEmpty: Bool, _ scanner: XMLScanner, _ entry: ZIPArchive.Entry
    ) throws(RunningPart) {
        let name = XMLName(scanner.bytes[range]).local
        blocks.divide(inBoth: Self.blanks.contains(name))
        var role = Role()
        // An empty cell keeps its place in the row.
        if let holder = Self.holders[name], !isEmpty || holder == .cell {
            role.isHolder = blocks.begin(holder)
        }
        role.isCellOfWorkbook = name == "c" && workbook != nil && role.isHolder
        if role.isCellOfWorkbook { cell = Workbook.Cell() }
        // The data of a chart may have no name.
        if name == "ser", role.isHolder { blocks.skip(to: 1) }
        readAttributes(of: name, scanner)
        guard !isEmpty else {
            if role.isHolder { blocks.end() }
            cell = role.isCellOfWorkbook ? nil : cell
            return
        }
        guard open.count < Self.deepest else {
            throw RunningPart("is nested too deeply to be read, in \(entry.name)", .again)
        }
        guard blocks.count < PartReader.most * 2 else {
            throw RunningPart("is too large for anything to look through it", .again)
        }
        role.isHidden = Self.hidden.contains(name)
        role.isStyle = name == "style"
        role.hasWords = elements?.contains(name) == true
        role.isFormat = name == "formatcode"
        open.append(role)
        if role.isHidden { openHidden += 1 }
    }

    private mutating func readAttributes(of name: String, _ scanner: XMLScanner) {
        for attribute in scanner.attributes {
            let key = XMLName(scanner.bytes[attribute.name]).local
            if Self.spoken.contains(key) || Self.named[name] == key {
                blocks.add(alone: scanner.decodedForHTML(attribute.value))
            } else if key == "formatcode" {
                blocks.add(title: NumberFormat.words(in: scanner.decodedForHTML(attribute.value)))
            } else if key == "rowspan", elements == nil {
                // In other formats, a covered cell is there, and is empty.
                blocks.span(rows: Self.number(attribute.value, scanner))
            } else if Self.columns.contains(key) || name == "gridspan" && key == "val" {
                blocks.span(Self.number(attribute.value, scanner))
            } else if cell != nil, name == "c" {
                cell?.take(key, scanner.bytes[attribute.value])
                if key == "r", let column = cell?.column { blocks.skip(to: column) }
            }
        }
    }

    private static func number(_ range: Range<Int>, _ scanner: XMLScanner) -> Int {
        Int(String(decoding: scanner.bytes[range], as: UTF8.self)) ?? 1
    }

    private mutating func end() {
        blocks.divide(inBoth: false)
        guard let role = open.popLast() else { return }
        if role.isHidden { openHidden -= 1 }
        if role.isCellOfWorkbook, let cell, let workbook {
            blocks.add(workbook.text(of: cell)[...])
            self.cell = nil
        }
        if role.isHolder { blocks.end() }
    }

    /// Whether the text of the innermost element is read.
    private var isRead: Bool {
        guard let last = open.last else { return false }
        return elements == nil ? openHidden == 0 : last.hasWords
    }

    private mutating func add(shown text: ArraySlice<UInt8>) {
        if isRead { return add(text) }
        guard open.last?.isStyle == true else { return }
        for text in StyleCheck(text).addedTexts { blocks.add(alone: text) }
    }

    private mutating func add(_ text: ArraySlice<UInt8>) {
        if open.last?.isFormat == true {
            blocks.add(title: NumberFormat.words(in: text))
        } else if cell != nil, open.last?.isCellOfWorkbook == false, open.count > 1,
            open[open.count - 2].isCellOfWorkbook
        {
            // The value of a cell, which may be only the number of a text.
            cell?.value += text
        } else {
            blocks.add(text)
        }
    }
}
