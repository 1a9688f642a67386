import HoofbeatPipeline
import Synchronization

/// One line on a terminal that shows the progress of a build, after its first second.
final class ProgressMeter: Sendable {
    private struct State {
        var stage = Progress.Stage.read
        var done = 0
        var total = 0
        var lastShown = 1.0
        var isShown = false
    }

    private let terminal: Terminal
    private let watch: Stopwatch
    private let state = Mutex(State())

    init(terminal: Terminal, watch: Stopwatch) {
        self.terminal = terminal
        self.watch = watch
    }

    func show(_ progress: Progress) {
        guard terminal.isTerminal else { return }
        state.withLock { state in
            if let total = progress.total {
                state.stage = progress.stage
                state.total = total
                state.done = 0
            }
            state.done += progress.done
            let seconds = watch.seconds
            guard seconds > state.lastShown else { return }
            state.lastShown = seconds + 0.1
            state.isShown = true
            let count: TerminalText =
                state.total > 0 ? " \(state.done) of \(state.total)" : ""
            terminal.write("\r\u{1B}[K\(state.stage.word)\(count)")
        }
    }

    func clear() {
        state.withLock { state in
            if state.isShown { terminal.write("\r\u{1B}[K") }
            state.isShown = false
        }
    }
}

extension Progress.Stage {
    fileprivate var word: String {
        switch self {
        case .read: "Reading"
        case .parse: "Reading pages"
        case .link: "Linking"
        case .search: "Making the search index"
        case .wait: "Waiting for another build"
        case .write: "Writing pages"
        case .index: "Writing indexes"
        case .prune: "Tidying up"
        }
    }
}
