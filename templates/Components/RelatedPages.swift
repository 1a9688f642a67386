import Content
import Markup

/// Pages that a reader may want next.
struct RelatedPages {
    let page: Page
    let strings: Strings

    var html: HTML {
        when(
            !page.related.isEmpty,
            """
            <nav class="related" aria-labelledby="_related">
            <h2 id="_related">\(strings.relatedPages)</h2>
            <ul>
            \(each(page.related) { PageLink(entry: $0).item })\
            </ul>
            </nav>

            """)
    }
}
