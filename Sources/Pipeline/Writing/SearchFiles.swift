import HoofbeatContent
import HoofbeatSearch

/// The files of the search index.
struct SearchFiles: Sendable {
    static let folder = Address.search.path

    /// The root comes last: it names the others.
    private let files: [IndexFile]

    /// Makes no files, for a site without a search.
    init() {
        files = []
    }

    init(_ files: [IndexFile]) {
        self.files = files
    }

    /// - Parameter indexer: one that has counted all pages that readers can read.
    init(_ site: Site, _ indexer: Indexer) {
        self.init(
            indexer.files(for: site.entries.filter { !site.isWithdrawn($0) }) { Digest(of: $0).hex }
        )
    }

    var paths: [String] { files.map(\.path) }

    var parts: [Plan.File] { files.dropLast().map { .search($0) } }

    var root: [Plan.File] { files.suffix(1).map { .search($0) } }

    func bytes(at path: String) -> [UInt8]? {
        files.first { $0.path == path }?.bytes
    }

    /// Opens the index in memory; nil for a site without a search.
    func search() throws -> Search? {
        guard !files.isEmpty else { return nil }
        let byPath = Dictionary(files.map { ($0.path, $0.bytes) }) { first, _ in first }
        return try Search { name in
            guard let bytes = byPath[Self.folder + name] else {
                throw IndexDamage(what: "\(name) is missing")
            }
            return bytes
        }
    }
}

extension Indexer {
    /// Counts pages that are remembered with their texts.
    convenience init(_ library: Library, of pages: [ParsedPage], jobs: Int) {
        self.init(library)
        add(pages.map { ($0.entry, $0.sections) }, jobs: jobs)
    }

    func add(_ pages: [(entry: Entry, sections: [TextSection])], jobs: Int) {
        _ = parallelMap(pages, jobs: jobs) { self.add($0.entry, $0.sections) }
    }
}
