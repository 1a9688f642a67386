import Content
import Markup
import Synchronization

/// What is shown now, and the open pages that look at it.
final class Stage: Sendable {
    private struct Viewer: Sendable {
        let page: String
        let send: @Sendable (String) -> Void
    }

    private struct Viewers: Sendable {
        var all: [Int: Viewer] = [:]
        var joined = 0
    }

    private let snapshot = Mutex(Snapshot())
    private let viewers = Mutex(Viewers())
    private let today: @Sendable () -> Day
    /// Tells one start of the program from the next.
    private let program = String(UInt64.random(in: 0...UInt64.max), radix: 36)

    init(today: @escaping @Sendable () -> Day) {
        self.today = today
    }

    var shown: Snapshot { snapshot.withLock { $0 } }

    /// Shows something else, and tells every open page. One change after the other, so that no page
    /// hears last of what was before.
    func update(_ change: (inout Snapshot) -> Void) {
        viewers.withLock { viewers in
            snapshot.withLock { snapshot in
                snapshot.changedFiles = []
                change(&snapshot)
            }
            let shown = shown
            var told: [String: String] = [:]
            for viewer in viewers.all.values {
                let text = told[viewer.page] ?? news(of: viewer.page, in: shown)
                told[viewer.page] = text
                viewer.send(text)
            }
        }
    }

    /// Tells the page how things stand, and from then on whatever changes.
    /// - Returns: a number to leave with.
    func join(page: String, send: @escaping @Sendable (String) -> Void) -> Int {
        viewers.withLock { viewers in
            viewers.joined += 1
            viewers.all[viewers.joined] = Viewer(page: page, send: send)
            var shown = shown
            // It has just been loaded, with all its files.
            shown.changedFiles = []
            send(news(of: page, in: shown))
            return viewers.joined
        }
    }

    func leave(_ id: Int) {
        viewers.withLock { $0.all[id] = nil }
    }

    /// A message of the stream (HTML Living Standard, section 9.2).
    private func news(of page: String, in snapshot: Snapshot) -> String {
        let state = PageState(snapshot: snapshot, page: page, program: program, today: today())
        return "data: \(String(decoding: state.json.bytes(), as: UTF8.self))\n\n"
    }
}
