import HoofbeatPipeline
import Synchronization

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif

/// How long a build and each of its stages took. For display only: no output depends on it.
final class Stopwatch: Sendable {
    private struct Moment {
        let wall = SuspendingClock.now
        /// The processor time of all threads in seconds, for which the standard library has no
        /// clock.
        let cpu: Double

        init() {
            let usage = rusage.ofThisProcess
            cpu = usage.ru_utime.seconds + usage.ru_stime.seconds
        }

        func wallSeconds(since other: Moment) -> Double {
            (wall - other.wall) / .seconds(1)
        }
    }

    private let start = Moment()
    private let laps = Mutex<[(stage: Progress.Stage, at: Moment)]>([])

    /// The wall time since the start, in seconds.
    var seconds: Double { Moment().wallSeconds(since: start) }

    func enter(_ progress: Progress) {
        if progress.total != nil { laps.withLock { $0.append((progress.stage, Moment())) } }
    }

    /// A line for each stage, and the total.
    var table: String {
        let end = Moment()
        let laps = laps.withLock { $0 }
        var text = "stage       wall s    CPU s\n"
        for (index, lap) in laps.enumerated() {
            let next = index + 1 < laps.count ? laps[index + 1].at : end
            text += row(
                lap.stage.rawValue, next.wallSeconds(since: lap.at), next.cpu - lap.at.cpu)
        }
        text += row("total", end.wallSeconds(since: start), end.cpu)
        return text + "peak memory \(rusage.ofThisProcess.megabytes) MB\n"
    }

    private func row(_ name: String, _ wall: Double, _ cpu: Double) -> String {
        func padded(_ text: String, _ width: Int) -> String {
            String(repeating: " ", count: max(0, width - text.count)) + text
        }
        let spaces = String(repeating: " ", count: max(0, 10 - name.count))
        return name + spaces + padded(SummaryText.seconds(wall), 8)
            + padded(SummaryText.seconds(cpu), 9) + "\n"
    }
}

extension rusage {
    fileprivate static var ofThisProcess: rusage {
        var usage = rusage()
        #if canImport(Glibc)
            getrusage(__rusage_who_t(RUSAGE_SELF.rawValue), &usage)
        #else
            getrusage(RUSAGE_SELF, &usage)
        #endif
        return usage
    }

    /// Peak memory; Linux counts kilobytes, macOS bytes.
    fileprivate var megabytes: Int {
        #if canImport(Darwin)
            ru_maxrss / 1_048_576
        #else
            ru_maxrss / 1024
        #endif
    }
}

extension timeval {
    fileprivate var seconds: Double { Double(tv_sec) + Double(tv_usec) / 1e6 }
}
