import HoofbeatContent

// Properties of the model that several templates need.

extension Site {
    var strings: Strings { library.strings }

    /// The parts of the guide, in the order of the navigation.
    var parts: [Entry] { homeChildren.filter(\.isPart) }

    /// The pages at the top that are no part of the guide, such as its glossary; only so many that
    /// no page grows with the site.
    var singlePages: [Entry] { Array(homeChildren.lazy.filter { !$0.isPart }.prefix(10)) }

    /// The page where a frightened reader finds out what to do, if the site has one.
    var helpPage: Entry? { settings.helpPage.flatMap { self[$0] } }

    /// The pages to which the home page leads first: those that the site chose, or help and the
    /// first two parts.
    var doors: [Entry] {
        let chosen = settings.brand.doors.compactMap { self[$0] }
        if !chosen.isEmpty { return chosen }
        return (helpPage.map { [$0] } ?? []) + parts.prefix(2)
    }

    /// Pages for somebody who has found nothing.
    var usefulPages: [Entry] {
        (helpPage.map { [$0] } ?? []) + singlePages.filter { $0 !== helpPage }
    }

    private var homeChildren: [Entry] { home.map(children) ?? [] }
}

extension Entry {
    /// Pages about how the guide is made are not part of what it tells.
    fileprivate var isPart: Bool { isIndex && !front.kind.isAboutSite }
}

extension Page {
    /// The part of the guide that the page belongs to; nil for home.
    var section: Entry? { (ancestors + [entry]).dropFirst().first }
}
