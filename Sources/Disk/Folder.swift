#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif

/// A folder that is held open, and the only way to the files below it.
///
/// Paths are relative to it. Each part of a path is opened inside the one before, and symbolic
/// links are never followed, so that nothing that is swapped in at any moment leads out of the
/// folder. A path with an empty part, `.` or `..` is refused.
package final class Folder: Sendable {
    let descriptor: Int32
    /// The path, for messages only.
    package let path: String

    /// Opens a folder that a person named. No other path is ever followed through links.
    /// - Parameter followsLink: whether the folder itself may be a symbolic link; those that lead
    ///   to it always may.
    package convenience init(_ path: String, followsLink: Bool = true) throws(FileError) {
        var name = path[...]
        // With one of these at the end, the system would follow a link in any case.
        while name.count > 1, name.hasSuffix("/") || name.hasSuffix("/.") { name.removeLast() }
        let link = followsLink ? 0 : O_NOFOLLOW
        let descriptor = open(String(name), O_RDONLY | O_DIRECTORY | O_CLOEXEC | link)
        guard descriptor >= 0 else { throw FileError("read", path) }
        self.init(descriptor: descriptor, path: path)
    }

    private init(descriptor: Int32, path: String) {
        self.descriptor = descriptor
        self.path = path
    }

    deinit { close(descriptor) }

    /// The path of something in the folder, for messages.
    package func name(of path: String) -> String {
        path.isEmpty ? self.path : self.path + "/" + path
    }

    /// The folder's path without links, `.` and `..`; nil if it is no longer there.
    package var canonicalPath: String? {
        guard let resolved = realpath(path, nil) else { return nil }
        defer { free(resolved) }
        return String(cString: resolved)
    }

    /// Whether this is the other folder or is inside it, whatever paths and links led to the two.
    package func isWithin(_ other: Folder) -> Bool {
        var wanted = stat()
        guard fstat(other.descriptor, &wanted) == 0 else { return false }
        var path = "."
        var below: stat?
        while true {
            var here = stat()
            guard fstatat(descriptor, path, &here, 0) == 0 else { return false }
            if here.st_ino == wanted.st_ino, here.st_dev == wanted.st_dev { return true }
            // The folder above the root is the root itself.
            if here.st_ino == below?.st_ino, here.st_dev == below?.st_dev { return false }
            below = here
            path += "/.."
        }
    }

    /// Whether the path still leads to this same folder.
    package var isStillThere: Bool {
        var here = stat()
        var there = stat()
        return fstat(descriptor, &here) == 0 && lstat(path, &there) == 0
            && here.st_ino == there.st_ino && here.st_dev == there.st_dev
    }
}

extension Folder {
    package struct Entry: Sendable {
        package let name: String
        package let kind: FileStatus.Kind
    }

    package func folder(_ path: String) throws(FileError) -> Folder {
        let flags = O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC
        return try inParent(of: path, for: "read") { parent, name, whole throws(FileError) in
            let descriptor = openat(parent, name, flags)
            guard descriptor >= 0 else { throw FileError("read", whole) }
            return Folder(descriptor: descriptor, path: whole)
        }
    }

    /// The entries of the folder, sorted by the bytes of their names, so that the order on the disk
    /// never shows. One whose name is not UTF-8, which no path of ours leads to, counts as special.
    package func entries() throws(FileError) -> [Entry] {
        let copy = openat(descriptor, ".", O_RDONLY | O_DIRECTORY | O_CLOEXEC)
        guard copy >= 0 else { throw FileError("read", path) }
        guard let stream = fdopendir(copy) else {
            close(copy)
            throw FileError("read", path)
        }
        defer { closedir(stream) }
        var entries: [Entry] = []
        errno = 0
        while let found = readdir(stream) {
            let (name, isText) = withUnsafePointer(to: &found.pointee.d_name) {
                $0.withMemoryRebound(to: CChar.self, capacity: 256) { name in
                    let text = String(validatingCString: name)
                    return (text ?? String(cString: name), text != nil)
                }
            }
            if name == "." || name == ".." { continue }
            // The folder itself says what most entries are; the others need another call.
            var kind = FileStatus.kind(ofEntry: Int32(found.pointee.d_type))
            if !isText { kind = .special }
            if kind == nil { kind = try status(of: name)?.kind }
            if let kind { entries.append(Entry(name: name, kind: kind)) }
            errno = 0
        }
        guard errno == 0 else { throw FileError("read", path) }
        return entries.sorted { $0.name.utf8.lexicographicallyPrecedes($1.name.utf8) }
    }

    /// The status of a path; nil if nothing is there.
    package func status(of path: String) throws(FileError) -> FileStatus? {
        do throws(FileError) {
            return try inParent(of: path, for: "read") { parent, name, whole throws(FileError) in
                var status = stat()
                guard fstatat(parent, name, &status, AT_SYMLINK_NOFOLLOW) == 0 else {
                    throw FileError("read", whole)
                }
                return FileStatus(status)
            }
        } catch {
            if error.cause.isMissing { return nil }
            throw error
        }
    }

    /// The path that a symbolic link holds.
    package func target(ofLink path: String) throws(FileError) -> String {
        try inParent(of: path, for: "read") { parent, name, whole throws(FileError) in
            var text = [CChar](repeating: 0, count: Int(PATH_MAX))
            let count = readlinkat(parent, name, &text, text.count)
            guard count > 0 else { throw FileError("read", whole) }
            return String(decoding: text[..<count].map(UInt8.init(bitPattern:)), as: UTF8.self)
        }
    }

    package func file(_ path: String) throws(FileError) -> OpenFile {
        // With O_NONBLOCK, a pipe that took the file's place cannot hold up the build.
        let flags = O_RDONLY | O_NONBLOCK | O_NOFOLLOW | O_CLOEXEC
        return try inParent(of: path, for: "read") { parent, name, whole throws(FileError) in
            let descriptor = openat(parent, name, flags)
            guard descriptor >= 0 else { throw FileError("read", whole) }
            return try OpenFile(descriptor: descriptor, path: whole)
        }
    }

    /// Opens a file; nil if there is none of this name. The disk is asked twice, since it may also
    /// say this of a file that it cannot reach just now.
    package func fileIfThere(_ path: String) throws(FileError) -> OpenFile? {
        do throws(FileError) {
            return try file(path)
        } catch {
            guard error.cause.isMissing || error.cause == .notAFile else { throw error }
            let status = try status(of: path)
            if status?.kind == .file { throw error }
            return nil
        }
    }

    /// All bytes of a file as they were at one moment.
    /// - Parameters:
    ///   - limit: the size in bytes above which reading is an error.
    ///   - stamp: the stamp that the file must still have, if it was looked at before.
    package func read(
        _ path: String, limit: Int, stamp: FileStatus.Stamp? = nil
    ) throws(FileError) -> [UInt8] {
        // A file that is being written to is read again, but not for ever.
        for _ in 0..<3 {
            let file = try file(path)
            guard file.status.size <= limit else {
                throw FileError("read", name(of: path), .tooLarge(limit: limit))
            }
            if let stamp, stamp != file.status.stamp { break }
            if let bytes = try file.contents(limit: limit) { return bytes }
        }
        throw FileError("read", name(of: path), .changed)
    }
}
