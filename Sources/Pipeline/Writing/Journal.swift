import HoofbeatDisk
import Synchronization

/// Records each file and its digest before the file is put in its place.
final class Journal: Sendable {
    private let folder: Folder
    private let log = Mutex<AppendedFile?>(nil)

    init(_ folder: Folder) {
        self.folder = folder
    }

    func note(_ path: OutputPath, _ digest: String) throws(FileError) {
        let log = try opened()
        // If the line before was cut off, this one still begins a line of its own.
        try log.append([10] + Manifest.line(path, digest))
    }

    private func opened() throws(FileError) -> AppendedFile {
        try log.withLock { log throws(FileError) in
            if let log { return log }
            let new = try folder.appendedFile(Manifest.journalName)
            log = new
            return new
        }
    }
}
