import HoofbeatContent
import HoofbeatMarkup

/// What programs learn of the site on every page, made once.
struct StructuredSite: Sendable {
    /// The name of the site, for those who show a link.
    let openGraph: HTML
    /// The language of a page, and the site that it is a part of.
    let site: HTML
    /// The way from the home page down to each page that has others below it.
    private let trails: [ObjectIdentifier: HTML]

    init(_ site: Site) {
        let settings = site.settings
        openGraph = """
            <meta property="og:site_name" content="\(settings.name)">

            """
        self.site = """
            ,"inLanguage":\(json: .string(settings.language)),\
            "isPartOf":{"@type":"WebSite","url":\(json: .string(settings.absolute(""))),\
            "name":\(json: .string(settings.name))\
            \(when(settings.publisher) { Self.publisher($0) })}
            """
        trails = Dictionary(
            site.entries.lazy.filter(\.isIndex).map {
                (ObjectIdentifier($0), Self.trail(to: $0, in: site))
            },
            uniquingKeysWith: { first, _ in first })
    }

    func trail(to entry: Entry) -> HTML { trails[ObjectIdentifier(entry)] ?? "" }

    /// Who publishes the site; nothing is said of anybody whom the settings do not name.
    private static func publisher(_ publisher: Settings.Publisher) -> HTML {
        """
        ,"publisher":{"@type":"\(when(publisher.isPerson, "Person", else: "Organization"))",\
        "name":\(json: .string(publisher.name))\
        \(when(publisher.address) { ",\"address\":\(json: .string($0))" })}
        """
    }

    private static func trail(to entry: Entry, in site: Site) -> HTML {
        let steps = site.ancestors(of: entry) + [entry]
        return each(steps.indices) { index in
            let (step, settings) = (steps[index], site.settings)
            let name = step.address.isHome ? site.strings[.home] : step.front.title
            let address = settings.baseURL.origin + step.href.text
            return """
                \(when(index > 0, ","))\
                {"@type":"ListItem","position":\(index + 1),"name":\(json: .string(name)),\
                "item":\(json: .string(address))}
                """
        }
    }
}
