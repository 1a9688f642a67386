import HoofbeatContent
import HoofbeatMarkup

/// What one member of a theme made of a model.
struct DrawnFile {
    /// The member, with the kind of page where there are several.
    let name: String
    let html: HTML
    /// The page that it is about, if it is about one.
    var page: Page?
    /// Where it leads, if it is a redirect, as links have it.
    var target: String?
    /// Whether it is a whole page, and not what fills a hole of one.
    var isDocument: Bool { name != "fill" }
}

extension HostileModel {
    /// What every member of the theme makes of the model.
    func files(in theme: Theme) -> [DrawnFile] {
        let render = theme.page(site)
        var files = pages.map { page in
            let front = page.entry.front
            let member = page.entry.address.isHome ? "home" : front.kind.layout.rawValue
            return DrawnFile(name: member, html: render(page), page: page)
        }
        files += site.redirects.map {
            DrawnFile(
                name: "redirect", html: theme.redirect($0, site),
                target: site.settings.href($0.to))
        }
        let volume = theme.volume(site)
        for top in site.entries where top.hasVolume {
            let chapters = Volume(of: top, in: site) { entry in
                pages.first { $0.entry === entry }
            }
            files.append(DrawnFile(name: "volume", html: volume(chapters)))
        }
        files.append(DrawnFile(name: "allPages", html: theme.allPages(site)))
        files.append(DrawnFile(name: "notFound", html: theme.notFound(site)))
        if let search = theme.search { files.append(DrawnFile(name: "search", html: search(site))) }
        for hole in [Hole.questions, .signs] {
            files.append(DrawnFile(name: "fill", html: theme.fill(hole, site)))
        }
        return files
    }
}
