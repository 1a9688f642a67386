import Content

/// Which drafts are published today, and why the others are not.
struct Publication {
    private(set) var drafts: [Draft] = []
    /// By path, for pages that stay out.
    private(set) var reasons: [String: String] = [:]
    private(set) var problems: [Diagnostic] = []

    init(_ all: [Draft], today: Day, includesDrafts: Bool) {
        for draft in all {
            let reason = Self.reason(draft.entry.front, today, includesDrafts)
            // Nobody waits for a draft: what is wrong in it may be mended when it is finished.
            if reason == nil || !draft.entry.front.isDraft { problems += draft.problems }
            if let reason {
                reasons[draft.entry.path] = reason
            } else {
                drafts.append(draft)
            }
        }
    }

    static func isPublished(_ front: FrontMatter, _ today: Day, includesDrafts: Bool) -> Bool {
        reason(front, today, includesDrafts) == nil
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
