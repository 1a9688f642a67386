import Foundation

/// The files of the project, as text.
enum Repository {
    static let root = URL(fileURLWithPath: #filePath)
        .deletingLastPathComponent().appending(path: "../..").standardized.path

    /// Folders that hold what was built or fetched.
    private static let ignored: Set = [
        ".build", ".git", ".swiftpm", ".ci", "public", "__pycache__", "node_modules",
    ]

    /// Paths below `folder`, sorted.
    static func files(_ folder: String = "", ending: String = "") throws -> [String] {
        var found: [String] = []
        let path = root + "/" + folder
        for name in try FileManager.default.contentsOfDirectory(atPath: path).sorted()
        where !ignored.contains(name) {
            let below = folder.isEmpty ? name : folder + "/" + name
            var isFolder: ObjCBool = false
            _ = FileManager.default.fileExists(atPath: root + "/" + below, isDirectory: &isFolder)
            if isFolder.boolValue {
                found += try files(below, ending: ending)
            } else if name.hasSuffix(ending) {
                found.append(below)
            }
        }
        return found
    }

    /// The Swift files of these folders.
    static func swiftFiles(_ folders: String...) throws -> [String] {
        try folders.flatMap { try files($0, ending: ".swift") }
    }

    /// nil for a file that is no text.
    static func text(_ file: String) -> String? {
        let data = FileManager.default.contents(atPath: root + "/" + file)
        return data.flatMap { $0.contains(0) ? nil : String(data: $0, encoding: .utf8) }
    }

    static func lines(_ file: String) -> [Substring] {
        (text(file) ?? "").split(separator: "\n", omittingEmptySubsequences: false)
    }
}
