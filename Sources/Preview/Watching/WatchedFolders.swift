import Disk
import Pipeline

/// What is watched.
struct WatchedFolders: Sendable {
    /// The site's root.
    let root: String
    /// Files and folders directly in the root; folders with everything below them.
    let names: Set<String>

    /// Files that are never part of a site.
    static func ignores(_ name: String, in folder: String, isFolder: Bool) -> Bool {
        // Hidden files are published from this folder only.
        let mayBeHidden = (folder + "/").hasPrefix("content/static/")
        return name.hasPrefix(".") && !mayBeHidden
            || EditorFiles.areNamed(name, isFolder: isFolder)
    }

    func absolute(_ path: String) -> String {
        path.isEmpty ? root : root + "/" + path
    }

    /// nil if nothing has this path.
    func status(of path: String) -> FileStatus? {
        try? Folder(root).status(of: path)
    }

    /// Empty if the folder has just been removed.
    func entries(of folder: String) -> [Folder.Entry] {
        (try? Folder(root).folder(folder).entries()) ?? []
    }

    /// The path from the site's root.
    static func path(of name: String, in folder: String) -> String {
        folder.isEmpty ? name : folder + "/" + name
    }
}
