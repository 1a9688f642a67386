import HoofbeatContent

/// The Site, and what was found wrong while it was put together.
struct LinkedSite: Sendable {
    let site: Site
    let routes: Routes
    private let linker: SiteLinker
    private let checker: LinkChecker
    private let siteProblems: [Diagnostic]
    /// The entries that were linked last. They look the same as those of the Site, but what they
    /// link to may be on other lines.
    private var entries: [Entry]
    /// For each entry, the links that lead nowhere.
    private var brokenLinks: [[Diagnostic]]

    var problems: [Diagnostic] { siteProblems + brokenLinks.flatMap { $0 } }

    init(
        _ site: Site, routes: Routes, linker: SiteLinker, checker: LinkChecker,
        siteProblems: [Diagnostic], brokenLinks: [[Diagnostic]]
    ) {
        self.site = site
        self.routes = routes
        self.linker = linker
        self.checker = checker
        self.siteProblems = siteProblems
        self.brokenLinks = brokenLinks
        entries = site.entries
    }

    /// The same Site, with the line numbers of these entries; nil if they would make another Site.
    func site(by linker: SiteLinker, of entries: [Entry]) -> LinkedSite? {
        guard linker.links(like: self.linker), entries.count == site.entries.count,
            zip(entries, site.entries).allSatisfy({ $0.looksLike($1) })
        else { return nil }
        var linked = self
        linked.entries = entries
        for place in entries.indices where entries[place] !== self.entries[place] {
            linked.brokenLinks[place] = checker.problems(of: entries[place])
        }
        return linked
    }
}
