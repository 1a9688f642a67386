import Dispatch
import HoofbeatContent
import HoofbeatPipeline
import Synchronization

/// Rebuilds the site and the program after changes of their files, and updates the open pages.
final class PreviewBuilder: Sendable {
    private let livePages: LivePages
    private let warmBuild: Mutex<WarmBuild>
    private let themeSources: ThemeSources?
    private let handover: ProcessHandover
    private let socket: Int32
    private let today: @Sendable () -> Day
    private let observer: @Sendable (PreviewEvent) -> Void
    /// Lets the compiler run once at a time, while pages are still built.
    private let compilerQueue = DispatchQueue(label: "hoofbeat.compiler")
    /// Whether a run of the compiler is waiting to begin.
    private let isCompilerQueued = Mutex(false)
    /// The branch or commit that was checked out when the program was last compiled.
    private let checkout: Mutex<String?>

    /// - Parameters:
    ///   - themeSources: nil if the program is never compiled.
    ///   - socket: the listening socket, which a new program takes over.
    init(
        _ build: Build, updating livePages: LivePages, themeSources: ThemeSources?,
        handover: ProcessHandover, socket: Int32,
        today: @escaping @Sendable () -> Day, observer: @escaping @Sendable (PreviewEvent) -> Void
    ) {
        var build = build
        if let themeSources { build.theme = themeSources.updated(build.theme) }
        self.livePages = livePages
        warmBuild = Mutex(WarmBuild(build))
        self.themeSources = themeSources
        checkout = Mutex(themeSources.flatMap { Checkout.name(in: $0.root) })
        self.handover = handover
        self.socket = socket
        self.today = today
        self.observer = observer
    }

    func handle(_ changes: Changes) {
        guard let themeSources else { return rebuild(after: changes) }
        let affected = ThemeSources.affected(by: changes)
        if affected.assets {
            warmBuild.withLock { $0.build.theme = themeSources.updated($0.build.theme) }
        }
        if affected.content || affected.assets { rebuild(after: changes) }
        if affected.program { compile(themeSources) }
    }

    func rebuild(after changes: Changes) {
        let start = SuspendingClock.now
        let (edition, report) = warmBuild.withLock { warmBuild in
            warmBuild.build.today = today()
            return warmBuild.run(after: changes)
        }
        livePages.update { snapshot in
            snapshot.update(with: edition, report)
            snapshot.changedFiles = Self.publishedFiles(changes)
        }
        observer(.built(report, duration: SuspendingClock.now - start))
    }

    /// Output paths of changed files that are copied. Pages that use one of them have to reload,
    /// except for styles, which are exchanged without that.
    private static func publishedFiles(_ changes: Changes) -> Set<String> {
        guard case .paths(let paths) = changes else { return [] }
        let roots = [
            (ContentNames.name + "/static/", ""), (ContentNames.name + "/", ""),
            (ThemeSources.assets + "/", "assets/"),
        ]
        return Set(
            paths.compactMap { path in
                let isStyle = path.hasPrefix(ThemeSources.assets) && path.hasSuffix(".css")
                guard !isStyle, !path.hasSuffix(".md") else { return nil }
                return roots.first { path.hasPrefix($0.0) }
                    .map { source, target in target + path.dropFirst(source.count) }
            })
    }

    private func compile(_ themeSources: ThemeSources) {
        guard
            isCompilerQueued.withLock({ isQueued in
                defer { isQueued = true }
                return !isQueued
            })
        else { return }
        compilerQueue.async { [self] in
            isCompilerQueued.withLock { $0 = false }
            announceNewCheckout(in: themeSources.root)
            observer(.compiling)
            livePages.update { $0.isCompiling = true }
            let compiler = Compiler(command: themeSources.command, root: themeSources.root)
            let problems = compiler.run()
            livePages.update { snapshot in
                snapshot.isCompiling = false
                snapshot.compilerProblems = problems
            }
            observer(.compiled(problems))
            if problems.isEmpty { handOver() }
        }
    }

    /// Announces a new branch, since it may hold someone else's code, which is about to run.
    private func announceNewCheckout(in root: String) {
        let now = Checkout.name(in: root)
        let before = checkout.withLock { checkout in
            defer { checkout = now }
            return checkout
        }
        guard let now, now != before else { return }
        observer(
            .note(
                """
                The folder now holds \(now)\(before.map { ", no longer \($0)" } ?? ""). Its Swift \
                code is compiled and run, and can do anything that you can do.
                """))
    }

    private func handOver() {
        // If only a comment has changed, the new program is identical.
        guard handover.hasNewProgram else { return }
        let reason = handover.execute(with: socket)
        observer(.note("the new program does not start: \(reason)"))
    }
}
