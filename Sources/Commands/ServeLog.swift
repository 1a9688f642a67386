import HoofbeatContent
import HoofbeatPipeline
import HoofbeatPreview
import Synchronization

/// What the terminal shows of a preview: the result of each build, and its new problems.
final class ServeLog: Sendable {
    private let reporter: Reporter
    /// Problems of the last build, which are not printed again.
    private let known = Mutex<Set<Diagnostic>>([])
    /// Whether a build without an error is shown.
    private let hasSite = Mutex(false)

    init(_ reporter: Reporter) {
        self.reporter = reporter
    }

    func write(_ event: PreviewEvent) {
        switch event {
        case .serving(let address, let isOtherPort, let isLocal):
            if isOtherPort { reporter.print("The port is taken, so this is the next free one.") }
            reporter.print("The site is at \(address)")
            if !isLocal {
                reporter.print(
                    "Anyone who can reach this computer can read it there, drafts included.")
            }
        case .built(let report, let duration): built(report, duration)
        case .compiling: reporter.print("Compiling …")
        case .compiled(let problems):
            reporter.print(problems)
            reporter.print(problems.isEmpty ? "Compiled." : "The last good site stays.")
        case .note(let text): reporter.print("\(text)")
        }
    }

    private func built(_ report: Report, _ duration: Duration) {
        let now = Set(report.problems)
        let (before, isFirst) = known.withLock { known in
            defer { known = now }
            return (known, known.isEmpty)
        }
        // The first build can have many notes; later only those that an edit caused are printed.
        reporter.print(
            report.problems.filter { problem in
                problem.severity == .error
                    || (!before.contains(problem) && !(isFirst && problem.severity == .note))
            })
        let milliseconds = max(1, Int((duration / .milliseconds(1)).rounded()))
        let isGood = !report.fails(strictly: false)
        let showsSite = hasSite.withLock { hasSite in
            hasSite = hasSite || isGood
            return hasSite
        }
        let end: TerminalText =
            isGood ? "." : showsSite ? "; the last good site stays." : "; nothing can be shown yet."
        let problems = SummaryText.problems(report.problems)
        reporter.print("\(report.pages) pages in \(milliseconds) ms, \(problems)\(end)")
    }

    func end() {
        reporter.print("")
    }
}
