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
    static let pages: Set = ["xhtml", "html", "htm", "xml", "opf", "ncx", "smil", "svg"]
    /// Elements that run, or that show what is not in the book.
    private static let running: Set = [
        "script", "iframe", "frame", "object", "embed", "applet", "form", "foreignobject",
        "handler", "base",
    ]
    /// Attributes whose address is fetched at once, on other elements than links.
    private static let addresses: Set = ["src", "href", "data", "poster", "srcset", "action"]

    func check() throws(RunningPart) {
        var reader = PartReader(archive)
        for entry in archive.entries where !entry.isFolder && entry.key != "mimetype" {
            let ending = entry.ending ?? ""
            guard Self.endings.contains(ending) else {
                throw RunningPart("holds a part that may be a script, \(entry.name)", .book)
            }
            if ending == "css" {
                let style = try reader.bytes(of: entry).map(\.lowercased)
                if style.holds("javascript:") || style.holds("url(http") || style.holds("@import") {
                    throw RunningPart("has a style that fetches or runs (\(entry.name))", .book)
                }
            }
            guard Self.pages.contains(ending) else { continue }
            try reader.forEachElement(of: entry, allowsDocumentType: true) {
                element throws(RunningPart) in
                try Self.check(element, in: entry)
            }
        }
    }

    private static func check(
        _ element: PartReader.Element, in entry: ZIPArchive.Entry
    ) throws(RunningPart) {
        let name = element.name.local
        if running.contains(name) {
            throw RunningPart("holds <\(element.name.written)> in \(entry.name)", .book)
        }
        // The package names addresses of publishers and vocabularies, and fetches none.
        let isPackage = ["opf", "ncx"].contains(entry.ending) || entry.key.hasPrefix("meta-inf/")
        for (attribute, value) in element.attributes where attribute.declaredPrefix == nil {
            // Programs for reading ignore white space and control characters here.
            let value = value.lowercased().filter { $0 > " " }
            if attribute.local.hasPrefix("on") {
                throw RunningPart("runs a script when something happens (\(entry.name))", .book)
            }
            if value.hasPrefix("javascript:") || value.hasPrefix("vbscript:")
                || value.hasPrefix("data:text/html") || value.hasPrefix("data:image/svg")
            {
                throw RunningPart("holds an address that runs (\(entry.name))", .book)
            }
            let isOutside = value.contains("://") || value.hasPrefix("//")
            if !isPackage, name != "a", isOutside, addresses.contains(attribute.local) {
                throw RunningPart("fetches a part from \(value.prefix(80))", .book)
            }
        }
    }
}
