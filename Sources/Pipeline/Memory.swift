import HoofbeatContent

/// What one build keeps for the next. It holds only what would be the same if it were made again.
struct Memory: Sendable {
    /// Whether there will be a next build.
    let isKept: Bool
    private var sources: LibrarySources?
    private var reading: LibraryReader.Reading?
    private var pages: [String: PageReader.ReadPage] = [:]
    private var linked: LinkedSite?
    private var output: OutputPlan?
    /// Paths below `content/` whose bytes may have changed since; nil for any.
    private var invalid: Set<String>? = []

    init(isKept: Bool) {
        self.isKept = isKept
    }

    /// Marks files as changed, so that the next build reads them again.
    mutating func invalidate(_ changes: Changes) {
        switch changes {
        case .anything: invalid = nil
        case .paths(let paths):
            let prefix = ContentNames.name + "/"
            for path in paths where path.hasPrefix(prefix) {
                invalidateFile(String(path.dropFirst(prefix.count)))
            }
            if paths.contains(ContentNames.name) { invalid = nil }
        }
    }

    private mutating func invalidateFile(_ path: String) {
        invalid?.insert(path)
        // An unknown path may be a folder; then any file in it may have changed.
        guard pages[path] == nil, sources?.inspections[path] == nil else { return }
        let known = Array(pages.keys) + Array(sources?.inspections.keys ?? [:].keys)
        for file in known where file.hasPrefix(path + "/") { invalid?.insert(file) }
    }

    /// Reads settings, data and pictures, except for files whose last reading is still valid.
    func sources(of tree: SourceTree, jobs: Int, needsDigests: Bool) -> LibrarySources {
        LibrarySources(tree, jobs: jobs, known: sources, needsDigests: needsDigests) { [invalid] in
            invalid?.contains($0) ?? true
        }
    }

    /// The Library of the last build, if it would be made of the same sources; otherwise a new one.
    mutating func reading(
        of sources: LibrarySources, _ read: () -> LibraryReader.Reading
    ) -> LibraryReader.Reading {
        defer { if isKept { self.sources = sources } }
        if let reading, let known = self.sources, known.areLike(sources) { return reading }
        let new = read()
        // What was parsed depends on its Library, so it is forgotten together with it.
        pages = [:]
        linked = nil
        output = nil
        if isKept { reading = new }
        return new
    }

    /// The page that was last read from this file, if the file's bytes cannot have changed.
    func page(_ file: SourceTree.File) -> PageReader.ReadPage? {
        guard let invalid, !file.isLinked, !invalid.contains(file.path),
            let page = pages[file.path], page.digest != nil
        else { return nil }
        return page
    }

    /// The page that was last read from this file, whose bytes may have changed since.
    func formerPage(_ file: SourceTree.File) -> PageReader.ReadPage? {
        pages[file.path]
    }

    mutating func keep(_ read: [PageReader.ReadPage], of files: [SourceTree.File]) {
        guard isKept else { return }
        pages = Dictionary(zip(files.lazy.map(\.path), read)) { first, _ in first }
        invalid = []
    }

    /// The last Site, if all its entries look the same; otherwise a new one.
    mutating func linked(by linker: SiteLinker, _ entries: [Entry]) -> LinkedSite {
        let result =
            linked.flatMap { $0.site(by: linker, of: entries) } ?? linker.link(entries)
        if isKept { linked = result }
        return result
    }

    /// The plan of the output. It is kept for as long as the Site is the same, so that a theme need
    /// not prepare itself again.
    mutating func output(of site: Site, _ plan: () -> OutputPlan) -> OutputPlan {
        if let output, output.site === site { return output }
        let new = plan()
        if isKept { output = new }
        return new
    }
}
