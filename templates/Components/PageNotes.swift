import Content
import Markup

/// What a page is based on: the words that it explains and the sources that it cites.
struct PageNotes {
    let page: Page
    let frame: Frame

    var html: HTML {
        when(
            !page.terms.isEmpty || !page.sources.isEmpty,
            """
            <div class="notes">
            \(WordsExplained(terms: page.terms, frame: frame).html)\
            \(ReferenceList(page: page, frame: frame).html)\
            </div>

            """)
    }
}
