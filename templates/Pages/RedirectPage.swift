import HoofbeatContent
import HoofbeatMarkup

/// Leads from a former address to the page's present one.
struct RedirectPage {
    let redirect: Site.Redirect
    let site: Site

    var html: HTML {
        let settings = site.settings
        let strings = site.strings
        let target = settings.href(redirect.to)
        return """
            <!DOCTYPE html>
            <html lang="\(settings.language)"\(settings.direction)>
            <head>
            <meta charset="utf-8">
            <meta http-equiv="Content-Security-Policy" content="\(SecurityPolicy.meta(of: site))">
            <meta name="referrer" content="\(SecurityPolicy.referrer)">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <title>\(strings.title(of: strings[.moved], on: settings.name))</title>
            <meta name="robots" content="noindex">
            <meta http-equiv="refresh" content="0; url=\(url: target)">
            \(when(!settings.baseURL.isOnDisk, canonical))\
            </head>
            <body>
            <main>
            <h1>\(strings[.moved])</h1>
            <p>\(strings[.movedTo]) <a href="\(url: target)">\(name)</a></p>
            </main>
            </body>
            </html>

            """
    }

    private var canonical: HTML {
        """
        <link rel="canonical" href="\(url: site.settings.absolute(redirect.to.path))">

        """
    }

    private var name: String {
        site.entries.first { $0.address == redirect.to }?.front.title ?? redirect.to.path
    }
}
