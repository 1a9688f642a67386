import Content
import Disk

/// All that a Library is made of, as it lies on the disk.
struct LibrarySources: Sendable {
    /// Paths in `data/`, sorted.
    let data: [String]
    /// The bytes of the settings and of each data file.
    private(set) var texts: [String: Result<[UInt8], FileError>] = [:]
    /// Every other file that is not a page, and what is known of it.
    private(set) var facts: [String: Picture.Facts] = [:]
    private var stamps: [String: FileStatus.Stamp] = [:]
    private(set) var problems: [Diagnostic] = []

    /// - Parameters:
    ///   - known: what was read before.
    ///   - isDoubted: whether a file of it may have changed since, whatever its stamp says.
    init(
        _ tree: SourceTree, jobs: Int, known: LibrarySources? = nil,
        isDoubted: @escaping @Sendable (String) -> Bool = { _ in true }
    ) {
        data = tree.data.map(\.path)
        // That there is no folder is said once, by the tree.
        guard tree.content != nil else { return }
        for file in [tree.settings] + tree.data {
            texts[file.path] = Result { () throws(FileError) in
                try tree.read(file, limit: PageReader.maximumSize)
            }
        }
        let found = parallelMap(tree.files, jobs: jobs) { file -> (Picture.Facts, Diagnostic?) in
            guard Picture.isPicture(file.path) else { return (.notAPicture, nil) }
            if !isDoubted(file.path), let known = known?.facts(of: file) { return (known, nil) }
            do throws(FileError) {
                let head = try tree.open(file).head(Picture.headSize)
                return (Picture.facts(ofFile: file.path, head: head), nil)
            } catch {
                return (.unreadable, .unreadable(file.path, error.reason))
            }
        }
        facts.reserveCapacity(found.count)
        for (file, (fact, problem)) in zip(tree.files, found) {
            facts[file.path] = fact
            stamps[file.path] = file.stamp
            if let problem { problems.append(problem) }
        }
    }

    private func facts(of file: SourceTree.File) -> Picture.Facts? {
        guard stamps[file.path] == file.stamp, facts[file.path] != .unreadable else { return nil }
        return facts[file.path]
    }

    /// Whether the same Library would be made of them.
    func areLike(_ other: LibrarySources) -> Bool {
        data == other.data && facts == other.facts && texts == other.texts
    }
}
