import ArgumentParser
import Content
import Pipeline
import Preview
import Synchronization

struct ServeCommand: ThemedCommand {
    static let configuration = CommandConfiguration(
        commandName: "serve",
        abstract: "Shows the site in a browser while you write it; Ctrl-C ends it.")

    @OptionGroup var options: SiteOptions

    @Flag(help: "Show only what is published today: no drafts, no pages dated ahead.")
    var published = false

    @Option(help: "The address to listen on; another than this computer's own opens it to others.")
    var host = "127.0.0.1"

    @Option(help: "The port to listen on, or the next that is free.")
    var port = 8000

    @Flag(help: "Look at every file now and then, where the system does not tell of changes.")
    var poll = false

    @Option(
        help: ArgumentHelp(
            "Builds this program anew; run when templates or other Swift files change.",
            valueName: "command"))
    var rebuild: String?

    @Option(name: .customLong(Preview.inheritedSocketOption), help: .hidden)
    var inheritedSocket: Int32?

    func validate() throws {
        guard (1...65_535).contains(port) else {
            throw ValidationError("--port must be a number from 1 to 65535")
        }
    }

    func run(theme: Theme) throws -> ExitCode {
        var build = try options.build(theme: theme, output: nil)
        build.includesDrafts = !published
        var serving = Preview.Options()
        serving.host = host
        serving.port = port
        serving.polls = poll
        serving.rebuild = rebuild
        serving.inheritedSocket = inheritedSocket
        serving.arguments = CommandLine.arguments
        let log = ServeLog(Reporter(options.format))
        let isFixed = options.today != nil
        let preview = Preview(
            build, serving,
            today: { [day = build.today] in
                isFixed ? day : .systemToday
            }, observer: log.write)
        do throws(Preview.Failure) {
            try preview.run()
        } catch {
            throw Failure.own(error.description)
        }
        log.end()
        return .success
    }
}

/// What the terminal shows of a preview: how each build went, and what is newly wrong.
private final class ServeLog: Sendable {
    private let reporter: Reporter
    /// Nobody needs to hear twice of the same.
    private let known = Mutex<Set<Diagnostic>>([])
    /// Whether a build without an error can still be seen.
    private let hasSite = Mutex(false)

    init(_ reporter: Reporter) {
        self.reporter = reporter
    }

    func write(_ event: Preview.Event) {
        switch event {
        case .serving(let address, let isOtherPort, let isLocal):
            if isOtherPort { reporter.print("The port is taken, so this is the next free one.") }
            reporter.print("The site is at \(address)")
            if !isLocal {
                reporter.print(
                    "Everybody who can reach this computer can read it there, drafts included.")
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
        // Notes are many at the beginning; afterwards only those appear that an edit brought.
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
        reporter.print(
            """
            \(report.pages) pages in \(milliseconds) ms, \(ProblemCount(report.problems).text)\(end)
            """)
    }

    func end() {
        reporter.print("")
    }
}
