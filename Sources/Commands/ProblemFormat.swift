import ArgumentParser

enum ProblemFormat: String, Sendable, ExpressibleByArgument, CaseIterable {
    /// For people, in the format of compilers.
    case text
    /// One object per line.
    case json
    /// Annotations of GitHub Actions for errors and warnings; notes as text in the log.
    case github
    /// One document in the XML of JUnit, which most CI systems show as a list of tests.
    case junit
    /// One document of SARIF 2.1.0 (OASIS), which shows problems that stay until they are solved.
    case sarif

    /// Whether all problems are one document, so that nothing else may be on standard output.
    var isDocument: Bool { self == .junit || self == .sarif }
}
