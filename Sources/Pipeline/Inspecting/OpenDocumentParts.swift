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
            || name == "object-ole" || name == "execute-macro"
        {
            throw RunningPart("holds an embedded program or a link to one", .withoutMacros)
        }
        for (attribute, value) in element.attributes {
            let plain = value.lowercased()
            if plain.contains("vnd.sun.star.script") || plain.hasPrefix("macro:") {
                throw RunningPart("runs a macro when something happens", .withoutMacros)
            }
            switch attribute.local {
            case "href": try check(address: value, of: name)
            case "action" where attribute.prefix == "presentation":
                guard !actions.contains(plain) else { continue }
                throw RunningPart("starts a program or a macro on a click", .withoutMacros)
            case "formula", "condition", "expression", "value":
                guard attribute.local != "value" || name == "condition" else { continue }
                try Formula(value, style: .openDocument).check()
            case "target-location", "image-data", "datasource-name", "database-name", "command":
                if LinkTarget.isOutside(value) { throw fetches(value) }
            default: break
            }
        }
    }

    /// What a click on a slide may do (ISO/IEC 26300-3, 19.395).
    private static let actions: Set = [
        "none", "previous-page", "next-page", "first-page", "last-page", "hide", "stop", "show",
        "fade-out", "sound",
    ]

    /// Readers follow a link themselves; everything else is fetched at once, and so has to be in
    /// the document.
    private static func check(address: String, of element: String) throws(RunningPart) {
        if element == "a" || element == "event-listener" || element.hasPrefix("area-") {
            try RunningPart.check(link: address)
            return
        }
        // The document only says which template it was made with.
        if element == "template" {
            if LinkTarget.isOutside(address), !address.lowercased().hasPrefix("file:") {
                throw fetches(address)
            }
            return
        }
        let isInside =
            !LinkTarget.isOutside(address) && !address.hasPrefix("/")
            && !address.split(separator: "/").contains("..")
        guard isInside else { throw fetches(address) }
    }

    private static func fetches(_ address: String) -> RunningPart {
        RunningPart("fetches a part from \(address.prefix(80))", .withoutLinks)
    }
}
