import HoofbeatMarkup
import HoofbeatText

/// The address of a page relative to the site's root: `tests/scan/`, or nothing for home.
///
/// It follows from the path of the page's file alone, so links can be written before other pages
/// are known.
public struct Address: Sendable, Hashable, Comparable {
    /// The path without a slash at its start: `illness/beacon-fever/`, or nothing for the home
    /// page.
    public let path: String

    package init(_ path: String) {
        self.path = path
    }

    /// The address of a page's file below `content/`: `tests/scan.md` and `tests/scan/index.md`
    /// both have `tests/scan/`.
    package init(ofPage source: String) {
        path = String(unsafeUninitializedCapacity: source.utf8.count + 1) { path in
            Self.write(source, to: path)
        }
    }

    /// Writes the address of a page's file into memory with room for one byte more than it has.
    /// - Returns: its length.
    fileprivate static func write(
        _ source: String, to path: UnsafeMutableBufferPointer<UInt8>
    ) -> Int {
        var end = path.initialize(fromContentsOf: source.utf8)
        let bytes = UnsafeRawBufferPointer(path)
        if bytes.holds(".md", before: end) { end -= 3 }
        if bytes.holds("index", before: end), end == 5 || path[end - 6] == UInt8(ascii: "/") {
            return end - 5
        }
        path[end] = UInt8(ascii: "/")
        return end + 1
    }

    /// Whether it is that of the home page.
    public var isHome: Bool { path.isEmpty }

    /// The file in the output folder: the index of the page's folder, or the former address itself
    /// if it names a file.
    package var file: String { Self.isFile(path) ? path : path + "index.html" }

    /// Whether a path names a web page as a file, whatever the case of its ending. Only former
    /// addresses do.
    package static func isFile(_ path: String) -> Bool {
        // Nearly every address ends in a slash.
        guard let last = path.utf8.last,
            last | 32 == UInt8(ascii: "l") || last | 32 == UInt8(ascii: "m")
        else { return false }
        let path = path.lowercased()
        return path.hasSuffix(".html") || path.hasSuffix(".htm")
    }

    /// The same for two addresses that would be one file on a disk that ignores case.
    package var collisionKey: String { path.lowercased() }

    public static func < (left: Address, right: Address) -> Bool {
        left.path < right.path
    }
}

extension Settings {
    /// The address of a page for use in `href`, by the page's file below `content/`.
    ///
    /// It is written into one piece of memory, since every link of every page comes here.
    package func href(ofPage source: String, anchor: String?) -> String {
        let base = baseURL.path
        // What is encoded makes no difference to the address.
        let source = SafeURL.percentEncoded(source)
        let index = baseURL.isOnDisk ? "index.html" : ""
        let anchor = anchor.map(SafeURL.percentEncoded)
        let most = base.utf8.count + source.utf8.count + index.utf8.count + 2
        return String(unsafeUninitializedCapacity: most + (anchor?.utf8.count ?? 0)) { href in
            var end = href.initialize(fromContentsOf: base.utf8)
            end += Address.write(source, to: .init(rebasing: href[end...]))
            end = href[end...].initialize(fromContentsOf: index.utf8)
            guard let anchor else { return end }
            href[end] = UInt8(ascii: "#")
            return href[(end + 1)...].initialize(fromContentsOf: anchor.utf8)
        }
    }
}

/// A path relative to the folder of `file`, with `.` and `..` resolved; nil if it leaves the root.
///
/// It works on bytes, since every link of every page comes here.
package func resolve(_ relative: String, from file: String) -> String? {
    var relative = relative
    return relative.withUTF8 { resolve(UnsafeRawBufferPointer($0), from: file) }
}

/// The same for a path whose bytes are elsewhere.
package func resolve(_ relative: UnsafeRawBufferPointer, from file: String) -> String? {
    var staysInside = true
    // One more, for the slash behind the last part.
    let most = file.utf8.count + relative.count + 1
    let resolved = String(unsafeUninitializedCapacity: most) { buffer in
        var path = ResolvedPath(buffer, folderOf: file)
        staysInside = path.follow(relative)
        let isFolder = relative.last == UInt8(ascii: "/")
        return isFolder || path.count == 0 ? path.count : path.count - 1
    }
    return staysInside ? resolved : nil
}

/// The way to a path from the folder of `file`, as a link there writes it.
package func relative(_ path: String, from file: String) -> String {
    var target = path.split(separator: "/")[...]
    var folders = file.split(separator: "/").dropLast()
    while let first = folders.first, first == target.first, target.count > 1 {
        folders = folders.dropFirst()
        target = target.dropFirst()
    }
    return (folders.map { _ in ".." } + target).joined(separator: "/")
}

private struct ResolvedPath {
    private let bytes: UnsafeMutableBufferPointer<UInt8>
    private(set) var count = 0
    /// Where the last part begins; what is before is empty or ends with a slash.
    private var start = 0

    init(_ bytes: UnsafeMutableBufferPointer<UInt8>, folderOf file: String) {
        self.bytes = bytes
        count = bytes.initialize(fromContentsOf: file.utf8)
        dropPart()
    }

    /// - Returns: whether the path stays below its root.
    mutating func follow(_ relative: UnsafeRawBufferPointer) -> Bool {
        for byte in relative {
            if byte != UInt8(ascii: "/") {
                append(byte)
            } else if !endPart() {
                return false
            }
        }
        return endPart()
    }

    private mutating func append(_ byte: UInt8) {
        bytes[count] = byte
        count += 1
    }

    /// Takes off the last part, which has no slash behind it.
    private mutating func dropPart() {
        while count > 0, bytes[count - 1] != UInt8(ascii: "/") { count -= 1 }
        start = count
    }

    private mutating func endPart() -> Bool {
        let dot = UInt8(ascii: ".")
        switch count - start {
        case 0: return true
        case 1 where bytes[start] == dot: count = start
        case 2 where bytes[start] == dot && bytes[start + 1] == dot:
            guard start > 0 else { return false }
            count = start - 1
            dropPart()
        default:
            append(UInt8(ascii: "/"))
            start = count
        }
        return true
    }
}
