import Assets
public import Content
import Markup

extension Theme {
    /// The look of the Hoofbeat guide.
    public static let hoofbeat = Theme(
        assets: [
            Asset(name: Layout.stylesheet, bytes: Assets.stylesheet) { StyleSheet($0).published },
            Asset(name: Layout.script, bytes: Assets.script) { Script($0).published },
        ],
        style: \.style,
        page: { site in
            let frame = Frame(site)
            return { $0.html(in: frame) }
        },
        fill: { hole, site in
            switch hole {
            case .usersOfTerm(let key):
                UsedOn(entries: site.users(ofTerm: key), strings: site.strings).html
            case .usersOfReference(let key):
                UsedOn(entries: site.users(ofReference: key), strings: site.strings).html
            case .questions:
                QuestionIndex(site: site).html
            case .signs:
                SignMatrix(site: site).html
            }
        },
        volume: { site in
            let frame = Frame(site)
            return { VolumePage(volume: $0, frame: frame).html }
        },
        allPages: { site in AllPagesPage(frame: Frame(site)).html },
        notFound: { site in NotFoundPage(frame: Frame(site)).html },
        search: { site in SearchPage(frame: Frame(site)).html },
        redirect: { redirect, site in RedirectPage(redirect: redirect, site: site).html })
}

extension Page {
    func html(in frame: Frame) -> HTML {
        if entry.address.isHome { return HomePage(page: self, frame: frame).html }
        switch entry.front.kind.layout {
        case .home, .section: return SectionPage(page: self, frame: frame).html
        case .article, .sheet: return ArticlePage(page: self, frame: frame).html
        }
    }
}
