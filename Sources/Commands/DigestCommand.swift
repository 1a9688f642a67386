import ArgumentParser
import HoofbeatContent
import HoofbeatPipeline
import HoofbeatReview

struct DigestCommand: ThemedCommand {
    static let configuration = CommandConfiguration(
        commandName: "digest",
        abstract: "Prints the digest of a page and of each of its sections.",
        discussion: """
            A digest stands for what a text means: it changes with every word, link, picture, \
            source or warning sign, and not with line ends, positions or addresses. Records of \
            reviews name the text that was reviewed by it.
            """)

    @OptionGroup var options: SiteOptions

    @Argument(help: "A page: content/illness/fever.md, illness/fever, /illness/fever/ or its id.")
    var page: String

    @Flag(help: "Also print the text that each digest is made of.")
    var showForm = false

    func run(theme: Theme) throws -> ExitCode {
        let desk = ReviewDesk(try options.build(theme: theme, output: nil))
        let entry = try desk.page(page)
        let terminal = Terminal.standardOutput
        if let review = desk.review(of: entry) {
            terminal.write("\(review.digest)  \(entry.file)\n")
        }
        for subject in desk.subjects(of: entry) {
            terminal.write("\(subject.digest)  \(subject.form.id)  \(subject.form.title)\n")
            guard showForm else { continue }
            for line in subject.form.text.split(separator: "\n") {
                terminal.write("    \(String(line))\n")
            }
            for (number, name) in subject.leadsTo.enumerated() {
                terminal.write("    \(number + 1): \(name)\n")
            }
        }
        return .success
    }
}

extension ReviewDesk {
    /// - Throws: what to write instead, if no page is meant.
    func page(_ written: String) throws -> Entry {
        if let entry = entry(named: written) { return entry }
        let near = nearestPage(to: written).map { "; did you mean \($0)?" } ?? ""
        throw Failure.usage("there is no page \(written)\(near)")
    }
}
