import ArgumentParser
import Disk
import Pipeline

struct NewSiteCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "site", abstract: "Starts a small site that is ready to build.")

    @Argument(help: "A folder that is empty or does not exist yet.")
    var folder: String

    func validate() throws {
        try SiteOptions.check(folder, "the folder")
    }

    func run() throws {
        do {
            try Starter(root: folder).addSite()
        } catch let error as Starter.Refusal {
            throw Failure.usage(error.message)
        } catch let error as FileError {
            throw Failure.own("\(error)")
        }
        Terminal.standardOutput.write(
            """
            Started a site in \(folder). Build it with:
              hoofbeat build --root \(folder.quotedForShell)
            If you write in VS Code, this sets it up:
              hoofbeat vscode --root \(folder.quotedForShell)

            """)
    }
}
