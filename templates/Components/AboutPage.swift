import Content
import Markup

/// What a reader should know of the page itself: its age, its standing, and whom to tell.
struct AboutPage {
    let front: FrontMatter
    let site: Site

    var html: HTML {
        """
        <section class="about-page" aria-labelledby="_about">
        <h2 id="_about">\(site.strings.aboutThisPage)</h2>
        \(PageDates(front: front, strings: site.strings).html)\
        \(FeedbackLine(id: front.id, site: site).html)\
        </section>

        """
    }
}
