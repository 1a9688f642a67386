import ArgumentParser

struct NewCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "new", abstract: "Starts a page or a whole site.",
        subcommands: [NewPageCommand.self, NewSiteCommand.self])
}
