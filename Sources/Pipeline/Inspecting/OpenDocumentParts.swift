/// The parts of an OpenDocument file (ISO/IEC 26300-3): folders of programs, and parts of a kind
/// that nobody expects there, are refused, and so is what it would fetch from elsewhere.
struct OpenDocumentParts {
    private let archive: ZIPArchive

    init(_ archive: ZIPArchive) {
        self.archive = archive
    }

    private static let endings: Set = [
        "xml", "rdf", "png", "jpg", "jpeg", "gif", "bmp", "tif", "tiff", "webp", "svg", "svm",
        "emf", "wmf", "ttf", "otf", "mp3", "m4a", "wav", "ogg", "mp4", "webm", "pdf",
    ]
    /// Parts without an ending that office programs write.
    private static let names: Set = ["mimetype", "layout-cache"]
    /// Where macros are kept, and what they show.
    private static let running: Set = ["basic", "scripts", "dialogs", "uno_packages", "java"]

    func check() throws(RunningPart) {
        var reader = PartReader(archive)
        for entry in archive.entries where !entry.isFolder {
            let parts = entry.key.split(separator: "/").map(String.init)
            if parts.dropLast().contains(where: Self.running.contains) {
                throw RunningPart("holds macros (\(entry.name))", .withoutMacros)
            }
            let ending = entry.ending
            let isKnown =
                ending.map(Self.endings.contains)
                ?? (parts.first == "objectreplacements" || Self.names.contains(entry.key))
            guard isKnown || entry.size == 0 else {
                throw RunningPart(
                    "holds a part that may be a program, \(entry.name)", .withoutMacros)
            }
            guard ending == "xml", entry.size > 0 else { continue }
            try reader.forEachElement(of: entry) { element throws(RunningPart) in
                try Self.check(element, in: entry)
            }
        }
    }

    private static func check(
        _ element: PartReader.Element, in entry: ZIPArchive.Entry
    ) throws(RunningPart) {
        let name = element.name.local
        if name == "encryption-data" {
            throw RunningPart("is locked by a password", .again)
        }
        if name == "dde-source" || name == "dde-connection" || name == "applet" || name == "plugin"
            || name == "object-ole"
        {
            throw RunningPart("holds an embedded program or a link to one", .withoutMacros)
        }
        for (attribute, value) in element.attributes {
            let value = value.lowercased()
            if value.contains("vnd.sun.star.script") || value.hasPrefix("macro:") {
                throw RunningPart("runs a macro when something happens", .withoutMacros)
            }
            // Readers follow a link themselves; everything else is fetched at once.
            let isOutside =
                value.contains("://") || value.hasPrefix("//") || value.hasPrefix("\\\\")
            guard attribute.local == "href", isOutside, name != "a" else { continue }
            if name == "template", value.hasPrefix("file:") { continue }
            throw RunningPart("fetches a part from \(value.prefix(80))", .withoutLinks)
        }
    }
}
