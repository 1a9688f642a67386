import HoofbeatContent
import HoofbeatMarkup

/// The pages of the same section, this one among them.
struct SectionNavigation {
    let page: Page
    let frame: Frame

    var html: HTML {
        when(
            page.neighbours.count > 1 && page.section !== page.entry,
            Fold(
                name: "section-navigation", title: frame.strings[.inThisSection],
                links: each(page.neighbours, link)
            ).html)
    }

    private func link(to entry: Entry) -> HTML {
        entry === page.entry
            ? PageLink(entry: entry, current: "page").item : frame.item(entry)
    }
}
