import ArgumentParser

struct ReviewCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "review",
        abstract: "Records reviews, and says what to review next.",
        subcommands: [
            ReviewListCommand.self, ReviewRequestCommand.self, ReviewRecordCommand.self,
            ReviewVerifyCommand.self,
        ])
}
