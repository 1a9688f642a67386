#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif

/// Why something could not be done with a file.
package struct FileError: Error, Sendable, Hashable, CustomStringConvertible {
    package enum Cause: Sendable, Hashable {
        /// The operating system refused, with this `errno`.
        case system(Int32)
        case tooLarge(limit: Int)
        /// The file was written to while it was being read, or after it was checked.
        case changed
        /// What is there is a folder, a link, a pipe, a socket or a device.
        case notAFile
        /// The path would leave the folder that it is relative to.
        case outside
        /// Another build has locked the folder.
        case locked
        /// The folder that the site is written to is, or holds, or is inside, that of the pages.
        case overlaps
    }

    package let verb: String
    package let path: String
    package let cause: Cause

    package init(_ verb: String, _ path: String, _ cause: Cause) {
        self.verb = verb
        self.path = path
        self.cause = cause
    }

    /// Takes the cause from `errno`.
    package init(_ verb: String, _ path: String) {
        self.init(verb, path, .system(errno))
    }

    package var reason: String {
        switch cause {
        case .system(let code): String(cString: strerror(code))
        case .tooLarge(let limit): "it is larger than \(limit / 1_000_000) MB"
        case .changed: "it changed while it was read"
        case .notAFile: "it is not a file"
        case .outside: "this path leads out of its folder"
        case .locked: "another build is writing there"
        case .overlaps: "it lies in the folder that holds the pages, or around it"
        }
    }

    package var description: String { "cannot \(verb) \(path): \(reason)" }
}

extension FileError.Cause {
    /// Whether there is no such file, or something on its path is not a folder.
    package var isMissing: Bool {
        switch self {
        case .system(let code): code == ENOENT || code == ENOTDIR || code == ELOOP
        default: false
        }
    }

    /// Whether something, such as a folder, already has the name that the file should have.
    package var isFolderInTheWay: Bool {
        switch self {
        case .system(let code): code == EISDIR || code == ENOTEMPTY || code == EEXIST
        default: false
        }
    }
}

extension FileError {
    /// Whether something else is where a folder should be. A symbolic link counts as that.
    package var isLinkOrFile: Bool {
        cause == .system(ENOTDIR) || cause == .system(ELOOP)
    }
}
