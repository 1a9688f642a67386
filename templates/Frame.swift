import Content
import Markup

/// What all pages of a site share, made once: putting the header, the footer and the links to other
/// pages together for every page took half of the time of the templates.
final class Frame: Sendable {
    let site: Site
    let strings: Strings
    let footer: HTML
    /// A link to each page, as an item of a list.
    private let items: [ObjectIdentifier: HTML]
    /// For each source of a page, by its number, the way back to where it is first cited.
    private let backlinks: [HTML]
    private let headers: [String: HTML]
    private let plainHeader: HTML
    let headerWithoutSearch: HTML

    init(_ site: Site) {
        self.site = site
        strings = site.strings
        footer = Footer(site: site).html
        headers = Dictionary(
            site.parts.map { ($0.path, Header(site: site, section: $0).html) },
            uniquingKeysWith: { first, _ in first })
        plainHeader = Header(site: site, section: nil).html
        headerWithoutSearch = Header(site: site, section: nil, hasSearch: false).html
        let strings = strings
        backlinks = (0...(site.entries.map(\.citations.count).max() ?? 0)).map {
            Backlink(number: $0, place: 1, strings: strings).html
        }
        items = Dictionary(
            site.entries.map { (ObjectIdentifier($0), PageLink(entry: $0).item) },
            uniquingKeysWith: { first, _ in first })
    }

    /// A link to a page, as an item of a list: there are dozens on every page.
    func item(_ entry: Entry) -> HTML {
        items[ObjectIdentifier(entry)] ?? PageLink(entry: entry).item
    }

    func backlink(_ number: Int) -> HTML { backlinks[number] }

    /// - Parameter section: the part of the guide that the page belongs to.
    func header(of section: Entry?) -> HTML {
        section.flatMap { headers[$0.path] } ?? plainHeader
    }
}
