import ArgumentParser
public import HoofbeatContent
import HoofbeatDisk

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif

/// The command line, for the theme that an executable brings.
public enum HoofbeatProgram {
    /// Parses the arguments, runs the command and ends the process:
    /// 0 fine, 1 problems in the content, 64 wrong usage, 70 our own fault.
    public static func main(theme: Theme) -> Never {
        StandardStreams.holdClosed()
        StandardStreams.reportLargeFiles()
        do {
            try RawArguments.check()
            var command = try HoofbeatCommand.parseAsRoot()
            guard let themed = command as? any ThemedCommand else {
                try command.run()
                end(.success)
            }
            end(try themed.run(theme: theme))
        } catch let error as Failure {
            for message in error.messages {
                Terminal.standardError.write("hoofbeat: \(message)\n")
            }
            end(error.code)
        } catch {
            let code = HoofbeatCommand.exitCode(for: error)
            if code == .validationFailure,
                let advice = ArgumentAdvice(CommandLine.arguments.dropFirst()).text
            {
                Terminal.standardError.write("hoofbeat: \(advice)\n")
                end(code)
            }
            let text = TerminalText(
                lines: RawArguments.shown(HoofbeatCommand.fullMessage(for: error)))
            let isWanted = code == .success
            (isWanted ? Terminal.standardOutput : .standardError).write("\(text)\n")
            end(code)
        }
    }

    /// A command whose report could not be written in full has failed, whatever its result.
    private static func end(_ code: ExitCode) -> Never {
        if let reason = Terminal.whyReportIsIncomplete {
            Terminal.standardError.write("hoofbeat: cannot write the report: \(reason)\n")
            exit(ExitCode.software.rawValue)
        }
        exit(code.rawValue)
    }
}
