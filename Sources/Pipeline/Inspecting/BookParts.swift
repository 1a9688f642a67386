import HoofbeatText

/// The parts of a book in EPUB (EPUB 3.3, 3.2): pages are looked into, since some programs for
/// reading run scripts.
struct BookParts {
    private let archive: ZIPArchive

    init(_ archive: ZIPArchive) {
        self.archive = archive
    }

    private static let endings: Set = [
        "xhtml", "html", "htm", "xml", "opf", "ncx", "smil", "pls", "css", "png", "jpg", "jpeg",
        "gif", "webp", "svg", "ttf", "otf", "woff", "woff2", "mp3", "m4a", "mp4", "ogg", "webm",
        "vtt", "txt",
    ]
    /// Endings of the parts that are XML.
    static let pages: Set = ["xhtml", "html", "htm", "xml", "opf", "ncx", "smil", "svg"]

    func check() throws(RunningPart) {
        var reader = PartReader(archive)
        for entry in archive.entries where !entry.isFolder && entry.key != "mimetype" {
            let ending = entry.ending ?? ""
            guard Self.endings.contains(ending) else {
                throw RunningPart("holds a part that may be a script, \(entry.name)", .book)
            }
            if ending == "css" {
                try BookPage.check(style: try reader.bytes(of: entry)[...], in: entry)
            } else if Self.pages.contains(ending) {
                var page = BookPage(entry)
                try reader.forEachToken(of: entry, allowsDocumentType: true) {
                    token, scanner throws(RunningPart) in
                    try page.take(token, scanner)
                }
            }
        }
    }
}

/// Looks through one part of a book that is XML.
struct BookPage {
    private let entry: ZIPArchive.Entry
    /// The text of the style sheet that is open.
    private var style: [UInt8]?

    /// Elements that run, or that show what is not in the book.
    private static let running: Set = [
        "script", "iframe", "frame", "object", "embed", "applet", "form", "foreignobject",
        "handler", "base",
    ]
    /// Attributes whose addresses name something, or lead somewhere that nothing fetches.
    private static let names: Set = [
        "cite", "longdesc", "alt", "title", "aria-label", "aria-description", "about", "resource",
        "property", "typeof", "vocab", "profile", "prefix", "content", "itemtype", "itemid",
        "schemalocation", "lang", "id", "class", "role", "type", "epub:type", "scheme",
        "unique-identifier", "opf:scheme", "summary", "value", "name", "datatype", "rel", "file-as",
    ]

    init(_ entry: ZIPArchive.Entry) {
        self.entry = entry
    }

    /// The package names addresses of publishers and vocabularies, and fetches few.
    private var isPackage: Bool { entry.ending == "opf" || entry.key.hasPrefix("meta-inf/") }

    mutating func take(_ token: XMLScanner.Token, _ scanner: XMLScanner) throws(RunningPart) {
        switch token {
        case .start(let range, let isEmpty):
            let name = XMLName(scanner.bytes[range])
            if name.local == "style", !isEmpty { style = [] }
            var attributes: [(name: XMLName, value: ArraySlice<UInt8>)] = []
            for attribute in scanner.attributes {
                let value = scanner.decodedForHTML(attribute.value)
                attributes.append((XMLName(scanner.bytes[attribute.name]), value))
            }
            try check(name, attributes)
        case .text(let range): style? += scanner.decodedForHTML(range)
        case .characters(let range): style? += scanner.bytes[range]
        case .end:
            if let style { try Self.check(style: style[...], in: entry) }
            style = nil
        case .instruction(let range):
            let text = String(decoding: scanner.bytes[range], as: UTF8.self).lowercased()
            guard text.hasPrefix("xml-stylesheet") else { return }
            if text.contains("/xsl") || text.contains(":") || text.contains("//") {
                throw RunningPart("fetches a style (\(entry.name))", .book)
            }
        default: break
        }
    }

    private func check(
        _ element: XMLName, _ attributes: [(name: XMLName, value: ArraySlice<UInt8>)]
    ) throws(RunningPart) {
        let name = element.local
        if Self.running.contains(name) {
            throw RunningPart("holds <\(element.written)> in \(entry.name)", .book)
        }
        for (attribute, bytes) in attributes where attribute.declaredPrefix == nil {
            // Programs for reading ignore white space and control characters here.
            let value = String(decoding: bytes, as: UTF8.self).lowercased().filter { $0 > " " }
            if attribute.local.hasPrefix("on") {
                throw RunningPart("runs a script when something happens (\(entry.name))", .book)
            }
            if attribute.local == "http-equiv", value == "refresh" {
                throw RunningPart("leads away by itself (\(entry.name))", .book)
            }
            if value.hasPrefix("javascript:") || value.hasPrefix("vbscript:")
                || value.hasPrefix("data:text/html") || value.hasPrefix("data:image/svg")
            {
                throw RunningPart("holds an address that runs (\(entry.name))", .book)
            }
            if attribute.local == "style" || StyleCheck.isNeeded(for: bytes) {
                try Self.check(style: bytes, in: entry)
            }
            try check(address: value, of: name, attribute.local)
        }
    }

    /// Whatever is not a link, and not known to be a name, is fetched at once.
    private func check(
        address: String, of element: String, _ attribute: String
    ) throws(RunningPart) {
        if element == "a" || element == "area", attribute == "href" {
            try RunningPart.check(link: address, isOfPages: true)
            return
        }
        if isPackage, element != "item" || attribute != "href" { return }
        let isOutside =
            address.contains("://") || address.hasPrefix("//")
            || ["src", "href", "poster", "background"].contains(attribute)
                && LinkTarget.isOutside(address) && !address.hasPrefix("data:")
        guard isOutside, !Self.names.contains(attribute) else { return }
        throw RunningPart("fetches a part from \(address.prefix(80))", .book)
    }

    static func check(style: ArraySlice<UInt8>, in entry: ZIPArchive.Entry) throws(RunningPart) {
        let check = StyleCheck(style, isOfBook: true)
        guard check.findings.isEmpty, !style.holds("javascript:") else {
            throw RunningPart("has a style that fetches or runs (\(entry.name))", .book)
        }
        // The unit of an amount could stand in the page.
        if check.addedTexts.contains(where: { $0.contains(where: \.isDigit) }) {
            throw RunningPart("has a style that adds numbers to a text (\(entry.name))", .book)
        }
    }
}
