#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif

/// Lets a thread sleep until there is input, until time is up, or until another thread rings.
final class Alarm: Sendable {
    enum Reason {
        case input, silence, ring
    }

    /// Both ends of a pipe.
    private let ends: (read: Int32, write: Int32)

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

    /// For good: whoever waits from now on is woken at once.
    func ring() {
        var byte: UInt8 = 1
        _ = write(ends.write, &byte, 1)
    }

    /// - Parameters:
    ///   - descriptor: where input may come from, if anywhere.
    ///   - milliseconds: how long to wait; -1 for ever.
    func wait(for descriptor: Int32 = -1, milliseconds: Int32) -> Reason {
        var sources = [
            pollfd(fd: ends.read, events: Int16(POLLIN), revents: 0),
            pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0),
        ]
        while poll(&sources, 2, milliseconds) < 0, errno == EINTR {}
        if sources[0].revents != 0 { return .ring }
        return sources[1].revents != 0 ? .input : .silence
    }
}
