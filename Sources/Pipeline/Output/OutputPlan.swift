import HoofbeatContent
import HoofbeatMarkup

/// What is written of a Site: its files, and how a theme makes its pages.
struct OutputPlan: Sendable {
    let site: Site
    let files: Plan
    /// Paths of all files, the manifest among them, except for those of the search index.
    let paths: [String]
    let filesByPath: Deferred<[String: Plan.File]>
    /// The theme prepares itself when the first page is made.
    let render: Deferred<@Sendable (Page) -> HTML>
    let renderVolume: Deferred<@Sendable (Volume) -> HTML>

    /// - Parameter statics: paths of the files in `content/static/`.
    init(_ site: Site, _ routes: Routes, statics: [String], theme: Theme) {
        self.site = site
        let files = Plan(site, copies: routes.files, statics: statics, theme: theme)
        self.files = files
        paths = routes.paths
        filesByPath = Deferred { files.byPath }
        render = Deferred { theme.page(site) }
        renderVolume = Deferred { theme.volume(site) }
    }
}
