import Foundation

/// The executable that is built with the tests.
package enum Program {
    package struct Result: Sendable {
        /// The exit code, or the number of the signal that ended the program.
        package let status: Int32
        package let wasKilled: Bool
        package let output: String
        package let errors: String
    }

    /// What runs hoofbeat: with `HOOFBEAT_TRACE`, a script that notes which files it opens and
    /// changes, see `Tests/Trace`.
    package static let path: String = isTraced ? Python.root + "/Tests/Trace/hoofbeat.sh" : binary

    private static let isTraced = ProcessInfo.processInfo.environment["HOOFBEAT_TRACE"] != nil

    /// Beside the bundle of tests.
    private static var binary: String {
        let bundle = Bundle.allBundles.first { $0.bundlePath.hasSuffix(".xctest") }
        let folder =
            bundle?.bundleURL.deletingLastPathComponent()
            ?? Bundle.main.executableURL?.deletingLastPathComponent()
        return (folder?.path ?? ".") + "/hoofbeat"
    }

    /// Runs hoofbeat to its end.
    package static func run(
        _ arguments: [String], environment: [String: String] = [:]
    ) throws -> Result {
        try run(path, arguments, environment: environment)
    }

    /// Runs any program to its end.
    /// - Parameter meanwhile: called with its process number once it runs.
    package static func run(
        _ program: String, _ arguments: [String], environment: [String: String] = [:],
        meanwhile: (Int32) -> Void = { _ in }
    ) throws -> Result {
        let folder = NSTemporaryDirectory() + "hoofbeat-run-" + UUID().uuidString
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(atPath: folder) }
        let process = Process()
        process.executableURL = URL(fileURLWithPath: program)
        process.arguments = arguments
        // What the tests run under must not show.
        var surroundings = ProcessInfo.processInfo.environment
        for name in ["NO_COLOR", "TERM"] { surroundings[name] = nil }
        if isTraced { surroundings["HOOFBEAT_TRACED"] = binary }
        process.environment = surroundings.merging(environment) { $1 }
        process.standardInput = FileHandle.nullDevice
        // Files never fill up as pipes do.
        process.standardOutput = try newFile(folder + "/output")
        process.standardError = try newFile(folder + "/errors")
        try process.run()
        meanwhile(process.processIdentifier)
        process.waitUntilExit()
        return Result(
            status: process.terminationStatus,
            wasKilled: process.terminationReason == .uncaughtSignal,
            output: try String(contentsOfFile: folder + "/output", encoding: .utf8),
            errors: try String(contentsOfFile: folder + "/errors", encoding: .utf8))
    }

    private static func newFile(_ path: String) throws -> FileHandle {
        _ = FileManager.default.createFile(atPath: path, contents: nil)
        return try FileHandle(forWritingTo: URL(fileURLWithPath: path))
    }
}
