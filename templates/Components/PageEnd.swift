import Content
import Markup

/// What follows the body of a page: about the page, and where to go next.
struct PageEnd {
    let page: Page
    let site: Site

    var html: HTML {
        """
        <div class="page-end">
        \(AboutPage(front: page.entry.front, site: site).html)\
        \(PreviousNext(page: page, strings: site.strings).html)\
        \(RelatedPages(page: page, strings: site.strings).html)\
        \(LinkedFrom(page: page, strings: site.strings).html)\
        </div>

        """
    }
}
