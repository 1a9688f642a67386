public import Markup

/// A page read and rendered, before anything is known of the other pages.
///
/// It depends on the bytes of its file and on the Library, and on nothing else.
public struct ParsedPage: Sendable {
    public let entry: Entry
    public let body: HTML
    /// What the page says, heading by heading, as plain text.
    public private(set) var sections: [TextSection]
    public var problems: [Diagnostic]
    /// Whether the body may have holes to be filled; nearly no page has any.
    package let hasHoles: Bool

    public init(
        entry: Entry, body: HTML, sections: [TextSection], problems: [Diagnostic],
        hasHoles: Bool = true
    ) {
        self.entry = entry
        self.hasHoles = hasHoles
        self.body = body
        self.sections = sections
        self.problems = problems
    }

    /// The same page with another entry that says the same.
    public func with(_ entry: Entry) -> ParsedPage {
        ParsedPage(
            entry: entry, body: body, sections: sections, problems: problems, hasHoles: hasHoles)
    }

    /// Hands the texts over, so that the page no longer holds them.
    public mutating func takeSections() -> [TextSection] {
        defer { sections = [] }
        return sections
    }
}
