import ArgumentParser
import Content
import Disk
import Pipeline

struct NewCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "new", abstract: "Starts a page or a whole site.",
        subcommands: [NewPageCommand.self, NewSiteCommand.self])
}

struct NewPageCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "page", abstract: "Starts a page with the fields and sections of its kind.")

    @Argument(help: "Where the page shall lie below content/, as in symptoms/flushing.md.")
    var path: String

    @Option(help: "What the page is: \(Kind.allCases.map(\.rawValue).joined(separator: ", ")).")
    var kind = Kind.page

    @Option(help: "The site's folder, which holds content/.")
    var root = "."

    func validate() throws {
        try SiteOptions.check(path, "the path")
        try SiteOptions.check(root, "--root")
    }

    func run() throws {
        do {
            let file = try Starter(root: root).addPage(path, kind: kind, today: .systemToday)
            Terminal.standardOutput.write(
                "Started \(file). It is a draft until you take out the line draft: true.\n")
        } catch let error as Starter.Refusal {
            throw Failure.usage(error.message)
        } catch let error as FileError {
            throw Failure.own("\(error)")
        }
    }
}

struct NewSiteCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "site", abstract: "Starts a small site that builds at once.")

    @Argument(help: "A folder that is empty or not there yet.")
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

            """)
    }
}

extension Kind: ExpressibleByArgument {}
