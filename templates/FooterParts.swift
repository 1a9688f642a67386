public import HoofbeatContent
public import HoofbeatMarkup

/// The finished parts of the foot of every page; a look decides where they go.
public struct FooterParts: Sendable {
    /// The whole site.
    public let site: Site

    private var strings: Strings { site.strings }

    /// Links to the parts of the site.
    public var parts: HTML { links(to: site.parts, title: strings[.allParts], id: "_parts") }

    /// Links to the pages that are no part, to the list of all pages, and those of `brand:`.
    public var more: HTML {
        links(to: site.singlePages, title: strings[.moreInThisGuide], id: "_more", last: last)
    }

    /// What the site is for, who publishes it, and its licence.
    public var imprint: HTML {
        """
        <div class="imprint">
        <p>\(site.settings.name). \(strings[.generalInformation])</p>
        \(when(site.settings.brand.footerText) { "<p>\($0)</p>\n" })\
        \(publisher)\
        \(when(!small.isEmpty, "<p>\(small)</p>\n"))\
        </div>

        """
    }

    /// The foot of every page: the whole guide at a glance, and who is behind it.
    public var standard: HTML {
        """
        <footer class="site-footer">
        <div class="bar">
        \(parts)\
        \(more)\
        \(imprint)\
        </div>
        </footer>

        """
    }

    /// The site's claim and its licence.
    private var small: String {
        let licence = site.settings.licence.map { strings[.licensed, ["licence": $0]] }
        return [strings[.claim], licence ?? ""].filter { !$0.isEmpty }.joined(separator: " ")
    }

    private func links(
        to entries: [Entry], title: String, id: HTML, last: HTML = ""
    ) -> HTML {
        when(
            !entries.isEmpty || !last.isEmpty,
            """
            <nav aria-labelledby="\(id)">
            <h2 id="\(id)">\(title)</h2>
            <ul>
            \(each(entries) { PageLink(entry: $0).item })\
            \(last)\
            </ul>
            </nav>

            """)
    }

    private var last: HTML {
        """
        \(each(site.settings.brand.footerLinks) {
            "<li>\(BrandLink(link: $0, site: site).html)</li>\n"
        })\
        <li><a href="\(url: site.settings.href(.allPages))">\(strings[.allPages])</a></li>
        \(when(site.settings.hasVolumes ? site.home : nil) {
            VolumeLink(to: $0, text: strings[.guideOnOnePage], settings: site.settings).item
        })
        """
    }

    /// The publisher. If none is named, it says so, since a made-up one would be worse than none.
    private var publisher: HTML {
        guard let publisher = site.settings.publisher else {
            return "<p>\(strings[.noPublisher])</p>\n"
        }
        return """
            <p>\(strings[.publishedBy, ["name": publisher.name]])\
            \(when(publisher.address) { " <span class=\"address\">\($0)</span>" })</p>

            """
    }
}
