import HoofbeatContent
import HoofbeatMarkup

/// What a document is made from: its main part, and what its head and frame say of it.
struct Layout: Sendable {
    let frame: Frame
    let title: String
    let description: String
    /// The page's address; nil if it has none of its own.
    var address: Address?
    /// The address where the same text properly belongs.
    var canonical: Address?
    var ancestors: [Entry] = []
    var section: Entry?
    var isIndexed = true
    /// Whether the search box is in the main part and not in the header.
    var isSearchPage = false
    /// What programs read of a page that an editor wrote.
    var structured = HTML()
    let content: HTML

    static let stylesheet = "site.css"
    static let script = "search.js"

    private var site: Site { frame.site }
    private var settings: Settings { frame.site.settings }
    private var strings: Strings { frame.strings }

    var html: HTML { frame.look.document(DocumentParts(layout: self)) }

    /// The policies come first, since they only bind what follows them.
    var head: HTML {
        """
        <meta charset="utf-8">
        <meta http-equiv="Content-Security-Policy" content="\(frame.policy)">
        <meta name="referrer" content="\(SecurityPolicy.referrer)">
        <meta name="viewport" content="width=device-width, initial-scale=1">
        <title>\(strings.title(of: title, on: settings.name))</title>
        <meta name="description" content="\(description)">
        \(when(!isIndexed, "<meta name=\"robots\" content=\"noindex\">\n"))\
        <meta name="color-scheme" content="light dark">
        <meta name="theme-color" content="\(settings.brand.light.header.hex)" \
        media="(prefers-color-scheme: light)">
        <meta name="theme-color" content="\(settings.brand.dark.header.hex)" \
        media="(prefers-color-scheme: dark)">
        <link rel="stylesheet" href="\(url: settings.href(site.assetFolder + Self.stylesheet))">
        \(when(settings.hasSearch, searchScript))\
        \(each(site.icons, icon))\
        \(structured)\
        \(when(!settings.baseURL.origin.isEmpty, fullAddresses))
        """
    }

    private func icon(_ icon: SiteIcon) -> HTML {
        """
        <link rel="icon" href="\(url: settings.href(icon.path))" type="\(icon.mediaType)"\
        \(when(icon.sizes) { " sizes=\"\($0)\"" })\
        \(when(icon.mode) { " media=\"(prefers-color-scheme: \($0.rawValue))\"" })>

        """
    }

    private var searchScript: HTML {
        """
        <script type="module" src="\(url: settings.href(site.assetFolder + Self.script))"\
        \(when(site.scriptDigests[Self.script]) { " integrity=\"\($0)\"" })></script>

        """
    }

    /// Elements of the head that need to know where the site is published.
    private var fullAddresses: HTML {
        """
        \(when(canonical ?? address) { """
            <link rel="canonical" href="\(url: settings.absolute($0.path))">

            """ })\
        <link rel="alternate" type="application/atom+xml" title="\(strings[.feed])" \
        href="\(url: settings.href("feed.xml"))">

        """
    }
}

extension Page {
    /// The document, with the main part that the look draws for such a page.
    func html(in frame: Frame) -> HTML {
        let parts = PageParts(page: self, frame: frame)
        let content =
            if entry.address.isHome {
                frame.look.home(parts)
            } else {
                switch entry.front.kind.layout {
                case .home, .section: frame.look.section(parts)
                case .article, .sheet: frame.look.article(parts)
                }
            }
        // No program reads a copy on a disk, where a page has no address.
        let structured =
            frame.site.settings.baseURL.isOnDisk
            ? HTML() : StructuredData(entry: entry, ancestors: ancestors, frame: frame).html
        return Layout(
            frame: frame, title: entry.front.title, description: entry.front.description,
            address: entry.address, ancestors: ancestors, section: section,
            isIndexed: !frame.site.isUnlisted(entry), structured: structured, content: content
        ).html
    }
}
