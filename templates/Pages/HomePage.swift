import Content
import Markup

/// The front of the guide: what it is, the doors into it, and all its parts.
struct HomePage {
    let page: Page
    let frame: Frame

    private var site: Site { frame.site }

    var html: HTML {
        let strings = frame.strings
        return Layout(
            page, in: frame,
            content: """
                <article class="page kind-home">
                \(hero)\
                <div class="body">
                \(page.body)\
                </div>
                \(ChildPages(entries: site.parts, title: strings[.allParts]).html)\
                \(PageNotes(page: page, frame: frame).html)\
                \(AboutPage(entry: page.entry, frame: frame).html)\
                </article>

                """
        ).html
    }

    private var hero: HTML {
        """
        <header class="hero">
        \(when(site.settings.brand.hasStripes, Stripes().html))\
        <h1>\(page.entry.front.title)</h1>
        \(when(page.entry.front.summary) { "<p class=\"lead\">\($0)</p>\n" })\
        <ul class="first-steps">
        \(each(site.doors) { PageLink(entry: $0).item })\
        </ul>
        </header>

        """
    }
}
