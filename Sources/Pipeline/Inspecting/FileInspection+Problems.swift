import HoofbeatContent
import HoofbeatMarkup

extension Diagnostic {
    static func runs(
        _ ending: String, _ type: RunningType, file: String
    ) -> Diagnostic {
        .error(
            "file-that-runs", in: file,
            "a file with .\(ending) in its name is not published: "
                + type.reason, help: type.help)
    }

    static func contentRuns(_ content: FileContent, file: String) -> Diagnostic {
        .error(
            "file-that-runs", in: file, "whatever its name says, this is \(content.rawValue)",
            help: "take it out; what can run is never published")
    }

    static func runs(_ part: RunningPart, file: String) -> Diagnostic {
        .error(
            "file-that-runs", at: TextLocation(file: file, line: part.line),
            "this document \(part.message)", help: part.help)
    }

    static func secret(_ what: String, at location: TextLocation) -> Diagnostic {
        .error(
            "secret", at: location, "this file holds \(what), which everybody could then use",
            help: "take it out; if it has been published or handed on, replace it as well")
    }

    static func pageAsFile(_ file: String) -> Diagnostic {
        .error(
            "page-as-file", in: file,
            "this begins like a page, but would be published as it is, also if it is a draft",
            help: "move a page out of content/static/, and name it .md; take the lines between --- "
                + "out of a text to download")
    }

    static func unsafeXML(_ reason: String, at location: TextLocation) -> Diagnostic {
        .error(
            "file-that-runs", at: location, "browsers may show this XML as a page: \(reason)",
            help: "take that line out, or save the file in another format")
    }

    static func tooLarge(file: String) -> Diagnostic {
        let limit = FileInspection.maximumSize / 1_000_000
        return .error(
            "file-too-large", in: file, "this file is larger than \(limit) MB",
            help: "make it smaller, or link to where it can be had")
    }

    static func tooLong(file: String) -> Diagnostic {
        let limit = FileInspection.maximumTextSize / 1_000_000
        return .error(
            "file-too-large", in: file, "this text is larger than \(limit) MB",
            help: "divide it, or link to where it can be had")
    }

    static func wrongType(
        _ content: FileContent, _ published: PublishedName, for wanted: FileContent, file: String
    ) -> Diagnostic {
        let name = published.ending.map { "this is named .\($0)" } ?? "this has the name of a text"
        let help =
            switch content {
            case .utf16, .otherText: "save it as UTF-8; spreadsheets call it “CSV UTF-8”"
            case .unknown, .empty: "save or download it again"
            case .html where wanted == .text: "take the HTML out of it, or write it as a page"
            case .heic: "export it as a JPEG picture"
            default:
                FileType.ending(for: content)
                    .map { "rename it to \(published.with(ending: $0))" }
                    ?? "put \(wanted.rawValue) here, or give the file the ending of what it is"
            }
        return .error(
            "wrong-file-type", in: file, "\(name), but it is \(content.rawValue)", help: help)
    }

    /// Readers must be able to stop what moves by itself for more than five seconds (WCAG 2.2.2).
    static func animated(_ name: PublishedName, file: String) -> Diagnostic {
        .error(
            "animated-picture", in: file, "this picture moves, and readers could not stop it",
            help: "show one of its pictures, or save it as a film (.mp4) and link to it")
    }

    static func heavy(
        _ bytes: Int, _ name: PublishedName, file: String
    ) -> Diagnostic {
        let command =
            name.ending == "svg"
            ? "svgo \(name.last.quotedForShell)"
            : "magick \(name.last.quotedForShell) -resize '1600x1600>' -quality 80 "
                + name.with(ending: "webp").quotedForShell
        return .warning(
            "heavy-picture", in: file,
            "this picture has \(bytes / 1000) kB, which take a phone a long time",
            help: name.ending == "svg"
                ? "take pictures and details out of the drawing, or run: \(command)"
                : "export it smaller than 300 kB: at most 1,600 pixels wide, as JPEG or WebP of "
                    + "middling quality; or run: \(command)")
    }

    static func damaged(_ damage: Picture.Damage, file: String) -> Diagnostic {
        .error(
            "damaged-picture", in: file, "this picture cannot be shown: \(damage.reason)",
            help: damage.help)
    }

    static func unsafeSVG(
        _ message: String, file: String, line: Int? = nil, help: String
    ) -> Diagnostic {
        .error("unsafe-svg", at: TextLocation(file: file, line: line), message, help: help)
    }

    static func hasPlace(_ name: String, file: String) -> Diagnostic {
        .warning(
            "picture-has-place", in: file, "this picture tells where it was taken",
            help: "save a copy without its location in your program for photographs, or run: "
                + "exiftool -gps:all= \"-xmp:gps*=\" -city= -state= -province-state= -location= "
                + "-sub-location= \(name.quotedForShell)")
    }
}
