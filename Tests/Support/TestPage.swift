package import HoofbeatContent
package import HoofbeatMarkup

extension Page {
    /// A page as templates get it.
    package static func test(
        _ entry: Entry, body: HTML = "", in site: Site,
        fill: (Hole, Site) -> HTML = Theme.plain.fill
    ) -> Page {
        let section = TextSection(heading: entry.outline.first, text: entry.front.description)
        let parsed = ParsedPage(entry: entry, body: body, sections: [section], problems: [])
        return Page(parsed, in: site, fill: fill)
    }
}
