import Content
import Synchronization

/// The folder that the site is written to.
///
/// Whatever interrupts a build, every file is whole, old or new: each is written beside its place
/// and then renamed. The manifest first names old and new files together, so that the next build
/// knows which files are its own; only then are files written, and only at the end are those
/// removed that are no longer wanted.
final class OutputFolder: Sendable {
    private let root: String
    private let before: Manifest
    private let planned: Set<String>
    private let state = Mutex(State())
    private static let temporaryPrefix = ".hoofbeat-"
    /// Kept out of all this: they keep the folder itself in git.
    private static let exempt: Set<String> = [".gitkeep", ".gitignore"]

    private struct State {
        var digests: [String: String] = [:]
        var written = 0
        var unchanged = 0
        var temporaries = 0
        /// Old files that had to go before the new ones could be written.
        var cleared: Set<String> = []
    }

    /// Looks at what lies there; nothing is changed yet.
    /// - Parameter planned: every path that this build will write.
    init(_ root: String, planned: [String]) {
        self.root = root
        self.planned = Set(planned)
        let old = try? Files.read(root + "/" + Manifest.name)
        before = old.map(Manifest.init(reading:)) ?? Manifest()
    }

    /// Files that no build of ours wrote, sorted.
    func foreignFiles() throws(FileError) -> [String] {
        try files(below: "").filter { path in
            before.digests[path] == nil && path != Manifest.name
        }
    }

    /// Names all files, old and new, as ours.
    func begin() throws(FileError) {
        try Files.makeFolder(root)
        for entry in try Files.entries(of: root)
        where entry.name.hasPrefix(Self.temporaryPrefix) {
            try Files.removeFile(root + "/" + entry.name)
        }
        let both = before.union(planned.subtracting([Manifest.name]))
        if both.digests.count != before.digests.count { try replace(Manifest.name, both.bytes) }
        try clearTheWay()
    }

    /// Writes a file if its bytes differ from those that are there.
    /// - Parameter digest: of the bytes, if it is known.
    func put(_ path: String, _ bytes: [UInt8], digest: String? = nil) throws(FileError) {
        let isSame = try write(path, bytes)
        let digest = digest ?? Digest(of: bytes).hex
        state.withLock { state in
            state.digests[path] = digest
            if isSame { state.unchanged += 1 } else { state.written += 1 }
        }
    }

    /// Removes what earlier builds wrote and this one did not.
    func finish() throws(FileError) -> Report.Counts {
        let digests = state.withLock { $0.digests }
        let stale = before.digests.keys.filter { digests[$0] == nil }.sorted()
        let cleared = state.withLock { $0.cleared }
        // Pages go first, so that none is ever there without its pictures.
        let pages = stale.filter { $0.hasSuffix(".html") }
        let others = stale.filter { !$0.hasSuffix(".html") }
        for path in pages + others where !cleared.contains(path) { try remove(path) }
        _ = try write(Manifest.name, Manifest(digests).bytes)
        return state.withLock {
            Report.Counts(written: $0.written, unchanged: $0.unchanged, removed: stale.count)
        }
    }

    /// Returns whether the file already had these bytes.
    private func write(_ path: String, _ bytes: [UInt8]) throws(FileError) -> Bool {
        // What no build has written can only be there with --adopt, and is then replaced.
        if path == Manifest.name || before.digests[path] != nil {
            let there = try? Files.read(root + "/" + path, limit: bytes.count + 1)
            if let there, Files.areEqual(there, bytes) { return true }
        }
        try replace(path, bytes)
        return false
    }

    private func replace(_ path: String, _ bytes: [UInt8]) throws(FileError) {
        let number = state.withLock { state in
            state.temporaries += 1
            return state.temporaries
        }
        let temporary = "\(root)/\(Self.temporaryPrefix)\(Files.processID)-\(number)"
        let target = root + "/" + path
        do throws(FileError) {
            try Files.write(bytes, to: temporary)
            if let slash = path.utf8.lastIndex(of: UInt8(ascii: "/")) {
                try Files.makeFolder(root + "/" + path[..<slash])
            }
            try Files.move(temporary, to: target)
        } catch {
            try? Files.removeFile(temporary)
            throw error
        }
    }

    /// An old file may lie where a new folder must be, or the other way round.
    private func clearTheWay() throws(FileError) {
        let stale = before.digests.keys.filter { !planned.contains($0) }.sorted()
        guard !stale.isEmpty else { return }
        var folders: Set<String> = []
        for path in planned { folders.formUnion(Self.folders(above: path)) }
        for old in stale {
            let isInTheWay =
                folders.contains(old)
                || Self.folders(above: old).contains(where: planned.contains)
            guard isInTheWay else { continue }
            try remove(old)
            state.withLock { _ = $0.cleared.insert(old) }
        }
    }

    private func remove(_ path: String) throws(FileError) {
        try Files.removeFile(root + "/" + path)
        for folder in Self.folders(above: path) { Files.removeFolderIfEmpty(root + "/" + folder) }
    }

    /// From the innermost to the outermost.
    private static func folders(above path: String) -> [String] {
        var folders: [String] = []
        var rest = path[...]
        while let slash = rest.utf8.lastIndex(of: UInt8(ascii: "/")) {
            rest = rest[..<slash]
            folders.append(String(rest))
        }
        return folders
    }

    private func files(below folder: String) throws(FileError) -> [String] {
        let path = folder.isEmpty ? root : root + "/" + folder
        guard Files.target(of: path) != nil else { return [] }
        var found: [String] = []
        for entry in try Files.entries(of: path) {
            if folder.isEmpty, isExempt(entry.name) { continue }
            let below = folder.isEmpty ? entry.name : folder + "/" + entry.name
            if entry.kind == .folder {
                found += try files(below: below)
            } else {
                found.append(below)
            }
        }
        return found
    }

    private func isExempt(_ name: String) -> Bool {
        Self.exempt.contains(name) || name.hasPrefix(Self.temporaryPrefix)
    }
}
