import HoofbeatDisk

/// A file that someone names on the command line, anywhere on the disk.
struct GivenFile {
    private let folder: String
    private let name: String

    init(_ path: String) {
        let slash = path.lastIndex(of: "/")
        let end = slash.map(path.index(after:)) ?? path.startIndex
        name = String(path[end...])
        folder = slash.map { $0 == path.startIndex ? "/" : String(path[..<$0]) } ?? "."
    }

    /// - Throws: also if there is such a file, which is never overwritten.
    func create(_ bytes: [UInt8]) throws(FileError) {
        try Folder(folder, followsLink: true).create(name, bytes)
    }

    /// Whether something of that name is there, be it a link that leads nowhere.
    var isThere: Bool {
        get throws(FileError) {
            try Folder(folder, followsLink: true).status(of: name) != nil
        }
    }

    /// - Parameter limit: in bytes.
    func read(limit: Int) throws(FileError) -> [UInt8] {
        guard let bytes = try Folder(folder, followsLink: true).file(name).contents(limit: limit)
        else { throw FileError("read", folder + "/" + name, .changed) }
        return bytes
    }
}
