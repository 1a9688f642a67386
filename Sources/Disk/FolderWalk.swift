#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif

extension Folder {
    /// Opens the folders of a path one inside the other, and passes on the last of them, the name
    /// in it and, for messages, the whole path.
    /// - Parameters:
    ///   - verb: what is about to be done, for messages.
    ///   - makesFolders: whether to make folders that are missing.
    func inParent<Result>(
        of path: String, for verb: String, makesFolders: Bool = false,
        _ body: (Int32, UnsafePointer<CChar>, String) throws(FileError) -> Result
    ) throws(FileError) -> Result {
        let count = path.utf8.count
        let text = UnsafeMutablePointer<CChar>.allocate(capacity: count + 1)
        defer { text.deallocate() }
        UnsafeMutableRawBufferPointer(start: text, count: count).copyBytes(from: path.utf8)
        var folder = descriptor
        defer { if folder != descriptor { close(folder) } }
        var start = 0
        for end in 0...count where end == count || text[end] == CChar(UInt8(ascii: "/")) {
            text[end] = 0
            let name = UnsafePointer(text + start)
            guard Self.isName(name, count: end - start) else {
                throw FileError(verb, self.name(of: path), .outside)
            }
            if end == count { break }
            let next = Self.enter(name, in: folder, makesFolders: makesFolders)
            guard next >= 0 else { throw FileError(verb, self.name(of: path)) }
            if folder != descriptor { close(folder) }
            folder = next
            start = end + 1
        }
        return try body(folder, text + start, self.name(of: path))
    }

    /// Opens a folder inside another; the result is negative, with `errno`, if there is none.
    private static func enter(
        _ name: UnsafePointer<CChar>, in folder: Int32, makesFolders: Bool
    ) -> Int32 {
        #if os(Linux)
            // With O_PATH, which Glibc hides, the right to enter is enough, since nothing is read
            // here.
            let flags = 0o10_000_000 | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC
        #else
            let flags = O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC
        #endif
        let found = openat(folder, name, flags)
        guard found < 0, errno == ENOENT, makesFolders else { return found }
        guard mkdirat(folder, name, 0o755) == 0 || errno == EEXIST else { return -1 }
        return openat(folder, name, flags)
    }

    /// Whether a name is neither empty nor `.` nor `..`, and has no zero byte, at which the system
    /// would stop.
    private static func isName(_ name: UnsafePointer<CChar>, count: Int) -> Bool {
        let dot = CChar(UInt8(ascii: "."))
        switch count {
        case 0: return false
        case 1: return name[0] != dot && name[0] != 0
        case 2 where name[0] == dot && name[1] == dot: return false
        default: return strnlen(name, count) == count
        }
    }
}
