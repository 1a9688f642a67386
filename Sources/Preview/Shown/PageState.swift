import HoofbeatContent
import HoofbeatMarkup
import HoofbeatPipeline

/// The message that an open page gets after every change.
struct PageState {
    let snapshot: Snapshot
    /// The page's path in the output.
    let page: String
    /// Tells this start of the program from others, since the templates may be different.
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
