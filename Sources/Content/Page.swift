public import HoofbeatMarkup

/// A page as templates get it: its content, and its place among the others.
public struct Page: Sendable {
    public let entry: Entry
    public let body: HTML
    /// Whether its body has holes for what other pages use or say.
    let hasHoles: Bool
    public let ancestors: [Entry]
    /// The pages of the section, if it is the section's own page.
    public let children: [Entry]
    /// The pages around this one in its section, including this one.
    public let neighbours: [Entry]
    public let previous: Entry?
    public let next: Entry?
    public let related: [Entry]
    public let linkedFrom: [Entry]

    /// The glossary terms that the page uses, in the order of the glossary.
    public let terms: [Term]

    /// The sources that the page cites, in the order of their numbers.
    public var sources: [Citation] { entry.citations }

    public static let neighbourLimit = 40

    /// - Parameter fill: returns the content for a hole of the body.
    public init(_ page: ParsedPage, in site: Site, fill: (Hole, Site) -> HTML) {
        entry = page.entry
        hasHoles = page.hasHoles
        body = page.hasHoles ? Hole.fill(page.body) { fill($0, site) } : page.body
        terms = site.library.terms(entry.terms)
        ancestors = site.ancestors(of: entry)
        children = entry.isIndex ? site.children(of: entry) : []
        neighbours = site.neighbours(of: entry, limit: Self.neighbourLimit)
        previous = site.previous(of: entry)
        next = site.next(of: entry)
        related = site.related(to: entry)
        linkedFrom = site.entriesLinking(to: entry)
    }
}
