import HoofbeatContent

/// Which pages and files have another place after a move. Paths are those below `content/`.
struct Relocation: Sendable {
    /// The new path of each page that moves, by its old one.
    let pages: [String: String]
    /// The folder that moves with all that is in it, before and after, with a slash at the end.
    let folder: (old: String, new: String)?
    private let addresses: [Address: Address]

    init(pages: [String: String], folder: (old: String, new: String)? = nil) {
        self.pages = pages
        self.folder = folder
        addresses = Dictionary(
            pages.map { (Address(ofPage: $0.key), Address(ofPage: $0.value)) }
        ) { first, _ in first }
    }

    /// Where a page or a file is after the move.
    func place(of path: String) -> String {
        if let page = pages[path] { return page }
        guard let folder, path.hasPrefix(folder.old) else { return path }
        return folder.new + path.dropFirst(folder.old.count)
    }

    /// The new address of a page; nil if it has none.
    func place(of address: Address) -> Address? {
        guard let new = addresses[address], new != address else { return nil }
        return new
    }
}
