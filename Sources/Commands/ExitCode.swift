import ArgumentParser

extension ExitCode {
    static let problems = ExitCode(1)
    /// EX_SOFTWARE of sysexits.
    static let software = ExitCode(70)
}
