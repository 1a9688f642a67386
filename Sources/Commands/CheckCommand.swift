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

    @Flag(help: "Print what the site shows of standards for information for patients.")
    var score = false

    @Option(help: "With --score: what this page shows of the CDC Index, DISCERN and PEMAT.")
    var page: String?

    func validate() throws {
        if page != nil, !score { throw ValidationError("--page needs --score") }
        try SiteOptions.check(compare, "--compare")
        if score, ![.text, .json].contains(options.format) {
            throw ValidationError("--score is printed as text or json")
        }
    }

    func run(theme: Theme) throws -> ExitCode {
        let watch = Stopwatch()
        var build = try options.build(theme: theme, output: nil)
        try once.apply(to: &build)
        if let compare { build.comparedTexts = try texts(in: compare) }
        if score { return try printScore(of: build) }
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

    /// Prints the sheet, below what makes the command fail.
    private func printScore(of build: Build) throws -> ExitCode {
        let (report, facts) = build.checkAndCount()
        Reporter(options.format, isStrict: once.strict, isQuiet: true).print(report.problems)
        let page = try page.map { try found($0, in: facts) }
        let sheet = ScoreSheet(report.problems, facts, page: page)
        let table = ScoreTable(sheet, facts, page: page)
        let terminal = Terminal.standardOutput
        if options.format == .json {
            for line in table.lines { terminal.write(TerminalText(json: line)) }
        } else {
            table.print(to: terminal)
        }
        return report.fails(strictly: once.strict) ? .problems : .success
    }

    /// The page at a path, with or without `content/`.
    private func found(_ path: String, in facts: SiteFacts) throws -> PageFacts {
        let below = path.hasPrefix("content/") ? String(path.dropFirst("content/".count)) : path
        if let page = facts.pages[below] { return page }
        let near = nearest(to: below, among: facts.pages.keys.sorted())
        throw Failure.usage(
            "no page content/\(below) is published" + (near.map { "; did you mean \($0)?" } ?? ""))
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
