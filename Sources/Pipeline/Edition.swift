package import HoofbeatContent
package import HoofbeatDisk
import HoofbeatMarkup
import HoofbeatSearch

/// A site that could be published now: all its files, and how their bytes are made.
///
/// No bytes are made before they are asked for, so a preview need not make those of thousands of
/// pages that nobody looks at.
package struct Edition: Sendable {
    var problems: [Diagnostic]
    /// What can harm a reader, which no page shows.
    var hazards: [Hazard] = []
    /// The few pages, by path, that were made as samples before anything is written, and are then
    /// written as they are.
    var made: [String: Drawn] = [:]
    /// Is told what the theme draws; nil if nobody asks.
    var watch: (any DrawingWatch)?
    /// Made when somebody searches for the first time, or when the files are written.
    let search: Deferred<SearchFiles>
    private var output: OutputPlan
    private let pages: [ParsedPage]
    /// The texts that problems are quoted from.
    let judged: JudgedTexts
    private let tree: SourceTree
    /// The files that are copied, by their paths below `content/`.
    private let copies: [String: SourceTree.File]
    private let theme: Theme
    /// nil for a theme that is not held to it.
    private let contract: PageContract?
    private let culprit: Culprit?

    init(
        _ output: OutputPlan, pages: [ParsedPage], tree: SourceTree, theme: Theme,
        search: Deferred<SearchFiles>, problems: [Diagnostic], judged: JudgedTexts
    ) {
        self.output = output
        self.judged = judged
        self.problems = problems
        self.search = search
        self.tree = tree
        copies = Dictionary((tree.files + tree.statics).map { ($0.path, $0) }) { first, _ in first }
        self.theme = theme
        contract =
            theme.isVerified
            ? PageContract(output.site, hasSearch: output.site.settings.hasSearch) : nil
        culprit = contract.map { Culprit(theme, output.site, $0) }
        // The Site may be older than a page whose entry says the same, and templates tell entries
        // apart by identity.
        self.pages = zip(pages, output.site.entries).map { $0.with($1) }
    }

    package var site: Site { output.site }

    /// The paths of all files, the manifest among them, relative to the output folder.
    package var paths: [String] { output.paths + search.value.paths }

    var plan: Plan { output.files }

    /// The folder of the pages, held open; nil if there is none.
    var contentFolder: Folder? { tree.content }

    /// What the output has at a path.
    package enum Content: Sendable {
        case bytes([UInt8])
        /// It is a copy of this file.
        case file(OpenFile)
    }

    /// The content of the output at a path; nil if the site has nothing there.
    package func content(at path: String) throws(FileError) -> Content? {
        guard let file = output.filesByPath.value[path] else {
            return path.hasPrefix(SearchFiles.folder)
                ? search.value.bytes(at: path).map { .bytes($0) } : nil
        }
        if case .copy(let path, _) = file { return .file(try tree.open(try copied(path))) }
        return .bytes(placed(try drawn(file).bytes, of: file))
    }

    /// The bytes of the output at a path; nil if they cannot be made.
    func bytes(at path: String) -> [UInt8]? {
        switch try? content(at: path) {
        case .bytes(let bytes): bytes
        case .file(let file): try? file.contents(limit: SourceTree.maximumFileSize)
        case nil: nil
        }
    }

    /// The page that an editor wrote for this path; nil for any other file.
    package func entry(at path: String) -> Entry? {
        guard case .page(let place) = output.filesByPath.value[path] else { return nil }
        return pages[place].entry
    }

    /// A file of the output, before it is placed.
    struct Drawn: Sendable {
        let bytes: [UInt8]
        /// The text that the page has to show; nil for a file that is no page.
        var body: HTML?
    }

    func drawn(_ file: Plan.File) throws(FileError) -> Drawn {
        guard let watch, file.isPage else { return try unwatched(file) }
        // What all pages share is drawn with the first of them, which would be blamed for it.
        watch.around("the header or the footer") { culprit?.drawPieces() }
        let place = watch.begin("/\(plan.path(of: file)) (“\(file.template(in: site))”)")
        defer { watch.end(place) }
        return try unwatched(file)
    }

    private func unwatched(_ file: Plan.File) throws(FileError) -> Drawn {
        switch file {
        case .page(let place): drawn(pages[place])
        case .expired(let place): drawn(notice(place))
        default: Drawn(bytes: try bytes(of: file))
        }
    }

    private func drawn(_ page: ParsedPage) -> Drawn {
        let page = Page(page, in: site, fill: theme.fill)
        return Drawn(bytes: output.render.value(page).bytes, body: page.body)
    }

    private func bytes(of file: Plan.File) throws(FileError) -> [UInt8] {
        switch file {
        case .page, .expired: try unwatched(file).bytes
        case .asset(let asset): asset.bytes
        case .copy(let path, _): try tree.read(try copied(path))
        case .icon(let icon): try drawn(icon)
        case .redirect(let redirect): theme.redirect(redirect, site).bytes
        case .volume(let place):
            output.renderVolume.value(volume(of: site.entries[place])).bytes
        case .allPages: theme.allPages(site).bytes
        case .searchPage: theme.search?(site).bytes ?? []
        case .search(let file): file.bytes
        case .generated(.notFound): theme.notFound(site).bytes
        case .generated(.addresses): AddressIndex(site: site, plan: plan).bytes
        case .generated(let file): Indexes(site: site).bytes(of: file)
        }
    }

    /// A file's bytes as they are written: on a disk, what leads to the root depends on the page's
    /// own place.
    func placed(_ bytes: [UInt8], of file: Plan.File) -> [UInt8] {
        guard site.settings.baseURL.isOnDisk, file.isPage else { return bytes }
        return RootMark.resolved(in: bytes, at: plan.path(of: file))
    }

    /// The page as it was rendered, without what other pages and reviews add to it.
    func parsedPage(of entry: Entry) -> ParsedPage? { site.place(of: entry).map { pages[$0] } }

    /// How hard the pages are to read, where that is known.
    var grades: [Report.Grade] {
        pages.compactMap { page in
            page.readability.map { Report.Grade(path: page.entry.path, readability: $0) }
        }
    }

    private func hasHoles(_ entry: Entry) -> Bool {
        site.place(of: entry).map { pages[$0].hasHoles } ?? false
    }

    private func drawn(_ icon: SiteIcons.Drawn) throws(FileError) -> [UInt8] {
        icon.bytes(from: try tree.read(try copied(ContentNames.statics + icon.logo.path)))
    }

    private func copied(_ path: String) throws(FileError) -> SourceTree.File {
        guard let file = copies[path] else {
            throw FileError("read", ContentNames.name + "/" + path, .notAFile)
        }
        return file
    }

    /// What templates did wrong in a file; nothing in files that are no pages.
    func findings(in drawn: Drawn, of file: Plan.File) -> [PageChecks.Finding] {
        guard file.isPage else { return [] }
        let subject = subject(drawn.bytes, file)
        return PageChecks.findings(in: subject, contract.map { faults(in: drawn, of: file, $0) }) {
            let template = file.template(in: site)
            return culprit?.member(for: $0, of: template, in: drawn.bytes) ?? template
        }
    }

    /// The same site, of which the theme has drawn nothing yet.
    var drawnAnew: Edition {
        var edition = self
        edition.output = output.drawnAnew(by: theme)
        return edition
    }

    /// The addresses that a theme of one's own may lead to; nil where nobody asks, since the links
    /// of the standard look are known to be right.
    var targets: PageTargets? {
        // On a disk, addresses are relative to each page.
        guard contract != nil, !theme.isStandard, !site.settings.baseURL.isOnDisk else {
            return nil
        }
        return PageTargets(base: site.settings.href(.home), files: Set(output.paths))
    }

    /// What a theme of one's own did wrong that the contract does not ask for.
    /// - Parameter again: the same site, drawn anew; nil if it is not wanted.
    func themeFindings(
        in bytes: [UInt8], of file: Plan.File, _ targets: PageTargets?, again: Edition?
    ) -> [PageChecks.Finding] {
        guard let targets, file.isPage else { return [] }
        var faults = targets.lost(in: bytes, at: plan.path(of: file)).map { PageFault.nowhere($0) }
        if let again, let other = try? again.drawn(file).bytes, other != bytes {
            faults.append(.changing)
        }
        guard !faults.isEmpty else { return [] }
        let template = file.template(in: site)
        return PageChecks.findings(in: subject(bytes, file), of: faults) {
            culprit?.member(for: $0, of: template, in: bytes) ?? template
        }
    }

    private func subject(_ bytes: [UInt8], _ file: Plan.File) -> PageChecks.Subject {
        let path = plan.path(of: file)
        let address = Address(ofPage: String(path.dropLast(".html".count)) + ".md")
        return PageChecks.Subject(
            bytes: bytes, href: site.settings.href(address), path: address.path,
            file: file.entry(in: site)?.file ?? "templates")
    }

    private func faults(
        in drawn: Drawn, of file: Plan.File, _ contract: PageContract
    ) -> [PageFault] {
        if case .redirect(let redirect) = file {
            let target = site.settings.href(redirect.to)
            return contract.faults(in: drawn.bytes, redirectingTo: target)
        }
        var subject = subjectOfContract(file)
        subject.body = drawn.body
        return contract.faults(in: drawn.bytes, of: subject)
    }

    private func subjectOfContract(_ file: Plan.File) -> PageContract.Page {
        let strings = site.library.strings
        switch file {
        case .page(let place): return subjectOfContract(pages[place])
        case .expired(let place): return subjectOfContract(notice(place))
        case .volume(let place):
            let top = site.entries[place]
            let isUnreviewed = site.pages(from: top, where: \.isInVolumes).contains {
                site.needsReviewNotice($0) && ($0.isIndex || !hasHoles($0))
            }
            return PageContract.Page(
                title: top.front.title, reviewNotice: isUnreviewed ? strings[.notReviewed] : "")
        case .allPages: return PageContract.Page(title: strings[.allPages])
        case .searchPage:
            let isUnreviewed = site.entries.contains(where: site.needsReviewNotice)
            var subject = PageContract.Page(
                title: strings[.search],
                reviewNotice: isUnreviewed ? strings[.notReviewedSite] : "")
            subject.isSearchPage = true
            return subject
        default: return PageContract.Page(title: strings[.notFound])
        }
    }

    private func subjectOfContract(_ page: ParsedPage) -> PageContract.Page {
        let entry = page.entry
        var subject = PageContract.Page(
            title: entry.front.title, reviewNotice: site.reviewStatement(of: entry))
        subject.isBodyOurs =
            !page.hasHoles || theme.pieces != nil && !theme.replaced.contains("fill")
        subject.hasSources = !entry.citations.isEmpty
        subject.firstTerm = entry.terms.first
        return subject
    }

    /// What is left of a page that has expired; its body says so.
    private func notice(_ place: Int) -> ParsedPage {
        ParsedPage(
            entry: site.expired[place], body: HTML(), sections: [], problems: [], hasHoles: false)
    }

    private func volume(of top: Entry) -> Volume {
        Volume(of: top, in: site) { entry in
            site.place(of: entry).map { Page(pages[$0], in: site, fill: theme.fill) }
        }
    }
}
