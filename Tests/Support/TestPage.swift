import Content
import Markup

extension Page {
    /// A page as templates get it.
    public static func test(
        _ entry: Entry, body: HTML = "", in site: Site,
        usedOn: (_ pages: [Entry], _ site: Site) -> HTML = Theme.plain.usedOn
    ) -> Page {
        let section = TextSection(heading: entry.outline.first, text: entry.front.description)
        let draft = Draft(entry: entry, body: body, sections: [section], problems: [])
        return Page(draft, in: site, usedOn: usedOn)
    }
}
