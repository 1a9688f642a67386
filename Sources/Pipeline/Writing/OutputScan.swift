import Disk

/// All that lies in the output folder, whoever wrote it.
struct OutputScan {
    struct File {
        let path: OutputPath
        let kind: FileStatus.Kind
    }

    /// Sorted. Links count as what they are, and lead nowhere.
    private(set) var files: [File] = []

    static let temporaryPrefix = ".hoofbeat-"
    /// Kept out of all this: they keep the folder itself in git.
    private static let exempt: Set<String> = [".gitkeep", ".gitignore"]

    init(_ folder: Folder) throws(FileError) {
        try visit(folder, path: "")
    }

    /// What a build leaves at the top of the folder when it is interrupted.
    static func isTemporary(_ entry: Folder.Entry) -> Bool {
        entry.kind == .file && entry.name.hasPrefix(temporaryPrefix)
    }

    private mutating func visit(_ folder: Folder, path: String) throws(FileError) {
        for entry in try folder.entries() {
            let isTop = path.isEmpty
            let isExempt = entry.kind == .file && Self.exempt.contains(entry.name)
            // A checkout of the branch that is published; of a worktree it is a file.
            let isGit = entry.name == ".git" && entry.kind != .special
            if isTop, isExempt || isGit || Self.isTemporary(entry) { continue }
            let below = isTop ? entry.name : path + "/" + entry.name
            if entry.kind == .folder {
                try visit(try folder.folder(entry.name), path: below)
            } else {
                files.append(File(path: OutputPath(below), kind: entry.kind))
            }
        }
    }
}
