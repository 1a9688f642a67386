import Content
import Markup

/// A page that says something: every kind but the home page and the sections.
struct ArticlePage {
    let page: Page
    let frame: Frame

    private var site: Site { frame.site }

    var html: HTML {
        let strings = frame.strings
        return Layout(
            page, in: frame,
            content: """
                <article class="page kind-\(page.entry.front.kind.rawValue)">
                \(PageHead(title: page.entry.front.title, summary: page.entry.front.summary).html)\
                <div class="side">
                \(ContentsList(outline: page.entry.outline, strings: strings).html)\
                \(SectionNavigation(page: page, site: site).html)\
                </div>
                \(PageBody(page: page, strings: strings).html)\
                \(ChildPages(
                    entries: page.children, title: strings.pagesInThisSection
                ).html)\
                \(PageEnd(page: page, site: site).html)\
                </article>

                """
        ).html
    }
}
