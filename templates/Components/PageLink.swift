import Content
import Markup

/// A link to a page, named by its title.
struct PageLink {
    let entry: Entry
    /// Value of `aria-current`, where the link leads to the page itself or the part it is in.
    var current: String?

    var html: HTML {
        """
        <a href="\(url: entry.href)"\(when(current) { " aria-current=\"\($0)\"" })>\
        \(entry.front.title)</a>
        """
    }

    var item: HTML { "<li>\(html)</li>\n" }
}
