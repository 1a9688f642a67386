import Disk
import Pipeline

/// Waits for files to change.
protocol Watcher: Sendable {
    /// Blocks until something has changed and nothing more comes for a moment; nil once `stop` was
    /// called.
    func next() -> Changes?
    /// May be called from any thread.
    func stop()
}

/// What is watched.
struct WatchedFolders: Sendable {
    /// The site's root.
    let root: String
    /// Files and folders right below it; folders with all that lies in them.
    let names: Set<String>

    /// Files that are never part of a site.
    static func ignores(_ name: String, in folder: String, isFolder: Bool) -> Bool {
        // Only there are hidden files published.
        let mayBeHidden = (folder + "/").hasPrefix("content/static/")
        return name.hasPrefix(".") && !mayBeHidden
            || EditorFiles.areNamed(name, isFolder: isFolder)
    }

    func absolute(_ path: String) -> String {
        path.isEmpty ? root : root + "/" + path
    }

    /// nil if there is nothing.
    func status(of path: String) -> FileStatus? {
        try? Folder(root).status(of: path)
    }

    /// Nothing if the folder has just been removed.
    func entries(of folder: String) -> [Folder.Entry] {
        (try? Folder(root).folder(folder).entries()) ?? []
    }

    /// The path from the site's root.
    static func path(of name: String, in folder: String) -> String {
        folder.isEmpty ? name : folder + "/" + name
    }
}
