import Pipeline
import Synchronization

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif

/// How long a build and each of its stages took. Only shown: nothing that is built depends on it.
final class Stopwatch: Sendable {
    private struct Moment {
        var wall: Double
        var cpu: Double

        static var now: Moment {
            var time = timespec()
            clock_gettime(CLOCK_MONOTONIC, &time)
            let usage = rusage.ofThisProcess
            return Moment(
                wall: Double(time.tv_sec) + Double(time.tv_nsec) / 1e9,
                cpu: usage.ru_utime.seconds + usage.ru_stime.seconds)
        }
    }

    private let start = Moment.now
    private let laps = Mutex<[(stage: Progress.Stage, at: Moment)]>([])

    /// Since the beginning.
    var seconds: Double { Moment.now.wall - start.wall }

    func enter(_ progress: Progress) {
        if progress.total != nil { laps.withLock { $0.append((progress.stage, .now)) } }
    }

    /// A line for each stage, and what the whole took.
    var table: String {
        let end = Moment.now
        let laps = laps.withLock { $0 }
        var text = "stage       wall s    CPU s\n"
        for (index, lap) in laps.enumerated() {
            let next = index + 1 < laps.count ? laps[index + 1].at : end
            text += row(lap.stage.rawValue, next.wall - lap.at.wall, next.cpu - lap.at.cpu)
        }
        text += row("total", end.wall - start.wall, end.cpu)
        return text + "peak memory \(rusage.ofThisProcess.megabytes) MB\n"
    }

    private func row(_ name: String, _ wall: Double, _ cpu: Double) -> String {
        func padded(_ text: String, _ width: Int) -> String {
            String(repeating: " ", count: max(0, width - text.count)) + text
        }
        let spaces = String(repeating: " ", count: max(0, 10 - name.count))
        return name + spaces + padded(rounded(wall), 8) + padded(rounded(cpu), 9) + "\n"
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

    /// The most memory that was in use; Linux counts kilobytes, macOS bytes.
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
