import ArgumentParser
import HoofbeatContent
import HoofbeatDisk
import HoofbeatPipeline

struct CheckCommand: ThemedCommand {
    static let configuration = CommandConfiguration(
        commandName: "check", abstract: "Builds without writing anything, and lists all problems.")

    @OptionGroup var options: SiteOptions

    @OptionGroup var once: OnceOptions

    @Flag(help: "List how hard each page is to read, the hardest first.")
    var grades = false

    @Option(help: "A folder of texts by others (.md, .txt, .html); what pages repeat is an error.")
    var compare: String?

    func validate() throws {
        try SiteOptions.check(compare, "--compare")
    }

    func run(theme: Theme) throws -> ExitCode {
        let watch = Stopwatch()
        var build = try options.build(theme: theme, output: nil)
        try once.apply(to: &build)
        if let compare { build.comparedTexts = try texts(in: compare) }
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

    private func texts(in folder: String) throws -> [ComparedText] {
        do {
            let texts = try ComparedTexts(of: folder).texts
            if texts.isEmpty {
                throw Failure.usage("there is no text in \(folder): no .md, .txt or .html file")
            }
            return texts
        } catch let error as FileError {
            throw Failure.usage("\(error)")
        }
    }
}
