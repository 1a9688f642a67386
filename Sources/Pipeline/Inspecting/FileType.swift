/// A type of file that may be published: what the bytes of files with this ending may be.
struct FileType: Sendable {
    /// The contents that it may have, the usual one first.
    let contents: [FileContent]
    /// Whether the beginning of a file is enough to judge it, so that long recordings need not be
    /// read.
    let needsOnlyHead: Bool

    private init(_ contents: [FileContent], needsOnlyHead: Bool = false) {
        self.contents = contents
        self.needsOnlyHead = needsOnlyHead
    }

    /// - Parameter ending: in lower case, without its dot.
    static func of(ending: String) -> FileType? {
        all[ending]
    }

    /// The usual ending of files with this content; nil for texts, which have many.
    static func ending(for content: FileContent) -> String? {
        guard !texts.contains(content) else { return nil }
        return all.filter { $0.value.contents[0] == content }.keys
            .min { ($0.count, $0) < ($1.count, $1) }
    }

    /// Files whose names have no ending. What hosts and other services ask for, such as `CNAME` or
    /// a word that proves who owns a domain, is plain text.
    static let withoutEnding = FileType(texts)

    /// All endings in the order of the alphabet, for help.
    static let endings = all.keys.sorted()

    private static let texts: [FileContent] = [
        .text, .calendar, .contact, .captions, .json, .empty,
    ]

    private static let all: [String: FileType] = [
        "png": FileType([.png]), "jpg": FileType([.jpeg]), "jpeg": FileType([.jpeg]),
        "svg": FileType([.svg]), "gif": FileType([.gif]), "webp": FileType([.webp]),
        "avif": FileType([.avif]), "ico": FileType([.icon, .png]),
        "pdf": FileType([.pdf]), "rtf": FileType([.rtf]),
        "docx": FileType([.docx]), "xlsx": FileType([.xlsx]), "pptx": FileType([.pptx]),
        "odt": FileType([.odt]), "ods": FileType([.ods]), "odp": FileType([.odp]),
        "epub": FileType([.epub]),
        "txt": FileType(texts), "csv": FileType(texts), "md": FileType(texts),
        "ics": FileType([.calendar]), "vcf": FileType([.contact]), "vtt": FileType([.captions]),
        "webmanifest": FileType([.json]),
        "mp3": FileType([.mp3], needsOnlyHead: true), "m4a": FileType([.mp4], needsOnlyHead: true),
        "mp4": FileType([.mp4], needsOnlyHead: true),
        "webm": FileType([.webm], needsOnlyHead: true),
        "ogg": FileType([.ogg], needsOnlyHead: true),
        "woff2": FileType([.woff2], needsOnlyHead: true),
    ]
}
