import Dispatch
import HoofbeatPipeline
import Synchronization

/// Names the page that a theme of one's own draws when it crashes, or when it takes long.
///
/// A fault in Swift ends the process where it is. What its trap leaves is a signal, on the thread
/// that drew; so what each thread draws is kept in memory that never moves, and all that a handler
/// may do is look there and write one line. A theme in a process of its own would cost the model's
/// way there for each page.
final class ThemeWatch: DrawingWatch {
    static let shared = ThemeWatch()

    /// When a drawing is called slow, in seconds. A page takes less than a thousandth of one.
    private static let patience = 5

    private let started = Mutex<[Int: (at: ContinuousClock.Instant, isTold: Bool)]>([:])

    private init() {
        DrawingSlots.install()
        lookAgain()
    }

    /// On threads of its own, since those of a build may all be busy.
    private func lookAgain() {
        DispatchQueue.global(qos: .userInteractive).asyncAfter(deadline: .now() + .seconds(1)) {
            self.tellSlow()
            self.lookAgain()
        }
    }

    func begin(_ what: String) -> Int {
        started.withLock { started in
            let place = (0..<DrawingSlots.count).first { started[$0] == nil }
            // More threads than places: then one is not named.
            guard let place else { return -1 }
            started[place] = (.now, false)
            DrawingSlots.fill(place, what)
            return place
        }
    }

    func end(_ place: Int) {
        guard place >= 0 else { return }
        started.withLock { started in
            DrawingSlots.clear(place)
            started[place] = nil
        }
    }

    private func tellSlow() {
        let slow = started.withLock { started in
            let late = started.filter {
                !$0.value.isTold && .now - $0.value.at > .seconds(Self.patience)
            }
            for place in late.keys { started[place]?.isTold = true }
            return late.keys.sorted().map(DrawingSlots.text)
        }
        for what in slow {
            Terminal.standardError.write(
                "hoofbeat: the theme has been drawing \(what) for \(Self.patience) s\n")
        }
    }
}
