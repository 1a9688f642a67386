import HoofbeatContent
import HoofbeatDisk
import HoofbeatMarkup
import HoofbeatText

/// All files below `content/`, sorted by path. Only names and links have been read, no file.
package struct SourceTree: Sendable {
    struct File: Sendable {
        /// The path below `content/`, in the normal form of names.
        let path: String
        /// The path as the disk writes it and without symbolic links, by which the file is opened.
        let realPath: String
        /// The state of the file when the tree was read; nil for pages, which are read only once.
        let stamp: FileStatus.Stamp?

        /// Whether the file's bytes may change under another name.
        var isLinked: Bool { !path.isIdentical(to: realPath) }
    }

    /// The site's root, the folder that holds `content/`.
    let root: String
    /// `content/`, held open; nil if there is none.
    let content: Folder?
    private(set) var pages: [File] = []
    /// Pictures and documents beside pages.
    private(set) var files: [File] = []
    /// Files in `static/`; their paths begin with that name.
    private(set) var statics: [File] = []
    /// YAML in `data/`.
    private(set) var data: [File] = []
    private(set) var settings = File(
        path: Self.settingsName, realPath: Self.settingsName, stamp: nil)
    private(set) var problems: [Diagnostic] = []
    /// Paths of pages that would exist if their files had the right ending.
    private(set) var misnamedPages: Set<String> = []
    /// A file that was meant as the settings.
    private(set) var misnamedSettings: String?
    private var hasSettings = false
    private var misplacedData: [(path: String, place: String)] = []
    /// Paths, from the site's root, at which data files belong that are elsewhere.
    var misplacedPlaces: Set<String> {
        Set(misplacedData.map { ContentNames.name + "/" + $0.place })
    }
    private var count = 0

    static let settingsName = "site.yaml"
    /// In bytes, for a file that is copied as it is.
    static let maximumFileSize = 100_000_000
    static let maximumFiles = 200_000
    static let maximumDepth = 32

    init(root: String) {
        self.root = root
        do throws(FileError) {
            content = try Folder(root + "/" + ContentNames.name, followsLink: false)
        } catch {
            content = nil
            problems.append(.noContent(error))
            return
        }
        guard let content else { return }
        visit(Place(folder: content, path: "", realPath: "", ancestors: [], isLinked: false))
        refuseSecondNames()
        // Without other settings, that there are none is reported with the name that is there.
        problems += misplacedData.filter { $0.path != misnamedSettings || hasSettings }.map {
            .misplacedData($0.path, $0.place)
        }
    }

    /// Reports files that are other names (hard links) of the settings or of data.
    private mutating func refuseSecondNames() {
        var sources: [FileStatus.Stamp: String] = [:]
        for file in data + [settings] {
            if let stamp = file.stamp { sources[stamp] = file.path }
        }
        for file in files + statics {
            guard let stamp = file.stamp, stamp.size > 0, let source = sources[stamp] else {
                continue
            }
            problems.append(.linkToSource(file.path, source))
        }
    }

    /// Reads all bytes of a file, which must not have changed since the tree was read.
    /// - Parameter limit: in bytes; a larger file is an error.
    func read(
        _ file: File, limit: Int = Self.maximumFileSize
    ) throws(FileError) -> [UInt8] {
        try opened().read(file.realPath, limit: limit, stamp: file.stamp)
    }

    /// Opens a file, which must not have changed since the tree was read.
    func open(_ file: File) throws(FileError) -> OpenFile {
        let open = try opened().file(file.realPath)
        guard file.stamp == nil || file.stamp == open.status.stamp else {
            throw FileError("read", ContentNames.name + "/" + file.path, .changed)
        }
        return open
    }

    private func opened() throws(FileError) -> Folder {
        guard let content else { throw FileError("read", ContentNames.name, .notAFile) }
        return content
    }
}

extension SourceTree {
    /// A folder that is being visited.
    private struct Place {
        let folder: Folder
        let path: String
        let realPath: String
        /// Paths, without links, of the folders that it is in.
        let ancestors: [String]
        /// Whether a link leads here.
        let isLinked: Bool

        func path(of name: String) -> String {
            path.isEmpty ? name.normalForm : path + "/" + name.normalForm
        }
        func realPath(of name: String) -> String {
            realPath.isEmpty ? name : realPath + "/" + name
        }
    }

    private mutating func visit(_ place: Place) {
        var entries: [Folder.Entry]
        do throws(FileError) {
            entries = try place.folder.entries()
        } catch {
            problems.append(.unreadableFile(place.path, error.reason))
            return
        }
        if !entries.allSatisfy({ $0.name.isIdentical(to: $0.name.normalForm) }) {
            entries.sort { Bytes.compare($0.name.normalForm, $1.name.normalForm) < 0 }
        }
        // `==` takes two forms of a letter for the same, so this finds names that differ in form
        // alone.
        var names: Set<String> = []
        for entry in entries {
            if EditorFiles.areNamed(entry.name, isFolder: entry.kind == .folder) { continue }
            let path = place.path(of: entry.name)
            if isHeldBack(entry.name, inStatics: path.hasPrefix(ContentNames.statics)) {
                problems.append(.hidden(path))
                continue
            }
            if let fault = FileName.fault(in: entry.name) {
                problems.append(fault.diagnostic(ContentNames.name + "/" + path))
                continue
            }
            guard names.insert(entry.name).inserted else {
                problems.append(.sameName(path))
                continue
            }
            if FileName.mixesScripts(entry.name) {
                problems.append(.mixedScripts(entry.name, file: ContentNames.name + "/" + path))
            }
            count += 1
            guard count <= Self.maximumFiles else {
                if count == Self.maximumFiles + 1 { problems.append(.tooManyFiles()) }
                return
            }
            take(entry, at: path, in: place)
        }
    }

    private func isHeldBack(_ name: String, inStatics: Bool) -> Bool {
        guard name.hasPrefix(".") else { return false }
        return !inStatics || !EditorFiles.mayBePublished(hidden: name)
    }

    /// Whether what a link leads to is no file to publish: a page, which may be a draft, the data
    /// or the settings, or something that is held back where it is.
    private func isSource(_ realPath: String) -> Bool {
        if realPath == Self.settingsName || realPath.hasPrefix("data/") { return true }
        let inStatics = realPath.hasPrefix(ContentNames.statics)
        let parts = realPath.split(separator: "/").map(String.init)
        let isOfPrograms = parts.indices.contains { place in
            EditorFiles.areNamed(parts[place], isFolder: place < parts.count - 1)
        }
        return isOfPrograms || parts.contains { isHeldBack($0, inStatics: inStatics) }
            || !inStatics && (realPath.hasSuffix(".md") || FileName.ofPage(realPath) != nil)
    }

    private mutating func take(_ entry: Folder.Entry, at path: String, in place: Place) {
        switch entry.kind {
        case .file: sort(path, realPath: place.realPath(of: entry.name))
        case .folder where path.hasSuffix(".md"): problems.append(.folderNamedLikePage(path))
        case .folder: enter(path, realPath: place.realPath(of: entry.name), from: place)
        case .special: problems.append(.special(path))
        case .link: follow(path, realPath: place.realPath(of: entry.name), in: place)
        }
    }

    private mutating func enter(
        _ path: String, realPath: String, from place: Place, byLink: Bool = false
    ) {
        let ancestors = place.ancestors + [place.realPath]
        guard ancestors.count < Self.maximumDepth else {
            problems.append(.tooDeep(path))
            return
        }
        do throws(FileError) {
            visit(
                Place(
                    folder: try opened().folder(realPath), path: path, realPath: realPath,
                    ancestors: ancestors, isLinked: place.isLinked || byLink))
        } catch {
            problems.append(.unreadableFile(path, error.reason))
        }
    }

    /// Follows a link to another file or folder of `content/`. Links to folders inside a folder
    /// that is itself linked are refused: a few dozen of them could name more files than there are
    /// on earth.
    private mutating func follow(_ path: String, realPath: String, in place: Place) {
        guard let content else { return }
        do throws(LinkResolver.Failure) {
            let target = try LinkResolver(content).resolve(realPath)
            switch target.status {
            case .file: sort(path, realPath: target.path)
            case .special, .link: problems.append(.special(path))
            case .folder where path.hasSuffix(".md"): problems.append(.folderNamedLikePage(path))
            case .folder:
                if (place.ancestors + [place.realPath]).contains(target.path) {
                    problems.append(.linkLoop(path))
                } else if place.isLinked {
                    problems.append(.linkInLinkedFolder(path))
                } else {
                    enter(path, realPath: target.path, from: place, byLink: true)
                }
            }
        } catch {
            problems.append(error == .outside ? .linkOutside(path) : .linkToNowhere(path))
        }
    }

    private mutating func sort(_ path: String, realPath: String) {
        let isBesidePages = !path.hasPrefix(ContentNames.statics) && !path.hasPrefix("data/")
        if isBesidePages, let name = FileName.ofPage(path) {
            problems.append(.namedUnlikePage(path, name))
            let folder = path.lastIndex(of: "/").map { path[...$0] } ?? ""
            misnamedPages.insert(folder + name)
            return
        }
        if isBesidePages, path != Self.settingsName, let data = MisplacedData(path) {
            if data.place == Self.settingsName { misnamedSettings = misnamedSettings ?? path }
            misplacedData.append((path, data.place))
            return
        }
        if path.hasSuffix(".md"), isBesidePages {
            pages.append(File(path: path, realPath: realPath, stamp: nil))
            return
        }
        guard let status = try? content?.status(of: realPath), status.kind == .file else {
            problems.append(.unreadableFile(path, "it has gone"))
            return
        }
        let file = File(path: path, realPath: realPath, stamp: status.stamp)
        if path.hasPrefix("data/") {
            data.append(file)
        } else if file.isLinked, path != Self.settingsName, isSource(realPath) {
            problems.append(.linkToSource(path, realPath))
        } else if path == Self.settingsName {
            settings = file
            hasSettings = true
        } else {
            guard status.size <= Self.maximumFileSize else {
                problems.append(.tooLarge(path))
                return
            }
            if path.hasPrefix(ContentNames.statics) {
                statics.append(file)
            } else {
                files.append(file)
            }
        }
    }
}
