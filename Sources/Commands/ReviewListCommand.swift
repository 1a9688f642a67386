import ArgumentParser
import HoofbeatContent
import HoofbeatMarkup
import HoofbeatPipeline

struct ReviewListCommand: ThemedCommand {
    static let configuration = CommandConfiguration(
        commandName: "list",
        abstract: "Says what to review next, and why, the most urgent first.",
        discussion: """
            Reasons come before dates: a warning sign or a text that changed since it was \
            approved, a source that was retracted or replaced, a reader’s report, conditions that \
            are open, and only then what is overdue, new, old or due soon.
            """)

    @Option(help: "The site's folder, which holds content/.")
    var root = "."

    @Option(help: "The day to look from, as in 2026-11-21; by default, today.")
    var today: String?

    @Option(help: "table, json: one object a line, or github: annotations.")
    var format = Format.table

    enum Format: String, ExpressibleByArgument, CaseIterable {
        case table, json, github
    }

    func validate() throws {
        try SiteOptions.check(root, "--root")
    }

    func run(theme: Theme) throws -> ExitCode {
        var options = try SiteOptions.parse([])
        options.root = root
        options.today = today
        let desk = ReviewDesk(try options.build(theme: theme, output: nil))
        let queue = ReviewQueue(desk)
        let terminal = Terminal.standardOutput
        switch format {
        case .json: for item in queue.items { terminal.write(TerminalText(json: item.json)) }
        case .github: for item in queue.items { terminal.write(item.annotation) }
        case .table: write(queue, to: terminal)
        }
        return .success
    }

    private func write(_ queue: ReviewQueue, to terminal: Terminal) {
        var last: ReviewQueue.Reason?
        for item in queue.items {
            if item.reason != last { terminal.write("\n\(item.reason.title):\n") }
            last = item.reason
            let day = item.day.map { "\($0.iso)  " } ?? ""
            let part = item.part.map { " – \($0)" } ?? ""
            let detail = item.detail.isEmpty ? "" : ": \(item.detail)"
            terminal.write("  \(day)\(item.file)\(part)\(detail)\n")
        }
        terminal.write(
            queue.items.isEmpty
                ? "Nothing is to be reviewed.\n"
                : "\n\(SummaryText.count(queue.items.count, "thing")) to review.\n")
    }
}

extension ReviewQueue.Reason {
    /// A heading for a list of such things.
    fileprivate var title: String {
        switch self {
        case .signChanged: "A warning sign or a number changed since it was approved"
        case .textChanged: "The text changed since it was approved"
        case .sourceRetracted: "A source was retracted"
        case .sourceReplaced: "A source was replaced by another"
        case .readersReport: "A reader reported something"
        case .conditionsOpen: "A reviewer set conditions, or refused"
        case .overdue: "A new review is due"
        case .signNew: "A warning sign or a number that nobody has reviewed"
        case .neverReviewed: "Nobody has reviewed it"
        case .sourceOld: "A source is more than five years old"
        case .dueSoon: "A new review will be due within 90 days"
        }
    }
}

extension ReviewQueue.Item {
    fileprivate var json: JSON {
        .object([
            .init("reason", .string(reason.name)), .init("file", .string(file)),
            .init("page", .string(page)), .init("part", part.map { .string($0) } ?? .null),
            .init("detail", .string(detail)),
            .init("day", day.map { .string($0.iso) } ?? .null),
        ])
    }

    fileprivate var annotation: TerminalText {
        let text = [part, detail].compactMap { $0 }.filter { !$0.isEmpty }.joined(separator: ": ")
        return
            "::notice file=\(property: file),title=\(property: reason.name)::\(message: [text])\n"
    }
}
