import HoofbeatContent
import HoofbeatMarkup

/// The way from the home page down to this one. Narrow screens show only the last step.
struct Breadcrumb {
    let ancestors: [Entry]
    let frame: Frame

    var html: HTML {
        when(
            !ancestors.isEmpty,
            """
            <nav class="breadcrumb" aria-label="\(frame.strings[.breadcrumb])">
            <ol>
            \(each(ancestors, step))\
            </ol>
            </nav>

            """)
    }

    private func step(_ entry: Entry) -> HTML {
        let title = entry.address.isHome ? frame.strings[.home] : entry.front.title
        return "<li><a href=\"\(url: entry.href)\">\(title)</a></li>\n"
    }
}
