import ArgumentParser
import HoofbeatContent
import HoofbeatPipeline

struct BuildCommand: ThemedCommand {
    static let configuration = CommandConfiguration(
        commandName: "build", abstract: "Builds the site, or changes nothing and says why.")

    @OptionGroup var options: SiteOptions

    @OptionGroup var once: OnceOptions

    @Option(help: "The folder to write to; by default, public in the root.")
    var output: String?

    @Flag(
        name: .customLong("for-disk"),
        help: "Make a copy that can be opened from a folder, without a server.")
    var isForDisk = false

    @Flag(help: "Go on although the output holds files that no build wrote; they are kept.")
    var adopt = false

    @Flag(help: "Print on standard error how long each stage took.")
    var timings = false

    func validate() throws {
        try SiteOptions.check(output, "--output")
        if isForDisk, options.baseURL != nil || options.fallbackBaseURL != nil {
            throw ValidationError(
                "a copy for the disk has no address: leave out either --for-disk or --base-url and "
                    + "--default-base-url")
        }
        if isForDisk, once.addresses != nil {
            throw ValidationError(
                "a copy for the disk is not published: leave out either --for-disk or --addresses")
        }
    }

    func run(theme: Theme) throws -> ExitCode {
        var build = try options.build(theme: theme, output: output)
        if let reason = OutputPlace(build.output, of: build.root).fault {
            throw Failure.usage(reason)
        }
        try once.apply(to: &build)
        build.adopts = adopt
        build.isLast = true
        if isForDisk { build.baseURL = .onDisk }
        let waiting: TerminalText =
            "Another build is writing to \(build.output); waiting for it to finish.\n"
        let watch = Stopwatch()
        let meter = ProgressMeter(terminal: .standardError, watch: watch)
        build.observer = { [isQuiet = once.quiet] progress in
            watch.enter(progress)
            if isQuiet { return }
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
        let reporter = once.reporter(options.format)
        // `hoofbeat check` shows the other notes, but a page that is left out of the site must not
        // come as a surprise.
        reporter.print(
            report.problems.filter {
                $0.severity != .note || $0.code == Diagnostic.heldBackCode
            })
        if report.counts != nil, let line = options.addressLine(of: report) {
            reporter.print(line)
        }
        reporter.print(summary(of: report, seconds: watch.seconds))
        if timings { Terminal.standardError.write(TerminalText(lines: watch.table)) }
        return report.fails(strictly: once.strict) ? .problems : .success
    }

    private func summary(of report: Report, seconds: Double) -> TerminalText {
        let problems = SummaryText.problems(report.problems)
        let pages = SummaryText.count(report.pages, "page")
        let time = SummaryText.seconds(seconds)
        guard let counts = report.counts else {
            let state = report.hasWritten ? "Not finished" : "Nothing written"
            return "\(state): \(pages) read in \(time) s, \(problems)."
        }
        return """
            \(pages): \(SummaryText.count(counts.written, "file")) written, \
            \(counts.unchanged) unchanged, \(counts.removed) removed in \(time) s, \(problems).
            """
    }
}
