import HoofbeatContent
import HoofbeatMarkup

/// What a host shows for an address that does not exist.
struct NotFoundPage {
    let frame: Frame

    private var site: Site { frame.site }

    var html: HTML {
        let strings = frame.strings
        return Layout(
            frame: frame, title: strings[.notFound], description: strings[.notFoundSummary],
            isIndexed: false,
            content: """
                <div class="page">
                \(PageHead(title: strings[.notFound], summary: strings[.notFoundSummary]).html)\
                <div class="body">
                <h2 id="_what-to-do">\(strings[.whatYouCanDo])</h2>
                <ul>
                <li>\(strings[.checkTheAddress])</li>
                <li><a href="\(url: site.settings.href(.allPages))">\(strings[.lookInAToZ])</a></li>
                <li><a href="\(url: site.settings.href(.home))">\(strings[.startAtHome])</a></li>
                \(when(site.helpPage) { PageLink(entry: $0).item })\
                </ul>
                </div>
                \(ChildPages(entries: site.parts, title: strings[.allParts]).html)\
                </div>

                """
        ).html
    }
}
