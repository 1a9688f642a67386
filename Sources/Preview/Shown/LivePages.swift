import HoofbeatContent
import HoofbeatMarkup
import Synchronization

/// Holds what is shown now, and keeps the open pages up to date with it.
final class LivePages: Sendable {
    private struct Subscriber: Sendable {
        let page: String
        let send: @Sendable (String) -> Void
    }

    private struct Subscribers: Sendable {
        var byID: [Int: Subscriber] = [:]
        var lastID = 0
    }

    private let snapshot = Mutex(Snapshot())
    private let subscribers = Mutex(Subscribers())
    private let today: @Sendable () -> Day
    /// Tells this start of the program from all others.
    private let program = String(UInt64.random(in: 0...UInt64.max), radix: 36)

    init(today: @escaping @Sendable () -> Day) {
        self.today = today
    }

    var shown: Snapshot { snapshot.withLock { $0 } }

    /// Changes what is shown, and tells every open page. Updates come one after the other, so that
    /// the last message that a page receives is about the latest state.
    func update(_ change: (inout Snapshot) -> Void) {
        subscribers.withLock { subscribers in
            snapshot.withLock { snapshot in
                snapshot.changedFiles = []
                change(&snapshot)
            }
            let shown = shown
            var messages: [String: String] = [:]
            for subscriber in subscribers.byID.values {
                let page = subscriber.page
                let message = messages[page] ?? message(to: page, about: shown)
                messages[page] = message
                subscriber.send(message)
            }
        }
    }

    /// Sends the page its current state, and from then on every change.
    /// - Returns: the number to unsubscribe with.
    func subscribe(page: String, send: @escaping @Sendable (String) -> Void) -> Int {
        subscribers.withLock { subscribers in
            subscribers.lastID += 1
            subscribers.byID[subscribers.lastID] = Subscriber(page: page, send: send)
            var shown = shown
            // The page has just been loaded together with all its files.
            shown.changedFiles = []
            send(message(to: page, about: shown))
            return subscribers.lastID
        }
    }

    func unsubscribe(_ id: Int) {
        subscribers.withLock { $0.byID[id] = nil }
    }

    /// A message in the form of the event stream (HTML Living Standard, section 9.2).
    private func message(to page: String, about snapshot: Snapshot) -> String {
        let state = PageState(snapshot: snapshot, page: page, program: program, today: today())
        return "data: \(String(decoding: state.json.bytes(), as: UTF8.self))\n\n"
    }
}
