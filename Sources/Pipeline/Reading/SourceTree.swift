import Content
import Disk
import Markup
import Text

/// What lies below `content/`, sorted by path; nothing but links is read yet.
package struct SourceTree: Sendable {
    struct File: Sendable {
        /// Below `content/`, in the normal form of names.
        let path: String
        /// As the disk writes it and without symbolic links: where it is opened.
        let realPath: String
        /// How it was when the tree was read; nil for pages, which are read once.
        let stamp: FileStatus.Stamp?

        /// Its bytes may change under another name.
        var isLinked: Bool { !path.isIdentical(to: realPath) }
    }

    /// The site's root, the folder that holds `content/`.
    let root: String
    /// `content/`, held open; nil if there is none.
    let content: Folder?
    private(set) var pages: [File] = []
    /// Pictures and documents that lie beside pages.
    private(set) var files: [File] = []
    /// What lies in `static/`; their paths begin there.
    private(set) var statics: [File] = []
    /// YAML in `data/`.
    private(set) var data: [File] = []
    private(set) var settings = File(
        path: Self.settingsName, realPath: Self.settingsName, stamp: nil)
    private(set) var problems: [Diagnostic] = []
    /// Pages that would be there if their files had the right ending.
    private(set) var misnamedPages: Set<String> = []
    private var count = 0

    static let settingsName = "site.yaml"
    /// In bytes, for what is copied as it is.
    static let maximumFileSize = 100_000_000
    static let maximumFiles = 200_000
    static let maximumDepth = 32

    init(root: String) {
        self.root = root
        do throws(FileError) {
            content = try Folder(root + "/" + ContentFolder.name, followsLink: false)
        } catch {
            content = nil
            problems.append(.noContent(error))
            return
        }
        guard let content else { return }
        visit(Place(folder: content, path: "", realPath: "", ancestors: [], isLinked: false))
    }

    /// All bytes of a file, which must still be what it was when the tree was read.
    /// - Parameter limit: in bytes; a larger file is an error.
    func read(
        _ file: File, limit: Int = Self.maximumFileSize
    ) throws(FileError) -> [UInt8] {
        try opened().read(file.realPath, limit: limit, stamp: file.stamp)
    }

    /// Opens a file, which must still be what it was when the tree was read.
    func open(_ file: File) throws(FileError) -> OpenFile {
        let open = try opened().file(file.realPath)
        guard file.stamp == nil || file.stamp == open.status.stamp else {
            throw FileError("read", ContentFolder.name + "/" + file.path, .changed)
        }
        return open
    }

    /// By their names in problems, the files that are opened by another path.
    var realPaths: [String: String] {
        let files = (pages + data).filter { !$0.path.isIdentical(to: $0.realPath) }
        return Dictionary(
            files.map {
                (ContentFolder.name + "/" + $0.path, ContentFolder.name + "/" + $0.realPath)
            }
        ) { first, _ in first }
    }

    private func opened() throws(FileError) -> Folder {
        guard let content else { throw FileError("read", ContentFolder.name, .notAFile) }
        return content
    }
}

extension SourceTree {
    /// A folder that is visited.
    private struct Place {
        let folder: Folder
        let path: String
        let realPath: String
        /// The folders that it lies in, without links.
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
        // Two texts are equal here if they differ in the form of their letters alone.
        var names: Set<String> = []
        for entry in entries {
            if EditorFiles.areNamed(entry.name, isFolder: entry.kind == .folder) { continue }
            let path = place.path(of: entry.name)
            // Hosts and other services ask for `.well-known/`, `.nojekyll` and the like.
            let mayBeHidden =
                path.hasPrefix(ContentFolder.statics) && !EditorFiles.holdSecrets(entry.name)
            if entry.name.hasPrefix("."), !mayBeHidden {
                problems.append(.hidden(path))
                continue
            }
            if let fault = FileName.fault(in: entry.name) {
                problems.append(fault.diagnostic(ContentFolder.name + "/" + path))
                continue
            }
            guard names.insert(entry.name).inserted else {
                problems.append(.sameName(path))
                continue
            }
            if FileName.mixesScripts(entry.name) {
                problems.append(.mixedScripts(entry.name, file: ContentFolder.name + "/" + path))
            }
            count += 1
            guard count <= Self.maximumFiles else {
                if count == Self.maximumFiles + 1 { problems.append(.tooManyFiles()) }
                return
            }
            take(entry, at: path, in: place)
        }
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

    /// A link may lead to another file or folder of `content/`. Links to folders inside a folder
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
        let isBesidePages = !path.hasPrefix(ContentFolder.statics) && !path.hasPrefix("data/")
        if isBesidePages, let name = FileName.ofPage(path) {
            problems.append(.namedUnlikePage(path, name))
            let folder = path.lastIndex(of: "/").map { path[...$0] } ?? ""
            misnamedPages.insert(folder + name)
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
        } else if path == Self.settingsName {
            settings = file
        } else {
            guard status.size <= Self.maximumFileSize else {
                problems.append(.tooLarge(path))
                return
            }
            if path.hasPrefix(ContentFolder.statics) {
                statics.append(file)
            } else {
                files.append(file)
            }
        }
    }
}

extension Diagnostic {
    fileprivate static func noContent(_ error: FileError) -> Diagnostic {
        if error.isLinkOrFile {
            return .error(
                "no-content", in: "content", "content is a file or a symbolic link, not a folder",
                help: "put the folder itself here, or name its site with --root")
        }
        return .error(
            "no-content", in: "content", "there is no folder named content here",
            help: "go to the site's folder, name it with --root, or run: hoofbeat new site FOLDER")
    }

    static func unreadableFile(_ path: String, _ reason: String) -> Diagnostic {
        .error(
            "unreadable", in: "content/" + path, "this cannot be read: \(reason)",
            help: "change its permissions so that you can read it")
    }

    fileprivate static func hidden(_ path: String) -> Diagnostic {
        .note(
            "hidden-file", in: "content/" + path,
            "this is not published, since its name begins with a dot",
            help: "rename it if it is a page; what hosts ask for belongs into content/static/")
    }

    fileprivate static func namedUnlikePage(_ path: String, _ name: String) -> Diagnostic {
        let written = path.split(separator: "/").last ?? ""
        return .error(
            "not-named-like-page", in: "content/" + path,
            "this would be a page, but a page’s name ends in .md",
            help: "rename \(written) to \(name)")
    }

    fileprivate static func folderNamedLikePage(_ path: String) -> Diagnostic {
        .error(
            "folder-named-like-page", in: "content/" + path,
            "this is a folder, but it is named like a page",
            help: "take .md from its name, or make it a file")
    }

    fileprivate static func sameName(_ path: String) -> Diagnostic {
        .error(
            "same-name", in: "content/" + path,
            "two names here differ only in how their letters are stored",
            help: "remove or rename one of them; é may be one character or an e with an accent")
    }

    fileprivate static func special(_ path: String) -> Diagnostic {
        .error(
            "not-a-file", in: "content/" + path, "this is a pipe, socket or device, not a file",
            help: "take it out of the content folder")
    }

    fileprivate static func linkToNowhere(_ path: String) -> Diagnostic {
        .error(
            "broken-symlink", in: "content/" + path,
            "this symbolic link leads nowhere or in a circle",
            help: "remove it, or put the file itself here")
    }

    fileprivate static func linkOutside(_ path: String) -> Diagnostic {
        .error(
            "symlink-outside", in: "content/" + path,
            "this symbolic link leads out of the content folder",
            help: "put the file itself here")
    }

    fileprivate static func linkLoop(_ path: String) -> Diagnostic {
        .error(
            "symlink-loop", in: "content/" + path,
            "this symbolic link leads back to a folder that it lies in",
            help: "remove it")
    }

    fileprivate static func linkInLinkedFolder(_ path: String) -> Diagnostic {
        .error(
            "symlink-in-linked-folder", in: "content/" + path,
            "this symbolic link to a folder lies in a folder that a link leads to",
            help: "link to the folder itself, from a folder that is not linked")
    }

    fileprivate static func tooManyFiles() -> Diagnostic {
        .error(
            "too-many-files", in: "content",
            "there are more than \(SourceTree.maximumFiles) files and folders",
            help: "divide the site, and look for symbolic links that repeat folders")
    }

    fileprivate static func tooDeep(_ path: String) -> Diagnostic {
        .error(
            "too-deep", in: "content/" + path,
            "folders are nested more than \(SourceTree.maximumDepth) deep",
            help: "move this folder up")
    }

    fileprivate static func tooLarge(_ path: String) -> Diagnostic {
        .error(
            "too-large", in: "content/" + path, "this file is larger than 100 MB",
            help: "make it smaller, or publish it elsewhere and link to it")
    }
}
