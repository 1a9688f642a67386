import ArgumentParser
import HoofbeatContent
import HoofbeatPipeline

struct PublishCommand: ThemedCommand {
    static let configuration = CommandConfiguration(
        commandName: "publish",
        abstract: "Builds the site and brings a host to the same files, by rclone.",
        discussion: """
            The target is a remote of rclone and a path, as in host:www/guide, or a folder. Only \
            files that differ are sent: assets, then pages, then what lists them; then what is no \
            longer wanted is removed. An interrupted publication leaves every page whole and with \
            its assets, and the next one completes it. An address that was published and would be \
            gone is an error, as with --addresses.
            """)

    @OptionGroup var options: SiteOptions

    @Argument(help: "A remote of rclone and a path, or a folder.")
    var target: String

    @Option(help: "The folder to build in; by default, public in the root.")
    var output: String?

    @Flag(help: "Only say what would be sent and removed.")
    var dryRun = false

    @Flag(help: "Go on although the host holds files that no publication wrote; they are kept.")
    var adopt = false

    @Flag(help: "Fail if there are warnings; notes never fail.")
    var strict = false

    @Flag(help: "Print nothing but what makes the command fail.")
    var quiet = false

    func validate() throws {
        try SiteOptions.check(target, "the target")
        try SiteOptions.check(output, "--output")
        guard !target.hasPrefix("-") else { throw ValidationError("the target begins with -") }
        guard options.today == nil else {
            throw ValidationError(
                "what is published is the site of today: leave out --today, and see hoofbeat build")
        }
    }

    func run(theme: Theme) throws -> ExitCode {
        var build = try options.build(theme: theme, output: output)
        if let reason = OutputPlace(build.output, of: build.root).fault {
            throw Failure.usage(reason)
        }
        build.isStrict = strict
        let reporter = Reporter(options.format, isStrict: strict, isQuiet: quiet)
        var publisher = SitePublisher(build, to: target)
        publisher.adopts = adopt
        publisher.isRehearsal = dryRun
        let outcome: SitePublisher.Outcome
        do throws(SitePublisher.Refusal) {
            outcome = try publisher.run()
        } catch {
            let end = error.hasBegun ? ". Publish again to go on." : ". Nothing was published."
            throw Failure.own(error.message + end)
        }
        let report = outcome.report
        reporter.print(
            report.problems.filter {
                $0.severity != .note || $0.code == Diagnostic.heldBackCode
            })
        guard report.counts != nil else {
            reporter.print("Nothing published: \(SummaryText.problems(report.problems)).")
            return .problems
        }
        if outcome.finishesAnother {
            reporter.print(
                """
                An earlier publication to \(target) had not ended; this one completes it. If it is \
                still going on elsewhere, one of the two says so and stops.
                """)
        }
        if dryRun {
            for path in outcome.sent { reporter.print("would send \(path)") }
            for path in outcome.removed { reporter.print("would remove \(path)") }
        }
        let sent = SummaryText.count(outcome.sent.count, "file")
        let would: TerminalText = dryRun ? "would be " : ""
        reporter.print(
            """
            \(sent) \(would)published, \(outcome.unchanged) unchanged, \
            \(outcome.removed.count) removed: \(target)
            """)
        return .success
    }
}
