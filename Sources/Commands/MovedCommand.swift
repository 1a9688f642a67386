import ArgumentParser
import HoofbeatDisk
import HoofbeatPipeline

struct MovedCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "moved",
        abstract: "Moves a page or a section, and leads readers there from its old address.",
        discussion: """
            The old address is written under aliases of the page, and its id, by which reviews \
            know it, stays. Links to it in pages and data files lead to its new place, and its own \
            start from there; no other byte is changed. If no page has the old address any more, \
            such as a file of a former website, it is written into the page that it leads to, and \
            nothing is moved.
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
            for step in steps {
                for link in step.left {
                    Terminal.standardOutput.write(
                        "\(step.new):\(link.line): change \(link.written) by hand.\n")
                }
            }
        } catch let refusal as PageMove.Refusal {
            throw Failure.usage(refusal.message)
        } catch let error as FileError {
            throw Failure.own("\(error)")
        }
    }

    private func text(of step: PageMove.Step) -> TerminalText {
        let links = SummaryText.count(step.links, "link")
        let isOne = step.links == 1
        if step.old == step.new, step.aliases.isEmpty {
            let verb: TerminalText = isOne ? "leads" : "lead"
            return step.links == 0 ? "" : "\(step.new): \(links) \(verb) to the new place.\n"
        }
        let addresses = step.aliases.map { "/" + $0 }.joined(separator: " and ")
        if step.old == step.new { return "\(step.new) has the former address \(addresses) now.\n" }
        let verb = step.aliases.count == 1 ? "leads" : "lead"
        let leads: TerminalText = addresses.isEmpty ? "" : "; \(addresses) \(verb) there"
        let starts: TerminalText = isOne ? "starts" : "start"
        let own: TerminalText = step.links == 0 ? "" : "; \(links) of its own \(starts) from there"
        return "\(step.old) is \(step.new) now\(leads)\(own).\n"
    }
}
