import ArgumentParser

/// The root of the command line: lists all commands.
struct HoofbeatCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "hoofbeat",
        abstract: "Builds patient information from Markdown.",
        discussion: """
            A command that succeeds ends with 0. It ends with 1 if the content has problems \
            (nothing was written then), 64 if it was called wrongly, and 70 if something else \
            failed.
            """,
        version: Version.all,
        subcommands: [
            BuildCommand.self, CheckCommand.self, ServeCommand.self, SearchCommand.self,
            NextChangeCommand.self, ReviewCommand.self, DigestCommand.self, NewCommand.self,
            MovedCommand.self, ServerConfigCommand.self, PublishCommand.self,
            StringsCommand.self, RulesCommand.self, ReferenceCommand.self, VSCodeCommand.self,
        ])
}
