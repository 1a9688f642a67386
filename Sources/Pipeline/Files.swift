#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif

/// The few calls to the operating system that the pipeline needs, with errors that can be shown.
package enum Files {
    package enum Kind {
        case file
        case folder
        case link
        /// A named pipe, socket or device; opening one might never return.
        case special
    }

    package struct Entry {
        package let name: String
        package let kind: Kind
    }

    /// What lies in a folder, sorted by name, so that the order on the disk never shows.
    package static func entries(of folder: String) throws(FileError) -> [Entry] {
        guard let stream = opendir(folder) else { throw FileError("read", folder) }
        defer { closedir(stream) }
        var entries: [Entry] = []
        while let found = readdir(stream) {
            let name = withUnsafePointer(to: &found.pointee.d_name) {
                $0.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
            }
            if name == "." || name == ".." { continue }
            // The folder already says what most entries are; the rest needs another call.
            if let kind = kind(ofType: Int32(found.pointee.d_type)) {
                entries.append(Entry(name: name, kind: kind))
            } else {
                entries.append(try entry(name, in: folder))
            }
        }
        return entries.sorted { $0.name.utf8.lexicographicallyPrecedes($1.name.utf8) }
    }

    private static func kind(ofType type: Int32) -> Kind? {
        switch type {
        case Int32(DT_REG): .file
        case Int32(DT_DIR): .folder
        case Int32(DT_LNK): .link
        case Int32(DT_UNKNOWN): nil
        default: .special
        }
    }

    private static func entry(_ name: String, in folder: String) throws(FileError) -> Entry {
        let path = folder + "/" + name
        var status = stat()
        guard lstat(path, &status) == 0 else { throw FileError("read", path) }
        return Entry(name: name, kind: kind(of: status))
    }

    /// What a path leads to, links followed; nil if there is nothing.
    package static func target(of path: String) -> Entry? {
        var status = stat()
        guard stat(path, &status) == 0 else { return nil }
        return Entry(name: path, kind: kind(of: status))
    }

    private static func kind(of status: stat) -> Kind {
        switch status.st_mode & S_IFMT {
        case S_IFREG: .file
        case S_IFDIR: .folder
        case S_IFLNK: .link
        default: .special
        }
    }

    /// The path without links, `.` and `..`; nil for a link that leads nowhere or in a circle.
    static func realPath(_ path: String) -> String? {
        guard let resolved = realpath(path, nil) else { return nil }
        defer { free(resolved) }
        return String(cString: resolved)
    }

    /// The bytes of a file; `limit` bounds them, for where only the head is wanted.
    package static func read(_ path: String, limit: Int = .max) throws(FileError) -> [UInt8] {
        // O_NONBLOCK: a pipe that took the file's place must not hold up the build.
        let descriptor = open(path, O_RDONLY | O_NONBLOCK | O_CLOEXEC)
        guard descriptor >= 0 else { throw FileError("read", path) }
        defer { close(descriptor) }
        var status = stat()
        guard fstat(descriptor, &status) == 0 else { throw FileError("read", path) }
        let size = min(Int(status.st_size), limit)
        var failed = false
        let bytes = [UInt8](unsafeUninitializedCapacity: size) { buffer, count in
            while count < size {
                let rest = UnsafeMutableRawBufferPointer(
                    rebasing: UnsafeMutableRawBufferPointer(buffer)[count...])
                let got = systemRead(descriptor, rest.baseAddress, rest.count)
                if got < 0, errno == EINTR { continue }
                failed = got < 0
                if got <= 0 { break }
                count += got
            }
        }
        if failed { throw FileError("read", path) }
        return bytes
    }

    /// As `==`, which compares byte by byte and takes several times as long.
    static func areEqual(_ left: [UInt8], _ right: [UInt8]) -> Bool {
        left.count == right.count
            && left.withUnsafeBytes { left in
                right.withUnsafeBytes { right in
                    guard let start = left.baseAddress, let other = right.baseAddress else {
                        return true
                    }
                    return memcmp(start, other, left.count) == 0
                }
            }
    }

    static func write(_ bytes: [UInt8], to path: String) throws(FileError) {
        let descriptor = open(path, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o644)
        guard descriptor >= 0 else { throw FileError("write", path) }
        var written = 0
        var failed = false
        bytes.withUnsafeBytes { buffer in
            while written < buffer.count {
                let rest = UnsafeRawBufferPointer(rebasing: buffer[written...])
                let put = systemWrite(descriptor, rest.baseAddress, rest.count)
                if put < 0, errno == EINTR { continue }
                if put < 0 {
                    failed = true
                    break
                }
                written += put
            }
        }
        if failed {
            let error = FileError("write", path)
            close(descriptor)
            throw error
        }
        guard close(descriptor) == 0 else { throw FileError("write", path) }
    }

    static func move(_ path: String, to target: String) throws(FileError) {
        guard rename(path, target) == 0 else { throw FileError("write", target) }
    }

    static func removeFile(_ path: String) throws(FileError) {
        guard unlink(path) == 0 || errno == ENOENT else { throw FileError("remove", path) }
    }

    /// Leaves a folder that is not empty as it is.
    static func removeFolderIfEmpty(_ path: String) {
        _ = rmdir(path)
    }

    /// Makes the folder and those above it that are missing.
    static func makeFolder(_ path: String) throws(FileError) {
        if mkdir(path, 0o755) == 0 || errno == EEXIST { return }
        guard errno == ENOENT, let slash = path.lastIndex(of: "/"), slash > path.startIndex else {
            throw FileError("make the folder", path)
        }
        try makeFolder(String(path[..<slash]))
        guard mkdir(path, 0o755) == 0 || errno == EEXIST else {
            throw FileError("make the folder", path)
        }
    }

    static var processID: Int { Int(getpid()) }

    private static func systemRead(
        _ descriptor: Int32, _ bytes: UnsafeMutableRawPointer?, _ count: Int
    ) -> Int {
        guard let bytes else { return 0 }
        return unsafeRead(descriptor, bytes, count)
    }

    private static func systemWrite(
        _ descriptor: Int32, _ bytes: UnsafeRawPointer?, _ count: Int
    ) -> Int {
        guard let bytes else { return 0 }
        return unsafeWrite(descriptor, bytes, count)
    }
}

// `Files.read` and `Files.write` hide the system's functions of these names.
private let unsafeRead: @Sendable (Int32, UnsafeMutableRawPointer, Int) -> Int = {
    read($0, $1, $2)
}
private let unsafeWrite: @Sendable (Int32, UnsafeRawPointer, Int) -> Int = {
    write($0, $1, $2)
}

/// Something that the operating system refused.
public struct FileError: Error, Sendable, Hashable, CustomStringConvertible {
    public let verb: String
    public let path: String
    public let reason: String

    /// Takes the reason from `errno`.
    package init(_ verb: String, _ path: String) {
        self.init(verb, path, reason: String(cString: strerror(errno)))
    }

    init(_ verb: String, _ path: String, reason: String) {
        self.verb = verb
        self.path = path
        self.reason = reason
    }

    public var description: String { "cannot \(verb) \(path): \(reason)" }
}
