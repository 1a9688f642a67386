import HoofbeatContent
import HoofbeatMarkdown

/// Leaves out what only follows from another problem: one cause, one message.
struct Consequences {
    /// Codes of problems that keep a page from being parsed, so that nothing is known of its
    /// anchors.
    private static let unreadPage: Set<String> = [
        "empty-file", "nul-byte", "invalid-utf8", "no-front-matter", "unterminated-front-matter",
        "too-large", "merge-conflict", "too-complex", "too-many-pictures", "unreadable",
    ]
    /// Codes of problems with a path or an address that a character in it may have caused.
    private static let ofCharacters: Set<String> = [
        "hidden-character", "bad-address", "bad-mail-address", "bad-phone-number", "missing-file",
        "missing-page", "missing-anchor", "missing-picture",
    ]

    /// Codes of problems with a block that never ends, which takes in all that is below it.
    private static let endless: Set<String> = ["unclosed-code", "unclosed-comment"]
    /// Codes of problems with what such a block takes in, and with what a page lacks that has no
    /// text.
    private static let ofLostText: Set<String> = [
        "missing-section", "without-care-card", "without-source",
    ]
    /// Codes of problems with the mark or the list of a card, below which signs are not in a card.
    private static let brokenCards: Set<String> = [
        "misplaced-callout", "unknown-callout", "care-without-list", "empty-box",
    ]

    private struct Line: Hashable {
        let file: String
        let line: Int?
        var code = ""
    }

    /// Paths, from the site's root, of data files that could not be read.
    let unreadFiles: Set<String>
    /// Paths of data files that have no entry, or are not there.
    let emptyFiles: Set<String>
    /// Paths of pages that are missing because their files have another ending.
    let misnamedPages: Set<String>

    /// By the code of a problem, the code of what only follows from it on the same line.
    private static let onSameLine: [String: [String]] = [
        "bad-key": ["unused-source"], "misleading-link-text": ["empty-link-text"],
        "unknown-data-block": ["leftover-markup"], "figure-without-caption": ["emphasis"],
        "bad-anchor": ["leftover-markup"], "caption-not-shown": ["leftover-markup"],
        "not-a-link": ["unexplained-abbreviation"], "dose": ["unexplained-abbreviation"],
        "leftover-markup": ["unexplained-abbreviation"],
        "field-in-text": ["underlined-heading"], "table-without-caption": ["stray-caption"],
        "left-remark": ["unexplained-abbreviation"], "copied-sign": ["text-in-care-card"],
        "care-without-if": ["unexplained-abbreviation"],
        "figure-without-licence": ["unexplained-abbreviation"],
        "bad-phone-number": ["comma-in-text", "unexplained-abbreviation"],
        // `[!INFO](Title)` is no link.
        "misplaced-callout": [
            "missing-file", "missing-page", "empty-link", "text-in-care-card",
        ],
        "link-in-emergency": ["text-in-care-card"], "hidden-care-card": ["text-in-care-card"],
    ]

    func removed(from all: [Diagnostic]) -> [Diagnostic] {
        let broken = BrokenFiles(all, unread: unreadFiles, empty: emptyFiles)
        let problems = broken.removed(from: all)
        let causes = Causes(problems)
        let lostSigns = signsBelowBrokenCards(problems)
        var unpublished: Set<Diagnostic> = []
        return problems.filter { problem in
            let line = Line(file: problem.file, line: problem.line, code: problem.code)
            if lostSigns.contains(line) || follows(problem, causes) { return false }
            // A line may link to a page, and to a place on it.
            return problem.code != "unpublished-page" || unpublished.insert(problem).inserted
        }
    }

    private func follows(_ problem: Diagnostic, _ causes: Causes) -> Bool {
        let (file, code) = (problem.file, problem.code)
        if let data = problem.dataFile, causes.badDataFiles.contains(data) { return true }
        if causes.onSameLine.contains(Line(file: file, line: problem.line, code: code)) {
            return true
        }
        if Self.ofLostText.contains(code), causes.lostTexts.contains(file) { return true }
        if Self.ofCharacters.contains(code) {
            let isNamed =
                code.hasPrefix("missing-")
                && causes.forbiddenNames.contains(where: problem.message.contains)
            if isNamed || causes.invisible.contains(Line(file: file, line: problem.line)) {
                return true
            }
        }
        switch code {
        case "missing-index":
            return misnamedPages.contains(String(file.dropFirst(ContentNames.name.count + 1)))
        case "shared-id": return causes.sharedAddresses.contains(file)
        case "without-source": return causes.unknownReferences.contains(file)
        case "without-care-card": return causes.signsOutside.contains(file)
        case "stray-description":
            // The picture above it is missing, so it belongs to none.
            let line = problem.line ?? 0
            return causes.missingPictures[file]?.contains { (1...4).contains(line - $0) } == true
        case "missing-anchor":
            let end = problem.message.firstRange(of: " has no place")?.lowerBound
            return causes.isUnread(end.map { String(problem.message[..<$0]) } ?? file)
        case "gone-anchor": return causes.isUnread(file)
        default: return false
        }
    }

    /// What the problems of a build are the cause of.
    private struct Causes {
        var badDataFiles: Set<String> = []
        var forbiddenNames: Set<String> = []
        /// Problems that the one on the same line explains.
        var onSameLine: Set<Line> = []
        var unknownReferences: Set<String> = []
        var unreadPages: Set<String> = []
        /// Pages of which a part is in something that never ends, or that have no text.
        var lostTexts: Set<String> = []
        var missingPictures: [String: [Int]] = [:]
        var invisible: Set<Line> = []
        var sharedAddresses: Set<String> = []
        var signsOutside: Set<String> = []

        init(_ problems: [Diagnostic]) {
            for problem in problems { add(problem, in: problem.file) }
        }

        func isUnread(_ page: String) -> Bool {
            unreadPages.contains(page) || lostTexts.contains(page)
        }

        private mutating func add(_ problem: Diagnostic, in file: String) {
            if problem.severity == .error, file.hasPrefix("content/data/") {
                badDataFiles.insert(file)
            }
            for code in Consequences.onSameLine[problem.code] ?? [] {
                onSameLine.insert(Line(file: file, line: problem.line, code: code))
            }
            if Consequences.unreadPage.contains(problem.code) { unreadPages.insert(file) }
            if Consequences.endless.contains(problem.code) { lostTexts.insert(file) }
            switch problem.code {
            case "empty-page": lostTexts.insert(file)
            case "forbidden-name":
                if let name = file.split(separator: "/").last {
                    forbiddenNames.insert(String(name))
                }
            // The id follows from the path, so two pages at one address share it.
            case "same-address": sharedAddresses.insert(file)
            case "unknown-source": unknownReferences.insert(file)
            case "missing-picture": missingPictures[file, default: []].append(problem.line ?? 0)
            case "sign-outside-card": signsOutside.insert(file)
            case Diagnostic.invisibleCode: invisible.insert(Line(file: file, line: problem.line))
            default: break
            }
        }
    }

    /// Signs in lines below a card whose mark is broken, without a gap: they are outside of it for
    /// that reason.
    private func signsBelowBrokenCards(_ problems: [Diagnostic]) -> Set<Line> {
        let signs = problems.filter { $0.code == "sign-outside-card" && $0.line != nil }
        guard !signs.isEmpty else { return [] }
        var lost: Set<Line> = []
        for (file, signs) in Dictionary(grouping: signs, by: \.file) {
            let marks = problems.filter {
                $0.file == file && Self.brokenCards.contains($0.code)
            }.compactMap(\.line)
            for mark in marks {
                var last = mark
                for line in signs.compactMap(\.line).sorted() where line >= mark && line <= last + 2
                {
                    last = line
                    lost.insert(Line(file: file, line: line, code: "sign-outside-card"))
                }
            }
        }
        return lost
    }
}
