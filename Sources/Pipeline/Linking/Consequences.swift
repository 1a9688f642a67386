import Content

/// Leaves out what only follows from another problem: one cause, one message.
struct Consequences {
    /// By code, the data file without which the problem says nothing.
    private static let dataFiles = [
        "unknown-source": "references.yaml", "unknown-term": "glossary.yaml",
        "unknown-view": "symptoms.yaml",
    ]
    /// Data files that could not be read, by their paths from the site's root.
    let unreadFiles: Set<String>
    /// Pages that are missing because their files have another ending, by their paths.
    let misnamedPages: Set<String>

    func removed(from problems: [Diagnostic]) -> [Diagnostic] {
        let withUnknownSources = Set(
            problems.lazy.filter { $0.code == "unknown-source" }.map(\.file))
        return problems.filter { problem in
            switch problem.code {
            case "without-source": !withUnknownSources.contains(problem.file)
            case "missing-index":
                !misnamedPages.contains(String(problem.file.dropFirst(SourceTree.folder.count + 1)))
            case Diagnostic.emptyData: !unreadFiles.contains { problem.message.contains($0) }
            default:
                Self.dataFiles[problem.code].map { !unreadFiles.contains(DataReader.path($0)) }
                    ?? true
            }
        }
    }
}
