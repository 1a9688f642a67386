#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif

/// Why something could not be done to a file.
public struct FileError: Error, Sendable, Hashable, CustomStringConvertible {
    package enum Cause: Sendable, Hashable {
        /// The operating system refused; `errno`.
        case system(Int32)
        case tooLarge(limit: Int)
        /// It was written to while it was read, or since it was checked.
        case changed
        /// It is a folder, a link, a pipe, a socket or a device.
        case notAFile
        /// The path would leave the folder that it is relative to.
        case outside
        /// Another build holds the folder.
        case locked
    }

    public let verb: String
    public let path: String
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

    public var reason: String {
        switch cause {
        case .system(let code): String(cString: strerror(code))
        case .tooLarge(let limit): "it is larger than \(limit / 1_000_000) MB"
        case .changed: "it changed while it was read"
        case .notAFile: "it is not a file"
        case .outside: "this path leads out of its folder"
        case .locked: "another build is writing there"
        }
    }

    public var description: String { "cannot \(verb) \(path): \(reason)" }
}

extension FileError.Cause {
    /// There is no such file, or what would be its folder is none.
    package var isMissing: Bool {
        switch self {
        case .system(let code): code == ENOENT || code == ENOTDIR || code == ELOOP
        default: false
        }
    }

    /// A folder has the name that a file should have.
    package var isFolderInTheWay: Bool {
        switch self {
        case .system(let code): code == EISDIR || code == ENOTEMPTY || code == EEXIST
        default: false
        }
    }
}

extension FileError {
    /// What should be a folder is something else; a symbolic link counts as that.
    package var isLinkOrFile: Bool {
        cause == .system(ENOTDIR) || cause == .system(ELOOP)
    }
}
