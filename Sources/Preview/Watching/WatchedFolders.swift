import HoofbeatDisk
import HoofbeatPipeline

/// The files and folders that are watched.
struct WatchedFolders: Sendable {
    /// The site's root.
    let root: String
    /// Names of files and folders in the root. Folders are watched with everything below them.
    let names: Set<String>

    /// Whether a file can never be part of a site.
    static func ignores(_ name: String, in folder: String, isFolder: Bool) -> Bool {
        // Only this folder publishes hidden files.
        let mayBeHidden = (folder + "/").hasPrefix("content/static/")
        return name.hasPrefix(".") && !mayBeHidden
            || EditorFiles.areNamed(name, isFolder: isFolder)
    }

    func absolute(_ path: String) -> String {
        path.isEmpty ? root : root + "/" + path
    }

    /// The status of a path; nil if nothing is there.
    func status(of path: String) -> FileStatus? {
        try? Folder(root).status(of: path)
    }

    /// The entries of a folder; none if it has just been removed.
    func entries(of folder: String) -> [Folder.Entry] {
        (try? Folder(root).folder(folder).entries()) ?? []
    }

    /// The path from the site's root.
    static func path(of name: String, in folder: String) -> String {
        folder.isEmpty ? name : folder + "/" + name
    }
}
