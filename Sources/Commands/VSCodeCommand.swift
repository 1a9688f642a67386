import ArgumentParser
import HoofbeatDisk
import HoofbeatPipeline

struct VSCodeCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "vscode",
        abstract: "Sets up VS Code for a site: help with fields, and snippets for components.",
        discussion: """
            Writes into the folder .vscode. Run it again when kinds, boxes, tables, signs, sources \
            or words of the glossary have changed. Files that you have changed are left alone.
            """)

    @Option(help: "The site's folder, which holds content/.")
    var root = "."

    func validate() throws {
        try SiteOptions.check(root, "--root")
    }

    func run() throws {
        let outcome: EditorSetup.Outcome
        do {
            outcome = try EditorSetup(root: root).write()
        } catch {
            throw Failure.own("\(error)")
        }
        let terminal = Terminal.standardOutput
        terminal.write(
            "\(outcome.written.count) files written, \(outcome.unchanged.count) unchanged.\n")
        for (path, text) in outcome.kept {
            terminal.write(
                "\n\(path) is yours and was left alone. Hoofbeat would have written:\n\n")
            terminal.write(TerminalText(lines: text))
        }
        if outcome.isIncomplete {
            terminal.write(
                "\nThe site has errors, so names may be missing: see hoofbeat check.\n")
        }
    }
}
