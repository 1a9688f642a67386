import ArgumentParser
import HoofbeatPipeline

/// The root of the command line: lists all commands.
struct HoofbeatCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "hoofbeat",
        abstract: "Builds patient information from Markdown.",
        version: (["hoofbeat \(Version.current)"] + LibraryVersions.lines).joined(separator: "\n"),
        subcommands: [
            BuildCommand.self, CheckCommand.self, ServeCommand.self, SearchCommand.self,
            NextChangeCommand.self, ReviewCommand.self, DigestCommand.self, NewCommand.self,
            MovedCommand.self, ServerConfigCommand.self, PublishCommand.self,
            StringsCommand.self, RulesCommand.self, ReferenceCommand.self, VSCodeCommand.self,
        ])
}
