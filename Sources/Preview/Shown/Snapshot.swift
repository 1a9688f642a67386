import HoofbeatContent
import HoofbeatPipeline

/// Everything that the preview shows at one moment.
struct Snapshot: Sendable {
    /// The last site without an error; nil if there has not been one.
    var edition: Edition?
    /// The rules by which servers would serve it, with the preview's own script allowed.
    var rules: ServingRules?
    /// The problems of the last build, whether it succeeded or not.
    var problems: [Diagnostic] = []
    /// The problems that the compiler found after the last change of a Swift file.
    var compilerProblems: [Diagnostic] = []
    var isCompiling = false
    /// Output paths of the files that last changed and are no pages.
    var changedFiles: Set<String> = []

    /// The site's folder on its host, which begins and ends with a slash.
    var base: String { edition?.site.settings.baseURL.path ?? "/" }

    var errors: [Diagnostic] {
        compilerProblems + problems.filter { $0.severity == .error }
    }

    /// Takes over the result of a build, unless that has an error.
    mutating func update(with edition: Edition, _ report: Report) {
        problems = report.problems
        guard !report.fails(strictly: false) else { return }
        self.edition = edition
        var rules = ServingRules(edition.site)
        for rule in rules.rules.indices {
            for header in rules.rules[rule].headers.indices {
                rules.rules[rule].headers[header].value = LiveScript.allowed(
                    in: rules.rules[rule].headers[header].value)
            }
        }
        self.rules = rules
    }

    /// The headers of a file by the rules of the site.
    func headers(of path: String) -> [(name: String, value: String)] {
        (rules?.headers(of: path) ?? []).map { ($0.name, $0.value) }
    }

    /// The bytes at a path; nil if the build makes no file there.
    func bytes(at path: String) -> [UInt8]? {
        guard case .bytes(let bytes) = try? edition?.content(at: path) else { return nil }
        return bytes
    }

    /// A text that is different for different bytes of a page.
    static func version(of bytes: [UInt8]) -> String {
        String(Digest(of: bytes).hex.prefix(16))
    }
}
