import HoofbeatContent

/// A file that the build itself writes at the root of the site.
enum GeneratedFile: String, CaseIterable, Sendable {
    case notFound = "404.html"
    case sitemap = "sitemap.xml"
    case feed = "feed.xml"
    case robots = "robots.txt"
    case headers = "_headers"
    case redirects = "_redirects"
    case apache = ".htaccess"
    case reviews = "reviews.json"
    case addresses = "addresses.json"
    case manifest = "manifest.sha256"

    /// Whether it is for hosts, or for the next build, and not for readers.
    var isHidden: Bool {
        switch self {
        case .headers, .redirects, .apache, .addresses, .manifest: true
        case .notFound, .sitemap, .feed, .robots, .reviews: false
        }
    }

    /// Whether it may only hold full addresses (sitemaps.org; RFC 4287, section 4.2.6).
    var needsFullAddresses: Bool { self == .sitemap || self == .feed }

    /// Whether a site has it. A copy for the disk has nothing for hosts and robots, and nothing
    /// that needs its address. Only a site with records of reviews has a list of them.
    func exists(for settings: Settings, hasReviews: Bool) -> Bool {
        let baseURL = settings.baseURL
        if self == .reviews { return hasReviews }
        if self == .apache, !settings.isForApache { return false }
        if baseURL.isOnDisk { return self == .manifest }
        return !needsFullAddresses || !baseURL.origin.isEmpty
    }
}
