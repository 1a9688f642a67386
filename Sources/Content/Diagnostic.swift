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

extension Diagnostic: Comparable {
    /// By place, so that an editor can go through a file from top to bottom.
    public static func < (left: Diagnostic, right: Diagnostic) -> Bool {
        (left.file, left.line ?? 0, left.code, left.message)
            < (right.file, right.line ?? 0, right.code, right.message)
    }
}

extension Sequence<Diagnostic> {
    public func count(of severity: Diagnostic.Severity) -> Int {
        reduce(0) { $0 + ($1.severity == severity ? 1 : 0) }
    }
}
