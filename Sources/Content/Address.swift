/// Where a page stands on the site, relative to the site's root: `types/vipoma/`, or `` for home.
///
/// It follows from the path of the page's file alone, so links can be written before other pages
/// are known.
public struct Address: Sendable, Hashable, Comparable {
    public let path: String

    public init(_ path: String) {
        self.path = path
    }

    /// From a path below `content/`: `types/vipoma.md` and `types/vipoma/index.md` are both
    /// `types/vipoma/`.
    public init(ofPage source: String) {
        var path = source.hasSuffix(".md") ? String(source.dropLast(3)) : source
        if path == "index" {
            path = ""
        } else if path.hasSuffix("/index") {
            path = String(path.dropLast(5))
        } else {
            path += "/"
        }
        self.path = path
    }

    public var isHome: Bool { path.isEmpty }

    /// The file in the output folder.
    public var file: String { path + "index.html" }

    /// Two addresses with the same key would be one file on a disk that ignores case.
    public var collisionKey: String { path.lowercased() }

    public static func < (left: Address, right: Address) -> Bool {
        left.path < right.path
    }
}

/// A path relative to the folder of `file`, with `.` and `..` resolved; nil if it leaves the root.
public func resolve(_ relative: String, from file: String) -> String? {
    var parts = file.split(separator: "/").dropLast()
    for part in relative.split(separator: "/", omittingEmptySubsequences: true) {
        switch part {
        case ".": continue
        case "..": if parts.popLast() == nil { return nil }
        default: parts.append(part)
        }
    }
    let path = parts.joined(separator: "/")
    return relative.hasSuffix("/") && !path.isEmpty ? path + "/" : path
}
