import ArgumentParser
import HoofbeatContent
import HoofbeatDisk
import HoofbeatPipeline
import HoofbeatReview

struct ReviewRequestCommand: ThemedCommand {
    static let configuration = CommandConfiguration(
        commandName: "request",
        abstract: "Writes one file for a reviewer: what changed, the most dangerous first.",
        discussion: """
            The file opens from mail without a network, on a phone, and prints well. What the \
            reviewer answers in it becomes a short text to mail back, which hoofbeat review record \
            --answers reads. Where pandoc is installed, a .docx is written beside it.
            """)

    @OptionGroup var options: SiteOptions

    @Argument(help: "The pages; without any, all that have a review or need one.")
    var pages: [String] = []

    @Option(help: "What to compare with: approved, a day, or a revision of Git.")
    var since = "approved"

    @Flag(help: "Also ask about warning signs and numbers, which come first.")
    var signs = false

    @Option(name: .customLong("for"), help: "Whom it is for, and what they are asked to look at.")
    var scope = ""

    @Option(help: "The file to write.")
    var output: String?

    func run(theme: Theme) throws -> ExitCode {
        let desk = ReviewDesk(try options.build(theme: theme, output: nil))
        try desk.refuseErrors(options)
        do {
            let former = try formerSite()
            let formerDesk = try former.map { site -> ReviewDesk in
                var options = options
                options.root = site.root
                return ReviewDesk(try options.build(theme: theme, output: nil))
            }
            let packer = ReviewPacker(desk, former: formerDesk)
            let entries = try self.entries(desk)
            let pack = packer.pack(
                entries, asksAll: !pages.isEmpty, hasSigns: signs, scope: scope,
                since: meaning(former))
            let style = theme.assets.first { $0.name.hasSuffix(".css") }?.bytes ?? []
            let name = output ?? "review-\(desk.today.iso).html"
            let document = documentName(for: name)
            // Neither is overwritten, and there are not half of the two.
            if try GivenFile(document).isThere {
                throw Failure.own("\(document) is there already, so nothing was written")
            }
            try GivenFile(name).create(packer.file(pack, style: style))
            Terminal.standardOutput.write(
                "Wrote \(name), about \(SummaryText.count(entries.count, "page")).\n")
            try writeDocument(document, from: name)
            return .success
        } catch let refusal as FormerSite.Refusal {
            throw Failure.usage(refusal.message)
        } catch let error as FileError {
            throw Failure.own("\(error)")
        }
    }

    private func formerSite() throws -> FormerSite? {
        since == "approved" ? nil : try FormerSite(of: options.root, since: since)
    }

    private func meaning(_ former: FormerSite?) -> Pack.Since {
        if let day = Day(iso: since) { return .day(day) }
        return former.map { .revision(String($0.revision.prefix(12))) } ?? .approved
    }

    /// The pages that were named, or those for which a review makes a difference.
    private func entries(_ desk: ReviewDesk) throws -> [Entry] {
        if !pages.isEmpty { return try pages.map(desk.page) }
        return desk.site.entries.filter { entry in
            entry.needsReviewNotice || !desk.records(of: entry).isEmpty
        }
    }

    private func documentName(for name: String) -> String {
        (name.hasSuffix(".html") ? String(name.dropLast(5)) : name) + ".docx"
    }

    /// Pandoc writes to a folder of its own, since it would overwrite what is there.
    private func writeDocument(_ document: String, from name: String) throws {
        let terminal = Terminal.standardOutput
        let folder = try TemporaryFolder()
        let made = folder.path + "/review.docx"
        let result = ExternalProgram("pandoc").run([
            "--from=html", "--to=docx", "--output=\(made)", "--", name,
        ])
        switch result?.hasSucceeded {
        case true?:
            try GivenFile(document).create(GivenFile(made).read(limit: Self.largestDocument))
            terminal.write("Wrote \(document).\n")
        case false?: terminal.write("pandoc could not make \(document).\n")
        case nil:
            terminal.write(
                """
                There is no .docx, since pandoc is not installed; on Debian, it is the package \
                pandoc.

                """)
        }
    }

    /// In bytes.
    private static let largestDocument = 100_000_000
}
