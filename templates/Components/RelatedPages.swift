import HoofbeatContent
import HoofbeatMarkup

/// Pages that a reader may want next.
struct RelatedPages {
    let page: Page
    let frame: Frame

    private var strings: Strings { frame.strings }

    var html: HTML {
        when(
            !page.related.isEmpty,
            """
            <nav class="related" aria-labelledby="_related">
            <h2 id="_related">\(strings[.relatedPages])</h2>
            <ul>
            \(each(page.related, frame.item))\
            </ul>
            </nav>

            """)
    }
}
