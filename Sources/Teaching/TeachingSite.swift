/// A site to learn from: it shows every part of a page, every built-in kind and every data file,
/// with the lines that make them and comments that say what each is for.
package enum TeachingSite {
    /// The text of each file by its path from the site's root.
    package static let files: [(path: String, text: String)] = {
        // Without the last line end, since every other text has lost its own to the mark.
        let whole = String(decoding: PackageResources.teaching_site_txt, as: UTF8.self)
        let text = "\n" + whole.dropLast()
        return text.split(separator: mark).map { part in
            let lines = part.split(separator: "\n", maxSplits: 1, omittingEmptySubsequences: false)
            return (path: String(lines[0]), text: lines.count > 1 ? lines[1] + "\n" : "")
        }
    }()

    /// What is before the path of each file, where the text of the one before ends.
    private static let mark = "\n==== "
}
