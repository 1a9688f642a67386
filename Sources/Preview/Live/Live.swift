import Content
import Markup
import Pipeline

/// What keeps an open page up to date: one script, and a stream that tells it what has changed.
///
/// Both lie where no file of a site can: its names may not begin with an underscore.
enum Live {
    static let scriptPath = "_hoofbeat/live.js"
    static let eventsPath = "_hoofbeat/events"
    static let script = PackageResources.live_js
    private static let integrity = Digest(of: script).integrity

    /// The page with the script at the end of its head.
    /// - Parameters:
    ///   - page: the path in the output that it is shown for.
    ///   - version: of what lies there; empty if nothing does.
    ///   - base: the folder of the host that the site lies in.
    static func inject(
        into html: [UInt8], page: String, version: String, base: String
    ) -> [UInt8] {
        let tag: HTML = """
            <script type="module" src="\(url: base + scriptPath)" integrity="\(integrity)" \
            data-page="\(page)" data-version="\(version)"></script>

            """
        let end = Array("</head>".utf8)
        let place = html.firstRange(of: end)?.lowerBound ?? html.endIndex
        let head = allowed(in: html[..<place], as: "&#39;\(integrity)&#39; ")
        return head + tag.bytes + html[place...]
    }

    /// Policies that are sent let the script run, too: they allow no others than the theme's.
    static func allow(inHeaders bytes: [UInt8]) -> [UInt8] {
        allowed(in: bytes[...], as: "'\(integrity)' ")
    }

    /// - Parameter source: what the policy gets, as its surroundings write it.
    private static func allowed(in policy: ArraySlice<UInt8>, as source: String) -> [UInt8] {
        guard let range = policy.firstRange(of: Array("script-src ".utf8)) else {
            return Array(policy)
        }
        return policy[..<range.upperBound] + Array(source.utf8) + policy[range.upperBound...]
    }
}

/// What an open page is told whenever something has changed.
struct PageState {
    let snapshot: Snapshot
    /// Its path in the output.
    let page: String
    /// Tells one start of the program from the next, since templates may have changed.
    let program: String
    let today: Day

    var json: JSON {
        let entry = snapshot.edition?.entry(at: page)
        let notes = snapshot.problems.filter { $0.severity != .error && $0.file == entry?.file }
        let version = snapshot.bytes(at: page).map(Snapshot.version(of:))
        return .object([
            .init("program", .string(program)),
            .init("version", version.map(JSON.string) ?? .null),
            .init("unpublished", entry.flatMap(reason).map(JSON.string) ?? .null),
            .init("compiling", .bool(snapshot.isCompiling)),
            .init("errors", .array(snapshot.errors.abridged.map(\.json))),
            .init("notes", .array(notes.abridged.map(\.json))),
            .init("files", .array(snapshot.changedFiles.sorted().map(JSON.string))),
        ])
    }

    /// Why readers do not see the page yet.
    private func reason(_ entry: Entry) -> String? {
        if entry.front.isDraft { return "Draft: not published" }
        if let date = entry.front.date, date > today { return "Not published before \(date.iso)" }
        return nil
    }
}

extension Diagnostic {
    fileprivate var json: JSON {
        .object([
            .init("severity", .string(severity.rawValue)),
            .init("code", .string(code)),
            .init("message", .string(message)),
            .init("place", .string(file + (line.map { ":\($0)" } ?? ""))),
            .init("excerpt", excerpt.map(JSON.string) ?? .null),
            .init("help", help.map(JSON.string) ?? .null),
        ])
    }
}
