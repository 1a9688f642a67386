import ArgumentParser
import HoofbeatContent
import HoofbeatDisk
import HoofbeatMarkup
import HoofbeatPipeline

struct StringsCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "strings",
        abstract: "Writes a file with all texts of the interface, to be translated.",
        discussion: """
            The file is content/data/strings/LANGUAGE.yaml. If it is there already, what it lacks \
            is printed instead.
            """)

    @Option(help: "The language, as in de, cy or pt-BR.")
    var language: String

    @Option(help: "The site's folder, which holds content/.")
    var root = "."

    func validate() throws {
        try SiteOptions.check(root, "--root")
        do throws(LanguageTag.Fault) {
            _ = try LanguageTag(language)
        } catch {
            throw ValidationError("“\(language)” is not a language tag: \(error.reason)")
        }
    }

    func run() throws {
        do {
            switch try StringsFile(language: language).write(to: root) {
            case .written(let path):
                Terminal.standardOutput.write("Wrote \(path). Translate what is in quotes.\n")
            case .missing(""):
                Terminal.standardOutput.write("Nothing is missing.\n")
            case .missing(let lines):
                Terminal.standardOutput.write(TerminalText(lines: lines))
            }
        } catch {
            throw Failure.own("\(error)")
        }
    }
}
