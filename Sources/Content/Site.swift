/// How the pages belong together: the one value that needs all of them. It holds no text of any
/// page.
///
/// It is a class because every part of every template holds it.
public final class Site: Sendable {
    /// What `content/site.yaml` says.
    public let settings: Settings
    /// The data that pages cite and explain.
    public let library: Library
    /// The pages that are published, sorted by path.
    public let entries: [Entry]
    /// Pages that have expired: only their addresses are left, and no list has them.
    package let expired: [Entry]
    private let expiredPaths: Set<String>
    package let redirects: [Redirect]
    /// The folder of styles and scripts, relative to the root: `assets/3f9c…/`.
    public let assetFolder: String
    /// The digest of each script of the theme, by file name, in the form of `integrity` and
    /// policies: `sha256-…`.
    public let scriptDigests: [String: String]
    /// What browsers show beside the title of a page.
    public let icons: [SiteIcon]
    /// For the path of each section, the entries in it in the order of the navigation.
    private let childrenOf: [String: [Int]]
    private let indexOf: [String: Int]
    /// For each entry, its place among the children of its section.
    private let placeOf: [Int]
    private let linkedFrom: [[Int]]
    private let relatedTo: [[Int]]
    private let usersOfTerm: [String: [Int]]
    private let usersOfReference: [String: [Int]]
    /// The reviews of pages that have any, by path.
    package let reviews: [String: PageReview]
    /// Those of warning signs and numbers.
    package let signReviews: [ReviewRecord.Unit: PageReview.Section]

    /// A former address and the page that it leads to.
    public struct Redirect: Sendable, Hashable {
        /// The former address.
        public let from: Address
        /// The address of the page.
        public let to: Address

        package init(from: Address, to: Address) {
            self.from = from
            self.to = to
        }
    }

    /// - Parameters:
    ///   - byTitle: the places of the entries in the order of their titles.
    ///   - linkedFrom: for each entry, the entries that link to it.
    ///   - relatedTo: for each entry, the entries that a reader may want next, best first.
    package init(
        library: Library, entries: [Entry], expired: [Entry] = [], redirects: [Redirect],
        assetFolder: String,
        scriptDigests: [String: String] = [:], icons: [SiteIcon] = [],
        byTitle: [Int], linkedFrom: [[Int]], relatedTo: [[Int]],
        reviews: [String: PageReview] = [:],
        signReviews: [ReviewRecord.Unit: PageReview.Section] = [:]
    ) {
        self.library = library
        settings = library.settings
        self.entries = entries
        self.expired = expired
        expiredPaths = Set(expired.map(\.path))
        self.redirects = redirects
        self.assetFolder = assetFolder
        self.scriptDigests = scriptDigests
        self.icons = icons
        self.linkedFrom = linkedFrom
        self.relatedTo = relatedTo
        self.reviews = reviews
        self.signReviews = signReviews
        // Two Unicode spellings of one name are the same key; `Routes` reports such pages.
        indexOf = Dictionary(entries.enumerated().map { ($1.path, $0) }) { first, _ in first }
        // Only pages that list terms or sources need these.
        usersOfTerm = library.terms.isEmpty ? [:] : Self.users(entries, byTitle) { $0.terms }
        usersOfReference = Self.users(entries, byTitle) { $0.citations.lazy.map(\.reference.key) }
        var children: [String: [Int]] = [:]
        for (index, entry) in entries.enumerated() {
            if let parent = entry.parentPath { children[parent, default: []].append(index) }
        }
        childrenOf = children.mapValues { $0.sorted { entries[$0].precedes(entries[$1]) } }
        var places = [Int](repeating: 0, count: entries.count)
        for siblings in childrenOf.values {
            for (place, index) in siblings.enumerated() { places[index] = place }
        }
        placeOf = places
    }

    /// For each key, the entries that use it, in the order of their titles.
    private static func users(
        _ entries: [Entry], _ byTitle: [Int], _ keys: (Entry) -> some Sequence<String>
    ) -> [String: [Int]] {
        var users: [String: [Int]] = [:]
        for index in byTitle {
            for key in keys(entries[index]) { users[key, default: []].append(index) }
        }
        return users
    }

    /// Whether a page has expired, so that only its address is left.
    package func hasExpired(_ entry: Entry) -> Bool {
        !expiredPaths.isEmpty && expiredPaths.contains(entry.path)
    }

    /// The pages that use a glossary term, in the order of their titles.
    public func users(ofTerm key: String) -> [Entry] {
        (usersOfTerm[key] ?? []).map { entries[$0] }
    }

    /// The pages that cite a source, in the order of their titles.
    public func users(ofReference key: String) -> [Entry] {
        (usersOfReference[key] ?? []).map { entries[$0] }
    }

    /// For the name of each warning sign, the pages that show it, in the order of their titles. It
    /// is made anew each time, since only one page asks for it.
    public var usersOfSigns: [String: [Entry]] {
        Self.users(entries, entries.indicesByTitle) { $0.care.names }
            .mapValues { $0.map { entries[$0] } }
    }

    /// The page at a path below `content/`; nil if none is published there.
    public subscript(path: String) -> Entry? {
        indexOf[path].map { entries[$0] }
    }

    /// The place of an entry among all entries.
    package func place(of entry: Entry) -> Int? { indexOf[entry.path] }

    /// The home page.
    public var home: Entry? { self["index.md"] }

    /// The pages of a section in the order of the navigation.
    public func children(of section: Entry) -> [Entry] {
        (childrenOf[section.path] ?? []).map { entries[$0] }
    }

    /// A page and all pages below it, in the order of the navigation, without those parts that are
    /// not wanted.
    public func pages(from top: Entry, where isWanted: (Entry) -> Bool = { _ in true }) -> [Entry] {
        [top]
            + children(of: top).filter(isWanted).flatMap { child in
                child.isIndex ? pages(from: child, where: isWanted) : [child]
            }
    }

    /// The nearest page above; nil for home, or if the site has no such page.
    public func parent(of entry: Entry) -> Entry? {
        entry.parentPath.flatMap { self[$0] }
    }

    /// The pages above this one, from home down to its section.
    public func ancestors(of entry: Entry) -> [Entry] {
        var found: [Entry] = []
        var above = parent(of: entry)
        while let page = above {
            found.insert(page, at: 0)
            above = parent(of: page)
        }
        return found
    }

    package func entriesLinking(to entry: Entry) -> [Entry] {
        indexOf[entry.path].map { linkedFrom[$0].map { entries[$0] } } ?? []
    }

    package func related(to entry: Entry) -> [Entry] {
        indexOf[entry.path].map { relatedTo[$0].map { entries[$0] } } ?? []
    }

    /// At most `limit` pages of the entry's section, with the entry near their middle, so that
    /// pages do not grow with the site.
    package func neighbours(of entry: Entry, limit: Int) -> [Entry] {
        let (all, place) = siblings(of: entry)
        let start = max(0, min(place - limit / 2, all.count - limit))
        return all[start..<min(all.count, start + limit)].map { entries[$0] }
    }

    package func previous(of entry: Entry) -> Entry? {
        let (all, place) = siblings(of: entry)
        return place > 0 ? entries[all[place - 1]] : nil
    }

    package func next(of entry: Entry) -> Entry? {
        let (all, place) = siblings(of: entry)
        return place + 1 < all.count ? entries[all[place + 1]] : nil
    }

    private func siblings(of entry: Entry) -> (all: [Int], place: Int) {
        guard let parent = entry.parentPath, let all = childrenOf[parent],
            let index = indexOf[entry.path]
        else { return ([], 0) }
        return (all, placeOf[index])
    }
}

extension [Entry] {
    /// The places of the entries in the order of their titles. They are sorted once, for all lists
    /// in that order.
    package var indicesByTitle: [Int] {
        let titles = map(\.front.title)
        return indices.sorted { (titles[$0], $0) < (titles[$1], $1) }
    }
}

extension Site: Equatable {
    /// Compares the values that everything else follows from.
    public static func == (left: Site, right: Site) -> Bool {
        left.library === right.library && left.entries == right.entries
            && left.expired == right.expired && left.redirects == right.redirects
            && left.assetFolder == right.assetFolder
            && left.icons == right.icons && left.reviews == right.reviews
            && left.signReviews == right.signReviews
    }
}

extension Entry {
    /// Compares in the order of the navigation: by `order`, then title, then path.
    func precedes(_ other: Entry) -> Bool {
        (front.order ?? .max, front.title, path)
            < (other.front.order ?? .max, other.front.title, other.path)
    }
}
