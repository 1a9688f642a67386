import ArgumentParser
import Content
import Pipeline

struct BuildCommand: ThemedCommand {
    static let configuration = CommandConfiguration(
        commandName: "build", abstract: "Builds the site, or leaves all as it is and says why.")

    @OptionGroup var options: SiteOptions

    @OptionGroup var once: OnceOptions

    @Option(help: "The folder to write to; public in the root if not given.")
    var output: String?

    @Flag(help: "Go on when files lie in the output that no build wrote; they stay.")
    var adopt = false

    @Flag(help: "Say on standard error where the time went.")
    var timings = false

    func validate() throws {
        try SiteOptions.check(output, "--output")
    }

    func run(theme: Theme) throws -> ExitCode {
        var build = try options.build(theme: theme, output: output)
        if let reason = OutputPlace(build.output, of: build.root).fault {
            throw Failure.usage(reason)
        }
        once.apply(to: &build)
        build.adopts = adopt
        let waiting: TerminalText =
            "Another build is writing to \(build.output); waiting for it to end.\n"
        let watch = Stopwatch()
        let meter = ProgressMeter(terminal: .standardError, watch: watch)
        build.observer = { progress in
            watch.enter(progress)
            meter.show(progress)
            if progress.stage == .wait { Terminal.standardError.write(waiting) }
        }
        let report: Report
        do throws(BuildFailure) {
            report = try build.run()
        } catch {
            meter.clear()
            throw Failure.own(error.description)
        }
        meter.clear()
        let reporter = Reporter(options.format)
        // Notes are for those who ask: `hoofbeat check` shows them. But nobody should have to find
        // out that a page is missing.
        reporter.print(
            report.problems.filter {
                $0.severity != .note || $0.code == Diagnostic.heldBackCode
            })
        reporter.print(summary(of: report, seconds: watch.seconds))
        if timings { Terminal.standardError.write(TerminalText(lines: watch.table)) }
        return report.fails(strictly: once.strict) ? .problems : .success
    }

    private func summary(of report: Report, seconds: Double) -> TerminalText {
        let problems = ProblemCount(report.problems).text
        let pages = counted(report.pages, "page")
        guard let counts = report.counts else {
            let state = report.hasWritten ? "Not finished" : "Nothing written"
            return "\(state): \(pages) read in \(rounded(seconds)) s, \(problems)."
        }
        return """
            \(pages): \(counted(counts.written, "file")) written, \
            \(counts.unchanged) unchanged, \(counts.removed) removed in \(rounded(seconds)) s, \
            \(problems).
            """
    }
}

struct CheckCommand: ThemedCommand {
    static let configuration = CommandConfiguration(
        commandName: "check", abstract: "Does everything but writing.")

    @OptionGroup var options: SiteOptions

    @OptionGroup var once: OnceOptions

    func run(theme: Theme) throws -> ExitCode {
        let watch = Stopwatch()
        var build = try options.build(theme: theme, output: nil)
        once.apply(to: &build)
        let report = build.check()
        let reporter = Reporter(options.format)
        reporter.print(report.problems)
        reporter.print(
            """
            \(counted(report.pages, "page")) checked in \(rounded(watch.seconds)) s, \
            \(ProblemCount(report.problems).text).
            """)
        return report.fails(strictly: once.strict) ? .problems : .success
    }
}

/// `1 page`, `2 pages`.
func counted(_ count: Int, _ noun: String) -> String {
    "\(count) \(noun)\(count == 1 ? "" : "s")"
}

/// To a hundredth, without the locale.
func rounded(_ seconds: Double) -> String {
    let hundredths = Int((seconds * 100).rounded())
    let rest = hundredths % 100
    return "\(hundredths / 100).\(rest < 10 ? "0" : "")\(rest)"
}
