import HoofbeatContent
import HoofbeatDisk
import HoofbeatText
import Synchronization

/// The folder that the site is written to, locked against other builds.
///
/// Whatever interrupts a build, every file is whole, old or new: each is written beside its place
/// and then renamed. Before that its digest is noted in a journal, so that the next build knows
/// which files are ours. Files that are no longer wanted are removed only at the end.
final class OutputFolder: Sendable {
    private let folder: Folder
    private let claimed: Manifest
    private let planned: Set<OutputPath>
    private let journal: Journal
    /// Whether there is a manifest that is too large to be one of ours.
    private let manifestIsTooLarge: Bool
    private let state = Mutex(State())

    private struct State {
        var digests: [OutputPath: String] = [:]
        /// What was in the place of planned files before anything was written.
        var found: [OutputPath: Found] = [:]
        var written = 0
        var unchanged = 0
        var removed = 0
        var temporaries = 0
    }

    private struct Found {
        let stamp: FileStatus.Stamp
        let digest: String
    }

    /// In bytes. No file of a site is as large, and to read one that is takes seconds.
    private static let maximumSize = 1_000_000_000

    /// Makes the folder if it is missing, and waits for another build that writes there.
    /// - Parameters:
    ///   - planned: every path that this build will write.
    ///   - content: the folder of the pages, which this one may neither be in nor hold.
    ///   - wait: called once if it has to wait.
    init(
        _ path: String, planned: [String], apartFrom content: Folder?, wait: () -> Void
    ) throws(FileError) {
        folder = try Folder.locked(path, wait: wait)
        if let content, OutputPlace.overlap(folder, content) {
            throw FileError("write to", path, .overlaps)
        }
        self.planned = Set(planned.map(OutputPath.init))
        let manifest = try Self.list(Manifest.name, in: folder)
        let former = try Self.list(Manifest.journalName, in: folder)
        manifestIsTooLarge = manifest == nil
        var claimed = Manifest(reading: manifest ?? [])
        claimed.add(former ?? [])
        self.claimed = claimed
        journal = Journal(folder, former: former ?? [])
    }

    /// The manifest or the journal; nil if it is too large to be one.
    private static func list(_ name: String, in folder: Folder) throws(FileError) -> [UInt8]? {
        guard let file = try folder.fileIfThere(name) else { return [] }
        guard file.status.size <= Manifest.maximumSize else { return nil }
        return try folder.read(name, limit: Manifest.maximumSize)
    }

    /// Removes what an interrupted build left behind, and old files where folders must be.
    func begin() throws(FileError) {
        for entry in try folder.entries()
        where OutputScan.isTemporary(entry) && entry.name != Manifest.journalName {
            try folder.removeFile(entry.name)
        }
        try clearTheWay()
    }

    /// Writes a file if its bytes differ from those that are there.
    /// - Parameter digest: of the bytes, if it is known.
    func put(_ path: String, _ bytes: [UInt8], digest: String? = nil) throws(FileError) {
        let place = OutputPath(path)
        let digest = digest ?? Digest(of: bytes).hex
        // A file that no build has written is only here because of --adopt, and is replaced even if
        // its bytes are the same.
        let isSame = claimed.digests[place] != nil && holds(place, bytes, digest)
        if !isSame {
            try journal.note(place, digest)
            try replace(path, bytes)
        }
        state.withLock { state in
            state.digests[place] = digest
            if isSame { state.unchanged += 1 } else { state.written += 1 }
        }
    }

    /// Removes what earlier builds wrote and this one did not.
    func finish() throws(FileError) -> Report.Counts {
        let digests = state.withLock { $0.digests }
        let stale = claimed.digests.keys.filter { digests[$0] == nil }.sorted()
        // Pages go first, so that none is ever there without its pictures.
        let pages = stale.filter { $0.text.hasSuffix(".html") }
        let others = stale.filter { !$0.text.hasSuffix(".html") }
        for path in pages + others { try removeOurs(path) }
        let manifest = Manifest(digests).bytes
        if !holds(manifest, at: Manifest.name) { try replace(Manifest.name, manifest) }
        try folder.removeFile(Manifest.journalName)
        return state.withLock {
            Report.Counts(written: $0.written, unchanged: $0.unchanged, removed: $0.removed)
        }
    }

    /// Whether a file has these bytes. One that was looked at before is not read again.
    private func holds(_ place: OutputPath, _ bytes: [UInt8], _ digest: String) -> Bool {
        let found = state.withLock { $0.found[place] }
        guard let found else { return holds(bytes, at: place.text) }
        return found.digest == digest
            && (try? folder.status(of: place.text))?.stamp == found.stamp
    }

    private func holds(_ bytes: [UInt8], at path: String) -> Bool {
        guard let file = try? folder.file(path), file.status.size == bytes.count,
            let there = try? file.contents(limit: bytes.count)
        else { return false }
        return Bytes.areEqual(there, bytes)
    }

    private func replace(_ path: String, _ bytes: [UInt8]) throws(FileError) {
        let temporary = try newTemporary(bytes)
        do throws(FileError) {
            try folder.put(temporary, at: path)
        } catch {
            try? folder.removeFile(temporary)
            throw error
        }
    }

    /// Creates a file with these bytes at the top of the folder.
    private func newTemporary(_ bytes: [UInt8]) throws(FileError) -> String {
        while true {
            let number = state.withLock { state in
                state.temporaries += 1
                return state.temporaries
            }
            let name = OutputScan.temporaryPrefix + String(number)
            do throws(FileError) {
                try folder.create(name, bytes)
                return name
            } catch {
                // A folder has this name, perhaps a person's. It stays, and the next number is
                // tried.
                if error.cause.isFolderInTheWay { continue }
                try? folder.removeFile(name)
                throw error
            }
        }
    }

    private func clearTheWay() throws(FileError) {
        let stale = claimed.digests.keys.filter { !planned.contains($0) }.sorted()
        guard !stale.isEmpty else { return }
        var folders: Set<OutputPath> = []
        for path in planned { folders.formUnion(path.foldersAbove) }
        for old in stale
        where folders.contains(old) || old.foldersAbove.contains(where: planned.contains) {
            try removeOurs(old)
        }
    }

    /// Removes a file if it has the digest that is claimed for it, and the folders that become
    /// empty.
    private func removeOurs(_ path: OutputPath) throws(FileError) {
        guard try isOurs(path) else { return }
        try folder.removeFile(path.text)
        // The new manifest will no longer name this file. If it were still here, no later build
        // would remove it, so make sure that it is gone.
        if try isOurs(path) { throw FileError("remove", folder.name(of: path.text), .changed) }
        state.withLock { $0.removed += 1 }
        for above in path.foldersAbove { folder.removeFolderIfEmpty(above.text) }
    }

    private func isOurs(_ path: OutputPath) throws(FileError) -> Bool {
        guard let digests = claimed.digests[path], let found = try found(at: path) else {
            return false
        }
        return digests.contains(found.digest)
    }

    /// What a file is now; nil if there is none, if it is larger than any file of a site, or if
    /// somebody is writing to it.
    private func found(at path: OutputPath) throws(FileError) -> Found? {
        guard let file = try folder.fileIfThere(path.text), file.status.size <= Self.maximumSize,
            let digest = try Digest(of: file)
        else { return nil }
        return Found(stamp: file.status.stamp, digest: digest.hex)
    }
}

extension OutputFolder {
    /// What the build must not touch: files that no build of ours wrote, or that somebody has
    /// changed since, sorted.
    /// - Parameters:
    ///   - adopts: whether they may stay where they do no harm.
    ///   - bytes: what this build would write to a path.
    func foreignFiles(
        adopts: Bool, jobs: Int, bytes: @escaping @Sendable (String) -> [UInt8]?
    ) throws(FileError) -> [Foreign] {
        let files = try OutputScan(folder).files
        let results = parallelMap(files, jobs: jobs) { file -> Result<Bool, FileError> in
            Result { () throws(FileError) in try self.isForeign(file, bytes) }
        }
        var foreign: [OutputScan.File] = []
        for (file, result) in zip(files, results) where try result.get() { foreign.append(file) }
        let all = withFates(foreign)
        return adopts ? all.filter { $0.fate == .isInTheWay } : all
    }

    private func isWritten(_ path: OutputPath) -> Bool {
        planned.contains(path) || path.text == Manifest.journalName
    }

    private func isForeign(
        _ file: OutputScan.File, _ bytes: (String) -> [UInt8]?
    ) throws(FileError) -> Bool {
        if file.kind != .file { return true }
        if file.path.text == Manifest.name { return manifestIsTooLarge }
        guard let digests = claimed.digests[file.path], let found = try found(at: file.path) else {
            return true
        }
        guard planned.contains(file.path) else { return !digests.contains(found.digest) }
        state.withLock { $0.found[file.path] = found }
        // When the power fails, a file may lose its bytes, or the journal its last lines.
        if digests.contains(found.digest) || found.stamp.size == 0 { return false }
        return bytes(file.path.text).map { Digest(of: $0).hex } != found.digest
    }

    struct Foreign {
        let path: String
        let fate: Fate

        /// What becomes of it if the build goes on with `--adopt`.
        enum Fate {
            case stays
            /// The site has a file of this name.
            case isReplaced
            /// Not even then does the build go on.
            case isInTheWay
        }

        init(_ file: OutputScan.File, _ fate: Fate) {
            path = file.path.text
            self.fate = fate
        }
    }

    private func withFates(_ foreign: [OutputScan.File]) -> [Foreign] {
        guard !foreign.isEmpty else { return [] }
        var folders: Set<OutputPath> = []
        for path in planned { folders.formUnion(path.foldersAbove) }
        return foreign.map { file in
            let isInTheWay =
                folders.contains(file.path) || file.path.foldersAbove.contains(where: isWritten)
                || (file.kind != .file && isWritten(file.path))
            let otherwise: Foreign.Fate = isWritten(file.path) ? .isReplaced : .stays
            return Foreign(file, isInTheWay ? .isInTheWay : otherwise)
        }
    }
}

extension Folder {
    /// In milliseconds. A build takes seconds, so waiting for another one is mostly worth it.
    private static let patience: UInt32 = 10_000
    private static let pause: UInt32 = 20

    /// Opens a folder, made if it is missing, and locks it against other builds.
    fileprivate static func locked(_ path: String, wait: () -> Void) throws(FileError) -> Folder {
        var waited: UInt32 = 0
        while true {
            let folder = try Folder.make(path, followsLink: false)
            // It may have been removed, and another made, while we waited.
            if try folder.lock(), folder.isStillThere { return folder }
            if waited == 0 { wait() }
            guard waited < patience else { throw FileError("write to", path, .locked) }
            Folder.pause(milliseconds: pause)
            waited += pause
        }
    }
}
