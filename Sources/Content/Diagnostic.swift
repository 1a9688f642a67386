/// A problem as a value. Problems are collected during the build, and printed at the end.
///
/// Each stage and pass has its own as static factories, in an extension beside its code.
package struct Diagnostic: Sendable, Hashable {
    package enum Severity: String, Sendable, Hashable, CaseIterable {
        /// Keeps the build from writing anything.
        case error
        /// Asks somebody to look; `--strict` makes it an error.
        case warning
        /// Is worth knowing, and never makes a build fail.
        case note
    }

    package let severity: Severity
    /// The stable name of the rule, for example `missing-page`.
    package let code: String
    package let message: String
    /// The path from the site's root, for example `content/types/index.md`.
    package let file: String
    /// The line, counted from the file's first, front matter included; nil for the file as a whole.
    package let line: Int?
    /// What to do about it.
    package let help: String?
    /// The data file whose list or table the problem was found in. If that file has an error, the
    /// problem says nothing new.
    package var dataFile: String?
    /// The line of the source. It is filled in once, when all problems are known.
    package var excerpt: String?
    /// Whether it was a warning that somebody lets stand.
    package var isWaived = false

    package init(
        _ severity: Severity, _ code: String, _ message: String,
        file: String, line: Int? = nil, help: String? = nil
    ) {
        self.severity = severity
        self.code = code
        self.message = message
        self.file = file
        self.line = line
        self.help = help
    }
}

extension Diagnostic {
    package static func error(
        _ code: String, at location: TextLocation, _ message: String, help: String? = nil
    ) -> Diagnostic {
        Diagnostic(.error, code, message, file: location.file, line: location.line, help: help)
    }

    package static func warning(
        _ code: String, at location: TextLocation, _ message: String, help: String? = nil
    ) -> Diagnostic {
        Diagnostic(.warning, code, message, file: location.file, line: location.line, help: help)
    }

    package static func note(
        _ code: String, at location: TextLocation, _ message: String, help: String? = nil
    ) -> Diagnostic {
        Diagnostic(.note, code, message, file: location.file, line: location.line, help: help)
    }

    /// - Parameter file: the file, which is meant as a whole and not one of its lines.
    package static func error(
        _ code: String, in file: String, _ message: String, help: String? = nil
    ) -> Diagnostic {
        Diagnostic(.error, code, message, file: file, help: help)
    }

    /// - Parameter file: the file, which is meant as a whole and not one of its lines.
    package static func warning(
        _ code: String, in file: String, _ message: String, help: String? = nil
    ) -> Diagnostic {
        Diagnostic(.warning, code, message, file: file, help: help)
    }

    /// - Parameter file: the file, which is meant as a whole and not one of its lines.
    package static func note(
        _ code: String, in file: String, _ message: String, help: String? = nil
    ) -> Diagnostic {
        Diagnostic(.note, code, message, file: file, help: help)
    }
}

extension Diagnostic: Comparable {
    /// Compares by place, so that an editor can go through a file from top to bottom.
    package static func < (left: Diagnostic, right: Diagnostic) -> Bool {
        (left.file, left.line ?? 0, left.code, left.message, left.help ?? "")
            < (right.file, right.line ?? 0, right.code, right.message, right.help ?? "")
    }
}

extension Sequence<Diagnostic> {
    package func count(of severity: Diagnostic.Severity) -> Int {
        reduce(0) { $0 + ($1.severity == severity ? 1 : 0) }
    }
}

extension [Diagnostic] {
    /// How many problems of one rule in one file are worth reading.
    private static let limit = 100

    /// The first hundred problems of each rule in each file, and then one that says how many more
    /// there are.
    package var abridged: [Diagnostic] {
        guard count > Self.limit else { return self }
        var counts: [Rule: Int] = [:]
        for problem in self {
            counts[Rule(of: problem), default: 0] += 1
        }
        var shown: [Rule: Int] = [:]
        return compactMap { problem in
            let rule = Rule(of: problem)
            let number = (shown[rule] ?? 0) + 1
            shown[rule] = number
            guard number > Self.limit else { return problem }
            guard number == Self.limit + 1, let all = counts[rule] else { return nil }
            return Diagnostic(
                problem.severity, problem.code,
                all == Self.limit + 1
                    ? "one more problem of this kind is in this file"
                    : "\(all - Self.limit) more problems of this kind are in this file",
                file: problem.file, help: "correct those above, then check again")
        }
    }
}

private struct Rule: Hashable {
    let severity: Diagnostic.Severity
    let code: String
    let file: String

    init(of problem: Diagnostic) {
        severity = problem.severity
        code = problem.code
        file = problem.file
    }
}
