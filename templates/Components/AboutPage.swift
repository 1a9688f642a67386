import HoofbeatContent
import HoofbeatMarkup

/// What a reader should know about the page itself: its dates, its address to pass on, and where to
/// send comments.
struct AboutPage {
    let entry: Entry
    let frame: Frame

    var html: HTML {
        """
        <section class="about-page" aria-labelledby="_about">
        <h2 id="_about">\(frame.strings[.aboutThisPage])</h2>
        \(PageDates(entry: entry, frame: frame).html)\
        \(SharePage(title: entry.front.title, address: entry.address, frame: frame).html)\
        \(FeedbackLine(id: entry.front.id, frame: frame).html)\
        </section>

        """
    }
}
