package import HoofbeatContent

/// What can be counted on one page.
package struct PageFacts: Sendable {
    /// The path from the site's root.
    package let file: String
    package let title: String
    package let hasMessage: Bool
    package let readers: [String]
    package let need: String?
    package let published: Day?
    package let changed: Day?
    package let sources: Int
    package let headings: Int
    /// Whether it has a care card.
    package let hasCare: Bool
    /// The ids of its headings.
    package let sections: Set<String>
    /// The ids of the sections that its kind asks for.
    package let asked: Set<String>

    init(_ entry: Entry) {
        let front = entry.front
        file = entry.file
        title = front.title
        hasMessage = front.summary != nil
        readers = front.audience.map(\.rawValue)
        need = front.need
        published = front.date
        changed = front.changed
        sources = entry.citations.count
        headings = entry.outline.count
        hasCare = !entry.care.levels.isEmpty
        sections = Set(entry.outline.map(\.id))
        asked = Set(front.kind.sections.map(\.id))
    }
}
