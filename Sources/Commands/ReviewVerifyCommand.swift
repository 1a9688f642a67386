import ArgumentParser
import HoofbeatContent
import HoofbeatDisk
import HoofbeatPipeline

struct ReviewVerifyCommand: ThemedCommand {
    static let configuration = CommandConfiguration(
        commandName: "verify",
        abstract: "Checks records of reviews, their signatures, and a built site against them.",
        discussion: """
            A reviewer signs a record with a key of OpenSSH: \
            ssh-keygen -Y sign -n hoofbeat-review -f KEY RECORD. The file of signers says whose \
            keys may sign; take it from outside of the repository that is checked.
            """)

    @OptionGroup var options: SiteOptions

    @Option(help: "The file of allowed signers, in the format of ssh-keygen.")
    var signers: String?

    @Option(help: "The folder of a built site, which is checked against its manifest.")
    var site: String?

    /// Of signers, in bytes.
    private static let largestList = 1 << 20

    func validate() throws {
        try SiteOptions.check(signers, "--signers")
        try SiteOptions.check(site, "--site")
    }

    func run(theme: Theme) throws -> ExitCode {
        let desk = ReviewDesk(try options.build(theme: theme, output: nil))
        let reporter = Reporter(options.format)
        do {
            let allowed = try signers.map { path in
                let bytes = try GivenFile(path).read(limit: Self.largestList)
                return AllowedSigners(path: path, String(decoding: bytes, as: UTF8.self))
            }
            let found = try ReviewVerification(desk, signers: allowed, site: site)
            reporter.print(found.problems)
            for (record, person) in found.signed {
                reporter.print("\(record) is signed by \(person).")
            }
            for record in found.unsigned { reporter.print("\(record) is not signed.") }
            let records = SummaryText.count(desk.records.count, "record")
            reporter.print("\(records) checked, \(SummaryText.problems(found.problems)).")
            return found.problems.count(of: .error) == 0 ? .success : .problems
        } catch let error as FileError {
            throw Failure.own("\(error)")
        }
    }
}
