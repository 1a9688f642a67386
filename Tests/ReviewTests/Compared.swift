import HoofbeatContent
import HoofbeatReview

/// A section before and after, and what was found in it.
struct Compared {
    static let words = DangerWords(.english, medicines: ["Lanternol"])
    static let finder = DangerFinder(
        words, helpTargets: ["/get-help/"], withdrawnSources: ["withdrawn"])

    let comparison: SectionComparison
    let dangers: [[Danger]]

    init(_ before: String?, _ after: String?, finder: DangerFinder = Self.finder) {
        comparison = finder.compare(
            SectionChange(id: "s", title: "S", before: before, after: after))
        dangers = finder.dangers(of: comparison)
    }

    /// The blocks in a short form: `=` kept, `~` changed, `+` added, `-` removed, `>` moved, and
    /// the words with `[-removed-]` and `[+inserted+]`.
    var lines: [String] {
        comparison.blocks.map { block in
            var line =
                switch block.change {
                case .none: block.isMoved ? ">" : "="
                case .changed: block.isMoved ? ">~" : "~"
                case .added: "+"
                case .removed: "-"
                }
            for run in block.runs {
                switch run.kind {
                case .kept: line += " " + run.tokens.words
                case .removed: line += " [-\(run.tokens.words)-]"
                case .inserted: line += " [+\(run.tokens.words)+]"
                }
            }
            return line
        }
    }

    var reasons: [Danger.Reason] { Set(dangers.flatMap { $0 }.map(\.reason)).sorted() }

    /// The reasons for the change of one paragraph.
    static func reasons(_ before: String, _ after: String) -> [Danger.Reason] {
        Compared("<p>\(before)</p>\n", "<p>\(after)</p>\n").reasons
    }
}
