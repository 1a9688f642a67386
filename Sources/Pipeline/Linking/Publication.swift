import HoofbeatContent

/// Which pages are published today, and why the others are not.
struct Publication {
    private(set) var pages: [ParsedPage] = []
    /// Why each of the other pages is not published, by path.
    private(set) var reasons: [String: String] = [:]
    /// Files that unpublished pages link to.
    private(set) var heldBackFiles: Set<String> = []
    /// The ids of unpublished pages.
    private(set) var heldBackIDs: Set<String> = []
    /// Pages that were published and have expired: their addresses stay.
    private(set) var expired: [Entry] = []
    private(set) var problems: [Diagnostic] = []

    init(_ all: [ParsedPage], today: Day, includesDrafts: Bool) {
        for page in all {
            let reason = Self.reason(page.entry.front, today, includesDrafts)
            // No reader sees a draft, and what is wrong in it can be mended when it is finished.
            if reason == nil || !page.entry.front.isDraft {
                problems += page.problems
                if let problem = Self.changedAhead(page.entry, today) { problems.append(problem) }
            }
            if let reason {
                problems.append(.heldBack(reason, file: page.entry.file))
                reasons[page.entry.path] = reason
                if Self.hasExpired(page.entry.front, today) { expired.append(page.entry) }
                heldBackIDs.insert(page.entry.front.id)
                for link in page.entry.links {
                    if case .file(let path) = link.target { heldBackFiles.insert(path) }
                }
            } else {
                pages.append(page)
            }
        }
    }

    static func isPublished(_ front: FrontMatter, _ today: Day, includesDrafts: Bool) -> Bool {
        reason(front, today, includesDrafts) == nil
    }

    /// Reports a `changed` in the future, since nobody can have changed the page on that day. A
    /// page that is yet to be published may give any day up to its publication.
    private static func changedAhead(_ entry: Entry, _ today: Day) -> Diagnostic? {
        guard let changed = entry.front.changed, changed > max(today, entry.front.date ?? today)
        else { return nil }
        return .dateAhead(
            "changed", changed, today,
            at: TextLocation(file: entry.file, line: entry.front.changedLine))
    }

    /// Whether the page was published before it expired.
    private static func hasExpired(_ front: FrontMatter, _ today: Day) -> Bool {
        guard let expires = front.expires, !front.isDraft else { return false }
        return expires <= today && front.date.map { $0 < expires } ?? true
    }

    private static func reason(
        _ front: FrontMatter, _ today: Day, _ includesDrafts: Bool
    ) -> String? {
        if let expires = front.expires, expires <= today { return "it expired on \(expires.iso)" }
        if includesDrafts { return nil }
        if front.isDraft { return "it is a draft" }
        if let date = front.date, date > today { return "it is dated \(date.iso)" }
        return nil
    }
}

extension Diagnostic {
    package static let heldBackCode = "held-back"

    fileprivate static func heldBack(_ reason: String, file: String) -> Diagnostic {
        .note(heldBackCode, in: file, "this page is held back: \(reason)")
    }

    /// - Parameter field: the field that holds a day in the future.
    static func dateAhead(_ field: String, _ day: Day, _ today: Day, at location: TextLocation)
        -> Diagnostic
    {
        .error(
            "date-ahead", at: location,
            "“\(field)” names a day that is still ahead on \(today.iso): \(day.iso)",
            help: "write the day on which it was done")
    }
}
