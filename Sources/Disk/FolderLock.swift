#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif

extension Folder {
    /// Holds the folder against other processes that ask for the same, until this object is gone.
    /// - Returns: false if another process holds it.
    package func lock() throws(FileError) -> Bool {
        if flock(descriptor, LOCK_EX | LOCK_NB) == 0 { return true }
        switch errno {
        case EWOULDBLOCK: return false
        // Disks of other machines may know no locks; then nothing is promised.
        case ENOTSUP, EOPNOTSUPP, ENOLCK, EBADF, EINVAL: return true
        default: throw FileError("lock", path)
        }
    }

    /// - Parameter milliseconds: how long to do nothing.
    package static func pause(milliseconds: UInt32) {
        usleep(milliseconds * 1_000)
    }
}
