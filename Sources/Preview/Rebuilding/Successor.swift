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
    private let program: String
    private let arguments: [String]
    private let age: Int64?

    /// - Parameter arguments: those of this program, its own name first.
    init(arguments: [String]) {
        program = Self.ownPath ?? arguments.first ?? ""
        age = Self.age(of: program)
        var rest = arguments
        if let place = rest.firstIndex(of: Self.option) {
            rest.removeSubrange(place..<min(place + 2, rest.endIndex))
        }
        self.arguments = rest
    }

    /// Whether another program lies where this one was started from.
    var isNew: Bool { Self.age(of: program) != age }

    private static func age(of program: String) -> Int64? {
        var status = stat()
        guard stat(program, &status) == 0 else { return nil }
        #if canImport(Darwin)
            let time = status.st_mtimespec
        #else
            let time = status.st_mtim
        #endif
        return Int64(time.tv_sec) * 1_000_000_000 + Int64(time.tv_nsec)
    }

    private static var ownPath: String? {
        #if os(Linux)
            let path = realpath("/proc/self/exe", nil)
        #else
            let path = CommandLine.arguments.first.flatMap { realpath($0, nil) }
        #endif
        guard let path else { return nil }
        defer { free(path) }
        return String(cString: path)
    }

    /// Does not return unless it fails; then this program goes on as it is.
    func takeOver(_ socket: Int32) -> Int32 {
        closeOnTakeOver()
        // Connections in the socket's queue wait for whoever holds it.
        let handedOn = dup(socket)
        guard handedOn >= 0 else { return errno }
        let words = arguments + [Self.option, String(handedOn)]
        var pointers = words.map { strdup($0) } + [nil]
        defer { for pointer in pointers { free(pointer) } }
        execv(program, &pointers)
        let code = errno
        close(handedOn)
        return code
    }

    /// Nothing but the socket and the standard streams is handed on.
    private func closeOnTakeOver() {
        guard let folder = opendir("/dev/fd") else { return }
        defer { closedir(folder) }
        while let entry = readdir(folder) {
            let name = withUnsafePointer(to: &entry.pointee.d_name) {
                $0.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
            }
            if let descriptor = Int32(name), descriptor > STDERR_FILENO {
                _ = fcntl(descriptor, F_SETFD, FD_CLOEXEC)
            }
        }
    }
}
