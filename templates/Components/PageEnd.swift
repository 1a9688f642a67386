import Content
import Markup

/// What follows the body of a page that an editor wrote: about the page, and where to go next.
struct PageEnd {
    let page: Page
    let site: Site

    var html: HTML {
        """
        <div class="page-end">
        <section class="about-page" aria-labelledby="_about">
        <h2 id="_about">\(site.strings.aboutThisPage)</h2>
        \(PageDates(front: page.entry.front, strings: site.strings).html)\
        \(FeedbackLine(id: page.entry.front.id, site: site).html)\
        </section>
        \(PreviousNext(page: page, site: site).html)\
        \(RelatedPages(page: page, site: site).html)\
        \(LinkedFrom(page: page, site: site).html)\
        </div>

        """
    }
}
