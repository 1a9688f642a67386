import ArgumentParser
import HoofbeatDisk
import HoofbeatPipeline

struct MovedCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "moved",
        abstract: "Moves a page or a section, and leads readers there from its old address.",
        discussion: """
            The old address is written under aliases of the page, and its id, by which reviews \
            know it, stays. If no page has the old address any more, such as a file of a former \
            website, it is written into the page that it leads to, and nothing is moved.
            """)

    @Argument(help: "The page or section: tests/scan.md, tests/, or an old address: scan.html.")
    var old: String

    @Argument(help: "Where it goes, or the page that an old address leads to.")
    var new: String

    @Option(help: "The site's folder, which holds content/.")
    var root = "."

    func validate() throws {
        try SiteOptions.check(old, "the old path")
        try SiteOptions.check(new, "the new path")
        try SiteOptions.check(root, "--root")
    }

    func run() throws {
        do {
            let steps = try PageMove(root: root).move(old, to: new)
            for step in steps { Terminal.standardOutput.write(text(of: step)) }
            guard steps.contains(where: { $0.old != $0.new }) else { return }
            Terminal.standardOutput.write(
                "Links to it in other files, and its own, may lead nowhere now: hoofbeat check.\n")
        } catch let refusal as PageMove.Refusal {
            throw Failure.usage(refusal.message)
        } catch let error as FileError {
            throw Failure.own("\(error)")
        }
    }

    private func text(of step: PageMove.Step) -> TerminalText {
        let addresses = step.aliases.map { "/" + $0 }.joined(separator: " and ")
        let verb = step.aliases.count == 1 ? "leads" : "lead"
        let leads: TerminalText = addresses.isEmpty ? "" : "; \(addresses) \(verb) there"
        return step.old == step.new
            ? "\(step.new) has the former address \(addresses) now.\n"
            : "\(step.old) is \(step.new) now\(leads).\n"
    }
}
