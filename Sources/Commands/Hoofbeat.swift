import ArgumentParser
import Content
import Disk

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif

/// The command line, for whichever theme the executable brings.
public enum Hoofbeat {
    /// Semantic versioning; CHANGELOG.md says what each version brought.
    public static let version = "0.1.1"

    /// Parses the arguments, runs the command and ends the process:
    /// 0 fine, 1 problems in the content, 64 wrong usage, 70 our own fault.
    public static func main(theme: Theme) -> Never {
        StandardStreams.holdClosed()
        do {
            try RawArguments.check()
            var command = try HoofbeatCommand.parseAsRoot()
            guard let themed = command as? any ThemedCommand else {
                try command.run()
                end(.success)
            }
            end(try themed.run(theme: theme))
        } catch let error as Failure {
            Terminal.standardError.write("hoofbeat: \(error.message)\n")
            end(error.code)
        } catch {
            let code = HoofbeatCommand.exitCode(for: error)
            let text = TerminalText(
                lines: RawArguments.shown(HoofbeatCommand.fullMessage(for: error)))
            let isWanted = code == .success
            (isWanted ? Terminal.standardOutput : .standardError).write("\(text)\n")
            end(code)
        }
    }

    /// A report that did not reach its reader is no success, whatever it said.
    private static func end(_ code: ExitCode) -> Never {
        if let reason = Terminal.whyReportIsIncomplete {
            Terminal.standardError.write("hoofbeat: cannot write the report: \(reason)\n")
            exit(ExitCode.software.rawValue)
        }
        exit(code.rawValue)
    }
}

/// A command that needs the theme, which the parser cannot hand over.
protocol ThemedCommand: ParsableCommand {
    func run(theme: Theme) throws -> ExitCode
}

/// Something that ended a command, in words for its user.
struct Failure: Error {
    let message: String
    let code: ExitCode

    static func usage(_ message: String) -> Failure {
        Failure(message: message, code: .validationFailure)
    }

    static func own(_ message: String) -> Failure {
        Failure(message: message, code: .software)
    }
}

extension ExitCode {
    static let problems = ExitCode(1)
    /// EX_SOFTWARE of sysexits.
    static let software = ExitCode(70)
}

struct HoofbeatCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "hoofbeat",
        abstract: "Builds patient information from Markdown.",
        version: "hoofbeat \(Hoofbeat.version)",
        subcommands: [
            BuildCommand.self, CheckCommand.self, ServeCommand.self, SearchCommand.self,
            NextChangeCommand.self, NewCommand.self,
        ])
}
