import HoofbeatContent
import HoofbeatMarkdown

/// Data files and settings whose entries are not all known, because something is wrong with them.
/// What looks for an entry in one of them says nothing new.
struct BrokenFiles {
    /// By the code of a problem, the paths below `content/` of what it looks for entries in.
    private static let needs: [String: [String]] = [
        "unknown-source": [references], "old-source": [references],
        "unused-source": [references], "without-source": [references],
        "unknown-term": ["data/glossary.yaml"], "unknown-hazard": ["data/hazards.yaml"],
        "unknown-sign": [signs], "missing-sign": [signs],
        "unused-group": [signs], "unlisted-sign": [signs], "without-care-card": [signs],
        "unknown-callout": ["data/callouts.yaml"],
        "callout-without-title": ["data/callouts.yaml"],
        "unknown-data-block": ["data/tables/"], "unknown-view": ["data/tables/"],
        "unknown-role": ["site.yaml"], "outside-role": ["site.yaml", kinds],
    ]
    private static let references = "data/references.yaml"
    private static let signs = "data/signs.yaml"
    private static let kinds = "data/kinds.yaml"

    /// Codes of errors for which an entry, or the whole file, may not have been read.
    private static let losses: Set<String> = [
        "yaml", "yaml-space", "yaml-comment", "duplicate-key", "wrong-type", "missing-field",
        "unknown-field", "unknown-value", "bad-key", "shared-key", "unknown-group",
        "impossible-date", "too-large", "unreadable", "invalid-utf8", "nul-byte", "no-settings",
        Diagnostic.invisibleCode,
    ]

    /// So many problems with the entries of one file have a cause in that file.
    private static let many = 4

    /// Paths, from the site's root.
    private let broken: Set<String>
    private let empty: Set<String>

    /// - Parameters:
    ///   - unread: files that could not be read, or that have another name or place.
    ///   - empty: files that have no entry, or are not there.
    init(_ problems: [Diagnostic], unread: Set<String>, empty: Set<String>) {
        let files = problems.lazy.filter {
            $0.severity == .error && Self.losses.contains($0.code)
                && ($0.file.hasPrefix("content/data/") || $0.file == "content/site.yaml")
        }.map(\.file)
        let broken = unread.union(files)
        self.broken = broken
        self.empty = empty.filter { path in !broken.contains { $0.hasPrefix(path) } }
    }

    func removed(from problems: [Diagnostic]) -> [Diagnostic] {
        let gone = goneFiles(problems)
        let isNothingBroken = broken.isEmpty && gone.isEmpty
        if isNothingBroken { return problems }
        // A file whose name is refused is there, and may be the one that seems to be gone.
        let isNameRefused = problems.contains {
            $0.code == "forbidden-name" && $0.file.hasPrefix("content/data/")
        }
        let reported = isNameRefused ? [] : gone.map { Diagnostic.goneData($0.key, $0.value) }
        return problems.filter { !follows($0, gone) } + reported.sorted()
    }

    /// Files without entries that many places need, with the number of those places.
    private func goneFiles(_ problems: [Diagnostic]) -> [String: Int] {
        guard !empty.isEmpty else { return [:] }
        var counts: [String: Int] = [:]
        for problem in problems where problem.code.hasPrefix("unknown-") {
            guard let file = Self.needs[problem.code]?.first.map({ "content/" + $0 }),
                empty.contains(file)
            else { continue }
            counts[file, default: 0] += 1
        }
        return counts.filter { $0.value >= Self.many }
    }

    private func follows(_ problem: Diagnostic, _ gone: [String: Int]) -> Bool {
        let isBroken = { (path: String) in
            let path = "content/" + path
            return broken.contains(path) || gone[path] != nil
                || path.hasSuffix("/") && broken.contains { $0.hasPrefix(path) }
        }
        if let files = Self.needs[problem.code] { return files.contains(where: isBroken) }
        switch problem.code {
        case Diagnostic.emptyData:
            return broken.contains("content/site.yaml")
                || broken.union(gone.keys).contains(where: problem.message.contains)
        case "unknown-value":
            return isBroken(Self.kinds) && problem.message.hasPrefix("“kind”")
        case "unknown-field":
            return isBroken(Self.kinds) && problem.message.contains("“extra”")
        default: return false
        }
    }
}

extension Diagnostic {
    fileprivate static func goneData(_ file: String, _ count: Int) -> Diagnostic {
        .error(
            "gone-data", in: file,
            "this file is not there or has no entry, but \(count) places on pages name one",
            help: "put the file back, with this name and in this place")
    }
}
