#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif

/// Lets a thread sleep until there is input, a timeout, or a call of `wake`: a self-pipe.
final class WakePipe: Sendable {
    enum Event {
        case input, timeout, wake
    }

    private let ends: (read: Int32, write: Int32)

    /// nil if too many files are open.
    init?() {
        var pair: [Int32] = [-1, -1]
        guard pipe(&pair) == 0 else { return nil }
        for end in pair { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
        ends = (pair[0], pair[1])
    }

    deinit {
        close(ends.read)
        close(ends.write)
    }

    /// Wakes the thread for good: every later `wait` returns at once.
    func wake() {
        var byte: UInt8 = 1
        _ = write(ends.write, &byte, 1)
    }

    /// - Parameters:
    ///   - descriptor: a descriptor that may have input; negative for none.
    ///   - milliseconds: the timeout; -1 for none.
    func wait(for descriptor: Int32 = -1, milliseconds: Int32) -> Event {
        var sources = [
            pollfd(fd: ends.read, events: Int16(POLLIN), revents: 0),
            pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0),
        ]
        while poll(&sources, 2, milliseconds) < 0, errno == EINTR {}
        if sources[0].revents != 0 { return .wake }
        return sources[1].revents != 0 ? .input : .timeout
    }
}
