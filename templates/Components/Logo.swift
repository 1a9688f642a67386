import HoofbeatContent
import HoofbeatMarkup

/// The logo of the site, if it has one. The site's name is beside it, so the picture needs no text.
struct Logo {
    let settings: Settings

    /// The height in CSS pixels.
    private static let height = 40

    var html: HTML {
        guard let logo = settings.brand.logo else { return "" }
        let image: HTML = """
            <img class="mark" src="\(url: settings.href(logo.path))" \
            width="\(width(of: logo))" height="\(Self.height)" alt="">
            """
        guard let dark = settings.brand.darkLogo else { return image }
        return """
            <picture><source media="(prefers-color-scheme: dark)" \
            srcset="\(url: settings.href(dark.path))">\(image)</picture>
            """
    }

    private func width(of logo: Brand.Logo) -> Int {
        max(1, logo.width * Self.height / max(1, logo.height))
    }
}
