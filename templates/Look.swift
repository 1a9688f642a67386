import HoofbeatAssets
@_spi(StandardTheme) public import HoofbeatContent
public import HoofbeatMarkup

/// How a site looks, as functions from finished parts to HTML, each of which may be replaced alone.
///
/// Copy the standard look, change a member, and hand the theme to the program:
///
///     var look = Look()
///     look.footer = { parts in "<footer>\(parts.imprint)</footer>" }
///     HoofbeatProgram.main(theme: Theme(look))
///
/// What readers depend on is not up to a look: a build fails if a page lacks a part that it
/// requires (``PagePart``).
public struct Look: Sendable {
    /// The whole document, around the main part.
    public var document: @Sendable (DocumentParts) -> HTML = { $0.standard }
    /// The head of every page.
    public var header: @Sendable (HeaderParts) -> HTML = { $0.standard }
    /// The foot of every page.
    public var footer: @Sendable (FooterParts) -> HTML = { $0.standard }
    /// The main part of a page that says something.
    public var article: @Sendable (PageParts) -> HTML = { $0.article }
    /// The main part of the front of a section.
    public var section: @Sendable (PageParts) -> HTML = { $0.section }
    /// The main part of the home page.
    public var home: @Sendable (PageParts) -> HTML = { $0.home }

    /// The standard look.
    public init() {}
}

extension Theme {
    /// The look that a site has if it does not bring its own.
    public static let standard = Theme(Look()).asStandard

    /// The standard theme with another look. Its members can be replaced, too.
    public init(_ look: Look) {
        self.init(
            assets: [
                Asset(name: Layout.stylesheet, bytes: Assets.stylesheet) {
                    StyleSheet($0).published
                },
                Asset(name: Layout.script, bytes: Assets.script) { Script($0).published },
            ],
            style: \.style,
            page: { site in
                let frame = Frame(site, look)
                return { $0.html(in: frame) }
            },
            fill: { $0.html(in: $1) },
            volume: { site in
                let frame = Frame(site, look)
                return { VolumePage(volume: $0, frame: frame).html }
            },
            allPages: { site in AllPagesPage(frame: Frame(site, look)).html },
            notFound: { site in NotFoundPage(frame: Frame(site, look)).html },
            search: { site in SearchPage(frame: Frame(site, look)).html },
            redirect: { redirect, site in RedirectPage(redirect: redirect, site: site).html })
        setPieces { site in
            let header = look.header(HeaderParts(site: site, section: nil))
            return (header, look.footer(FooterParts(site: site)))
        }
    }
}

extension Hole {
    fileprivate func html(in site: Site) -> HTML {
        switch self {
        case .usersOfTerm(let key):
            UsedOn(entries: site.users(ofTerm: key), strings: site.strings).html
        case .usersOfReference(let key):
            UsedOn(entries: site.users(ofReference: key), strings: site.strings).html
        case .questions:
            QuestionIndex(site: site).html
        case .signs:
            SignMatrix(site: site).html
        }
    }
}
