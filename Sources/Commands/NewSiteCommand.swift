import ArgumentParser
import HoofbeatDisk
import HoofbeatPipeline
import HoofbeatTeaching

struct NewSiteCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "site", abstract: "Starts a small site that is ready to build.")

    @Argument(help: "A folder that is empty or does not exist yet.")
    var folder: String

    @Flag(help: "A site to learn from, with every part of a page and every data file.")
    var example = false

    func validate() throws {
        try SiteOptions.check(folder, "the folder")
    }

    func run() throws {
        do {
            let starter = Starter(root: folder)
            if example {
                try starter.addSite(TeachingSite.files)
            } else {
                try starter.addSite()
            }
        } catch let error as Starter.Refusal {
            throw Failure.usage(error.message)
        } catch let error as FileError {
            throw Failure.own("\(error)")
        }
        Terminal.standardOutput.write(
            """
            Started a site in \(folder). \(example ? "Look at it" : "Build it") with:
              hoofbeat \(example ? "serve" : "build") --root \(folder.quotedForShell)
            If you write in VS Code, this sets it up:
              hoofbeat vscode --root \(folder.quotedForShell)

            """)
    }
}
