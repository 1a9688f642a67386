import Content

/// What one build leaves for the next: only what is the same whoever makes it again.
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

    /// From now on, what lies there is read again.
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
        // A folder stands for all that lies in it.
        guard pages[path] == nil, sources?.inspections[path] == nil else { return }
        let known = Array(pages.keys) + Array(sources?.inspections.keys ?? [:].keys)
        for file in known where file.hasPrefix(path + "/") { invalid?.insert(file) }
    }

    /// What settings, data and pictures are, as far as what was read before is valid.
    func sources(of tree: SourceTree, jobs: Int) -> LibrarySources {
        LibrarySources(tree, jobs: jobs, known: sources) { [invalid] in
            invalid?.contains($0) ?? true
        }
    }

    /// The Library as it was, if it would be made of the same.
    mutating func reading(
        of sources: LibrarySources, _ read: () -> LibraryReader.Reading
    ) -> LibraryReader.Reading {
        defer { if isKept { self.sources = sources } }
        if let reading, let known = self.sources, known.areLike(sources) { return reading }
        let new = read()
        // Drafts are remembered together with their Library.
        pages = [:]
        linked = nil
        output = nil
        if isKept { reading = new }
        return new
    }

    /// A page whose bytes cannot have changed.
    func page(_ file: SourceTree.File) -> PageReader.ReadPage? {
        guard let invalid, !file.isLinked, !invalid.contains(file.path),
            let page = pages[file.path], page.digest != nil
        else { return nil }
        return page
    }

    /// What the file was when it was read last.
    func formerPage(_ file: SourceTree.File) -> PageReader.ReadPage? {
        pages[file.path]
    }

    mutating func keep(_ read: [PageReader.ReadPage], of files: [SourceTree.File]) {
        guard isKept else { return }
        pages = Dictionary(zip(files.lazy.map(\.path), read)) { first, _ in first }
        invalid = []
    }

    /// The Site as it was, if all its entries look the same.
    mutating func linked(by linker: SiteLinker, _ entries: [Entry]) -> LinkedSite {
        let result =
            linked.flatMap { $0.site(by: linker, of: entries) } ?? linker.link(entries)
        if isKept { linked = result }
        return result
    }

    /// What is written of the Site, which a theme need not prepare again for the same one.
    mutating func output(of site: Site, _ plan: () -> OutputPlan) -> OutputPlan {
        if let output, output.site === site { return output }
        let new = plan()
        if isKept { output = new }
        return new
    }
}
