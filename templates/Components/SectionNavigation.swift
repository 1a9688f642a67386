import Content
import Markup

/// The pages of the same section, this one among them.
struct SectionNavigation {
    let page: Page
    let strings: Strings

    var html: HTML {
        let links = each(page.neighbours) {
            PageLink(entry: $0, current: $0 === page.entry ? "page" : nil).item
        }
        return when(
            page.neighbours.count > 1 && page.section !== page.entry,
            Fold(
                name: "section-navigation", title: strings.inThisSection, links: links
            ).html)
    }
}
