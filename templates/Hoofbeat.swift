import Content
import Markup

extension Theme {
    /// The look of the Hoofbeat guide.
    public static let hoofbeat = Theme(
        assets: [Asset(name: Layout.stylesheet, bytes: PackageResources.site_css)],
        words: Strings.english.words,
        page: { site in
            let frame = Frame(site)
            return { $0.html(in: frame) }
        },
        usedOn: { pages, site in UsedOn(entries: pages, strings: site.strings).html },
        allPages: { site in AllPagesPage(frame: Frame(site)).html },
        notFound: { site in NotFoundPage(frame: Frame(site)).html },
        redirect: { redirect, site in RedirectPage(redirect: redirect, site: site).html })
}

extension Page {
    /// Every kind has its place here, so the compiler names what a new one still lacks.
    func html(in frame: Frame) -> HTML {
        if entry.address.isHome { return HomePage(page: self, frame: frame).html }
        switch entry.front.kind {
        case .home, .section:
            return SectionPage(page: self, frame: frame).html
        case .condition, .type, .site, .symptom, .hormone, .test, .treatment,
            .questionAndAnswer, .directory, .printSheet, .policy, .page:
            return ArticlePage(page: self, frame: frame).html
        }
    }
}
