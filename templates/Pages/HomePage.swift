import HoofbeatContent
public import HoofbeatMarkup

extension PageParts {
    /// The front of the guide: what it is, the doors into it, and all its parts.
    public var home: HTML {
        """
        <article class="page kind-home">
        \(hero)\
        <div class="body">
        \(body)\
        </div>
        \(children)\
        \(notes)\
        \(standing)\
        </article>

        """
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
