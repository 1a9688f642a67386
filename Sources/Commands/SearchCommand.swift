import ArgumentParser
import HoofbeatDisk
import HoofbeatPipeline
import HoofbeatSearch

struct SearchCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "search", abstract: "Searches a built site as its search box does.")

    @Argument(help: "What a reader would type.")
    var words: [String]

    @Option(help: "The folder of the built site.")
    var site = "public"

    @Option(help: "How many results to show.")
    var limit = 10

    @Flag(help: "Show how each score is made up.")
    var explain = false

    @Option(help: "text, or json: one object.")
    var format = Format.text

    enum Format: String, ExpressibleByArgument, CaseIterable {
        case text, json
    }

    func validate() throws {
        try SiteOptions.check(site, "--site")
        guard limit > 0 else { throw ValidationError("--limit must be a number from 1") }
    }

    func run() throws {
        let terminal = Terminal.standardOutput
        do {
            let search = try Search(ofSite: site)
            let answer = try search.answer(words.joined(separator: " "), limit: limit)
            let printer = AnswerPrinter(answer)
            terminal.write(
                format == .json
                    ? TerminalText(json: printer.json) : printer.text(explaining: explain))
        } catch let error as FileError {
            throw Failure.own("\(error). Build the site first, or name its folder with --site.")
        } catch let error as IndexDamage {
            throw Failure.own("\(error). Build the site again.")
        }
    }
}
