import ArgumentParser

enum ProblemFormat: String, Sendable, ExpressibleByArgument, CaseIterable {
    /// For people, in the format of compilers.
    case text
    /// One object per line.
    case json
    /// Annotations of GitHub Actions for errors and warnings; notes as text in the log.
    case github
}
