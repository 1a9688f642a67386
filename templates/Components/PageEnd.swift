import Content
import Markup

/// Everything below the body of a page: about the page, and where to go next.
struct PageEnd {
    let page: Page
    let frame: Frame

    var html: HTML {
        """
        <div class="page-end">
        \(AboutPage(entry: page.entry, frame: frame).html)\
        \(PreviousNext(page: page, frame: frame).html)\
        \(RelatedPages(page: page, frame: frame).html)\
        \(LinkedFrom(page: page, frame: frame).html)\
        </div>

        """
    }
}
