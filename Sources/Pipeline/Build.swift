import Content
import Markup

/// Markdown in, a site out: the stages in their order.
public struct Build: Sendable {
    /// The folder that holds `content/`.
    public var root: String
    public var output: String
    /// Overrides `base-url` of `site.yaml`.
    public var baseURL: BaseURL?
    /// The only clock: decides what is published, and nothing else.
    public var today: Day
    public var jobs: Int
    /// Publishes drafts and pages dated ahead.
    public var includesDrafts = false
    /// Goes on when files lie in the output that no build wrote.
    public var adopts = false
    /// Warnings fail, too.
    public var isStrict = false
    public var theme: Theme
    /// Takes what each page says as it is drafted, so that the texts of many pages are never held.
    public var texts: (@Sendable (Entry, [TextSection]) -> Void)?
    /// Told when a stage begins and how much of it is done; for progress and timings only.
    public var observer: @Sendable (Progress) -> Void = { _ in }

    public init(root: String, output: String, today: Day, jobs: Int, theme: Theme) {
        self.root = root
        self.output = output
        self.today = today
        self.jobs = jobs
        self.theme = theme
    }

    /// Everything but writing.
    public func check() -> Report {
        let (gathered, linked) = gather()
        return Report(
            pages: linked.site.entries.count, problems: quoted(gathered.problems))
    }

    /// Builds the site. Nothing is touched if there is any error.
    public func run() throws(FileError) -> Report {
        let (gathered, linked) = gather()
        var report = Report(
            pages: linked.site.entries.count, problems: quoted(gathered.problems))
        guard !report.fails(strictly: isStrict) else { return report }
        let folder = OutputFolder(output, planned: linked.routes.paths)
        report.problems += try foreignFiles(in: folder)
        guard !report.fails(strictly: isStrict) else { return report }
        observer(Progress(.write, of: linked.routes.paths.count))
        try folder.begin()
        try writeFiles(gathered, linked, to: folder)
        try writePages(gathered.drafts, linked.site, to: folder)
        try writeIndexes(linked.site, to: folder)
        observer(Progress(.prune))
        report.counts = try folder.finish()
        return report
    }

    /// What was read: the Library, the published drafts and all problems found so far.
    private struct Gathered {
        let tree: SourceTree
        let library: Library
        let drafts: [Draft]
        let problems: [Diagnostic]
    }

    private func gather() -> (Gathered, SiteLinker.Result) {
        observer(Progress(.read))
        let tree = SourceTree(root: root)
        var reader = LibraryReader(tree, jobs: jobs)
        let library = reader.library(baseURL: baseURL, words: theme.words)
        observer(Progress(.draft, of: tree.pages.count))
        let pageReader = PageReader(library: library, wantsTexts: texts != nil)
        let all = parallelMap(tree.pages, jobs: jobs) { file in
            var draft = pageReader.draft(of: file.path, at: tree.absolute(file.path))
            texts?(draft.entry, draft.takeSections())
            observer(Progress(.draft, done: 1))
            return draft
        }
        let publication = Publication(all, today: today, includesDrafts: includesDrafts)
        observer(Progress(.link))
        let linker = SiteLinker(
            library: library, statics: tree.statics.map(\.path), assets: theme.assets.map(\.name),
            assetFolder: theme.assetFolder, jobs: jobs)
        let entries = publication.drafts.map(\.entry)
        let linked = linker.link(entries, unpublished: publication.reasons)
        let checks = SiteChecks(library: library, entries: entries, today: today)
        let problems = Waivers(all: reader.waivers).apply(
            to: tree.problems + reader.problems + publication.problems + linked.problems
                + checks.problems)
        return (
            Gathered(tree: tree, library: library, drafts: publication.drafts, problems: problems),
            linked
        )
    }

    private func foreignFiles(in folder: OutputFolder) throws(FileError) -> [Diagnostic] {
        adopts ? [] : try folder.foreignFiles().map { .foreignFile(output + "/" + $0) }
    }

    /// Assets first: a page must never be there before what it needs.
    private func writeFiles(
        _ gathered: Gathered, _ linked: SiteLinker.Result, to folder: OutputFolder
    ) throws(FileError) {
        for asset in theme.assets {
            try folder.put(linked.site.assetFolder + asset.name, asset.bytes)
        }
        let copies =
            linked.routes.files.map { (from: $0, to: $0) }
            + gathered.tree.statics.map { (from: "static/" + $0.path, to: $0.path) }
        try forEach(copies) { (copy) throws(FileError) in
            try folder.put(copy.to, try Files.read(gathered.tree.absolute(copy.from)))
        }
    }

    private func writePages(
        _ drafts: [Draft], _ site: Site, to folder: OutputFolder
    ) throws(FileError) {
        let render = theme.page(site)
        try forEach(drafts) { (draft) throws(FileError) in
            let html = render(Page(draft, in: site, usedOn: theme.usedOn))
            try folder.put(draft.entry.address.file, html.bytes)
            observer(Progress(.write, done: 1))
        }
        try forEach(site.redirects) { (redirect) throws(FileError) in
            try folder.put(redirect.from.file, theme.redirect(redirect, site).bytes)
        }
    }

    private func writeIndexes(_ site: Site, to folder: OutputFolder) throws(FileError) {
        observer(Progress(.index))
        try folder.put(Address.allPages.file, theme.allPages(site).bytes)
        try folder.put(Routes.Generated.notFound.rawValue, theme.notFound(site).bytes)
        for file in Indexes(site: site).files { try folder.put(file.path, file.bytes) }
    }

    /// In parallel; the first failure, in the order of the items, is thrown at the end.
    private func forEach<Item: Sendable>(
        _ items: [Item], _ body: @escaping @Sendable (Item) throws(FileError) -> Void
    ) throws(FileError) {
        let failures = parallelMap(items, jobs: jobs) { item -> FileError? in
            do throws(FileError) {
                try body(item)
                return nil
            } catch {
                return error
            }
        }
        for case let failure? in failures { throw failure }
    }

    /// Sorted, and with the lines of the source that they are about.
    private func quoted(_ problems: [Diagnostic]) -> [Diagnostic] {
        var sources: [String: Source] = [:]
        return Set(problems).sorted().map { problem in
            guard let line = problem.line else { return problem }
            if sources[problem.file] == nil {
                let bytes = try? Files.read(
                    root + "/" + problem.file, limit: PageReader.maximumSize)
                sources[problem.file] = Source(file: problem.file, bytes: bytes ?? [])
            }
            var quoted = problem
            quoted.excerpt = sources[problem.file].map { $0.excerpt(ofLine: line) }
            return quoted
        }
    }
}

extension Theme {
    /// Named by the digest of all assets together, so that it may be cached for ever.
    var assetFolder: String {
        var joined: [UInt8] = []
        for asset in assets.sorted(by: { $0.name < $1.name }) {
            joined += Array("\(asset.name)\n\(asset.bytes.count)\n".utf8)
            joined += asset.bytes
        }
        return "assets/" + Digest(of: joined).hex.prefix(12) + "/"
    }
}

extension Diagnostic {
    fileprivate static func foreignFile(_ path: String) -> Diagnostic {
        Diagnostic(
            .error, "foreign-file", "no build of ours wrote this file", file: path,
            help: "move it to content/static/, or go on with --adopt, which leaves it where it is")
    }
}
