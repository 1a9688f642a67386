import HoofbeatContent
import HoofbeatMarkup

/// Writes the files for machines: sitemap, feed, and what hosts and robots read.
struct Indexes {
    let site: Site
    private var settings: Settings { site.settings }

    /// Those of the files that this site has.
    var files: [GeneratedFile] {
        let hasReviews = !site.library.reviews.isEmpty
        return GeneratedFile.allCases.filter {
            $0 != .manifest && $0.exists(for: settings, hasReviews: hasReviews)
        }
    }

    func bytes(of file: GeneratedFile) -> [UInt8] {
        switch file {
        case .robots: Array(robots.utf8)
        case .headers: Array(HostFiles(rules: ServingRules(site)).headers.utf8)
        case .redirects: Array(HostFiles(rules: ServingRules(site)).redirects.utf8)
        case .apache: Array(ApacheConfiguration(ServingRules(site)).text.utf8)
        case .sitemap: sitemap.bytes
        case .feed: feed.bytes
        case .reviews: ReviewIndex(site: site).bytes
        // What these hold follows from more than the Site.
        case .notFound, .addresses, .manifest: []
        }
    }

    /// The sitemap (sitemaps.org, protocol 0.9).
    private var sitemap: HTML {
        """
        <?xml version="1.0" encoding="UTF-8"?>
        <urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
        \(each(site.entries.filter { !site.isUnlisted($0) }) { entry in
            """
            <url><loc>\(settings.absolute(entry.address.path))</loc>\
            \(when(entry.lastChange) { "<lastmod>\($0.iso)</lastmod>" })</url>

            """
        })\
        <url><loc>\(settings.absolute(Address.allPages.path))</loc></url>
        </urlset>

        """
    }

    /// The pages that were changed last, as an Atom feed (RFC 4287).
    private var feed: HTML {
        let listed = site.entries.filter { !site.isUnlisted($0) }
        let changed = listed.compactMap { entry in entry.lastChange.map { (entry, $0) } }
            .sorted { ($1.1, $0.0.path) < ($0.1, $1.0.path) }
            .prefix(30).map(\.0)
        let updated = changed.first?.lastChange?.iso ?? "1970-01-01"
        return """
            <?xml version="1.0" encoding="UTF-8"?>
            <feed xmlns="http://www.w3.org/2005/Atom" xml:lang="\(settings.language)">
            <title>\(settings.name)</title>
            <subtitle>\(settings.description)</subtitle>
            <id>\(settings.absolute(""))</id>
            <link rel="self" href="\(settings.absolute(GeneratedFile.feed.rawValue))"/>
            <link href="\(settings.absolute(""))"/>
            <updated>\(updated)T00:00:00Z</updated>
            <author><name>\(settings.publisher?.name ?? settings.name)</name></author>
            \(each(changed, entryOfFeed))\
            </feed>

            """
    }

    private func entryOfFeed(_ entry: Entry) -> HTML {
        let address = settings.absolute(entry.address.path)
        let day = entry.lastChange?.iso ?? ""
        return """
            <entry>
            <title>\(entry.front.title)</title>
            <id>\(address)</id>
            <link href="\(address)"/>
            <updated>\(day)T00:00:00Z</updated>
            <summary>\(entry.front.description)</summary>
            </entry>

            """
    }

    private var robots: String {
        let sitemap = settings.absolute(GeneratedFile.sitemap.rawValue)
        let line = settings.baseURL.origin.isEmpty ? "" : "Sitemap: \(sitemap)\n"
        return "User-agent: *\nAllow: /\n" + line
    }
}

extension Entry {
    /// The day that the editor gives; a page that never changed dates from its publication.
    var lastChange: Day? { front.changed ?? front.date }
}
