import Synchronization

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif

/// Standard output or standard error, and whether a person is looking at it.
struct Terminal: Sendable {
    enum Style: String {
        case bold = "1"
        case red = "1;31"
        case yellow = "1;33"
        case cyan = "1;36"
    }

    private let descriptor: Int32
    let isTerminal: Bool
    private let showsColour: Bool

    /// The number of the first system error that made the report incomplete.
    private static let reportError = Mutex<Int32?>(nil)

    static let standardOutput = Terminal(STDOUT_FILENO)
    static let standardError = Terminal(STDERR_FILENO)

    private init(_ descriptor: Int32) {
        self.descriptor = descriptor
        isTerminal = isatty(descriptor) == 1
        // no-color.org: any value but an empty one turns colour off.
        let refuses = getenv("NO_COLOR").map { $0.pointee != 0 } ?? false
        let isDumb = getenv("TERM").map { String(cString: $0) == "dumb" } ?? false
        showsColour = isTerminal && !refuses && !isDumb
    }

    /// The only way to the terminal. `TerminalText` escapes all text that is not our own, so it is
    /// displayed and never acted upon.
    func write(_ text: TerminalText) {
        var text = text.text
        text.withUTF8 { bytes in
            var rest = bytes[...]
            while !rest.isEmpty {
                let chunk = UnsafeBufferPointer(rebasing: rest)
                let count = systemWrite(descriptor, chunk.baseAddress, chunk.count)
                if count > 0 {
                    rest = rest.dropFirst(count)
                } else if !canGoOn(after: count < 0 ? errno : EIO) {
                    return
                }
            }
        }
    }

    private func canGoOn(after error: Int32) -> Bool {
        switch error {
        case EINTR: return true
        case EAGAIN:
            // The stream is in non-blocking mode, and whoever reads it is slow.
            var wait = pollfd(fd: descriptor, events: Int16(POLLOUT), revents: 0)
            return poll(&wait, 1, -1) > 0 || errno == EINTR
        default:
            if descriptor == STDOUT_FILENO {
                Self.reportError.withLock { $0 = $0 ?? error }
            }
            return false
        }
    }

    /// Why a part of the report was not written to standard output; nil if all of it was.
    static var whyReportIsIncomplete: String? {
        reportError.withLock { $0 }.map { String(cString: strerror($0)) }
    }

    func styled(_ text: TerminalText, _ style: Style) -> TerminalText {
        showsColour ? text.styled(style.rawValue) : text
    }
}

// `Terminal.write` hides the system's function of that name.
private func systemWrite(_ descriptor: Int32, _ bytes: UnsafePointer<UInt8>?, _ count: Int) -> Int {
    write(descriptor, bytes, count)
}
