import Content

/// What lies below `content/`, sorted by path; nothing is opened yet.
package struct SourceTree: Sendable {
    struct File: Sendable {
        /// Below `content/`.
        let path: String
        /// Reached by a symbolic link, so that its bytes may change under another name.
        let isLinked: Bool
    }

    /// The site's root, the folder that holds `content/`.
    let root: String
    private(set) var pages: [File] = []
    /// Pictures and documents that lie beside pages.
    private(set) var files: [File] = []
    /// What lies in `static/`.
    private(set) var statics: [File] = []
    /// YAML in `data/`.
    private(set) var data: [File] = []
    private(set) var problems: [Diagnostic] = []

    package static let folder = "content"
    static let settings = "site.yaml"

    init(root: String) {
        self.root = root
        let content = root + "/" + Self.folder
        guard let real = Files.realPath(content), Files.target(of: content)?.kind == .folder else {
            problems.append(.noContent())
            return
        }
        visit("", ancestors: [real], contentRoot: real, isLinked: false)
    }

    func absolute(_ path: String) -> String {
        root + "/" + Self.folder + "/" + path
    }

    private mutating func visit(
        _ folder: String, ancestors: [String], contentRoot: String, isLinked: Bool
    ) {
        let entries: [Files.Entry]
        do {
            entries = try Files.entries(of: absolute(folder))
        } catch {
            problems.append(.unreadable(folder, error.reason))
            return
        }
        for entry in entries {
            if entry.kind == .file, EditorFiles.areNamed(entry.name) { continue }
            let path = folder.isEmpty ? entry.name : folder + "/" + entry.name
            if entry.name.hasPrefix(".") {
                if entry.name.hasSuffix(".md") { problems.append(.hidden(path)) }
                continue
            }
            if let character = Self.forbiddenCharacter(in: entry.name) {
                problems.append(.forbiddenName(path, character))
                continue
            }
            guard let target = follow(entry, at: path, ancestors, contentRoot) else { continue }
            let isLinked = isLinked || entry.kind == .link
            switch target.kind {
            case .file: sort(File(path: path, isLinked: isLinked))
            case .folder where path.hasSuffix(".md"): problems.append(.folderNamedLikePage(path))
            case .folder:
                let real = Files.realPath(absolute(path)) ?? absolute(path)
                visit(
                    path, ancestors: ancestors + [real], contentRoot: contentRoot,
                    isLinked: isLinked)
            case .special, .link: problems.append(.special(path))
            }
        }
    }

    /// What a symbolic link leads to; nil, and a problem, if it leaves the folder or circles.
    private mutating func follow(
        _ entry: Files.Entry, at path: String, _ ancestors: [String], _ contentRoot: String
    ) -> Files.Entry? {
        guard entry.kind == .link else { return entry }
        guard let real = Files.realPath(absolute(path)),
            let target = Files.target(of: absolute(path))
        else {
            problems.append(.linkToNowhere(path))
            return nil
        }
        guard real.hasPrefix(contentRoot + "/") || real == contentRoot else {
            problems.append(.linkOutside(path))
            return nil
        }
        if target.kind == .folder, ancestors.contains(real) {
            problems.append(.linkLoop(path))
            return nil
        }
        return target
    }

    private mutating func sort(_ file: File) {
        if file.path.hasPrefix("static/") {
            statics.append(
                File(path: String(file.path.dropFirst(7)), isLinked: file.isLinked))
        } else if file.path.hasPrefix("data/") {
            data.append(file)
        } else if file.path.hasSuffix(".md") {
            pages.append(file)
        } else if file.path != Self.settings {
            files.append(file)
        }
    }

    /// Characters that end an address, cannot stand in one on every host, or hide what a name says.
    static func forbiddenCharacter(in name: String) -> String? {
        if name.hasPrefix("_") { return "_" }
        for scalar in name.unicodeScalars {
            switch scalar.value {
            case 0...31, 127: return "a control character"
            case 0x202A...0x202E, 0x2066...0x2069: return "a hidden direction mark"
            case 0xFFFD: return "bytes that are not UTF-8"
            default: if "\\%?#*\"<>|:".unicodeScalars.contains(scalar) { return String(scalar) }
            }
        }
        return nil
    }
}

extension Diagnostic {
    private static func about(
        _ code: String, _ message: String, _ path: String, help: String
    ) -> Diagnostic {
        Diagnostic(.error, code, message, file: "content/" + path, help: help)
    }

    fileprivate static func noContent() -> Diagnostic {
        Diagnostic(
            .error, "no-content", "there is no folder named content here", file: "content",
            help: "go to the site's folder, name it with --root, or run: hoofbeat new site FOLDER")
    }

    static func unreadable(_ path: String, _ reason: String) -> Diagnostic {
        about(
            "unreadable", "this cannot be read: \(reason)", path,
            help: "give yourself the right to read it")
    }

    fileprivate static func hidden(_ path: String) -> Diagnostic {
        Diagnostic(
            .note, "hidden-file", "this page is not published, since its name begins with a dot",
            file: "content/" + path, help: "rename it if it should be")
    }

    fileprivate static func forbiddenName(_ path: String, _ character: String) -> Diagnostic {
        about(
            "forbidden-name",
            character == "_"
                ? "a name may not begin with _, which is kept for files that hosts read"
                : "a name may not contain \(character)",
            path, help: "rename it; letters and digits of any script, - and . are fine")
    }

    fileprivate static func folderNamedLikePage(_ path: String) -> Diagnostic {
        about(
            "folder-named-like-page", "this is a folder, but it is named like a page", path,
            help: "take .md from its name, or make it a file")
    }

    fileprivate static func special(_ path: String) -> Diagnostic {
        about(
            "not-a-file", "this is a pipe, socket or device, not a file", path,
            help: "take it out of the content folder")
    }

    fileprivate static func linkToNowhere(_ path: String) -> Diagnostic {
        about(
            "broken-symlink", "this symbolic link leads nowhere or in a circle", path,
            help: "remove it, or put the file itself here")
    }

    fileprivate static func linkOutside(_ path: String) -> Diagnostic {
        about(
            "symlink-outside", "this symbolic link leads out of the content folder", path,
            help: "put the file itself here")
    }

    fileprivate static func linkLoop(_ path: String) -> Diagnostic {
        about(
            "symlink-loop", "this symbolic link leads back to a folder that it lies in", path,
            help: "remove it")
    }
}
