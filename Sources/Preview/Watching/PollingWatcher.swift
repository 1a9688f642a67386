import Disk
import Pipeline
import Synchronization

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif

/// Looks at every file now and then: for systems without inotify, and for disks that tell nothing,
/// such as those of another machine.
final class PollingWatcher: Watcher {
    private let folders: WatchedFolders
    private let alarm: Alarm
    private let seen: Mutex<[String: FileStatus.Stamp]>

    /// Looking takes at most this part of the time.
    private static let share = 200.0
    /// Milliseconds between two looks, at least.
    private static let pause = 500.0
    /// Milliseconds after which a file that changes is looked at again, until it rests.
    private static let quiet: Int32 = 30

    init?(_ folders: WatchedFolders) {
        guard let alarm = Alarm() else { return nil }
        self.folders = folders
        self.alarm = alarm
        seen = Mutex([:])
        seen.withLock { $0 = look() }
    }

    func stop() { alarm.ring() }

    func next() -> Changes? {
        while true {
            let start = milliseconds
            var changed = lookAgain()
            let pause = max(Self.pause, (milliseconds - start) * Self.share)
            if !changed.isEmpty {
                while case let more = afterMoment(), !more.isEmpty { changed.formUnion(more) }
                return .paths(changed)
            }
            if alarm.wait(milliseconds: Int32(pause)) == .ring { return nil }
        }
    }

    private func afterMoment() -> Set<String> {
        alarm.wait(milliseconds: Self.quiet) == .ring ? [] : lookAgain()
    }

    /// What has changed since the last look.
    private func lookAgain() -> Set<String> {
        let now = look()
        return seen.withLock { seen in
            defer { seen = now }
            return Set(now.filter { seen[$0.key] != $0.value }.keys)
                .union(seen.keys.filter { now[$0] == nil })
        }
    }

    private func look() -> [String: FileStatus.Stamp] {
        var traces: [String: FileStatus.Stamp] = [:]
        for name in folders.names { look(at: name, into: &traces) }
        return traces
    }

    private func look(at path: String, into traces: inout [String: FileStatus.Stamp]) {
        guard let status = folders.status(of: path) else { return }
        if status.kind == .folder {
            for entry in folders.entries(of: path)
            where !WatchedFolders.ignores(
                entry.name, in: path, isFolder: entry.kind == .folder)
            {
                look(at: path + "/" + entry.name, into: &traces)
            }
        } else {
            traces[path] = status.stamp
        }
    }

    private var milliseconds: Double {
        var time = timespec()
        clock_gettime(CLOCK_MONOTONIC, &time)
        return Double(time.tv_sec) * 1e3 + Double(time.tv_nsec) / 1e6
    }
}
