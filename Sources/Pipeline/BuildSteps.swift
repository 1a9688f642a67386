import HoofbeatContent
import HoofbeatMarkdown
import HoofbeatSearch

/// Goes from files to an edition, step by step. Each step asks the memory of the last build what
/// need not be done again.
extension Build {
    func edition(_ memory: inout Memory) -> Edition {
        let input = read(&memory)
        let indexer = indexer(for: input, memory)
        let read = parse(input, indexer, &memory)
        let publication = Publication(
            read.map(\.page), today: today, includesDrafts: includesDrafts)
        let linked = link(publication, input, &memory)
        // The site's own colours are part of the style sheet, and the assets' folder is named after
        // it.
        let theme = theme.with(input.library.settings.brand)
        let output = memory.output(of: linked.site) {
            OutputPlan(linked.site, linked.routes, statics: input.statics, theme: theme)
        }
        var edition = Edition(
            output, pages: publication.pages, tree: input.tree, theme: theme,
            search: index(linked.site, publication.pages, indexer),
            problems: problems(input, publication, linked),
            judged: JudgedTexts(input.tree, input.sources, pages: read))
        edition.hazards = input.reading.hazards
        edition.watch = watch
        return edition
    }

    /// All that can be read without any page.
    private struct Input {
        let tree: SourceTree
        let sources: LibrarySources
        let reading: LibraryReader.Reading

        var library: Library { reading.library }

        /// Paths in `content/static/`.
        var statics: [String] {
            tree.statics.map { String($0.path.dropFirst(ContentNames.statics.count)) }
        }
    }

    private func read(_ memory: inout Memory) -> Input {
        observer(Progress(.read))
        let tree = SourceTree(root: root)
        let sources = memory.sources(
            of: tree, jobs: jobs, needsDigests: needsDigests)
        let reading = memory.reading(of: sources) {
            var reader = LibraryReader(sources)
            return reader.read(
                baseURL: baseURL, fallback: fallbackBaseURL, canSearch: theme.search != nil)
        }
        return Input(tree: tree, sources: sources, reading: reading)
    }

    /// The number of pages that are parsed before their words are counted, so that the texts of all
    /// pages are never in memory at once.
    private static let pagesOfRun = 1024

    /// - Parameter indexer: counts the words of pages, which then release their texts.
    private func parse(
        _ input: Input, _ indexer: Indexer?, _ memory: inout Memory
    ) -> [PageReader.ReadPage] {
        let files = input.tree.pages
        observer(Progress(.parse, of: files.count))
        let reader = PageReader(
            library: input.library, wantsTexts: input.library.settings.hasSearch,
            needsDigests: needsDigests, compared: comparedTexts)
        var all: [PageReader.ReadPage] = []
        all.reserveCapacity(files.count)
        for start in stride(from: 0, to: files.count, by: Self.pagesOfRun) {
            let run = Array(files[start..<min(start + Self.pagesOfRun, files.count)])
            var read = parallelMap(run, jobs: jobs) { [memory] file in
                defer { observer(Progress(.parse, done: 1)) }
                return memory.page(file)
                    ?? reader.read(file, in: input.tree, known: memory.formerPage(file))
            }
            if let indexer { count(&read, indexer) }
            all += read
        }
        memory.keep(all, of: files)
        return all
    }

    /// Makes the indexer; nil if the site has no search. Also nil where pages are remembered with
    /// their texts: their words are counted when someone first searches.
    private func indexer(for input: Input, _ memory: Memory) -> Indexer? {
        input.library.settings.hasSearch && !memory.isKept ? Indexer(input.library) : nil
    }

    private func count(_ read: inout [PageReader.ReadPage], _ indexer: Indexer) {
        var published: [(entry: Entry, sections: [TextSection])] = []
        for place in read.indices {
            let entry = read[place].page.entry
            guard !Self.mayBeWithdrawn(entry) else { continue }
            let sections = read[place].page.takeSections()
            let isPublished = Publication.isPublished(
                entry.front, today, includesDrafts: includesDrafts)
            if isPublished { published.append((entry, sections)) }
        }
        indexer.add(published, jobs: jobs)
    }

    /// Whether a page may be withdrawn, by its review or by hand. Whether it is, and not only
    /// marked, is known when all pages are.
    private static func mayBeWithdrawn(_ entry: Entry) -> Bool {
        !entry.reviewUnits.isEmpty || entry.front.withdrawn != nil
    }

    /// The barrier: from here on, all pages are known.
    private func link(
        _ publication: Publication, _ input: Input, _ memory: inout Memory
    ) -> LinkedSite {
        observer(Progress(.link))
        let linker = SiteLinker(
            library: input.library, statics: input.statics, theme: theme,
            unpublished: publication.reasons, heldBackFiles: publication.heldBackFiles,
            heldBackIDs: publication.heldBackIDs, expired: publication.expired,
            today: today, jobs: jobs, digests: input.sources.digests)
        return memory.linked(by: linker, publication.pages.map(\.entry))
    }

    private func index(
        _ site: Site, _ pages: [ParsedPage], _ indexer: Indexer?
    ) -> Deferred<SearchFiles> {
        let shown = pages.filter { !site.isWithdrawn($0.entry) }
        if let indexer {
            let held = shown.filter { Self.mayBeWithdrawn($0.entry) }
            indexer.add(held.map { ($0.entry, $0.sections) }, jobs: jobs)
        }
        return Deferred { [jobs] in
            guard site.settings.hasSearch else { return SearchFiles() }
            return SearchFiles(site, indexer ?? Indexer(site.library, of: shown, jobs: jobs))
        }
    }

    private func problems(
        _ input: Input, _ publication: Publication, _ linked: LinkedSite
    ) -> [Diagnostic] {
        let (tree, reading) = (input.tree, input.reading)
        let published = PublishedFiles(
            inspections: input.sources.inspections,
            allowed: input.library.settings.publishedEndings, texts: FileTexts(input.library))
        // A file that already has a problem with its address is not reported again.
        let refused = Set(linked.routes.problems.map(\.file))
        let copied = (linked.routes.files + tree.statics.map(\.path))
            .filter { !refused.contains(ContentNames.name + "/" + $0) }
        let found =
            tree.problems + input.sources.problems + reading.problems + publication.problems
            + missingHome(publication, tree) + linked.problems + published.problems(of: copied)
            + goneAddresses(publication, linked)
            + LostReviews(
                input.library, publication.pages, digests: input.sources.digests
            ).problems(apartFrom: publication.heldBackIDs)
            + SafetyCase(reading.hazards, waivers: reading.waivers, input.library).problems
            + ThemeFiles.problems(of: theme.assets)
            + PageWeights(theme.with(input.library.settings.brand), tree.files)
            .problems(of: publication.pages)
        let unasked = self.published == nil ? AddressChecks.codes : []
        return Waivers(all: reading.waivers, unasked: unasked).apply(
            to: Consequences(
                unreadFiles: reading.unreadFiles.union(tree.misplacedPlaces),
                emptyFiles: reading.library.emptyFiles, misnamedPages: tree.misnamedPages
            ).removed(from: found))
    }

    private func goneAddresses(
        _ publication: Publication, _ linked: LinkedSite
    ) -> [Diagnostic] {
        published.map { AddressChecks($0, linked.site, linked.routes, publication).problems } ?? []
    }

    /// Even a site that publishes nothing else needs a home page.
    private func missingHome(_ publication: Publication, _ tree: SourceTree) -> [Diagnostic] {
        guard publication.pages.isEmpty, tree.problems.count(of: .error) == 0 else { return [] }
        return [.missingHome(publication.reasons["index.md"])]
    }
}

extension Library {
    /// Data files, from the site's root, that have no entry.
    fileprivate var emptyFiles: Set<String> {
        var files: Set<String> = []
        if references.isEmpty { files.insert("content/data/references.yaml") }
        if terms.isEmpty { files.insert("content/data/glossary.yaml") }
        if signs.isEmpty { files.insert("content/data/signs.yaml") }
        if ownCallouts.isEmpty { files.insert("content/data/callouts.yaml") }
        if tables.isEmpty { files.insert("content/data/tables/") }
        return files
    }
}

extension Diagnostic {
    /// - Parameter reason: why the home page is not published, if there is one.
    fileprivate static func missingHome(_ reason: String?) -> Diagnostic {
        .error(
            "missing-index", in: "content/index.md",
            reason.map { "no page is published, not even the home page: \($0)" }
                ?? "no page is published, so there is no home page",
            help: reason == nil ? "write index.md with a title and a description" : "publish it")
    }
}
