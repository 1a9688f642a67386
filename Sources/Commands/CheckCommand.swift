import ArgumentParser
import HoofbeatContent
import HoofbeatPipeline

struct CheckCommand: ThemedCommand {
    static let configuration = CommandConfiguration(
        commandName: "check", abstract: "Builds without writing anything, and lists all problems.")

    @OptionGroup var options: SiteOptions

    @OptionGroup var once: OnceOptions

    @Flag(help: "List how hard each page is to read, the hardest first.")
    var grades = false

    func run(theme: Theme) throws -> ExitCode {
        let watch = Stopwatch()
        var build = try options.build(theme: theme, output: nil)
        try once.apply(to: &build)
        let report = build.check()
        let reporter = once.reporter(options.format)
        reporter.print(report.problems)
        if grades { for line in GradeTable(report.grades).lines { reporter.print("\(line)") } }
        let pages = SummaryText.count(report.pages, "page")
        let time = SummaryText.seconds(watch.seconds)
        let problems = SummaryText.problems(report.problems)
        reporter.print("\(pages) checked in \(time) s, \(problems).")
        return report.fails(strictly: once.strict) ? .problems : .success
    }
}
