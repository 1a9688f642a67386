import Content
import Markup

/// The front of a section: a few words, then its pages.
struct SectionPage {
    let page: Page
    let frame: Frame

    private var site: Site { frame.site }

    var html: HTML {
        Layout(
            page, in: frame,
            content: """
                <article class="page kind-section">
                \(PageHead(title: page.entry.front.title, summary: page.entry.front.summary).html)\
                \(PageBody(page: page, strings: frame.strings).html)\
                \(ChildPages(
                    entries: page.children, title: site.strings.pagesInThisSection
                ).html)\
                \(PageEnd(page: page, site: site).html)\
                </article>

                """
        ).html
    }
}
