import HoofbeatContent
import HoofbeatDisk
import HoofbeatText

/// Moves a page, or a section with all that is in it, and leaves a way there from each former
/// address.
///
/// The former addresses are written first and the file is moved last, so that after an interruption
/// the same command finishes the work.
package struct PageMove {
    package struct Refusal: Error {
        package let message: String
    }

    /// What was done to a page. Paths are those from the site's root.
    package struct Step {
        package let old: String
        package let new: String
        /// The addresses that lead to it from now on.
        package let aliases: [String]
    }

    private let root: String
    private let tree: SourceTree
    private let library: Library
    private let starter: Starter

    package init(root: String) {
        self.root = root
        tree = SourceTree(root: root)
        library = SiteLibrary(root: root).library
        starter = Starter(root: root)
    }

    /// - Parameters:
    ///   - old: the page or the section, by its file or its address; or an address that no page has
    ///     now, such as one of a former generator.
    ///   - new: where it goes; for an address that no page has, the page that it leads to.
    package func move(_ old: String, to new: String) throws -> [Step] {
        guard let content = tree.content else {
            throw Refusal(message: "there is no folder \(root)/\(ContentNames.name)")
        }
        guard let file = page(old) else { return [try lead(old, to: new, in: content)] }
        guard file.path != "index.md" else {
            throw Refusal(message: "the home page has to stay where it is")
        }
        if file.path.hasSuffix("/index.md"), !new.hasSuffix(".md") || new.hasSuffix("index.md") {
            return try moveSection(file, to: new, in: content)
        }
        let path = try place(of: file, new, in: content)
        let step = try leave(file, for: path, in: content)
        try rename(file.realPath, to: path, in: content)
        return [step]
    }
}

extension PageMove {
    private func page(_ written: String) -> SourceTree.File? {
        let path = starter.pathBelowContent(trimmed(written))
        let folder = path.dropLast(".md".count)
        let wanted = [path, folder.isEmpty ? "index.md" : folder + "/index.md"]
        return tree.pages.first { wanted.contains($0.path) }
    }

    private func trimmed(_ written: String) -> String {
        var name = written.normalForm[...]
        if name.hasPrefix("/"), !name.hasPrefix(root) { name = name.dropFirst() }
        while name.hasSuffix("/") { name = name.dropLast() }
        return String(name)
    }

    /// Where a page goes.
    private func place(
        of file: SourceTree.File, _ new: String, in content: Folder
    ) throws -> String {
        let name = file.path.split(separator: "/").last ?? ""
        let path = new.hasSuffix("/") ? new + name : new
        do throws(Starter.Refusal) {
            return try starter.freePath(path, in: content, library.settings, except: file.path)
        } catch {
            throw Refusal(message: error.message)
        }
    }

    private func moveSection(
        _ index: SourceTree.File, to new: String, in content: Folder
    ) throws -> [Step] {
        let old = index.path.dropLast("/index.md".count)
        var path = starter.pathBelowContent(trimmed(new)).dropLast(".md".count)
        if path.hasSuffix("/index") { path = path.dropLast("/index".count) }
        let folder = String(path)
        guard !(folder + "/").hasPrefix(old + "/"), folder != "index" else {
            throw Refusal(message: "\(old) cannot be moved into itself")
        }
        if try content.status(of: folder) != nil {
            throw Refusal(message: "\(content.name(of: folder)) is already there")
        }
        let pages = tree.pages.filter { $0.path.hasPrefix(old + "/") }
        let places = try pages.map { page in
            try place(of: page, folder + page.path.dropFirst(old.count), in: content)
        }
        var steps: [Step] = []
        for (page, place) in zip(pages, places) {
            steps.append(try leave(page, for: place, in: content))
        }
        try rename(String(index.realPath.dropLast("/index.md".count)), to: folder, in: content)
        return steps
    }

    private func rename(_ old: String, to new: String, in content: Folder) throws(FileError) {
        try content.rename(old, to: new)
        if let slash = old.lastIndex(of: "/") { content.removeFolderIfEmpty(String(old[..<slash])) }
    }

    /// Writes a former address into the page that it leads to.
    private func lead(_ old: String, to new: String, in content: Folder) throws -> Step {
        guard let file = page(new) else {
            let names = tree.pages.map(\.path)
            let near = nearest(to: trimmed(old), among: names).map { "; did you mean \($0)?" } ?? ""
            throw Refusal(message: "there is no page \(old), and none at \(new)\(near)")
        }
        let path = trimmed(old)
        let address =
            Address.isFile(path) || path.hasSuffix(".md") ? path : path + (path.isEmpty ? "" : "/")
        let isPage = address.hasSuffix(".md")
        let alias = isPage ? Address(ofPage: address.belowContent) : Address(address)
        if !isPage, !Address.isFile(path), !old.hasSuffix("/"), let ending = path.fileEnding {
            throw Refusal(
                message: "\(old) cannot lead on: no host takes a .\(ending) file for a web page; "
                    + "if it was a folder, write \(old)/")
        }
        let front = try front(of: file)
        if front.aliases.contains(alias) {
            throw Refusal(message: "\(file.name) has the former address /\(alias.path) already")
        }
        try write(front.aliases + [alias], id: nil, into: file, as: file.path, in: content)
        return Step(old: file.name, new: file.name, aliases: [alias.path])
    }

    /// Writes the addresses of a page, which will have others, into it.
    private func leave(
        _ file: SourceTree.File, for path: String, in content: Folder
    ) throws -> Step {
        let front = try front(of: file)
        let (old, new) = (Address(ofPage: file.path), Address(ofPage: path))
        let isSection = file.path.hasSuffix("/index.md") && library.settings.hasVolumes
        let left = (isSection ? [old, old.ofVolume] : [old]).filter { $0 != new }
        let aliases = front.aliases.filter { $0 != new && !left.contains($0) } + left
        // Reviews, and what readers write, name a page by its id.
        let id = front.idLine == nil && PageFile.id(of: path) != front.id ? front.id : nil
        let isID = id?.utf8.allSatisfy { $0.isSmallLetterOrDigit || $0 == UInt8(ascii: "-") }
        if aliases != front.aliases || id != nil {
            try write(aliases, id: isID == true ? id : nil, into: file, as: path, in: content)
        }
        return Step(
            old: file.name, new: ContentNames.name + "/" + path, aliases: left.map(\.path))
    }
}

extension PageMove {
    private func front(of file: SourceTree.File) throws -> FrontMatter {
        let bytes = try tree.read(file, limit: PageReader.maximumSize)
        return PageReader(library: library).parse(bytes, path: file.path).entry.front
    }

    /// Writes former addresses, and the id if there is one, at the top of a page.
    /// - Parameter path: that the page will have.
    private func write(
        _ aliases: [Address], id: String?, into file: SourceTree.File, as path: String,
        in content: Folder
    ) throws {
        let bytes = try tree.read(file, limit: PageReader.maximumSize)
        let text = String(decoding: bytes, as: UTF8.self)
        let list = aliases.map(\.path)
        let refusal = Refusal(
            message: "\(file.name): its lines at the top cannot be changed by a program; write "
                + "“aliases: [\(list.joined(separator: ", "))]” there"
                + (id.map { " and “id: \($0)”" } ?? "") + ", then move the file")
        guard Array(text.utf8) == bytes, var edit = FrontMatterEdit(text),
            edit.setList("aliases", list)
        else { throw refusal }
        if let id { edit.append("id", id) }
        let new = Array(edit.text.utf8)
        guard changes(bytes, to: new, onlyIn: aliases, id, as: path) else { throw refusal }
        try? content.removeFile(Self.temporary)
        try content.create(Self.temporary, new)
        try content.move(Self.temporary, to: file.realPath)
    }

    private static let temporary = ".hoofbeat-moved"

    /// Whether a page says the same in both texts, but for these addresses and the id.
    private func changes(
        _ old: [UInt8], to new: [UInt8], onlyIn aliases: [Address], _ id: String?, as path: String
    ) -> Bool {
        let reader = PageReader(library: library)
        let (before, after) = (reader.parse(old, path: path), reader.parse(new, path: path))
        var wanted = before.entry.front
        let found = after.entry.front
        if let id { wanted.id = id }
        wanted.aliases = aliases
        wanted.aliasLines = found.aliasLines
        wanted.idLine = found.idLine
        wanted.titleLine = found.titleLine
        wanted.changedLine = found.changedLine
        wanted.withdrawnLine = found.withdrawnLine
        wanted.signsLine = found.signsLine
        return wanted == found && before.body == after.body
            && before.problems.count(of: .error) == after.problems.count(of: .error)
    }
}

extension SourceTree.File {
    /// The path from the site's root.
    fileprivate var name: String { ContentNames.name + "/" + path }
}

extension String {
    fileprivate var belowContent: String {
        let prefix = ContentNames.name + "/"
        return hasPrefix(prefix) ? String(dropFirst(prefix.count)) : self
    }
}
