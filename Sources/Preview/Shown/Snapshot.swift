import Content
import Pipeline

/// What the preview shows at one moment.
struct Snapshot: Sendable {
    /// The last site without an error; nil if there has been none yet.
    var edition: Edition?
    /// How hosts would serve it.
    var rules = HostRules()
    /// Of the last build, whether it succeeded or not.
    var problems: [Diagnostic] = []
    /// What the compiler reported after the last change of a Swift file; empty if it succeeded.
    var compilerProblems: [Diagnostic] = []
    var isCompiling = false
    /// Files other than pages that changed last, as paths of the output.
    var changedFiles: Set<String> = []

    /// The site's folder on its host: begins and ends with a slash.
    var base: String { edition?.site.settings.baseURL.path ?? "/" }

    var errors: [Diagnostic] {
        compilerProblems + problems.filter { $0.severity == .error }
    }

    /// Takes over what a build made, unless it has an error.
    mutating func update(with edition: Edition, _ report: Report) {
        problems = report.problems
        guard !report.fails(strictly: false) else { return }
        self.edition = edition
        rules = HostRules(
            headers: LiveScript.allow(inHeaders: Self.bytes("_headers", of: edition)),
            redirects: Self.bytes("_redirects", of: edition))
    }

    private static func bytes(_ path: String, of edition: Edition) -> [UInt8] {
        guard case .bytes(let bytes) = try? edition.content(at: path) else { return [] }
        return bytes
    }

    /// nil if the build makes no page or other file with this path.
    func bytes(at path: String) -> [UInt8]? {
        guard case .bytes(let bytes) = try? edition?.content(at: path) else { return nil }
        return bytes
    }

    /// Identifies the bytes of a page.
    static func version(of bytes: [UInt8]) -> String {
        String(Digest(of: bytes).hex.prefix(16))
    }
}
