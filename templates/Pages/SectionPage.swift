import Content
import Markup

/// The front of a section: a few words, then its pages.
struct SectionPage {
    let page: Page
    let site: Site

    var html: HTML {
        Layout(
            page, on: site,
            content: """
                <article class="page kind-section">
                \(PageHead(title: page.entry.front.title, summary: page.entry.front.summary).html)\
                <div class="body">
                \(page.body)\
                </div>
                \(ChildPages(
                    entries: page.children, title: site.strings.pagesInThisSection
                ).html)\
                \(PageEnd(page: page, site: site).html)\
                </article>

                """
        ).html
    }
}
