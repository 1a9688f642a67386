import HoofbeatContent
import HoofbeatMarkup

/// Everything that all pages of a site share, made once: putting header, footer and links to other
/// pages together for every page took half of the time of the templates.
final class Frame: Sendable {
    let site: Site
    let look: Look
    let strings: Strings
    /// ` dir="rtl"` for a language that is written from right to left.
    let direction: HTML
    /// ` class="striped"` for a site with stripes.
    let ornament: HTML
    let footer: HTML
    let policy: String
    /// What programs read of the site on every page.
    let programs: StructuredSite
    /// A link to each page, as an item of a list.
    private let items: [ObjectIdentifier: HTML]
    /// The markup around each source of a page that is cited once, by its number.
    private let referenceFrames: [ReferenceFrame]
    /// The meaning of each term of the glossary, as an item of a list.
    private let terms: [ObjectIdentifier: HTML]
    private let headers: [String: HTML]
    private let plainHeader: HTML
    let headerWithoutSearch: HTML

    init(_ site: Site, _ look: Look) {
        self.site = site
        self.look = look
        strings = site.strings
        direction = site.settings.direction
        ornament = when(site.settings.brand.hasStripes, " class=\"striped\"")
        policy = SecurityPolicy.meta(of: site)
        programs = StructuredSite(site)
        footer = look.footer(FooterParts(site: site))
        headers = Dictionary(
            site.parts.map { ($0.path, look.header(HeaderParts(site: site, section: $0))) },
            uniquingKeysWith: { first, _ in first })
        plainHeader = look.header(HeaderParts(site: site, section: nil))
        headerWithoutSearch = look.header(
            HeaderParts(site: site, section: nil, isSearchPage: true))
        let strings = strings
        referenceFrames = (0...(site.entries.map(\.citations.count).max() ?? 0)).map {
            ReferenceFrame(number: $0, places: 1, strings: strings)
        }
        terms = Dictionary(
            site.library.terms.map {
                (ObjectIdentifier($0), TermExplained(term: $0, say: strings[.say]).html)
            },
            uniquingKeysWith: { first, _ in first })
        items = Dictionary(
            site.entries.map { (ObjectIdentifier($0), PageLink(entry: $0).item) },
            uniquingKeysWith: { first, _ in first })
    }

    /// A link to a page, as an item of a list: there are dozens on every page.
    func item(_ entry: Entry) -> HTML {
        items[ObjectIdentifier(entry)] ?? PageLink(entry: entry).item
    }

    func frame(ofReference number: Int, places: Int) -> ReferenceFrame {
        places == 1
            ? referenceFrames[number]
            : ReferenceFrame(number: number, places: places, strings: strings)
    }

    func item(_ term: Term) -> HTML {
        terms[ObjectIdentifier(term)] ?? TermExplained(term: term, say: strings[.say]).html
    }

    /// - Parameter section: the part of the guide that the page belongs to.
    func header(of section: Entry?) -> HTML {
        section.flatMap { headers[$0.path] } ?? plainHeader
    }
}

extension Settings {
    var direction: HTML { when(isRightToLeft, " dir=\"rtl\"") }
}
