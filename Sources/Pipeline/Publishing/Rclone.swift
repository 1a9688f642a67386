import HoofbeatDisk
import HoofbeatText

/// The program rclone, which reaches hosts of many kinds, and what it has to do for a publication.
struct Rclone: Sendable {
    /// Why something could not be done, in the words of rclone.
    struct Failure: Error {
        let message: String
    }

    struct File: Sendable {
        let path: String
        /// In bytes.
        let size: Int
        /// As in 2026-11-30 17:00:00, by the clock of the host.
        let changed: String
    }

    /// Where new files wait until they are moved to their places. No file of a site has this name.
    static let staging = ".hoofbeat-publish"

    private let target: String
    private let program = ExternalProgram("rclone")
    /// A host that does not answer ends the command, and nothing is asked of a person.
    private static let limits = [
        "--contimeout", "15s", "--timeout", "60s", "--low-level-retries", "3",
        "--ask-password=false", "--log-level", "ERROR", "--stats", "0",
    ]
    /// The exit status for a folder, and for a file, that is not there (rclone.org/docs, List of
    /// exit codes).
    private static let noFolder: Int32 = 3
    private static let noFile: Int32 = 4

    /// - Parameter target: a remote of rclone and a path, or a folder.
    init(_ target: String) {
        var target = target[...]
        while target.count > 1, target.hasSuffix("/"), !target.hasSuffix(":/") {
            target = target.dropLast()
        }
        self.target = String(target)
    }

    var isInstalled: Bool { program.run(["version"])?.hasSucceeded ?? false }

    /// All files below the target; none if it is not there yet.
    func files() throws(Failure) -> [File] {
        let arguments = ["lsf", "-R", "--files-only", "--format", "tsp", "--separator", ";"]
        guard let result = run(arguments + [target]) else { throw Self.missing }
        if result.status == Self.noFolder { return [] }
        let output = try checked(result, "list the files of \(target)")
        return output.split(separator: "\n").compactMap { line in
            let parts = line.split(separator: ";", maxSplits: 2).map(String.init)
            guard parts.count == 3, let size = Int(parts[1]) else { return nil }
            return File(path: parts[2], size: size, changed: parts[0])
        }
    }

    func text(of path: String) throws(Failure) -> String {
        try checked(run(["cat", place(path)]), "read \(path)")
    }

    /// As `text`, but nil if there is no such file.
    func textIfThere(_ path: String) throws(Failure) -> String? {
        let result = run(["cat", place(path)])
        let isMissing = result.map { [Self.noFolder, Self.noFile].contains($0.status) } ?? false
        return isMissing ? nil : try checked(result, "read \(path)")
    }

    func write(_ text: String, to path: String) throws(Failure) {
        _ = try checked(run(["rcat", place(path)], input: text), "write \(path)")
    }

    /// Copies files of a folder to where they wait.
    func stage(_ paths: [String], of folder: String) throws(Failure) {
        let local = folder.hasPrefix("/") ? folder : "./" + folder
        let arguments = [
            "copy", local, place(Self.staging), "--files-from-raw", "-", "--no-traverse",
            "--ignore-times", "--transfers", "8",
        ]
        _ = try checked(run(arguments, input: lines(paths)), "send files to \(target)")
    }

    /// Moves a file that waits to its place. A host that can put it in the place of another in one
    /// step does so; with any other, the former file is removed a moment before.
    func settle(_ path: String) throws(Failure) {
        let move = ["moveto", place(Self.staging + "/" + path), place(path), "--retries", "1"]
        // Without a look at what is there, rclone removes nothing; and WebDAV moves over a file
        // only if it is told so (RFC 4918, section 9.9.3).
        let inOneStep = ["--no-check-dest", "--header", "Overwrite: T"]
        if let result = run(move + inOneStep), result.hasSucceeded { return }
        _ = try checked(run(move), "put \(path) into its place")
    }

    func remove(_ paths: [String]) throws(Failure) {
        guard !paths.isEmpty else { return }
        let arguments = ["delete", target, "--files-from-raw", "-"]
        _ = try checked(run(arguments, input: lines(paths)), "remove files from \(target)")
    }

    /// Removes what is left of a publication, and folders without files.
    func tidy() {
        _ = run(["purge", place(Self.staging)])
        _ = run(["rmdirs", target, "--leave-root"])
    }

    private func lines(_ paths: [String]) -> String { paths.map { $0 + "\n" }.joined() }

    private func place(_ path: String) -> String {
        target + (target.hasSuffix(":") || target.hasSuffix("/") ? "" : "/") + path
    }

    private func run(_ arguments: [String], input: String = "") -> ExternalProgram.Result? {
        program.run(arguments + Self.limits, input: Array(input.utf8))
    }

    private static let missing = Failure(message: "there is no program rclone")

    private func checked(
        _ result: ExternalProgram.Result?, _ what: String
    ) throws(Failure) -> String {
        guard let result else { throw Self.missing }
        guard !result.hasSucceeded else { return result.output }
        let last = result.output.split(separator: "\n").last.map(String.init) ?? "it ended early"
        // Its lines begin with the time, as in 2026/11/30 17:00:00.
        let hasTime = last.utf8.dropFirst(4).first == UInt8(ascii: "/")
        throw Failure(
            message: "rclone cannot \(what): \(hasTime ? String(last.dropFirst(20)) : last)")
    }
}
