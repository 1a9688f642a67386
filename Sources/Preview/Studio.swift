import Content
import Dispatch
import Pipeline
import Synchronization

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif

/// Turns changes of files into what is shown.
final class Studio: Sendable {
    private let stage: Stage
    private let warm: Mutex<WarmBuild>
    private let workshop: Workshop?
    private let successor: Successor
    private let socket: Int32
    private let today: @Sendable () -> Day
    private let observer: @Sendable (Preview.Event) -> Void
    /// One run of the compiler after the other, beside the building of pages.
    private let compiling = DispatchQueue(label: "hoofbeat.compiler")
    /// Whether a run is asked for that has not begun.
    private let isQueued = Mutex(false)
    /// What was checked out when the program was last built.
    private let checkout: Mutex<String?>

    /// - Parameters:
    ///   - workshop: nil if the program is never built anew.
    ///   - socket: what a new program takes over.
    init(
        _ build: Build, on stage: Stage, workshop: Workshop?, successor: Successor, socket: Int32,
        today: @escaping @Sendable () -> Day, observer: @escaping @Sendable (Preview.Event) -> Void
    ) {
        var build = build
        if let workshop { build.theme = workshop.theme(build.theme) }
        self.stage = stage
        warm = Mutex(WarmBuild(build))
        self.workshop = workshop
        checkout = Mutex(workshop.flatMap { Checkout.name(in: $0.root) })
        self.successor = successor
        self.socket = socket
        self.today = today
        self.observer = observer
    }

    func take(_ changes: Changes) {
        guard let workshop else { return rebuild(after: changes) }
        let work = Workshop.work(after: changes)
        if work.changesAssets {
            warm.withLock { $0.build.theme = workshop.theme($0.build.theme) }
        }
        if work.changesContent || work.changesAssets { rebuild(after: changes) }
        if work.changesProgram { compile(with: workshop) }
    }

    func rebuild(after changes: Changes) {
        let start = Clock.now
        let (edition, report) = warm.withLock { warm in
            warm.build.today = today()
            return warm.run(after: changes)
        }
        stage.update { snapshot in
            snapshot.take(edition, report)
            snapshot.changedFiles = Self.publishedFiles(changes)
        }
        observer(.built(report, seconds: Clock.now - start))
    }

    /// Where files that are copied lie in the output. Styles are exchanged without a word; another
    /// script needs another load.
    private static func publishedFiles(_ changes: Changes) -> Set<String> {
        guard case .paths(let paths) = changes else { return [] }
        let roots = [
            (ContentFolder.name + "/static/", ""), (ContentFolder.name + "/", ""),
            (Workshop.assets + "/", "assets/"),
        ]
        return Set(
            paths.compactMap { path in
                let isStyle = path.hasPrefix(Workshop.assets) && path.hasSuffix(".css")
                guard !isStyle, !path.hasSuffix(".md") else { return nil }
                return roots.first { path.hasPrefix($0.0) }
                    .map { source, target in target + path.dropFirst(source.count) }
            })
    }

    private func compile(with workshop: Workshop) {
        guard
            isQueued.withLock({ isQueued in
                defer { isQueued = true }
                return !isQueued
            })
        else { return }
        compiling.async { [self] in
            isQueued.withLock { $0 = false }
            noteCheckout(workshop.root)
            observer(.compiling)
            stage.update { $0.isCompiling = true }
            let problems = Compiler(command: workshop.command, root: workshop.root).run()
            stage.update { snapshot in
                snapshot.isCompiling = false
                snapshot.compilerProblems = problems
            }
            observer(.compiled(problems))
            if problems.isEmpty { takeOver() }
        }
    }

    /// Another branch may be somebody else's code, and is about to be run.
    private func noteCheckout(_ root: String) {
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
                code is compiled and run, and may do whatever you may.
                """))
    }

    private func takeOver() {
        // A change of a comment builds the same program.
        guard successor.isNew else { return }
        let code = successor.takeOver(socket)
        observer(.note("the new program does not start: \(String(cString: strerror(code)))"))
    }
}

enum Clock {
    /// Seconds since some moment in the past; only differences say anything.
    static var now: Double {
        var time = timespec()
        clock_gettime(CLOCK_MONOTONIC, &time)
        return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
    }
}
