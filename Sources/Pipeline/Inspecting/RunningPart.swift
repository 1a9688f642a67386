/// A part of a document that can run something, or that fetches something from elsewhere, when a
/// reader opens it.
struct RunningPart: Error, Hashable {
    /// What the document holds, after “this document”.
    let message: String
    let help: String
    var line: Int?

    /// What to do about a document of an office program.
    enum Help: String {
        case withoutMacros = "save it without macros and embedded objects, or as PDF"
        case withoutLinks = """
            break the link in your program (to its template: attach the standard one), or save it \
            as PDF
            """
        case again = "save it again, without a password, or as PDF"
        case book = "export the book again without scripts and forms"
        case printed = """
            print it to a new PDF file, which leaves out scripts, attachments and passwords
            """
        case links = """
            link to web pages (https), addresses of mail and telephone numbers; take other links out
            """
        case card = """
            take that line out, or save it again in your program without alarms, attachments and \
            pictures
            """
        case style = "take the style out; captions need none"
        case manifest = "write addresses of this site, as in /icon.png"
        case formulas = "write values in place of that formula, or publish the table on a page"
        case sheet = "write the cell as a text or a number, or publish the table on a page"
    }

    init(_ message: String, _ help: Help, line: Int? = nil) {
        self.message = message
        self.help = help.rawValue
        self.line = line
    }

    /// nil for a document in which nothing runs, and for everything that is no document.
    static func first(in bytes: [UInt8], as content: FileContent, ending: String?) -> RunningPart? {
        do throws(RunningPart) {
            switch content {
            case .docx, .xlsx, .pptx: try OfficeParts(try archive(bytes)).check()
            case .odt, .ods, .odp: try OpenDocumentParts(try archive(bytes)).check()
            case .epub: try BookParts(try archive(bytes)).check()
            case .pdf: try PDFParts(bytes).check()
            case .rtf: try RTFParts(bytes).check()
            case .calendar, .contact: try CardParts(bytes).check()
            case .captions: try CaptionStyles(bytes).check()
            case .json where ending == "webmanifest": try WebManifest(bytes).check()
            case .text where ending == "csv": try SheetCells(bytes).check()
            case .zip: try check(entriesOf: try archive(bytes))
            default: break
            }
            return nil
        } catch {
            return error
        }
    }

    /// Only a setting allows archives.
    private static func check(entriesOf archive: ZIPArchive) throws(RunningPart) {
        for entry in archive.entries {
            guard let ending = entry.ending, RunningType.of(ending: ending) != nil else { continue }
            throw RunningPart("holds \(entry.name), which can run", .withoutMacros)
        }
    }

    private static func archive(_ bytes: [UInt8]) throws(RunningPart) -> ZIPArchive {
        guard let archive = ZIPArchive(bytes) else {
            throw RunningPart("is locked or damaged, so nothing can look into it", .again)
        }
        return archive
    }
}

/// Reads parts of an archive that may be no larger, all together, than a limit.
struct PartReader {
    let archive: ZIPArchive
    /// How much may still be unpacked, in bytes.
    private(set) var rest: Int

    /// In bytes, unpacked. A long book has a hundredth of it.
    static let most = 50_000_000

    /// - Parameter rest: how much of it may be unpacked, with all archives in it.
    init(_ archive: ZIPArchive, rest: Int = Self.most) {
        self.archive = archive
        self.rest = rest
    }

    /// Counts what was unpacked of an archive in this one.
    mutating func leave(_ rest: Int) { self.rest = rest }

    mutating func bytes(of entry: ZIPArchive.Entry) throws(RunningPart) -> [UInt8] {
        rest -= entry.size
        guard rest >= 0 else {
            throw RunningPart("is too large for anything to look through it", .again)
        }
        guard let bytes = archive.content(of: entry) else {
            throw RunningPart("holds a part that cannot be unpacked, \(entry.name)", .again)
        }
        return bytes
    }

    struct Element {
        let name: XMLName
        let attributes: [(name: XMLName, value: String)]

        func value(of attribute: String) -> String? {
            attributes.first { $0.name.local == attribute }?.value
        }
    }

    /// Goes through the elements of a part in XML.
    /// - Parameter allowsDocumentType: whether it may begin with `<!DOCTYPE …>`.
    mutating func forEachElement(
        of entry: ZIPArchive.Entry, allowsDocumentType: Bool = false,
        _ body: (Element) throws(RunningPart) -> Void
    ) throws(RunningPart) {
        try forEachToken(of: entry, allowsDocumentType: allowsDocumentType) {
            token, scanner throws(RunningPart) in
            if case .start(let name, _) = token {
                try body(try Self.element(name, scanner, entry))
            }
        }
    }

    /// Goes through a part in XML, which every program has to read in the same way.
    mutating func forEachToken(
        of entry: ZIPArchive.Entry, allowsDocumentType: Bool = false,
        _ body: (XMLScanner.Token, XMLScanner) throws(RunningPart) -> Void
    ) throws(RunningPart) {
        let bytes = try bytes(of: entry)
        let hasMark = bytes.starts(with: [0xEF, 0xBB, 0xBF])
        var scanner = XMLScanner(hasMark ? Array(bytes.dropFirst(3)) : bytes)
        while let token = try Self.next(&scanner, entry) {
            switch token {
            case .declaration:
                let mark = scanner.bytes[scanner.start...].prefix { $0 != UInt8(ascii: ">") }
                guard allowsDocumentType, !mark.contains(UInt8(ascii: "[")) else {
                    throw RunningPart("holds a document type, in \(entry.name)", .again)
                }
            case .instruction(let range) where scanner.isXMLDeclaration(range):
                if scanner.foreignEncoding(range) != nil { throw Self.unreadable(entry) }
            default: try body(token, scanner)
            }
        }
    }

    private static func next(
        _ scanner: inout XMLScanner, _ entry: ZIPArchive.Entry
    ) throws(RunningPart) -> XMLScanner.Token? {
        do throws(XMLScanner.Failure) {
            if scanner.start == 0, scanner.depth == 0 { try scanner.checkCharacters() }
            return try scanner.next()
        } catch {
            throw unreadable(entry)
        }
    }

    private static func element(
        _ name: Range<Int>, _ scanner: XMLScanner, _ entry: ZIPArchive.Entry
    ) throws(RunningPart) -> Element {
        var attributes: [(name: XMLName, value: String)] = []
        do throws(XMLScanner.Failure) {
            for attribute in scanner.attributes {
                attributes.append(
                    (
                        XMLName(scanner.bytes[attribute.name]),
                        String(decoding: try scanner.decoded(attribute.value), as: UTF8.self)
                    ))
            }
        } catch {
            throw unreadable(entry)
        }
        return Element(name: XMLName(scanner.bytes[name]), attributes: attributes)
    }

    private static func unreadable(_ entry: ZIPArchive.Entry) -> RunningPart {
        RunningPart("holds a part that cannot be read, \(entry.name)", .again)
    }
}
