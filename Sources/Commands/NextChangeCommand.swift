import ArgumentParser
import HoofbeatContent
import HoofbeatPipeline

struct NextChangeCommand: ThemedCommand {
    static let configuration = CommandConfiguration(
        commandName: "next-change",
        abstract: "Prints the next day on which the site changes by itself, if any.",
        discussion: """
            A page is published on its date and removed on the day it expires. Prints the first \
            such day after the day to build for, as in 2026-11-21, or nothing.
            """)

    @OptionGroup var options: SiteOptions

    @Option(help: "Look for days after this one, such as the day of the last build.")
    var after: String?

    func run(theme: Theme) throws -> ExitCode {
        let build = try options.build(theme: theme, output: nil)
        var day = build.today
        if let after {
            guard let given = Day(iso: after) else {
                throw ValidationError("--after must be a date like 2026-11-21")
            }
            day = given
        }
        if let next = NextChange(build).day(after: day) {
            Terminal.standardOutput.write("\(next.iso)\n")
        }
        return .success
    }
}
