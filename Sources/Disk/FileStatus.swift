#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif

/// What the operating system says about a file. Links are not followed.
package struct FileStatus: Sendable {
    package enum Kind: Sendable {
        case file
        case folder
        case link
        /// A named pipe, socket or device; opening one may never return.
        case special
    }

    /// Files with equal stamps have the same bytes: whatever writes to a file changes its time,
    /// size or inode.
    package struct Stamp: Sendable, Hashable {
        package let device: UInt64
        package let inode: UInt64
        package let size: Int
        /// The times, in nanoseconds, at which the content and the status of the file last changed.
        package let modified: Int64
        package let changed: Int64
    }

    package let kind: Kind
    package let stamp: Stamp
    /// How many names the file has.
    package let names: Int

    /// The size in bytes.
    package var size: Int { stamp.size }

    init(_ status: stat) {
        switch status.st_mode & S_IFMT {
        case S_IFREG: kind = .file
        case S_IFDIR: kind = .folder
        case S_IFLNK: kind = .link
        default: kind = .special
        }
        names = Int(status.st_nlink)
        #if canImport(Darwin)
            let times = (status.st_mtimespec, status.st_ctimespec)
        #else
            let times = (status.st_mtim, status.st_ctim)
        #endif
        stamp = Stamp(
            device: UInt64(truncatingIfNeeded: status.st_dev), inode: UInt64(status.st_ino),
            size: Int(status.st_size),
            modified: Int64(times.0.tv_sec) * 1_000_000_000 + Int64(times.0.tv_nsec),
            changed: Int64(times.1.tv_sec) * 1_000_000_000 + Int64(times.1.tv_nsec))
    }

    /// The kind of an entry; nil if the folder does not say it.
    static func kind(ofEntry type: Int32) -> Kind? {
        switch type {
        case Int32(DT_REG): .file
        case Int32(DT_DIR): .folder
        case Int32(DT_LNK): .link
        case Int32(DT_UNKNOWN): nil
        default: .special
        }
    }
}
