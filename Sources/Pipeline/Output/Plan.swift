import HoofbeatContent
import HoofbeatSearch

/// Every file of the output, and what each is made of.
struct Plan: Sendable {
    enum File: Sendable {
        case asset(Theme.Asset)
        /// A picture, a document or a file of `static/`, by its place below `content/`.
        case copy(from: String, to: String)
        /// An icon that is drawn of the logo.
        case icon(SiteIcons.Drawn)
        /// A page, by its place among the entries.
        case page(Int)
        /// The notice at the address of a page that has expired, by its place among those.
        case expired(Int)
        case redirect(Site.Redirect)
        /// A volume, by the place of its top page among the entries.
        case volume(Int)
        case allPages
        case searchPage
        /// A file of the search index.
        case search(IndexFile)
        case generated(GeneratedFile)
    }

    /// Files that pages need. They are written first, so that no page is there before them.
    let files: [File]
    let pages: [File]
    let indexes: [File]
    private let site: Site

    init(_ site: Site, copies: [String], statics: [String], theme: Theme) {
        self.site = site
        files =
            theme.assets(for: site.settings.baseURL).map { .asset($0) }
            + copies.map { .copy(from: $0, to: $0) }
            + statics.map { .copy(from: "static/" + $0, to: $0) }
            + SiteIcons(site.settings.brand, statics: statics).drawn.map { .icon($0) }
        let volumes = site.entries.indices.filter { site.entries[$0].hasVolume }
        pages =
            site.entries.indices.map { .page($0) } + site.expired.indices.map { .expired($0) }
            + site.redirects.map { .redirect($0) }
            + (site.settings.hasVolumes ? volumes.map { .volume($0) } : [])
        let ownPages: [File] =
            site.settings.hasSearchPage ? [.allPages, .searchPage] : [.allPages]
        indexes = ownPages + Indexes(site: site).files.map { .generated($0) }
    }

    /// Relative to the output folder.
    func path(of file: File) -> String {
        switch file {
        case .asset(let asset): site.assetFolder + asset.name
        case .copy(_, let path): path
        case .icon(let icon): icon.path
        case .page(let place): site.entries[place].address.file
        case .expired(let place): site.expired[place].address.file
        case .redirect(let redirect): redirect.from.file
        case .volume(let place): site.entries[place].address.ofVolume.file
        case .allPages: Address.allPages.file
        case .searchPage: Address.search.file
        case .search(let file): file.path
        case .generated(let file): file.rawValue
        }
    }

    var byPath: [String: File] {
        Dictionary((files + pages + indexes).map { (path(of: $0), $0) }) { first, _ in first }
    }
}

extension Plan {
    /// All files that templates make.
    var templated: [File] { (pages + indexes).filter(\.isPage) }

    /// The first page of each shape: what a template leaves out shows in one of them, and is then
    /// found before anything is written.
    var samples: [File] {
        var seen: Set<String> = []
        return templated.filter { file in
            switch file {
            case .page(let place): seen.insert(site.entries[place].shape).inserted
            // The deepest sections have the fewest pages.
            case .volume(let place): place == deepestVolume
            case .expired(let place): seen.insert("expired " + site.expired[place].shape).inserted
            case .redirect: seen.insert("redirect").inserted
            default: true
            }
        }
    }

    private var deepestVolume: Int? {
        site.entries.indices.filter { site.entries[$0].hasVolume }
            .max { site.entries[$0].depth < site.entries[$1].depth }
    }
}

extension Entry {
    fileprivate var depth: Int { path.utf8.reduce(0) { $0 + ($1 == UInt8(ascii: "/") ? 1 : 0) } }

    /// A text that is the same for pages of which templates show the same parts.
    fileprivate var shape: String {
        let parts = [
            address.isHome, isIndex, outline.isEmpty, terms.isEmpty, citations.isEmpty,
            citations.contains { $0.places > 1 }, citations.contains { $0.places == 0 },
            needsReviewNotice, front.withdrawn != nil,
        ]
        return front.kind.name + parts.map { $0 ? "1" : "0" }.joined()
    }
}

extension Plan.File {
    /// Whether a template makes this file.
    var isPage: Bool {
        switch self {
        case .page, .expired, .redirect, .volume, .allPages, .searchPage, .generated(.notFound):
            true
        case .asset, .copy, .icon, .search, .generated: false
        }
    }

    var isRedirect: Bool { if case .redirect = self { true } else { false } }

    /// The member of a look or a theme that draws it.
    func template(in site: Site) -> String {
        if let entry = entry(in: site) {
            if entry.address.isHome { return "home" }
            return switch entry.front.kind.layout {
            case .home, .section: "section"
            case .article, .sheet: "article"
            }
        }
        return switch self {
        case .volume: "volume"
        case .allPages: "allPages"
        case .searchPage: "search"
        case .redirect: "redirect"
        default: "notFound"
        }
    }

    /// The entry whose page it is; nil for any other file.
    func entry(in site: Site) -> Entry? {
        switch self {
        case .page(let place): site.entries[place]
        case .expired(let place): site.expired[place]
        default: nil
        }
    }

    /// The digest of its bytes, where it is known already.
    var digest: String? {
        if case .search(let file) = self { file.digest } else { nil }
    }
}
