import HoofbeatContent

/// Runs the same build again and again, and remembers what has not changed.
///
/// There is no graph of what depends on what. A page is remembered by its file's bytes and the
/// Library; a Site is kept as long as all entries look the same; bytes are made anew whenever they
/// are asked for.
package struct WarmBuild: Sendable {
    package var build: Build
    private var memory = Memory(isKept: true)

    package init(_ build: Build) {
        self.build = build
    }

    /// The site as it is now, and what is wrong with it.
    /// - Parameter changes: where anything may have changed since the last call.
    package mutating func run(after changes: Changes) -> (edition: Edition, report: Report) {
        memory.invalidate(changes)
        var edition = build.edition(&memory)
        // Whoever writes a theme works in the preview, and must not learn of a part that it left
        // out from a build. The standard look is known to be right, so it costs no time here.
        if build.theme.isVerified, !build.theme.isStandard {
            let samples = edition.plan.samples
            edition.problems += build.templateProblems(of: samples, in: &edition)
        }
        return (edition, build.report(of: edition))
    }
}
