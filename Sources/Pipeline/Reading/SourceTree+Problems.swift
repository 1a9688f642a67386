import HoofbeatContent
import HoofbeatDisk

extension Diagnostic {
    static func noContent(_ error: FileError) -> Diagnostic {
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

    static func hidden(_ path: String) -> Diagnostic {
        let isData = path.hasPrefix(DataReader.folder) && path.hasSuffix(".yaml")
        if isData { return .unknownData(path) }
        return .note(
            "hidden-file", in: "content/" + path,
            "this is not published, since its name begins with a dot",
            help: path.hasPrefix(ContentNames.statics)
                ? "rename it if readers need it; with a dot, only .well-known, .nojekyll and "
                    + ".domains are published"
                : "rename it if it is a page; what hosts ask for belongs into content/static/")
    }

    static func namedUnlikePage(_ path: String, _ name: String) -> Diagnostic {
        let written = path.split(separator: "/").last ?? ""
        return .error(
            "not-named-like-page", in: "content/" + path,
            "this would be a page, but a page’s name ends in .md",
            help: "rename \(written) to \(name)")
    }

    /// - Parameter place: where the file belongs, below `content/`.
    static func misplacedData(_ path: String, _ place: String) -> Diagnostic {
        .error(
            "unknown-data", in: "content/" + path,
            "this file is not read: it is not at content/\(place)",
            help: "move it to content/\(place)")
    }

    static func folderNamedLikePage(_ path: String) -> Diagnostic {
        .error(
            "folder-named-like-page", in: "content/" + path,
            "this is a folder, but it is named like a page",
            help: "take .md from its name, or make it a file")
    }

    static func sameName(_ path: String) -> Diagnostic {
        .error(
            "same-name", in: "content/" + path,
            "two names here differ only in how their letters are stored",
            help: "remove or rename one of them; é may be one character or an e with an accent")
    }

    static func special(_ path: String) -> Diagnostic {
        .error(
            "not-a-file", in: "content/" + path, "this is a pipe, socket or device, not a file",
            help: "take it out of the content folder")
    }

    static func linkToNowhere(_ path: String) -> Diagnostic {
        .error(
            "broken-symlink", in: "content/" + path,
            "this symbolic link leads nowhere or in a circle",
            help: "remove it, or put the file itself here")
    }

    static func linkOutside(_ path: String) -> Diagnostic {
        .error(
            "symlink-outside", in: "content/" + path,
            "this symbolic link leads out of the content folder",
            help: "put the file itself here")
    }

    static func linkToSource(_ path: String, _ target: String) -> Diagnostic {
        .error(
            "symlink-to-source", in: "content/" + path,
            "this link would publish content/\(target) as it is, which may be held back",
            help: "link to the page instead, or put a copy here of what readers may see")
    }

    static func linkLoop(_ path: String) -> Diagnostic {
        .error(
            "symlink-loop", in: "content/" + path,
            "this symbolic link leads back to a folder that it lies in",
            help: "remove it")
    }

    static func linkInLinkedFolder(_ path: String) -> Diagnostic {
        .error(
            "symlink-in-linked-folder", in: "content/" + path,
            "this symbolic link to a folder lies in a folder that a link leads to",
            help: "link to the folder itself, from a folder that is not linked")
    }

    static func tooManyFiles() -> Diagnostic {
        .error(
            "too-many-files", in: "content",
            "there are more than \(SourceTree.maximumFiles) files and folders",
            help: "divide the site, and look for symbolic links that repeat folders")
    }

    static func tooDeep(_ path: String) -> Diagnostic {
        .error(
            "too-deep", in: "content/" + path,
            "folders are nested more than \(SourceTree.maximumDepth) deep",
            help: "move this folder up")
    }

    static func tooLarge(_ path: String) -> Diagnostic {
        .error(
            "too-large", in: "content/" + path, "this file is larger than 100 MB",
            help: "make it smaller, or publish it elsewhere and link to it")
    }
}
