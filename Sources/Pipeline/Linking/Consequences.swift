import HoofbeatContent
import HoofbeatMarkdown

/// Leaves out what only follows from another problem: one cause, one message.
struct Consequences {
    /// By the code of a problem, the data file that it depends on. If that file could not be read,
    /// the problem says nothing new.
    private static let dataFiles = [
        "unknown-source": "references.yaml", "unknown-term": "glossary.yaml",
        "unknown-hazard": "hazards.yaml",
    ]
    /// Codes of problems that keep a page from being parsed, so that nothing is known of its
    /// anchors.
    private static let unreadPage: Set<String> = [
        "empty-file", "nul-byte", "invalid-utf8", "no-front-matter", "unterminated-front-matter",
        "too-large", "too-complex", "too-many-pictures", "unreadable",
    ]
    /// Codes of problems with a path or an address that a character in it may have caused.
    private static let ofCharacters: Set<String> = [
        "hidden-character", "bad-address", "bad-mail-address", "bad-phone-number", "missing-file",
        "missing-page", "missing-anchor", "missing-picture",
    ]

    private struct Line: Hashable {
        let file: String
        let line: Int?
        var code = ""
    }

    /// Paths, from the site's root, of data files that could not be read.
    let unreadFiles: Set<String>
    /// Paths of pages that are missing because their files have another ending.
    let misnamedPages: Set<String>

    /// By the code of a problem, the code of what only follows from it on the same line.
    private static let onSameLine: [String: [String]] = [
        "bad-key": ["unused-source"], "misleading-link-text": ["empty-link-text"],
        // `[!INFO](Title)` is no link.
        "misplaced-callout": ["missing-file", "missing-page", "empty-link"],
    ]

    func removed(from problems: [Diagnostic]) -> [Diagnostic] {
        var badDataFiles: Set<String> = []
        var forbiddenNames: Set<String> = []
        var consequences: Set<Line> = []
        var unknownReferences: Set<String> = []
        var unreadPages: Set<String> = []
        var invisible: Set<Line> = []
        var sharedAddresses: Set<String> = []
        for problem in problems {
            let file = problem.file
            if problem.severity == .error, file.hasPrefix("content/data/") {
                badDataFiles.insert(file)
            }
            if problem.code == "forbidden-name", let name = file.split(separator: "/").last {
                forbiddenNames.insert(String(name))
            }
            for code in Self.onSameLine[problem.code] ?? [] {
                consequences.insert(Line(file: file, line: problem.line, code: code))
            }
            // The id follows from the path, so two pages at one address share it.
            if problem.code == "same-address" { sharedAddresses.insert(file) }
            if problem.code == "unknown-source" { unknownReferences.insert(file) }
            if Self.unreadPage.contains(problem.code) { unreadPages.insert(file) }
            if problem.code == Diagnostic.invisibleCode {
                invisible.insert(Line(file: file, line: problem.line))
            }
        }
        return problems.filter { problem in
            if let file = problem.dataFile, badDataFiles.contains(file) { return false }
            if consequences.contains(
                Line(file: problem.file, line: problem.line, code: problem.code))
            {
                return false
            }
            if Self.ofCharacters.contains(problem.code), problem.code.hasPrefix("missing-"),
                forbiddenNames.contains(where: problem.message.contains)
            {
                return false
            }
            if let data = Self.dataFiles[problem.code], unreadFiles.contains(DataReader.path(data))
            {
                return false
            }
            if Self.ofCharacters.contains(problem.code),
                invisible.contains(Line(file: problem.file, line: problem.line))
            {
                return false
            }
            switch problem.code {
            case "missing-index":
                let page = problem.file.dropFirst(ContentNames.name.count + 1)
                return !misnamedPages.contains(String(page))
            case "shared-id": return !sharedAddresses.contains(problem.file)
            case "without-source": return !unknownReferences.contains(problem.file)
            case "missing-anchor":
                let end = problem.message.firstRange(of: " has no place")?.lowerBound
                return end.map { !unreadPages.contains(String(problem.message[..<$0])) } ?? true
            case "gone-anchor": return !unreadPages.contains(problem.file)
            case Diagnostic.emptyData: return !unreadFiles.contains { problem.message.contains($0) }
            default: return true
            }
        }
    }
}
