import ArgumentParser
import HoofbeatContent
import HoofbeatDisk
import HoofbeatPipeline

struct NewPageCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "page", abstract: "Starts a page with the fields and sections of its kind.")

    @Argument(help: "Path of the new page below content/, as in symptoms/flushing.md.")
    var path: String

    @Option(
        help: """
            What the page is: \(Kind.builtIn.map(\.name).joined(separator: ", ")), or one of \
            content/data/kinds.yaml. (default: page, or section for an index.md)
            """)
    var kind: String?

    @Option(help: "The site's folder, which holds content/.")
    var root = "."

    func validate() throws {
        try SiteOptions.check(path, "the path")
        try SiteOptions.check(root, "--root")
    }

    func run() throws {
        do {
            let files = try Starter(root: root).addPage(path, kind: kind, today: .systemToday)
            let names = files.joined(separator: " and ")
            Terminal.standardOutput.write(
                files.count == 1
                    ? "Started \(names). It is a draft until you remove the line draft: true.\n"
                    : "Started \(names). They are drafts until you remove the lines draft: true.\n")
        } catch let error as Starter.Refusal {
            throw Failure.usage(error.message)
        } catch let error as FileError {
            throw Failure.own("\(error)")
        }
    }
}
