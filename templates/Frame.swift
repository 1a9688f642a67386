import Content
import Markup

/// What all pages of a site share, made once: taking the header and the footer apart for every page
/// was a tenth of the time that templates took.
final class Frame: Sendable {
    let site: Site
    let strings: Strings
    let footer: HTML
    private let headers: [String: HTML]
    private let plainHeader: HTML

    init(_ site: Site) {
        self.site = site
        strings = site.strings
        footer = Footer(site: site).html
        headers = Dictionary(
            site.parts.map { ($0.path, Header(site: site, section: $0).html) },
            uniquingKeysWith: { first, _ in first })
        plainHeader = Header(site: site, section: nil).html
    }

    /// - Parameter section: the part of the guide that the page belongs to.
    func header(of section: Entry?) -> HTML {
        section.flatMap { headers[$0.path] } ?? plainHeader
    }
}
