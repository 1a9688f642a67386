#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif

/// Another program of the system, such as `ssh-keygen`, that does what is not our purpose.
///
/// It is looked for in the folders of `PATH`. Nothing goes through a shell, so no file name can be
/// a command.
package struct ExternalProgram: Sendable {
    package struct Result: Sendable {
        /// The exit status; nil if a signal ended it.
        package let status: Int32?
        /// What it printed, on standard output and standard error as they came.
        package let output: String

        package var hasSucceeded: Bool { status == 0 }
    }

    private let name: String

    package init(_ name: String) {
        self.name = name
    }

    /// Runs it to its end.
    /// - Parameters:
    ///   - input: what it reads on standard input; at most what a pipe holds waits for it.
    /// - Returns: nil if there is no such program.
    package func run(_ arguments: [String], input: [UInt8] = []) -> Result? {
        guard let ends = Pipe(), let inputEnds = Pipe() else { return nil }
        defer {
            ends.closeReading()
            inputEnds.closeReading()
        }
        guard let process = spawn(arguments, input: inputEnds.reading, output: ends.writing) else {
            ends.closeWriting()
            inputEnds.closeWriting()
            return nil
        }
        ends.closeWriting()
        inputEnds.write(input)
        inputEnds.closeWriting()
        let output = ends.readAll()
        var status: Int32 = 0
        while waitpid(process, &status, 0) < 0, errno == EINTR {}
        // What `WIFEXITED` and `WEXITSTATUS` say (POSIX, sys/wait.h), which are macros.
        let code = status & 0x7F == 0 ? (status >> 8) & 0xFF : nil
        return Result(status: code, output: output)
    }

    private func spawn(_ arguments: [String], input: Int32, output: Int32) -> pid_t? {
        #if canImport(Darwin)
            var actions: posix_spawn_file_actions_t?
        #else
            var actions = posix_spawn_file_actions_t()
        #endif
        posix_spawn_file_actions_init(&actions)
        defer { posix_spawn_file_actions_destroy(&actions) }
        posix_spawn_file_actions_adddup2(&actions, input, STDIN_FILENO)
        posix_spawn_file_actions_adddup2(&actions, output, STDOUT_FILENO)
        posix_spawn_file_actions_adddup2(&actions, output, STDERR_FILENO)
        var words = ([name] + arguments).map { strdup($0) } + [nil]
        defer { for word in words { free(word) } }
        var process = pid_t()
        return posix_spawnp(&process, name, &actions, nil, &words, environ) == 0 ? process : nil
    }

    /// The two ends of a pipe, which no program inherits by itself.
    private struct Pipe {
        let reading: Int32
        let writing: Int32

        init?() {
            var ends: [Int32] = [-1, -1]
            guard pipe(&ends) == 0 else { return nil }
            for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
            reading = ends[0]
            writing = ends[1]
        }

        func closeReading() { close(reading) }

        func closeWriting() { close(writing) }

        /// A program that ends early reads nothing more, which is no error of ours.
        func write(_ bytes: [UInt8]) {
            let former = signal(SIGPIPE, SIG_IGN)
            defer { signal(SIGPIPE, former) }
            var rest = bytes[...]
            while !rest.isEmpty {
                let count = rest.withUnsafeBytes {
                    posixWrite(writing, $0.baseAddress, $0.count)
                }
                if count < 0, errno == EINTR { continue }
                guard count > 0 else { return }
                rest = rest.dropFirst(count)
            }
        }

        func readAll() -> String {
            var output: [UInt8] = []
            var buffer = [UInt8](repeating: 0, count: 16_384)
            while true {
                let count = read(reading, &buffer, buffer.count)
                if count < 0, errno == EINTR { continue }
                guard count > 0 else { return String(decoding: output, as: UTF8.self) }
                output += buffer[..<count]
            }
        }
    }
}

/// The function of the system, whose name the pipe has for itself.
private func posixWrite(_ file: Int32, _ bytes: UnsafeRawPointer?, _ count: Int) -> Int {
    write(file, bytes, count)
}
