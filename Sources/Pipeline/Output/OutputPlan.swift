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
    private(set) var render: Deferred<@Sendable (Page) -> HTML>
    private(set) var renderVolume: Deferred<@Sendable (Volume) -> HTML>

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

    /// The same with nothing drawn yet.
    func drawnAnew(by theme: Theme) -> OutputPlan {
        var plan = self
        plan.render = Deferred { [site] in theme.page(site) }
        plan.renderVolume = Deferred { [site] in theme.volume(site) }
        return plan
    }
}
