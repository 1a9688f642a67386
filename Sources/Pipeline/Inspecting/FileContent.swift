import HoofbeatText

/// What the bytes of a file are, whatever its name says. The raw value is what editors call it.
enum FileContent: String, Sendable {
    case png = "a PNG picture"
    case jpeg = "a JPEG picture"
    case gif = "a GIF picture"
    case webp = "a WebP picture"
    case avif = "an AVIF picture"
    case heic = "a HEIC photograph"
    case icon = "an icon"
    case svg = "an SVG drawing"
    case pdf = "a PDF document"
    case docx = "a Word document"
    case xlsx = "an Excel workbook"
    case pptx = "a PowerPoint presentation"
    case odt = "an OpenDocument text"
    case ods = "an OpenDocument spreadsheet"
    case odp = "an OpenDocument presentation"
    case epub = "an EPUB book"
    case macros = "an Office document with macros"
    case zip = "a ZIP archive"
    case gzip = "a file compressed by gzip"
    case rtf = "an RTF document"
    case oldOffice = "a document of an old Office program"
    case mp3 = "an MP3 recording"
    case mp4 = "an MPEG-4 recording"
    case webm = "a WebM film"
    case ogg = "an Ogg recording"
    case wav = "a WAV recording"
    case woff2 = "a WOFF2 font"
    case text = "plain text"
    case calendar = "a calendar entry"
    case contact = "a contact card"
    case captions = "WebVTT captions"
    case json = "JSON data"
    case utf16 = "text in UTF-16"
    case otherText = "text that is not UTF-8"
    case html = "a web page"
    case xml = "an XML document"
    case script = "a script"
    case program = "a program"
    case flash = "a Flash film"
    case empty = "an empty file"
    case unknown = "a file of another kind"

    /// Whether browsers, hosts or computers run it.
    var runs: Bool { [.html, .svg, .script, .program, .flash, .macros, .oldOffice].contains(self) }

    /// - Parameters:
    ///   - bytes: the whole file, or as much of its beginning as its type needs.
    ///   - isCard: whether its name says that it is a calendar or a contact card. No browser shows
    ///     one as a page, and calendars hold texts in HTML.
    init(_ bytes: [UInt8], isCard: Bool = false) {
        self = Self.byMark(bytes) ?? TextContent(bytes, isCard: isCard).content
    }

    private static func byMark(_ bytes: [UInt8]) -> FileContent? {
        if bytes.isEmpty { return .empty }
        guard
            let content = marks.first(where: { bytes.dropFirst($0.place).starts(with: $0.mark) })?
                .content
        else {
            // The beginning of an MPEG audio frame of layer III (ISO/IEC 11172-3, 2.4.1.3).
            let isFrame = bytes.count > 1 && bytes[0] == 0xFF && bytes[1] & 0xE6 == 0xE2
            return isFrame ? .mp3 : nil
        }
        switch content {
        case .zip: return ofArchive(bytes)
        case .mp4: return ofBrands(bytes)
        // A text may begin like these, so there must be a control character as well.
        case .program, .flash, .mp3: return bytes.prefix(64).contains { $0 < 9 } ? content : nil
        case .webm: return Array(bytes.prefix(64)).holds("webm") ? .webm : .unknown
        default: return content
        }
    }

    /// An ISO base media file says at once what it is for (ISO/IEC 14496-12, 4.3).
    private static func ofBrands(_ bytes: [UInt8]) -> FileContent {
        switch String(decoding: bytes[8..<min(12, bytes.count)], as: UTF8.self) {
        case "avif", "avis": .avif
        // Some programs name the family of formats first, and the format itself later.
        case "mif1", "msf1":
            bytes[8..<min(128, bytes.count)].holds("avif") ? .avif : .heic
        case "heic", "heix", "hevc", "heim", "heis": .heic
        case "qt  ": .unknown
        default: .mp4
        }
    }

    /// Tells archives apart, which most documents are today. OpenDocument and EPUB say at once what
    /// they are; those of Office are known by the folders in them.
    private static func ofArchive(_ bytes: [UInt8]) -> FileContent {
        if bytes.dropFirst(30).starts(with: "mimetype".utf8) {
            let type = bytes.dropFirst(38).prefix(80)
            let opendocument = "application/vnd.oasis.opendocument."
            if type.starts(with: "application/epub+zip".utf8) { return .epub }
            guard type.starts(with: opendocument.utf8) else { return .zip }
            let kind = type.dropFirst(opendocument.utf8.count)
            if kind.starts(with: "text".utf8) { return .odt }
            if kind.starts(with: "spreadsheet".utf8) { return .ods }
            return kind.starts(with: "presentation".utf8) ? .odp : .zip
        }
        guard bytes.holds("[Content_Types].xml") else { return .zip }
        if bytes.holds("vbaProject.bin") { return .macros }
        if bytes.holds("word/document.xml") { return .docx }
        if bytes.holds("xl/workbook.") { return .xlsx }
        return bytes.holds("ppt/presentation.xml") ? .pptx : .zip
    }

    private static let marks: [(place: Int, mark: [UInt8], content: FileContent)] =
        [
            (0, "\u{89}PNG\r\n\u{1A}\n", FileContent.png), (0, "\u{FF}\u{D8}", .jpeg),
            (0, "GIF87a", .gif), (0, "GIF89a", .gif), (8, "WEBP", .webp), (8, "WAVE", .wav),
            (4, "ftyp", .mp4), (0, "\u{1A}\u{45}\u{DF}\u{A3}", .webm), (0, "OggS", .ogg),
            (0, "ID3", .mp3), (0, "wOF2", .woff2), (0, "%PDF-", .pdf), (0, "{\\rtf", .rtf),
            (0, "PK\u{3}\u{4}", .zip), (0, "\u{1F}\u{8B}", .gzip), (0, "\0\0\u{1}\0", .icon),
            (0, "\u{D0}\u{CF}\u{11}\u{E0}\u{A1}\u{B1}\u{1A}\u{E1}", .oldOffice),
            (0, "MZ", .program), (0, "\u{7F}ELF", .program), (0, "\0asm", .program),
            (0, "\u{CA}\u{FE}\u{BA}\u{BE}", .program), (0, "\u{CE}\u{FA}\u{ED}\u{FE}", .program),
            (0, "\u{CF}\u{FA}\u{ED}\u{FE}", .program), (0, "#!", .script), (0, "<?php", .script),
            (0, "FWS", .flash), (0, "CWS", .flash), (0, "ZWS", .flash),
        ].map { place, mark, content in
            // The letters of a mark stand for its bytes (Latin-1).
            (place, mark.unicodeScalars.map { UInt8(truncatingIfNeeded: $0.value) }, content)
        }
}

/// Tells what a text is, if the bytes are one.
private struct TextContent {
    let content: FileContent

    /// How far older browsers look for markup (WHATWG, MIME Sniffing, section 7, has 1445 bytes).
    private static let sniffed = 1445

    init(_ bytes: [UInt8], isCard: Bool) {
        if bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF]) {
            content = .utf16
            return
        }
        let text = bytes.dropFirst(bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0)
        let isText = text.allSatisfy { $0 >= 32 && $0 != 127 || (9...13).contains($0) }
        guard isText else {
            content = .unknown
            return
        }
        let start = text.drop { $0 <= 32 }
        let known = Self.starts.first { start.starts(with: $0.0.utf8) }?.1
        let isCard = isCard && (known == .calendar || known == .contact)
        if !isCard, let markup = Self.markup(start) {
            content = markup
        } else if String(validating: text, as: UTF8.self) == nil {
            content = .otherText
        } else {
            content = known ?? .text
        }
    }

    private static let starts: [(String, FileContent)] = [
        ("BEGIN:VCALENDAR", .calendar), ("BEGIN:VCARD", .contact), ("WEBVTT", .captions),
        ("{", .json),
    ]

    private static func markup(_ text: ArraySlice<UInt8>) -> FileContent? {
        let head = text.prefix(sniffed).map(\.lowercased)
        let isTag =
            head.first == UInt8(ascii: "<") && head.count > 1
            && (head[1].isLetter || "!?/%".utf8.contains(head[1]))
        let isPage = beginsAsPage(head)
        if isTag, !isPage, text.holds("<svg") || text.holds(":svg") { return .svg }
        // Data in XML may use the same names for elements.
        let isXML = head.starts(with: "<?xml".utf8) && !head.holds("<html")
        if isPage || !isXML && tags.contains(where: { holds($0, in: head) }) { return .html }
        guard isTag else { return nil }
        let name = String(decoding: head.dropFirst().prefix { $0.isLetter }, as: UTF8.self)
        return head[1] == UInt8(ascii: "!") || elements.contains(name) ? .html : .xml
    }

    /// Whether a text holds a tag. `<table of contents>` is none, since no attribute has a value.
    private static func holds(_ tag: String, in head: [UInt8]) -> Bool {
        var rest = head[...]
        while let place = rest.firstPlace(of: Array(tag.utf8)) {
            rest = rest[(place + tag.utf8.count)...]
            guard words.contains(tag) else { return true }
            let inside = rest.prefix { $0 != UInt8(ascii: ">") }
            let isAlone = inside.allSatisfy { $0.isBlank || $0 == UInt8(ascii: "/") }
            let isName = inside.first.map { $0.isBlank || $0 == UInt8(ascii: "/") } ?? true
            if isAlone || isName && inside.contains(UInt8(ascii: "=")) { return true }
        }
        return false
    }

    /// Beginnings of tags that are words of English as well.
    private static let words: Set = [
        "<table", "<form", "<object", "<link", "<base", "<style", "<button", "<video", "<audio",
        "<input", "<embed", "<math",
    ]

    private static func beginsAsPage(_ head: [UInt8]) -> Bool {
        ["<!doctype html", "<html", "<head", "<body", "<script"].contains {
            head.starts(with: $0.utf8)
        }
    }

    /// Elements that make browsers take a file for a page (WHATWG, MIME Sniffing, section 7.1).
    private static let elements: Set = [
        "a", "b", "body", "br", "div", "font", "h", "head", "html", "iframe", "p", "script",
        "style", "table", "title",
    ]

    private static let tags = [
        "<!doctype html", "<html", "<head", "<body", "<script", "<iframe", "<title>", "<style",
        "<object", "<embed", "<form", "<meta", "<link", "<base", "<img ", "<svg", "<math", "<div",
        "<table", "<a href", "<video", "<audio", "<input", "<button", "<textarea", "<frameset",
        "<applet", "<marquee",
    ]
}
