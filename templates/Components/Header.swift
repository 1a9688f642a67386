import Content
import Markup

/// The head of every page: whose site it is, the way to help, and the parts of the guide.
struct Header {
    let site: Site
    let section: Entry?
    var hasSearch = true

    private var strings: Strings { site.strings }

    var html: HTML {
        """
        <header class="site-header">
        <div class="bar">
        <a class="brand" href="\(url: site.settings.href(""))">\
        \(Logo(settings: site.settings).html)\
        <span>\(site.settings.name)</span></a>
        <a class="a-to-z" href="\(url: site.settings.href(.allPages))">\(strings[.aToZ])</a>
        \(when(site.settings.brand.headerLink) { BrandLink(link: $0, site: site).html })\
        \(when(site.helpPage, linkToHelp))\
        \(when(hasSearch && site.settings.hasSearch, SearchBox(site: site).html))\
        \(navigation)\
        </div>
        </header>

        """
    }

    private func linkToHelp(_ page: Entry) -> HTML {
        """
        <a class="help-link" href="\(url: page.href)">\(strings[.getHelpNow])</a>

        """
    }

    private var navigation: HTML {
        let links = each(site.parts) {
            PageLink(entry: $0, current: $0 === section ? "true" : nil).item
        }
        return when(
            !links.isEmpty, Fold(name: "site-navigation", title: strings[.menu], links: links).html)
    }
}
