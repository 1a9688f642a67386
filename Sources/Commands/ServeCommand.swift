import ArgumentParser
import HoofbeatContent
import HoofbeatPipeline
import HoofbeatPreview

struct ServeCommand: ThemedCommand {
    static let configuration = CommandConfiguration(
        commandName: "serve",
        abstract: "Shows the site in a browser while you write it; Ctrl-C stops it.")

    @OptionGroup var options: SiteOptions

    @Flag(help: "Show only what is published today: no drafts and no pages with a future date.")
    var published = false

    @Option(help: "The address to listen on; other computers can connect unless it is local.")
    var host = "127.0.0.1"

    @Option(help: "The port to listen on; if it is taken, the next free one.")
    var port = 8000

    @Flag(help: "Check files for changes periodically, for disks that do not report them.")
    var poll = false

    @Option(
        help: ArgumentHelp(
            "The command that builds this program, run when its Swift files change.",
            valueName: "command"))
    var rebuild: String?

    @Option(name: .customLong(Preview.inheritedSocketOption), help: .hidden)
    var inheritedSocket: Int32?

    func validate() throws {
        guard (1...65_535).contains(port) else {
            throw ValidationError("--port must be a number from 1 to 65535")
        }
        guard !options.format.isDocument else {
            throw ValidationError(
                "a preview has no end, so its problems are no document: --format may be text, json "
                    + "or github")
        }
    }

    func run(theme: Theme) throws -> ExitCode {
        var build = try options.build(theme: theme, output: nil)
        build.includesDrafts = !published
        var serving = Preview.Options()
        serving.host = host
        serving.port = port
        serving.polls = poll
        serving.rebuild = rebuild
        serving.inheritedSocket = inheritedSocket
        serving.arguments = CommandLine.arguments
        let log = ServeLog(Reporter(options.format))
        let isFixed = options.today != nil
        let preview = Preview(
            build, serving,
            today: { [day = build.today] in
                isFixed ? day : .systemToday
            }, observer: log.write)
        do throws(Preview.Failure) {
            try preview.run()
        } catch {
            throw Failure.own(error.description)
        }
        log.end()
        return .success
    }
}
