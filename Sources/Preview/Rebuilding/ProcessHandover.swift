import HoofbeatDisk

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif

/// Replaces the running program with a newly built one in the same process, with the same arguments
/// and the same listening socket.
struct ProcessHandover: Sendable {
    /// The option that names the inherited socket, without its dashes.
    static let option = "inherited-socket"

    /// It is looked up when the program starts, since its name may later lead to another file.
    private let program: ProgramFile?
    private let arguments: [String]
    private let stampAtStart: FileStatus.Stamp?

    /// - Parameter arguments: the arguments of this program, its own name first.
    init(arguments: [String]) {
        program = ProgramFile(calledBy: arguments.first)
        stampAtStart = program?.stamp
        var rest = arguments
        if let index = rest.firstIndex(of: "--" + Self.option) {
            rest.removeSubrange(index..<min(index + 2, rest.endIndex))
        }
        self.arguments = rest
    }

    /// Whether the program's file is no longer the one from which this process was started.
    var hasNewProgram: Bool { program?.stamp != stampAtStart }

    /// Starts the new program. It returns only if that fails, and this program then goes on as
    /// before.
    /// - Returns: the reason why it failed.
    func execute(with socket: Int32) -> String {
        closeDescriptorsOnExecute()
        // Connections wait in the queue of the socket as long as a process holds the socket open.
        let inherited = dup(socket)
        guard inherited >= 0 else { return String(cString: strerror(errno)) }
        let words = arguments + ["--" + Self.option, String(inherited)]
        var pointers = words.map { strdup($0) } + [nil]
        defer { for pointer in pointers { free(pointer) } }
        execv(program?.path ?? "", &pointers)
        let reason = String(cString: strerror(errno))
        close(inherited)
        return reason
    }

    /// The new program inherits only the socket and the standard streams.
    private func closeDescriptorsOnExecute() {
        let open = (try? Folder("/dev/fd").entries()) ?? []
        for descriptor in open.compactMap({ Int32($0.name) }) where descriptor > STDERR_FILENO {
            _ = fcntl(descriptor, F_SETFD, FD_CLOEXEC)
        }
    }
}
