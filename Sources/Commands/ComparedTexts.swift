import HoofbeatDisk
import HoofbeatPipeline

/// The texts in a folder that someone names, with which pages are compared.
struct ComparedTexts {
    /// In bytes. A text longer than a book is none.
    private static let limit = 20_000_000
    private static let endings = ["md", "txt", "text", "html", "htm", "xhtml"]

    private(set) var texts: [ComparedText] = []

    /// - Throws: if the folder or one of its texts cannot be read.
    init(of path: String) throws(FileError) {
        let folder = try Folder(path)
        try read(folder, "")
    }

    /// Links and files of other kinds are left out.
    private mutating func read(_ folder: Folder, _ path: String) throws(FileError) {
        for entry in try folder.entries() {
            let name = path + entry.name
            switch entry.kind {
            case .folder: try read(try folder.folder(entry.name), name + "/")
            case .file:
                let ending = entry.name.split(separator: ".").last?.lowercased() ?? ""
                guard Self.endings.contains(ending),
                    let bytes = try folder.file(entry.name).contents(limit: Self.limit)
                else { continue }
                texts.append(ComparedText(name: name, bytes: bytes))
            case .link, .special: continue
            }
        }
    }
}
