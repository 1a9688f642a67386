public import HoofbeatContent
public import HoofbeatMarkup

/// The finished parts of the head of every page; a look decides where they go.
public struct HeaderParts: Sendable {
    /// The whole site.
    public let site: Site
    /// The part of the site that the page belongs to.
    public let section: Entry?
    /// The page of results has its search box in the main part.
    var isSearchPage = false

    private var strings: Strings { site.strings }

    /// The logo and the name of the site, as a link to its home page.
    public var brand: HTML {
        """
        <a class="brand" href="\(url: site.settings.href(.home))">\
        \(Logo(settings: site.settings).html)\
        <span>\(site.settings.name)</span></a>

        """
    }

    /// The logo alone; nothing if the site has none.
    public var logo: HTML { Logo(settings: site.settings).html }

    /// A link to the list of all pages.
    public var aToZ: HTML {
        """
        <a class="a-to-z" href="\(url: site.settings.href(.allPages))">\(strings[.aToZ])</a>

        """
    }

    /// The link that `brand:` of the settings puts here, such as one for donations.
    public var link: HTML {
        when(site.settings.brand.headerLink) { BrandLink(link: $0, site: site).html }
    }

    /// “Get help now”, if the site names such a page.
    public var help: HTML {
        when(site.helpPage) {
            """
            <a class="help-link" href="\(url: $0.href)">\(strings[.getHelpNow])</a>

            """
        }
    }

    /// The search box, if the site has a search; its script needs the markup as it is. In a copy
    /// for the disk, that the search needs a server.
    public var search: HTML {
        when(!isSearchPage, SearchBox(site: site).html)
    }

    /// Links to the parts of the site.
    public var navigation: HTML {
        when(!site.parts.isEmpty, fold(partLinks))
    }

    /// The same with the list of all pages and the link that `brand:` puts here: on a phone, where
    /// every row above the text counts, all three are behind one button.
    public var menu: HTML {
        fold(
            """
            \(partLinks)\
            <li class="all-pages">\(aToZ)</li>
            \(when(!link.isEmpty, "<li>\(link)</li>\n"))
            """)
    }

    private var partLinks: HTML {
        each(site.parts) {
            PageLink(entry: $0, current: $0 === section ? "true" : nil, isInMenu: true).item
        }
    }

    private func fold(_ links: HTML) -> HTML {
        Fold(name: "site-navigation", title: strings[.menu], links: links).html
    }

    /// The head of every page: whose site it is, the way to help, and the parts of the guide.
    public var standard: HTML {
        """
        <header class="site-header">
        <div class="bar">
        \(brand)\
        \(help)\
        \(search)\
        \(menu)\
        </div>
        </header>

        """
    }
}
