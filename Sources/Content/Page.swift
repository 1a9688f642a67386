public import HoofbeatMarkup

/// A page as templates get it: its content, and its place among the others.
public struct Page: Sendable {
    /// What the rest of the site knows of the page.
    public let entry: Entry
    /// What the editor wrote, as HTML; its holes are filled.
    public let body: HTML
    /// Whether its body has holes for what other pages use or say.
    let hasHoles: Bool
    /// The pages above it, from home down to its section.
    public let ancestors: [Entry]
    /// The pages of the section, if it is the section's own page.
    public let children: [Entry]
    /// The pages around this one in its section, including this one.
    public let neighbours: [Entry]
    /// The page before it in its section.
    public let previous: Entry?
    /// The page after it in its section.
    public let next: Entry?
    /// Pages that a reader may want next, best first.
    public let related: [Entry]
    /// The pages that link to it.
    public let linkedFrom: [Entry]

    /// The glossary terms that the page uses, in the order of the glossary.
    public let terms: [Term]

    /// The sources that the page cites, in the order of their numbers.
    public var sources: [Citation] { isWithdrawn ? [] : entry.citations }

    /// Whether only the address of the page is left, with a notice in place of its text.
    public let isWithdrawn: Bool

    package static let neighbourLimit = 40

    /// - Parameter fill: returns the content for a hole of the body.
    package init(_ page: ParsedPage, in site: Site, fill: (Hole, Site) -> HTML) {
        entry = page.entry
        hasHoles = page.hasHoles
        let whole =
            page.hasHoles
            ? Hole.fill(page.body, state: site.state(of: page.entry)) { fill($0, site) }
            : page.body
        body = site.shown(whole, of: entry)
        isWithdrawn = site.isWithdrawn(entry)
        terms = isWithdrawn ? [] : site.library.terms(entry.terms)
        ancestors = site.ancestors(of: entry)
        children = entry.isIndex ? site.children(of: entry) : []
        neighbours = site.neighbours(of: entry, limit: Self.neighbourLimit)
        previous = site.previous(of: entry)
        next = site.next(of: entry)
        related = site.related(to: entry)
        linkedFrom = site.entriesLinking(to: entry)
    }
}
