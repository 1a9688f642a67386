import HoofbeatContent
import HoofbeatMarkup

/// Shows what a search found. The script fills it; the text here is for a search that found
/// nothing, and for readers without scripts or with a copy for the disk.
struct SearchPage {
    let frame: Frame

    private var site: Site { frame.site }
    private var strings: Strings { frame.strings }

    var html: HTML {
        Layout(
            frame: frame, title: strings[.search], description: strings[.searchSummary],
            ancestors: site.home.map { [$0] } ?? [], isIndexed: false, isSearchPage: true,
            content: """
                <div class="page kind-search">
                \(PageHead(title: strings[.search], summary: nil).html)\
                \(SearchBox(site: site).html)\
                \(when(site.settings.hasSearch, results))\
                \(when(needsReviewNotice, ReviewStatement(text: strings[.notReviewedSite]).html))\
                <div class="search-help">
                \(when(site.settings.hasSearch, withoutScript))\
                <h2 id="_other-ways">\(strings[.otherWays])</h2>
                <ul>
                \(each(site.usefulPages) { PageLink(entry: $0).item })\
                <li><a href="\(url: site.settings.href(.allPages))">\(strings[.lookInAToZ])</a></li>
                </ul>
                \(ChildPages(entries: site.parts, title: strings[.allParts]).html)\
                </div>
                </div>

                """
        ).html
    }

    /// A result is read in a hurry, perhaps instead of its page, so it needs the notice as well.
    private var needsReviewNotice: Bool { site.entries.contains(where: site.needsReviewNotice) }

    private var results: HTML {
        """
        \(when(site.helpPage, urgent))\
        <div class="search-results"></div>

        """
    }

    private var withoutScript: HTML {
        "<noscript><p>\(strings[.searchNeedsScript])</p></noscript>\n"
    }

    private func urgent(_ page: Entry) -> HTML {
        """
        <p class="search-urgent" hidden><strong>\(strings[.getHelpNow]):</strong> \
        \(PageLink(entry: page).html)</p>

        """
    }
}
