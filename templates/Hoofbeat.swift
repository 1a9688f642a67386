import Content
import Markup

extension Theme {
    /// The look of the Hoofbeat guide.
    public static let hoofbeat = Theme(
        assets: [Asset(name: Layout.stylesheet, bytes: PackageResources.site_css)],
        words: Strings.english.words,
        page: { page, site in page.html(on: site) },
        usedOn: { pages, site in UsedOn(entries: pages, strings: site.strings).html },
        allPages: { site in AllPagesPage(site: site).html },
        notFound: { site in NotFoundPage(site: site).html },
        redirect: { redirect, site in RedirectPage(redirect: redirect, site: site).html })
}

extension Page {
    /// Every kind has its place here, so the compiler names what a new one still lacks.
    func html(on site: Site) -> HTML {
        if entry.address.isHome { return HomePage(page: self, site: site).html }
        switch entry.front.kind {
        case .home, .section:
            return SectionPage(page: self, site: site).html
        case .condition, .type, .site, .symptom, .hormone, .test, .treatment,
            .questionAndAnswer, .directory, .printSheet, .policy, .page:
            return ArticlePage(page: self, site: site).html
        }
    }
}
