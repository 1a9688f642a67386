import ArgumentParser

enum ProblemFormat: String, Sendable, ExpressibleByArgument, CaseIterable {
    /// For people, in the format of compilers.
    case text
    /// One object per line.
    case json
    /// Annotations of GitHub Actions.
    case github
}
