import HoofbeatContent
import HoofbeatMarkup

/// The pages before and after this one in its section.
struct PreviousNext {
    let page: Page
    let frame: Frame

    private var strings: Strings { frame.strings }

    var html: HTML {
        when(
            page.previous != nil || page.next != nil,
            """
            <nav class="previous-next" aria-label="\(strings[.previousAndNext])">
            <ul>
            \(when(page.previous) { link(to: $0, rel: "prev", strings[.previous]) })\
            \(when(page.next) { link(to: $0, rel: "next", strings[.next]) })\
            </ul>
            </nav>

            """)
    }

    private func link(to entry: Entry, rel: HTML, _ label: String) -> HTML {
        """
        <li class="\(rel)"><a rel="\(rel)" href="\(url: entry.href)">\
        <span class="direction">\(label)<span class="visually-hidden">: </span></span> \
        <span class="page-title">\(entry.front.title)</span></a></li>

        """
    }
}
