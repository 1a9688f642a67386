import HoofbeatDisk

/// Tells which branch of a git repository is checked out in a folder.
///
/// Checking out a stranger's branch while a preview runs also compiles and runs its Swift code, so
/// the preview announces it first. This reads git's own files (gitrepository-layout), since `git`
/// may not be installed.
enum Checkout {
    /// `branch NAME`, or `commit DIGEST` if no branch is checked out; nil outside a repository.
    static func name(in root: String) -> String? {
        guard let folder = try? Folder(folder(in: root)), let head = text("HEAD", in: folder)
        else { return nil }
        let reference = "ref: refs/heads/"
        return head.hasPrefix(reference)
            ? "branch " + head.dropFirst(reference.count) : "commit " + head.prefix(12)
    }

    /// The folder of git's files. In a linked worktree, `.git` is a file that names it.
    private static func folder(in root: String) -> String {
        let prefix = "gitdir: "
        guard let folder = try? Folder(root), let text = text(".git", in: folder),
            text.hasPrefix(prefix)
        else { return root + "/.git" }
        let path = text.dropFirst(prefix.count)
        return path.hasPrefix("/") ? String(path) : root + "/" + path
    }

    /// The first line of a file. It will be shown in a terminal, so a question mark replaces each
    /// byte that is not printable ASCII.
    private static func text(_ path: String, in folder: Folder) -> String? {
        guard let bytes = try? folder.file(path).head(4096), !bytes.isEmpty else { return nil }
        let line = bytes.prefix { $0 != 10 }.map { (32...126).contains($0) ? $0 : 63 }
        return String(decoding: line, as: UTF8.self)
    }
}
