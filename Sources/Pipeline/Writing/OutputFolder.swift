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
    private let state = Mutex(State())

    private struct State {
        var digests: [OutputPath: String] = [:]
        var written = 0
        var unchanged = 0
        var removed = 0
        var temporaries = 0
    }

    /// Makes the folder if it is missing, and waits for another build that writes there.
    /// - Parameters:
    ///   - planned: every path that this build will write.
    ///   - wait: called once if it has to wait.
    init(_ path: String, planned: [String], wait: () -> Void) throws(FileError) {
        folder = try Folder.locked(path, wait: wait)
        self.planned = Set(planned.map(OutputPath.init))
        var claimed = Manifest()
        for name in [Manifest.name, Manifest.journalName] {
            if let bytes = try folder.contents(ofFile: name) { claimed.add(bytes) }
        }
        self.claimed = claimed
        journal = Journal(folder)
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
        let isSame = claimed.digests[place] != nil && holds(path, bytes)
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
        if !holds(Manifest.name, manifest) { try replace(Manifest.name, manifest) }
        try folder.removeFile(Manifest.journalName)
        return state.withLock {
            Report.Counts(written: $0.written, unchanged: $0.unchanged, removed: $0.removed)
        }
    }

    private func holds(_ path: String, _ bytes: [UInt8]) -> Bool {
        guard let file = try? folder.file(path), file.status.size == bytes.count,
            let there = try? file.contents()
        else { return false }
        return Bytes.areEqual(there, bytes)
    }

    private func replace(_ path: String, _ bytes: [UInt8]) throws(FileError) {
        let temporary = try newTemporary(bytes)
        do throws(FileError) {
            do throws(FileError) {
                try folder.move(temporary, to: path)
            } catch {
                guard error.cause.isFolderInTheWay else { throw error }
                folder.removeFoldersWithoutFiles(path)
                try folder.move(temporary, to: path)
            }
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
        guard let digests = claimed.digests[path],
            let bytes = try folder.contents(ofFile: path.text)
        else { return false }
        return digests.contains(Digest(of: bytes).hex)
    }
}

extension OutputFolder {
    /// What the build must not touch: files that no build of ours wrote, sorted.
    /// - Parameter adopts: whether they may stay where they do no harm.
    func foreignFiles(adopts: Bool) throws(FileError) -> [Foreign] {
        var foreign: [OutputScan.File] = []
        for file in try OutputScan(folder).files where try isForeign(file) { foreign.append(file) }
        return adopts ? inTheWay(foreign) : foreign.map { Foreign($0, isInTheWay: false) }
    }

    private func isWritten(_ path: OutputPath) -> Bool {
        planned.contains(path) || path.text == Manifest.journalName
    }

    private func isForeign(_ file: OutputScan.File) throws(FileError) -> Bool {
        if file.kind != .file { return true }
        if file.path.text == Manifest.name { return false }
        if planned.contains(file.path) { return claimed.digests[file.path] == nil }
        return try !isOurs(file.path)
    }

    struct Foreign {
        let path: String
        let isInTheWay: Bool

        init(_ file: OutputScan.File, isInTheWay: Bool) {
            path = file.path.text
            self.isInTheWay = isInTheWay
        }
    }

    /// Files that cannot stay, since this build needs their place.
    private func inTheWay(_ foreign: [OutputScan.File]) -> [Foreign] {
        guard !foreign.isEmpty else { return [] }
        var folders: Set<OutputPath> = []
        for path in planned { folders.formUnion(path.foldersAbove) }
        return foreign.filter { file in
            folders.contains(file.path) || file.path.foldersAbove.contains(where: planned.contains)
                || (file.kind != .file && isWritten(file.path))
        }.map { Foreign($0, isInTheWay: true) }
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
