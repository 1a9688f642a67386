import HoofbeatMarkup
import HoofbeatPipeline
import HoofbeatRules

/// Prints a sheet, for people or as an object a line.
struct ScoreTable {
    private let sheet: ScoreSheet
    private let facts: SiteFacts
    /// The page that is judged; nil for the site.
    private let page: PageFacts?

    init(_ sheet: ScoreSheet, _ facts: SiteFacts, page: PageFacts? = nil) {
        self.sheet = sheet
        self.facts = facts
        self.page = page
    }

    private static let disclaimer = """
        This is no certificate and no review. It counts what the files of this site show. No \
        program can say that a page is accurate, safe, understood, balanced or approved.
        """

    func print(to terminal: Terminal) {
        terminal.write("\(Self.disclaimer)\n")
        if let page { terminal.write("\n\(page.file): \(page.title)\n") }
        for (place, section) in sheet.sections.enumerated() {
            let name = section.standard.name
            terminal.write("\n\(terminal.styled("\(name)", .bold)) (\(section.standard.source))\n")
            for row in section.rows { print(row, to: terminal) }
            let counts = ScoreSheet.State.allCases.map { state in
                "\(sheet.count(state, in: place)) \(state.rawValue)"
            }
            terminal.write("\(section.rows.count) in all: \(counts.joined(separator: ", ")).\n")
        }
        if page == nil { printHazards(to: terminal) }
    }

    private func print(_ row: ScoreSheet.Row, to terminal: Terminal) {
        let (id, asks) = (row.criterion.id, row.criterion.asks)
        terminal.write("\(id)  \(row.state.rawValue): \(asks)\n")
        for finding in row.findings {
            terminal.write("    \(finding.state.rawValue): \(finding.text)\n")
        }
        if let remark = row.remark {
            terminal.write("    only people can show: \(remark)\n")
        }
    }

    private func printHazards(to terminal: Terminal) {
        if facts.hazards.isEmpty {
            terminal.write("\nNo safety case: there is no content/data/hazards.yaml.\n")
            return
        }
        terminal.write("\nStill to be done about hazards (content/data/hazards.yaml)\n")
        for hazard in facts.hazards {
            for open in hazard.open { terminal.write("\(hazard.key): \(open.name)\n") }
        }
    }

    /// One object a criterion.
    var lines: [JSON] {
        sheet.sections.flatMap { section in
            section.rows.map { row in
                .object([
                    .init("standard", .string(section.standard.name)),
                    .init("id", .string(row.criterion.id)),
                    .init("asks", .string(row.criterion.asks)),
                    .init("state", .string(row.state.rawValue)),
                    .init(
                        "findings",
                        .array(
                            row.findings.map { finding in
                                .object([
                                    .init("state", .string(finding.state.rawValue)),
                                    .init("text", .string(finding.text)),
                                ])
                            })),
                    .init("remark", row.remark.map { .string($0) } ?? .null),
                ])
            }
        }
    }
}
