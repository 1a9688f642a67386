#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif

package enum StandardStreams {
    /// Lets a write past the largest size that the system allows a file (`ulimit -f`) fail like one
    /// on a full disk. Otherwise the process would end without a word.
    package static func reportLargeFiles() {
        signal(SIGXFSZ, SIG_IGN)
    }

    /// Occupies the descriptors of streams that the caller has closed. Otherwise a file that is
    /// opened later could get one of them, and the report would be written into it.
    package static func holdClosed() {
        for descriptor in [STDIN_FILENO, STDOUT_FILENO, STDERR_FILENO]
        where fcntl(descriptor, F_GETFD) < 0 {
            _ = open("/dev/null", O_RDONLY)
        }
    }
}
