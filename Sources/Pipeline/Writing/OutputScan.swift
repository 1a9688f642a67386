import HoofbeatDisk

/// All files in the output folder, whoever wrote them.
struct OutputScan {
    struct File {
        let path: OutputPath
        let kind: FileStatus.Kind
    }

    /// Sorted. A link counts as a file of its own and is not followed.
    private(set) var files: [File] = []

    static let temporaryPrefix = ".hoofbeat-"
    /// No site has deeper folders. One that is deeper counts as something of others.
    private static let maximumDepth = 64
    /// Files that keep an empty folder in git, and are neither read nor removed.
    private static let exempt: Set<String> = [".gitkeep", ".gitignore"]

    init(_ folder: Folder) throws(FileError) {
        try visit(folder, path: "", depth: 0)
    }

    /// Whether an interrupted build may have left this at the top of the folder.
    static func isTemporary(_ entry: Folder.Entry) -> Bool {
        entry.kind == .file && entry.name.hasPrefix(temporaryPrefix)
    }

    private mutating func visit(_ folder: Folder, path: String, depth: Int) throws(FileError) {
        for entry in try folder.entries() {
            let isTop = path.isEmpty
            let isExempt = entry.kind == .file && Self.exempt.contains(entry.name)
            // The published branch may be checked out here; in a worktree, `.git` is a file.
            let isGit = entry.name == ".git" && entry.kind != .special
            if isTop, isExempt || isGit || Self.isTemporary(entry) { continue }
            let below = isTop ? entry.name : path + "/" + entry.name
            if entry.kind == .folder, depth < Self.maximumDepth {
                try visit(try folder.folder(entry.name), path: below, depth: depth + 1)
            } else {
                files.append(File(path: OutputPath(below), kind: entry.kind))
            }
        }
    }
}
