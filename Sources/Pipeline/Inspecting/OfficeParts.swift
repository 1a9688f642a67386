/// The parts of a document of Word, Excel or PowerPoint (ECMA-376, part 2): those that it may have
/// are listed by their endings, and what they are to each other is looked at.
struct OfficeParts {
    private let reader: PartReader
    private let depth: Int

    init(_ archive: ZIPArchive, depth: Int = 0, rest: Int = PartReader.most) {
        reader = PartReader(archive, rest: rest)
        self.depth = depth
    }

    /// Endings of parts that only show something.
    private static let endings: Set = [
        "xml", "rels", "vml", "png", "jpg", "jpeg", "jpe", "jfif", "gif", "bmp", "tif", "tiff",
        "emf", "wmf", "emz", "wmz", "wdp", "hdp", "webp", "svg", "ico", "odttf", "fntdata", "mp3",
        "m4a", "wav", "wma", "mp4", "m4v", "mov", "avi", "wmv",
    ]
    /// Tables behind charts, which are documents of their own.
    static let inner: Set = ["docx", "xlsx", "pptx"]

    /// Parts of names of parts, and of the types of parts and relationships, that run or fetch.
    private static let running = [
        "macro", "vba", "activex", "oleobject", "dialogsheet", "attachedtoolbars", "customui",
        "webextension", "afchunk", "externallink", "connections", "querytable", "keymap",
        "subdocument", "ui/extensibility", "ui/usercustomization",
    ]

    /// - Returns: how much may still be unpacked, in bytes.
    @discardableResult
    func check() throws(RunningPart) -> Int {
        var reader = reader
        for entry in reader.archive.entries where !entry.isFolder {
            try Self.refuse(entry.key, in: entry)
            let ending = entry.ending ?? ""
            let isPrinter = ending == "bin" && entry.key.contains("/printersettings/")
            if Self.inner.contains(ending) {
                try check(inner: entry, &reader)
            } else if !Self.endings.contains(ending), !isPrinter {
                throw RunningPart(
                    "holds a part that may be a program, \(entry.name)", .withoutMacros)
            }
            if entry.key == "[content_types].xml" {
                try reader.forEachElement(of: entry) { element throws(RunningPart) in
                    try Self.refuse(element.value(of: "contenttype") ?? "", in: entry)
                }
            } else if ending == "rels" {
                try reader.forEachElement(of: entry) { element throws(RunningPart) in
                    try Self.check(relationship: element, in: entry)
                }
            } else if ending == "xml" || ending == "vml" {
                var part = OfficePart(entry)
                try reader.forEachToken(of: entry) { token, scanner throws(RunningPart) in
                    try part.take(token, scanner)
                }
                try part.end()
            }
        }
        return reader.rest
    }

    private static func check(
        relationship element: PartReader.Element, in entry: ZIPArchive.Entry
    ) throws(RunningPart) {
        guard element.name.local == "relationship" else { return }
        let type = element.value(of: "type") ?? ""
        let target = element.value(of: "target") ?? ""
        let isLink = type.lowercased().hasSuffix("/hyperlink")
        let isOutside = element.value(of: "targetmode")?.lowercased() == "external"
        if !isLink, isOutside || LinkTarget.isOutside(target) {
            let what = type.split(separator: "/").last ?? "part"
            throw RunningPart("fetches its \(what) from \(target.prefix(80))", .withoutLinks)
        }
        if isLink { try RunningPart.check(link: target) }
        try refuse(type, in: entry)
    }

    private static func refuse(
        _ text: String, in entry: ZIPArchive.Entry
    ) throws(RunningPart) {
        let text = text.lowercased()
        guard let what = running.first(where: text.contains) else { return }
        if what == "externallink" || what == "connections" || what == "querytable" {
            throw RunningPart("fetches data from elsewhere (\(entry.name))", .withoutLinks)
        }
        throw RunningPart("holds macros or embedded programs (\(entry.name))", .withoutMacros)
    }

    private func check(
        inner entry: ZIPArchive.Entry, _ reader: inout PartReader
    ) throws(RunningPart) {
        guard depth < 2, let archive = ZIPArchive(try reader.bytes(of: entry)) else {
            throw RunningPart("holds a document that cannot be read, \(entry.name)", .again)
        }
        reader.leave(try OfficeParts(archive, depth: depth + 1, rest: reader.rest).check())
    }
}
