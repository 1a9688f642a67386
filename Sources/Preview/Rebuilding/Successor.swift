import Disk

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif

/// The program that takes over when this one was built anew: the same process, the same arguments,
/// the same socket.
struct Successor: Sendable {
    /// The option that names the socket to take over; no user needs it.
    static let option = "--inherited-socket"

    /// Found when the program starts: the name that it was called by may lead elsewhere later.
    private let program: ProgramFile?
    private let arguments: [String]
    private let stamp: FileStatus.Stamp?

    /// - Parameter arguments: those of this program, its own name first.
    init(arguments: [String]) {
        program = ProgramFile(calledBy: arguments.first)
        stamp = program?.stamp
        var rest = arguments
        if let place = rest.firstIndex(of: Self.option) {
            rest.removeSubrange(place..<min(place + 2, rest.endIndex))
        }
        self.arguments = rest
    }

    /// Whether another program lies where this one was started from.
    var isNew: Bool { program?.stamp != stamp }

    /// Does not return unless it fails; then this program goes on as it is.
    func takeOver(_ socket: Int32) -> Int32 {
        closeOnTakeOver()
        // Connections in the socket's queue wait for whoever holds it.
        let handedOn = dup(socket)
        guard handedOn >= 0 else { return errno }
        let words = arguments + [Self.option, String(handedOn)]
        var pointers = words.map { strdup($0) } + [nil]
        defer { for pointer in pointers { free(pointer) } }
        execv(program?.path ?? "", &pointers)
        let code = errno
        close(handedOn)
        return code
    }

    /// Nothing but the socket and the standard streams is handed on.
    private func closeOnTakeOver() {
        let open = (try? Folder("/dev/fd").entries()) ?? []
        for descriptor in open.compactMap({ Int32($0.name) }) where descriptor > STDERR_FILENO {
            _ = fcntl(descriptor, F_SETFD, FD_CLOEXEC)
        }
    }
}
