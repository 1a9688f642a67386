/// Files and folders that are never part of a site: what editors leave beside a file that is being
/// edited, and what systems, clouds and version control leave in folders.
package enum EditorFiles {
    package static func areNamed(_ name: String, isFolder: Bool) -> Bool {
        if isFolder { return folders.contains(name) }
        return name.hasSuffix("~") || (name.hasPrefix("#") && name.hasSuffix("#"))
            || beginnings.contains(where: name.hasPrefix)
            || endings.contains(where: name.hasSuffix) || files.contains(name)
    }

    /// Whether a file or a folder of `static/` may be published though its name begins with a dot.
    /// Most such names are those under which programs keep passwords, and nobody knows all of them.
    static func mayBePublished(hidden name: String) -> Bool {
        wantedByHosts.contains(name)
            // It is refused with the reason.
            || name.dropFirst().split(separator: ".").contains {
                RunningType.ofServer(part: $0.lowercased()) != nil
            }
    }

    /// What hosts and other services ask for (RFC 8615; GitHub and Codeberg Pages).
    private static let wantedByHosts: Set = [".well-known", ".nojekyll", ".domains"]

    private static let files: Set = [
        ".DS_Store", ".localized", "Thumbs.db", "ehthumbs.db", "desktop.ini", "Desktop.ini",
        ".directory", ".git", ".gitignore", ".gitattributes", ".gitkeep", ".gitmodules", ".keep",
        ".hgignore", ".editorconfig", ".stignore",
        // Vim creates a file of this name to find out whether it can write to a folder.
        "4913",
    ]

    /// Beginnings of names, among them locks of Emacs, LibreOffice and Microsoft Office, and copies
    /// of macOS and GNOME.
    private static let beginnings = [
        ".#", ".~lock.", "~$", "._", ".goutputstream-", ".fuse_hidden", ".nfs0",
    ]

    private static let endings = [
        ".swp", ".swo", ".swx", ".tmp", ".crswap", ".kate-swp", "___jb_tmp___", "___jb_old___",
    ]

    private static let folders: Set = [
        ".git", ".svn", ".hg", ".bzr", ".idea", ".vscode", ".obsidian", ".AppleDouble",
        ".Spotlight-V100", ".Trashes", ".fseventsd", ".TemporaryItems", ".stfolder", ".stversions",
        ".dropbox.cache", "@eaDir", "$RECYCLE.BIN", "System Volume Information",
    ]
}
