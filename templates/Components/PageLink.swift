import HoofbeatContent
import HoofbeatMarkup

/// A link to a page, named by its title or, in menus, by its short one.
struct PageLink {
    let entry: Entry
    /// The value of `aria-current`, if the link leads to the page itself or to the part that it is
    /// in.
    var current: String?
    var isInMenu = false

    var html: HTML {
        """
        <a href="\(url: entry.href)"\(when(current) { " aria-current=\"\($0)\"" })>\
        \(isInMenu ? entry.front.shortTitle ?? entry.front.title : entry.front.title)</a>
        """
    }

    var item: HTML { "<li>\(html)</li>\n" }
}
