import Text

/// The address of a page relative to the site's root: `tests/scan/`, or nothing for home.
///
/// It follows from the path of the page's file alone, so links can be written before other pages
/// are known.
public struct Address: Sendable, Hashable, Comparable {
    public let path: String

    public init(_ path: String) {
        self.path = path
    }

    /// The address of a page's file below `content/`: `tests/scan.md` and `tests/scan/index.md`
    /// both have `tests/scan/`.
    public init(ofPage source: String) {
        // This works on bytes, since every link of every page comes here.
        var path = Array(source.utf8)
        if path.ends(with: ".md") { path.removeLast(3) }
        if path.ends(with: "index"), path.count == 5 || path[path.count - 6] == UInt8(ascii: "/") {
            path.removeLast(5)
        } else {
            path.append(UInt8(ascii: "/"))
        }
        self.path = String(decoding: path, as: UTF8.self)
    }

    public var isHome: Bool { path.isEmpty }

    /// The file in the output folder: the index of the page's folder, or the former address itself
    /// if it names a file.
    public var file: String { Self.isFile(path) ? path : path + "index.html" }

    /// Whether a path names a web page as a file, whatever the case of its ending. Only former
    /// addresses do.
    public static func isFile(_ path: String) -> Bool {
        // Nearly every address ends in a slash.
        guard let last = path.utf8.last,
            last | 32 == UInt8(ascii: "l") || last | 32 == UInt8(ascii: "m")
        else { return false }
        let path = path.lowercased()
        return path.hasSuffix(".html") || path.hasSuffix(".htm")
    }

    /// The same for two addresses that would be one file on a disk that ignores case.
    public var collisionKey: String { path.lowercased() }

    public static func < (left: Address, right: Address) -> Bool {
        left.path < right.path
    }
}

/// A path relative to the folder of `file`, with `.` and `..` resolved; nil if it leaves the root.
///
/// It works on bytes, since every link of every page comes here.
public func resolve(_ relative: String, from file: String) -> String? {
    let slash = UInt8(ascii: "/")
    let dot = UInt8(ascii: ".")
    let bytes = Array(relative.utf8)
    // The path is empty or ends with a slash.
    var path = Array(file.utf8)
    path.dropName()
    var start = 0
    while start < bytes.count {
        let end = bytes[start...].firstIndex(of: slash) ?? bytes.count
        let part = bytes[start..<end]
        start = end + 1
        if part.isEmpty || (part.count == 1 && part.first == dot) { continue }
        if part.count == 2, part.first == dot, part.last == dot {
            guard !path.isEmpty else { return nil }
            path.removeLast()
            path.dropName()
        } else {
            path += part
            path.append(slash)
        }
    }
    if bytes.last != slash, !path.isEmpty { path.removeLast() }
    return String(decoding: path, as: UTF8.self)
}

extension [UInt8] {
    /// Removes the name of the file, and leaves the folder with its slash.
    fileprivate mutating func dropName() {
        let name = lastIndex(of: UInt8(ascii: "/")).map { $0 + 1 } ?? 0
        removeLast(count - name)
    }
}
