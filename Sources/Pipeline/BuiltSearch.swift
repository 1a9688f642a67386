import Search

extension Search {
    /// The search of a site that was built in a folder.
    /// - Throws: `FileError` or `IndexDamage`.
    public init(ofSite folder: String) throws {
        try self.init { try Files.read(folder + "/search/" + $0) }
    }
}
