import Content
import Markup

/// The pages that link to this one, folded away: a way back for those who look for it.
struct LinkedFrom {
    let page: Page
    let site: Site

    private static let most = 12

    var html: HTML {
        let hidden = page.linkedFrom.count - Self.most
        return when(
            !page.linkedFrom.isEmpty,
            """
            <nav class="linked-from" aria-label="\(site.strings.pagesThatLinkHere)">
            <details>
            <summary>\(site.strings.pagesThatLinkHere)</summary>
            <ul>
            \(each(page.linkedFrom.prefix(Self.most)) { PageLink(entry: $0).item })\
            \(when(hidden > 0, "<li>\(site.strings.andMore(hidden))</li>\n"))\
            </ul>
            </details>
            </nav>

            """)
    }
}
