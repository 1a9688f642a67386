import ArgumentParser
import HoofbeatContent
import HoofbeatPipeline

struct ServerConfigCommand: ThemedCommand {
    static let configuration = CommandConfiguration(
        commandName: "server-config",
        abstract: "Prints the site's rules for a web server: headers, redirects, caching.",
        discussion: """
            For nginx, include the file inside server { … }, whose root is the folder that the \
            site's folder is in. The rules belong to the site as it is now: print them again \
            whenever you publish it. Apache reads the same from .htaccess, which builds write if \
            content/site.yaml says web-server: apache.
            """)

    @OptionGroup var options: SiteOptions

    @Argument(help: "The web server: nginx.")
    var server: Server

    enum Server: String, ExpressibleByArgument, CaseIterable {
        case nginx
    }

    func run(theme: Theme) throws -> ExitCode {
        let build = try options.build(theme: theme, output: nil)
        let (report, configuration) = build.serverConfiguration()
        guard let configuration else {
            Reporter(options.format).print(report.problems.filter { $0.severity == .error })
            return .problems
        }
        guard !report.baseURL.path.contains("$") else {
            throw Failure.usage(
                "nginx takes $ for the beginning of a variable, so the site’s folder cannot have it"
            )
        }
        Terminal.standardOutput.write(TerminalText(lines: configuration))
        return .success
    }
}
