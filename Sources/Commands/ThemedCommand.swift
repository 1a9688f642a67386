import ArgumentParser
import HoofbeatContent

/// A command that requires the theme, which the argument parser cannot pass on.
protocol ThemedCommand: ParsableCommand {
    func run(theme: Theme) throws -> ExitCode
}
