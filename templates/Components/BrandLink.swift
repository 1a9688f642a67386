import HoofbeatContent
import HoofbeatMarkup

/// A link that the site's settings ask for, to one of its pages or to another site.
struct BrandLink {
    let link: Brand.NamedLink
    let site: Site

    var html: HTML {
        if let page = site[link.to] {
            return "<a class=\"brand-link\" href=\"\(url: page.href)\">\(link.text)</a>\n"
        }
        return """
            <a class="brand-link" href="\(url: link.to)" rel="noreferrer">\(link.text)</a>

            """
    }
}
