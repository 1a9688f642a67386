import ArgumentParser
import Content
import Disk
import Pipeline

struct NewPageCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "page", abstract: "Starts a page with the fields and sections of its kind.")

    @Argument(help: "Path of the new page below content/, as in symptoms/flushing.md.")
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
                "Started \(file). It is a draft until you remove the line draft: true.\n")
        } catch let error as Starter.Refusal {
            throw Failure.usage(error.message)
        } catch let error as FileError {
            throw Failure.own("\(error)")
        }
    }
}

extension Kind: ExpressibleByArgument {}
