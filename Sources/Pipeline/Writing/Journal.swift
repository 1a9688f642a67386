import HoofbeatDisk
import Synchronization

/// Records each file and its digest before the file is put in its place.
final class Journal: Sendable {
    private let folder: Folder
    /// What the journal of an interrupted build says.
    private let former: [UInt8]
    private let log = Mutex<AppendedFile?>(nil)

    init(_ folder: Folder, former: [UInt8]) {
        self.folder = folder
        self.former = former
    }

    func note(_ path: OutputPath, _ digest: String) throws(FileError) {
        let log = try opened()
        // If the line before was cut off, this one still begins a line of its own.
        try log.append([10] + Manifest.line(path, digest))
    }

    private func opened() throws(FileError) -> AppendedFile {
        try log.withLock { log throws(FileError) in
            if let log { return log }
            let new = try started()
            log = new
            return new
        }
    }

    /// Begins a new file that takes the former one's place when it says all that that one said.
    private func started() throws(FileError) -> AppendedFile {
        let (name, file) = try newTemporary()
        do throws(FileError) {
            try file.append(former)
            try folder.put(name, at: Manifest.journalName)
            return file
        } catch {
            try? folder.removeFile(name)
            throw error
        }
    }

    private func newTemporary() throws(FileError) -> (String, AppendedFile) {
        var number = 0
        while true {
            number += 1
            let name = Manifest.journalName + "-" + String(number)
            do throws(FileError) {
                return (name, try folder.newAppendedFile(name))
            } catch {
                // A folder, perhaps a person's, has this name.
                guard error.cause.isFolderInTheWay else { throw error }
            }
        }
    }
}

extension Folder {
    /// Moves a file of this folder to its place, where folders without files give way.
    func put(_ name: String, at path: String) throws(FileError) {
        do throws(FileError) {
            try move(name, to: path)
        } catch {
            guard error.cause.isFolderInTheWay else { throw error }
            removeFoldersWithoutFiles(path)
            try move(name, to: path)
        }
    }
}
