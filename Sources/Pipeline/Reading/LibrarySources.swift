import Content

/// All that a Library is made of, as it lies on the disk.
struct LibrarySources: Sendable {
    /// Paths in `data/`, sorted.
    let data: [String]
    /// The bytes of the settings and of each data file.
    private(set) var texts: [String: Result<[UInt8], FileError>] = [:]
    /// Every other file that is not a page, and what is known of it.
    private(set) var facts: [String: Picture.Facts] = [:]
    private(set) var problems: [Diagnostic] = []

    /// - Parameter knownFacts: of files that have not changed since.
    init(_ tree: SourceTree, jobs: Int, knownFacts: [String: Picture.Facts] = [:]) {
        data = tree.data.map(\.path)
        for path in [SourceTree.settings] + data {
            texts[path] = Result { () throws(FileError) in
                try Files.read(tree.absolute(path), limit: PageReader.maximumSize)
            }
        }
        let found = parallelMap(tree.files, jobs: jobs) { file -> (Picture.Facts, Diagnostic?) in
            guard Picture.isPicture(file.path) else { return (.notAPicture, nil) }
            if !file.isLinked, let known = knownFacts[file.path] { return (known, nil) }
            do throws(FileError) {
                let head = try Files.read(tree.absolute(file.path), limit: Picture.headSize)
                return (Picture.facts(ofFile: file.path, head: head), nil)
            } catch {
                return (.unreadable, .unreadable(file.path, error.reason))
            }
        }
        facts.reserveCapacity(found.count)
        for (file, (fact, problem)) in zip(tree.files, found) {
            facts[file.path] = fact
            if let problem { problems.append(problem) }
        }
    }

    /// Whether the same Library would be made of them.
    func areLike(_ other: LibrarySources) -> Bool {
        data == other.data && facts == other.facts && texts == other.texts
    }
}
