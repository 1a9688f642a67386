/// What editors leave beside a file while it is edited: backups, locks and half-written copies.
package enum EditorFiles {
    package static func areNamed(_ name: String) -> Bool {
        name.hasSuffix("~") || (name.hasPrefix("#") && name.hasSuffix("#")) || name.hasPrefix(".#")
            || endings.contains(where: name.hasSuffix)
            // Vim tries with a file of this name whether it can write to a folder.
            || name == "4913"
    }

    private static let endings = [
        ".swp", ".swo", ".swx", ".tmp", ".crswap", "___jb_tmp___", "___jb_old___",
    ]
}
