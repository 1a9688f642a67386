package import Foundation

/// A Python that can read HTML as a browser does.
package enum Python {
    /// The folder of the package.
    package static let root = URL(fileURLWithPath: #filePath)
        .deletingLastPathComponent().appending(path: "../..").standardized.path

    package static let mayBeMissing =
        ProcessInfo.processInfo.environment["HOOFBEAT_ALLOW_SKIP"] != nil

    /// The examples of the CommonMark specification, which `Tests/install.sh` puts into the folder
    /// of the environment.
    package static let commonMarkExamples: URL = {
        let given = ProcessInfo.processInfo.environment["HOOFBEAT_PYTHON"]
        let python = URL(fileURLWithPath: given ?? root + "/.build/python/bin/python")
        return python.deletingLastPathComponent().deletingLastPathComponent()
            .appending(path: "commonmark.json")
    }()

    package static let path: String? = {
        let environment = ProcessInfo.processInfo.environment
        let search = (environment["PATH"] ?? "").split(separator: ":").map { "\($0)/python3" }
        let given = environment["HOOFBEAT_PYTHON"].map { [$0] } ?? []
        return (given + [root + "/.build/python/bin/python"] + search).first { python in
            FileManager.default.isExecutableFile(atPath: python)
                && (try? Program.run(python, ["-c", "import html5lib"]))?.status == 0
        }
    }()
}
