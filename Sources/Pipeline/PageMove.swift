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

    /// What was done to a page, or to another file that leads to it. Paths are those from the
    /// site's root.
    package struct Step {
        package let old: String
        package let new: String
        /// The addresses that lead to it from now on.
        package var aliases: [String] = []
        /// How many of its links were changed.
        package var links = 0
        /// Links that have to be changed by hand: the line, and what stands there.
        package var left: [(line: Int, written: String)] = []
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
        let relocation = Relocation(pages: [file.path: path])
        let links = LinkFollower(library, relocation)
        let changes = try [leave(file, for: path, links)] + follow(links)
        try write(changes, in: content)
        try rename(file.realPath, to: path, in: content)
        return changes.map(\.step)
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
        let moves = Dictionary(zip(pages.map(\.path), places)) { first, _ in first }
        let relocation = Relocation(pages: moves, folder: (old: old + "/", new: folder + "/"))
        let links = LinkFollower(library, relocation)
        let changes = try zip(pages, places).map { try leave($0, for: $1, links) } + follow(links)
        try write(changes, in: content)
        try rename(String(index.realPath.dropLast("/index.md".count)), to: folder, in: content)
        return changes.map(\.step)
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
        let bytes = try tree.read(file, limit: PageReader.maximumSize)
        let new = try edited(bytes, front.aliases + [alias], id: nil, of: file, as: file.path)
        try replace(file, with: new, in: content)
        return Step(old: file.name, new: file.name, aliases: [alias.path])
    }

    /// What will become of a file.
    private struct Change {
        let file: SourceTree.File
        /// nil if they stay.
        let bytes: [UInt8]?
        let step: Step
    }

    /// Files that stay are written first: whether the others have their new links is told by their
    /// aliases, should the same command have to finish the work.
    private func write(_ changes: [Change], in content: Folder) throws(FileError) {
        for moves in [false, true] {
            for change in changes where (change.step.old != change.step.new) == moves {
                if let bytes = change.bytes { try replace(change.file, with: bytes, in: content) }
            }
        }
    }

    /// The addresses of a page, which will have others, at its top, and links that start from
    /// where it will be.
    private func leave(
        _ file: SourceTree.File, for path: String, _ links: LinkFollower
    ) throws -> Change {
        let front = try front(of: file)
        let (old, new) = (Address(ofPage: file.path), Address(ofPage: path))
        let isSection = file.path.hasSuffix("/index.md") && library.settings.hasVolumes
        let left = (isSection ? [old, old.ofVolume] : [old]).filter { $0 != new }
        let aliases = front.aliases.filter { $0 != new && !left.contains($0) } + left
        // Reviews, and what readers write, name a page by its id.
        let id = front.idLine == nil && PageFile.id(of: path) != front.id ? front.id : nil
        let isID = id?.utf8.allSatisfy { $0.isSmallLetterOrDigit || $0 == UInt8(ascii: "-") }
        var step = Step(
            old: file.name, new: ContentNames.name + "/" + path, aliases: left.map(\.path))
        let bytes = try tree.read(file, limit: PageReader.maximumSize)
        var changed = bytes
        if aliases != front.aliases || id != nil {
            changed = try edited(bytes, aliases, id: isID == true ? id : nil, of: file, as: path)
        }
        // With both in one step, a page that has its alias already has its links, too.
        let isPrepared = front.aliases.contains { left.contains($0) }
        if !isPrepared, let result = links.follow(changed, of: file.path) {
            (changed, step.links) = (result.bytes, result.count)
            step.left = result.left.map { ($0.line, $0.written) }
        }
        return Change(file: file, bytes: changed == bytes ? nil : changed, step: step)
    }

    /// Brings links of all files that stay to where the pages that move will be. Doing it again
    /// changes nothing.
    private func follow(_ links: LinkFollower) throws -> [Change] {
        var changes: [Change] = []
        let relocation = links.relocation
        for file in tree.pages where relocation.pages[file.path] == nil {
            let bytes = try tree.read(file, limit: PageReader.maximumSize)
            guard let result = links.follow(bytes, of: file.path) else { continue }
            let left = result.left.map { ($0.line, $0.written) }
            changes.append(
                Change(
                    file: file, bytes: result.count == 0 ? nil : result.bytes,
                    step: Step(old: file.name, new: file.name, links: result.count, left: left)))
        }
        let data = DataFollower(relocation: relocation, files: library.files)
        // Records of reviews stay as they were signed; they know pages by their ids.
        let records = ContentNames.name + "/data/reviews/"
        for file in tree.data + [tree.settings] where !file.name.hasPrefix(records) {
            guard let bytes = try? tree.read(file), let result = data.follow(bytes) else {
                continue
            }
            let step = Step(old: file.name, new: file.name, links: result.count)
            changes.append(Change(file: file, bytes: result.bytes, step: step))
        }
        return changes
    }
}

extension PageMove {
    private func front(of file: SourceTree.File) throws -> FrontMatter {
        let bytes = try tree.read(file, limit: PageReader.maximumSize)
        return PageReader(library: library).parse(bytes, path: file.path).entry.front
    }

    /// The bytes of a page with former addresses, and the id if there is one, at its top.
    /// - Parameter path: that the page will have.
    private func edited(
        _ bytes: [UInt8], _ aliases: [Address], id: String?, of file: SourceTree.File,
        as path: String
    ) throws -> [UInt8] {
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
        return new
    }

    private func replace(
        _ file: SourceTree.File, with bytes: [UInt8], in content: Folder
    ) throws(FileError) {
        try? content.removeFile(Self.temporary)
        try content.create(Self.temporary, bytes)
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
