#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif

extension Folder {
    /// Locks the folder against other processes that ask for the same, for as long as this object
    /// lives.
    /// - Returns: false if another process has the lock.
    package func lock() throws(FileError) -> Bool {
        if flock(descriptor, LOCK_EX | LOCK_NB) == 0 { return true }
        switch errno {
        case EWOULDBLOCK: return false
        // Disks of other machines may not know locks. There is then no protection.
        case ENOTSUP, EOPNOTSUPP, ENOLCK, EBADF, EINVAL: return true
        default: throw FileError("lock", path)
        }
    }

    /// - Parameter milliseconds: how long to pause.
    package static func pause(milliseconds: UInt32) {
        usleep(milliseconds * 1_000)
    }
}
