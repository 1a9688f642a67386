#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif

/// The file that the running program was started from.
package struct ProgramFile: Sendable {
    /// The path without links.
    package let path: String

    /// nil if the system does not tell.
    /// - Parameter name: the name by which the program was called.
    package init?(calledBy name: String?) {
        #if os(Linux)
            let resolved = realpath("/proc/self/exe", nil)
        #else
            let resolved = name.flatMap { realpath($0, nil) }
        #endif
        guard let resolved else { return nil }
        defer { free(resolved) }
        path = String(cString: resolved)
    }

    /// The stamp of the file; nil while there is no file, as in the middle of a build.
    package var stamp: FileStatus.Stamp? {
        var status = stat()
        return stat(path, &status) == 0 ? FileStatus(status).stamp : nil
    }
}
