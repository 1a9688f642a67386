import HoofbeatContent

/// The barrier: makes the Site of all published pages, and checks what can only be checked when all
/// of them are known.
struct SiteLinker: Sendable {
    let library: Library
    /// Paths of the files in `content/static/`.
    let statics: [String]
    let theme: Theme
    let assetFolder: String
    /// The pages that are not published, with the reason.
    let unpublished: [String: String]
    /// Files that unpublished pages link to.
    let heldBackFiles: Set<String>
    /// The ids of pages that are not published.
    let heldBackIDs: Set<String>
    /// Pages that have expired, whose addresses stay.
    let expired: [Entry]
    let today: Day
    let jobs: Int
    /// The digests of files that pages show, by their paths below `content/`.
    let digests: [String: String]

    init(
        library: Library, statics: [String], theme: Theme, unpublished: [String: String],
        heldBackFiles: Set<String> = [], heldBackIDs: Set<String> = [], expired: [Entry] = [],
        today: Day, jobs: Int, digests: [String: String] = [:]
    ) {
        self.library = library
        self.statics = statics
        self.theme = theme.with(library.settings.brand)
        assetFolder = self.theme.assetFolder
        self.unpublished = unpublished
        self.heldBackFiles = heldBackFiles
        self.heldBackIDs = heldBackIDs
        self.expired = expired
        self.today = today
        self.jobs = jobs
        self.digests = digests
    }

    /// Whether the other would make the same Site of the same entries.
    func links(like other: SiteLinker) -> Bool {
        library === other.library && statics == other.statics && assetFolder == other.assetFolder
            && unpublished == other.unpublished && heldBackFiles == other.heldBackFiles
            && heldBackIDs == other.heldBackIDs && expired == other.expired
            && today == other.today
    }

    /// - Parameter entries: the pages that are published, sorted by path.
    func link(_ entries: [Entry]) -> LinkedSite {
        let routes = Routes(
            entries: entries, files: linkedFiles(of: entries), statics: statics,
            assets: theme.assets(for: library.settings.baseURL).map { assetFolder + $0.name },
            icons: icons.drawn.map(\.path), settings: library.settings,
            hasReviews: !library.reviews.isEmpty, expired: expired)
        let redirects =
            entries.flatMap { entry in
                entry.front.aliases.map { Site.Redirect(from: $0, to: entry.address) }
            } + routes.expiredRedirects
        let places = PagePlaces(entries)
        let checker = LinkChecker(
            entries: entries, places, unpublished: unpublished, routes: routes,
            files: library.fileNames, isOnDisk: library.settings.baseURL.isOnDisk)
        let links = parallelMap(entries, jobs: jobs) { entry in
            let targets = places.targets(of: entry)
            return (targets: targets, problems: checker.problems(of: entry, leadingTo: targets))
        }
        let byTitle = entries.indicesByTitle
        let relations = Relations(
            entries, byTitle: byTitle, targets: links.map(\.targets), jobs: jobs)
        let reviews = SiteReviews(library, entries, places, digests: digests, today: today)
        let site = Site(
            library: library, entries: entries, expired: routes.expired,
            redirects: redirects.sorted { $0.from < $1.from }, assetFolder: assetFolder,
            scriptDigests: theme.scriptDigests, icons: icons.icons,
            byTitle: byTitle, linkedFrom: relations.linkedFrom, relatedTo: relations.relatedTo,
            reviews: reviews.pages, signReviews: reviews.units)
        let checks = SiteChecks(
            library: library, entries: entries, unpublished: unpublished, today: today)
        let ways = WayChecks(
            settings: library.settings, entries: entries, relations: relations,
            targets: links.map(\.targets))
        let problems =
            routes.problems + checker.problems(of: library.links) + missingIndexes(entries)
            + sharedIDs(entries) + unusedFiles(routes) + missingIcon
            + missingHelp(entries)
            + checks.problems + ways.problems + reviews.problems(apartFrom: heldBackIDs)
        return LinkedSite(
            site, routes: routes, linker: self, checker: checker, siteProblems: problems,
            brokenLinks: links.map(\.problems))
    }

    private func linkedFiles(of entries: [Entry]) -> [String] {
        var files: Set<String> = []
        for links in entries.map(\.links) + [library.links.map(\.link)] {
            for link in links {
                if case .file(let path) = link.target { files.insert(path) }
            }
        }
        return files.sorted()
    }

    private func missingIndexes(_ entries: [Entry]) -> [Diagnostic] {
        let paths = Set(entries.map(\.path))
        var missing: [String: String] = [:]
        for entry in entries {
            if let parent = entry.parentPath, !paths.contains(parent), missing[parent] == nil {
                missing[parent] = entry.path
            }
        }
        guard !missing.isEmpty else { return [] }
        let indexes = entries.map(\.path).filter { $0.lowercased().hasSuffix("index.md") }
        let inCapitals = Dictionary(indexes.map { ($0.lowercased(), $0) }) { first, _ in first }
        return missing.map { path, page in
            if let other = inCapitals[path.lowercased()] { return .indexInCapitals(other) }
            return .missingIndex(path, neededBy: page, reason: unpublished[path])
        }
    }

    private func sharedIDs(_ entries: [Entry]) -> [Diagnostic] {
        var first: [String: String] = [:]
        return entries.compactMap { entry in
            if let other = first.updateValue(entry.file, forKey: entry.front.id) {
                return .sharedID(
                    entry.front.id, other,
                    at: TextLocation(file: entry.file, line: entry.front.idLine))
            }
            return nil
        }
    }

    private var icons: SiteIcons { SiteIcons(library.settings.brand, statics: statics) }

    private var missingIcon: [Diagnostic] {
        icons.isComplete ? [] : [.noIcon(hasLogo: library.settings.brand.logo != nil)]
    }

    /// A guide that says when to get help ought to say so from every page.
    private func missingHelp(_ entries: [Entry]) -> [Diagnostic] {
        guard library.settings.helpPage == nil,
            entries.contains(where: { $0.front.kind.needsCareCard })
        else { return [] }
        return [.noHelpPage]
    }

    private func unusedFiles(_ routes: Routes) -> [Diagnostic] {
        let used = Set(routes.files)
        return library.files.keys.filter { !used.contains($0) }.map { path in
            if !heldBackFiles.contains(path), let text = ForeignText(path) {
                return .notAPage(path, text)
            }
            return .unusedFile(path)
        }
    }
}

extension Diagnostic {
    /// - Parameter reason: why the section's page is not published, if there is one.
    fileprivate static func missingIndex(
        _ path: String, neededBy page: String, reason: String?
    ) -> Diagnostic {
        .error(
            "missing-index", in: "content/" + path,
            reason.map { "the page of the section of \(page) is not published: \($0)" }
                ?? "the section of \(page) has no page of its own",
            help: reason == nil
                ? "write \(path) with a title and a description"
                : "publish it, or make the section's other pages drafts, too")
    }

    fileprivate static func indexInCapitals(_ path: String) -> Diagnostic {
        let name = path.split(separator: "/").last ?? ""
        return .error(
            "missing-index", in: "content/" + path,
            "the page of a section is named index.md, not \(name)",
            help: "rename \(name) to index.md")
    }

    fileprivate static func sharedID(_ id: String, _ other: String, at location: TextLocation)
        -> Diagnostic
    {
        .error(
            "shared-id", at: location, "the id “\(id)” already belongs to \(other)",
            help: "write another id; without one it follows from the path")
    }

    /// - Parameter hasLogo: whether the site has a logo, which then cannot be its icon.
    fileprivate static func noIcon(hasLogo: Bool) -> Diagnostic {
        .note(
            "no-icon", in: "content/site.yaml",
            "the site has no icon, so browsers ask for one that is not there",
            help: "put a square drawing into content/static/ as favicon.svg"
                + (hasLogo
                    ? ", since the logo is neither a drawing nor a square PNG file"
                    : ", or name a logo under brand:, of which one is made"))
    }

    fileprivate static var noHelpPage: Diagnostic {
        .note(
            "no-help-page", in: "content/site.yaml",
            "pages have no button “Get help now”, since the settings name no page for it",
            help: "write help-page: and the path of the page, as in help-page: get-help.md")
    }

    fileprivate static func unusedFile(_ path: String) -> Diagnostic {
        .note(
            "unused-file", in: "content/" + path,
            "no page shows or links to this file, so it is not published",
            help: "link to it, or put it into content/static/")
    }
}
