import HoofbeatContent
import HoofbeatMarkup

/// Cards that lead to pages: a title and a sentence each.
struct ChildPages {
    let entries: [Entry]
    let title: String

    var html: HTML {
        when(
            !entries.isEmpty,
            """
            <section class="children" aria-labelledby="_pages">
            <h2 id="_pages">\(title)</h2>
            <ul class="cards">
            \(each(entries, card))\
            </ul>
            </section>

            """)
    }

    private func card(_ entry: Entry) -> HTML {
        """
        <li class="card">
        <h3>\(PageLink(entry: entry).html)</h3>
        <p>\(entry.front.description)</p>
        </li>

        """
    }
}
