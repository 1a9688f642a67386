import HoofbeatContent
import HoofbeatDisk

/// Everything that a Library is made of, as read from the disk.
struct LibrarySources: Sendable {
    /// Paths in `data/`, sorted.
    let data: [String]
    /// The bytes of the settings and of each data file.
    private(set) var texts: [String: Result<[UInt8], FileError>] = [:]
    /// What pages may do with each of the other files that are no pages.
    private(set) var facts: [String: Picture.Facts] = [:]
    /// What was found in these files and in those of `static/`, by their paths below `content/`.
    private(set) var inspections: [String: FileInspection] = [:]
    /// The digest of each of these files, by its path below `content/`; empty where no review needs
    /// them.
    private(set) var digests: [String: String] = [:]
    private var stamps: [String: FileStatus.Stamp] = [:]
    private(set) var problems: [Diagnostic] = []
    /// A file that was meant as the settings, by its path below `content/`.
    let misnamedSettings: String?

    /// - Parameters:
    ///   - known: the sources as they were read before.
    ///   - needsDigests: whether something names pictures by their digests; records of reviews do.
    ///   - isDoubted: whether a file may have changed since, even if its stamp is the same.
    init(
        _ tree: SourceTree, jobs: Int, known: LibrarySources? = nil, needsDigests: Bool = false,
        isDoubted: @escaping @Sendable (String) -> Bool = { _ in true }
    ) {
        data = tree.data.map(\.path)
        misnamedSettings = tree.misnamedSettings
        // The tree reports once that there is no folder.
        guard tree.content != nil else { return }
        for file in [tree.settings] + tree.data {
            texts[file.path] = Result { () throws(FileError) in
                try tree.read(file, limit: PageReader.maximumSize)
            }
        }
        let files = tree.files + tree.statics
        let found = parallelMap(files, jobs: jobs) { file -> Result<FileInspection, FileError> in
            if !isDoubted(file.path), let known = known?.inspection(of: file) {
                return .success(known)
            }
            return Result { () throws(FileError) in
                let wanted = FileInspection.bytesNeeded(of: file.path)
                return FileInspection(file.path, try tree.open(file).head(wanted))
            }
        }
        inspections.reserveCapacity(found.count)
        for (file, result) in zip(files, found) {
            stamps[file.path] = file.stamp
            switch result {
            case .success(let inspection):
                inspections[file.path] = inspection
                if inspection.looksLikePage, !file.path.hasPrefix(ContentNames.statics) {
                    problems.append(.pageNamedText(file.path))
                }
            case .failure(let error): problems.append(.unreadableFile(file.path, error.reason))
            }
        }
        if needsDigests || holdsReviews {
            digests = Self.digests(of: files, in: tree, jobs: jobs)
        }
        facts.reserveCapacity(tree.files.count)
        for file in tree.files {
            facts[file.path] = inspections[file.path]?.facts ?? .refused
        }
    }

    /// Whether there are records of reviews.
    var holdsReviews: Bool {
        data.contains { $0.hasPrefix(DataReader.folder + DataReader.reviews) }
    }

    private static func digests(
        of files: [SourceTree.File], in tree: SourceTree, jobs: Int
    ) -> [String: String] {
        let found = parallelMap(files, jobs: jobs) { file in
            (file.path, (try? tree.open(file)).flatMap { try? Digest(of: $0) }?.hex)
        }
        return Dictionary(found.compactMap { path, digest in digest.map { (path, $0) } }) { $1 }
    }

    private func inspection(of file: SourceTree.File) -> FileInspection? {
        guard stamps[file.path] == file.stamp else { return nil }
        return inspections[file.path]
    }

    /// The pictures in `static/`, since one of them may be a logo.
    private var pictures: [String: Picture.Facts] {
        inspections.filter { $0.key.hasPrefix(ContentNames.statics) }.mapValues(\.facts)
    }

    /// Whether the other sources would make the same Library.
    func areLike(_ other: LibrarySources) -> Bool {
        data == other.data && facts == other.facts && texts == other.texts
            && pictures == other.pictures && digests == other.digests
            && misnamedSettings == other.misnamedSettings
    }
}

extension Diagnostic {
    fileprivate static func pageNamedText(_ path: String) -> Diagnostic {
        .error(
            "not-named-like-page", in: ContentNames.name + "/" + path,
            "this begins like a page, but a page’s name ends in .md",
            help: "rename it; to publish it as a text, take the lines between --- out of it")
    }
}
