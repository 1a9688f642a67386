import Content
import Markup

/// The front of a section: a few words, then its pages.
struct SectionPage {
    let page: Page
    let frame: Frame

    var html: HTML {
        let strings = frame.strings
        return Layout(
            page, in: frame,
            content: """
                <article class="page kind-section">
                \(PageHead(title: page.entry.front.title, summary: page.entry.front.summary).html)\
                <div class="body">
                \(page.body)\
                </div>
                \(ChildPages(entries: page.children, title: strings[.pagesInThisSection]).html)\
                \(volumeLink)\
                \(PageNotes(page: page, frame: frame).html)\
                \(PageEnd(page: page, frame: frame).html)\
                </article>

                """
        ).html
    }

    private var volumeLink: HTML {
        let settings = frame.site.settings
        return when(
            settings.hasVolumes && page.entry.hasVolume,
            """
            <p class="volume-link">\(VolumeLink(
                to: page.entry, text: frame.strings[.sectionOnOnePage],
                settings: settings).html)</p>

            """)
    }
}
