import ArgumentParser

extension ExitCode {
    static let problems = ExitCode(1)
    /// A fault of our own (EX_SOFTWARE of sysexits).
    static let software = ExitCode(70)
}
