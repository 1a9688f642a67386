import HoofbeatDisk
package import HoofbeatSearch

extension Search {
    /// Opens the search of a site that was built in this folder.
    /// - Throws: `FileError` or `IndexDamage`.
    package init(ofSite folder: String) throws {
        let index = try Folder(folder).folder("search")
        try self.init { try index.read($0) }
    }
}
