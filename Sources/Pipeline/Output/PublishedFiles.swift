import HoofbeatContent
import HoofbeatMarkdown

/// Judges the files that would be copied into the site, and says what is wrong with them.
struct PublishedFiles {
    let inspections: [String: FileInspection]
    /// Endings that the settings allow beyond those that every site may publish.
    let allowed: Set<String>
    /// Checks what readers find in the files.
    let texts: FileTexts

    /// - Parameter paths: paths, below `content/`, of files that pages use or that are in
    ///   `static/`.
    func problems(of paths: some Sequence<String>) -> [Diagnostic] {
        paths.flatMap { path -> [Diagnostic] in
            guard let inspection = inspections[path] else { return [] }
            let file = ContentNames.name + "/" + path
            if let ending = inspection.unlistedEnding, !allowed.contains(ending) {
                return [.unknownFileType(ending, file: file)]
            }
            let words = inspection.words.map { texts.problems(with: $0, file: file) } ?? []
            return inspection.problems + words
        }
    }
}

extension Diagnostic {
    fileprivate static func unknownFileType(_ ending: String, file: String) -> Diagnostic {
        let listed = FileType.endings.map { "." + $0 }.joined(separator: ", ")
        return .error(
            "unknown-file-type", in: file,
            ending.isEmpty
                ? "a file without an ending is not published"
                : "files that end in .\(ending) are not published",
            help: ending.isEmpty
                ? "give its name the ending of what it is: \(listed)"
                : "save it as one of \(listed); if readers need it as it is, add “publish: "
                    + "[\(ending)]” to content/site.yaml")
    }
}
