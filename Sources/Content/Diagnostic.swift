/// A problem, as a value: collected while building, printed at the end.
///
/// Each stage and pass adds its own texts as static factories in an extension beside its code.
public struct Diagnostic: Sendable, Hashable {
    public enum Severity: String, Sendable, Hashable, CaseIterable {
        /// Nothing is written.
        case error
        /// Somebody should look; `--strict` makes it fail.
        case warning
        /// Worth knowing; never fails.
        case note
    }

    public let severity: Severity
    /// Stable name of the rule, for example `missing-page`.
    public let code: String
    public let message: String
    /// Path from the site's root, for example `content/types/index.md`.
    public let file: String
    /// Counted from the file's first line, front matter included; nil for the file as a whole.
    public let line: Int?
    /// What to do about it.
    public let help: String?
    /// The data file whose list or table it was found in; nothing new if that file has an error.
    public var dataFile: String?
    /// The line of the source, filled in once, when all problems are known.
    public var excerpt: String?

    public init(
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
    public static func error(
        _ code: String, at location: TextLocation, _ message: String, help: String? = nil
    ) -> Diagnostic {
        Diagnostic(.error, code, message, file: location.file, line: location.line, help: help)
    }

    public static func warning(
        _ code: String, at location: TextLocation, _ message: String, help: String? = nil
    ) -> Diagnostic {
        Diagnostic(.warning, code, message, file: location.file, line: location.line, help: help)
    }

    public static func note(
        _ code: String, at location: TextLocation, _ message: String, help: String? = nil
    ) -> Diagnostic {
        Diagnostic(.note, code, message, file: location.file, line: location.line, help: help)
    }

    /// - Parameter file: which as a whole is meant, not one line of it.
    public static func error(
        _ code: String, in file: String, _ message: String, help: String? = nil
    ) -> Diagnostic {
        Diagnostic(.error, code, message, file: file, help: help)
    }

    /// - Parameter file: which as a whole is meant, not one line of it.
    public static func warning(
        _ code: String, in file: String, _ message: String, help: String? = nil
    ) -> Diagnostic {
        Diagnostic(.warning, code, message, file: file, help: help)
    }

    /// - Parameter file: which as a whole is meant, not one line of it.
    public static func note(
        _ code: String, in file: String, _ message: String, help: String? = nil
    ) -> Diagnostic {
        Diagnostic(.note, code, message, file: file, help: help)
    }
}

extension Diagnostic: Comparable {
    /// By place, so that an editor can go through a file from top to bottom.
    public static func < (left: Diagnostic, right: Diagnostic) -> Bool {
        (left.file, left.line ?? 0, left.code, left.message, left.help ?? "")
            < (right.file, right.line ?? 0, right.code, right.message, right.help ?? "")
    }
}

extension Sequence<Diagnostic> {
    public func count(of severity: Diagnostic.Severity) -> Int {
        reduce(0) { $0 + ($1.severity == severity ? 1 : 0) }
    }
}

extension [Diagnostic] {
    /// How many problems of one rule in one file are worth reading.
    private static let limit = 100

    /// Of each rule in each file the first hundred, then one that says how many more there are.
    public var abridged: [Diagnostic] {
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
