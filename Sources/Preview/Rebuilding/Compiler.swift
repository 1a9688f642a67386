import HoofbeatContent

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif

/// Runs the command that builds this program, and parses the compiler's output.
struct Compiler: Sendable {
    /// The command, as typed into a shell in the site's folder.
    let command: String
    let root: String

    /// Builds the program, and returns what is wrong; nothing if it was built.
    func run() -> [Diagnostic] {
        var ends: [Int32] = [-1, -1]
        guard pipe(&ends) == 0 else { return [.notStarted(command, errno)] }
        for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
        let (process, code) = spawn(output: ends[1])
        close(ends[1])
        defer { close(ends[0]) }
        guard let process else { return [.notStarted(command, code)] }
        let output = readAll(ends[0])
        var status: Int32 = 0
        while waitpid(process, &status, 0) < 0, errno == EINTR {}
        if status == 0 { return [] }
        return CompilerOutput(output, root: root).problems(command)
    }

    private func spawn(output: Int32) -> (pid_t?, Int32) {
        #if canImport(Darwin)
            var actions: posix_spawn_file_actions_t?
            var attributes: posix_spawnattr_t?
        #else
            var actions = posix_spawn_file_actions_t()
            var attributes = posix_spawnattr_t()
        #endif
        posix_spawn_file_actions_init(&actions)
        defer { posix_spawn_file_actions_destroy(&actions) }
        posix_spawn_file_actions_addopen(&actions, STDIN_FILENO, "/dev/null", O_RDONLY, 0)
        posix_spawn_file_actions_adddup2(&actions, output, STDOUT_FILENO)
        posix_spawn_file_actions_adddup2(&actions, output, STDERR_FILENO)
        posix_spawnattr_init(&attributes)
        defer { posix_spawnattr_destroy(&attributes) }
        // The preview blocks these signals in order to wait for them; the compiler must not inherit
        // that.
        var noSignals = sigset_t()
        sigemptyset(&noSignals)
        posix_spawnattr_setsigmask(&attributes, &noSignals)
        posix_spawnattr_setflags(&attributes, Int16(POSIX_SPAWN_SETSIGMASK))
        let words = ["sh", "-c", "cd \"$1\" && eval \"$2\"", "sh", root, command]
        var arguments = words.map { strdup($0) } + [nil]
        defer { for argument in arguments { free(argument) } }
        var process = pid_t()
        let code = posix_spawn(&process, "/bin/sh", &actions, &attributes, &arguments, environ)
        return code == 0 ? (process, 0) : (nil, code)
    }

    private func readAll(_ descriptor: Int32) -> String {
        var output: [UInt8] = []
        var buffer = [UInt8](repeating: 0, count: 16_384)
        while true {
            let count = read(descriptor, &buffer, buffer.count)
            if count < 0, errno == EINTR { continue }
            guard count > 0 else { return String(decoding: output, as: UTF8.self) }
            output += buffer[..<count]
        }
    }
}

extension Diagnostic {
    fileprivate static func notStarted(_ command: String, _ code: Int32) -> Diagnostic {
        .error(
            "not-compiled", in: "Package.swift",
            "“\(command)” cannot be run: \(String(cString: strerror(code)))",
            help: "give --rebuild a command that builds this program")
    }
}
