import HoofbeatDisk
package import HoofbeatSearch

extension Search {
    /// In bytes. The largest part of an index has a hundredth of it.
    private static let maximumFileSize = 100_000_000

    /// Opens the search of a site that was built in this folder.
    /// - Throws: `FileError` or `IndexDamage`.
    package init(ofSite folder: String) throws {
        let index = try Folder(folder).folder("search")
        try self.init { try index.read($0, limit: Self.maximumFileSize) }
    }
}
