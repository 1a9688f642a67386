import HoofbeatContent
import HoofbeatMarkup

/// The pages that link to this one, folded away: a way back for those who look for it.
struct LinkedFrom {
    let page: Page
    let frame: Frame

    private var strings: Strings { frame.strings }

    var html: HTML {
        when(
            !page.linkedFrom.isEmpty,
            """
            <nav class="linked-from" aria-label="\(strings[.pagesThatLinkHere])">
            <details>
            <summary>\(strings[.pagesThatLinkHere])</summary>
            \(PageList(entries: page.linkedFrom, strings: strings, item: frame.item).html)\
            </details>
            </nav>

            """)
    }
}
