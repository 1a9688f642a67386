import HoofbeatTestSupport

extension TestSite {
    /// Runs a command on this site, on a fixed day.
    func run(
        _ command: String, _ arguments: String..., environment: [String: String] = [:]
    ) throws -> Program.Result {
        try Program.run(
            [command, "--root", root, "--today", "2026-11-21"] + arguments,
            environment: environment)
    }

    static let icon = "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 9 9\"/>"

    /// A site with an error, a warning and a note of each form that problems have.
    static func withProblems() throws -> TestSite {
        try TestSite([
            "content/a.md": page("A", body: "One.\n\n[x: 50%, y](missing.md)\n"),
            "content/b.md": page("B", "kid: x\n"),
            "content/static/favicon.svg": icon,
        ])
    }
}
