import HoofbeatContent
import HoofbeatDisk

/// Turns the messages of a Swift compiler into problems like those of content.
struct CompilerOutput {
    /// The limit, in bytes, for a source file that is quoted.
    private static let maximumSize = 5_000_000

    private let lines: [Substring]
    private let root: String

    init(_ text: String, root: String) {
        lines = text.split(whereSeparator: \.isNewline)
        // Compilers print absolute paths.
        self.root = (try? Folder(root))?.canonicalPath ?? root
    }

    /// The problems. There is always one, since a build that fails without a message is a problem,
    /// too.
    func problems(_ command: String) -> [Diagnostic] {
        var seen: Set<Diagnostic> = []
        let problems = lines.compactMap(problem).filter { seen.insert($0).inserted }
        if !problems.isEmpty { return problems.sorted() }
        let lastLines = lines.suffix(12).joined(separator: "\n")
        return [
            .error(
                "not-compiled", in: "Package.swift", "“\(command)” failed",
                help: lastLines.isEmpty ? nil : lastLines)
        ]
    }

    /// Reads `path:line:column: error: message`. The linker and others leave out the location.
    private func problem(_ line: Substring) -> Diagnostic? {
        guard let mark = line.firstRange(of: "error: ") else { return nil }
        let message = String(line[mark.upperBound...])
        let location = line[..<mark.lowerBound].split(
            separator: ":", omittingEmptySubsequences: false)
        guard location.count >= 4, let number = Int(location[location.count - 3]) else {
            guard mark.lowerBound == line.startIndex, !isEcho(message) else { return nil }
            return .error("not-compiled", in: "Package.swift", message)
        }
        var file = location[..<(location.count - 3)].joined(separator: ":")
        if file.hasPrefix(root + "/") { file = String(file.dropFirst(root.count + 1)) }
        var problem = Diagnostic.error(
            "not-compiled", at: TextLocation(file: file, line: number), message)
        problem.excerpt = excerpt(of: file, number)
        return problem
    }

    /// Whether the message only says that an earlier one was fatal.
    private func isEcho(_ message: String) -> Bool {
        message.contains("command failed") || message.hasPrefix("fatalError")
    }

    private func excerpt(of file: String, _ line: Int) -> String? {
        guard let bytes = try? Folder(root).read(file, limit: Self.maximumSize) else { return nil }
        return SourceText(file: file, bytes: bytes).excerpt(ofLine: line)
    }
}
