package import HoofbeatMarkup

/// A page that was read and rendered before anything is known of the other pages.
///
/// It depends on the bytes of its file and on the Library, and on nothing else.
package struct ParsedPage: Sendable {
    package let entry: Entry
    package let body: HTML
    /// The text of the page under each heading, as plain text.
    package private(set) var sections: [TextSection]
    package var problems: [Diagnostic]
    /// Whether the body may have holes, which nearly no page has.
    package let hasHoles: Bool
    /// How hard it is to read; nil in a language for which nobody counts that.
    package let readability: Readability?

    package init(
        entry: Entry, body: HTML, sections: [TextSection], problems: [Diagnostic],
        hasHoles: Bool = true, readability: Readability? = nil
    ) {
        self.entry = entry
        self.readability = readability
        self.hasHoles = hasHoles
        self.body = body
        self.sections = sections
        self.problems = problems
    }

    /// The same page with another entry, which must look the same.
    package func with(_ entry: Entry) -> ParsedPage {
        ParsedPage(
            entry: entry, body: body, sections: sections, problems: problems, hasHoles: hasHoles,
            readability: readability)
    }

    /// Hands the texts over, so that the page itself releases them.
    package mutating func takeSections() -> [TextSection] {
        defer { sections = [] }
        return sections
    }
}
