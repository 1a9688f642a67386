import HoofbeatDisk
import HoofbeatPipeline
import Synchronization

/// Scans all files periodically, on systems without inotify and on file systems that send no
/// events, such as network mounts.
final class PollingWatcher: Watcher {
    private let folders: WatchedFolders
    private let wakePipe: WakePipe
    private let known: Mutex<[String: FileStatus.Stamp]>

    /// How many times longer a pause is than the scan before it, at least.
    private static let idleRatio = 200
    private static let minimumPause = Duration.milliseconds(500)
    /// In milliseconds. When nothing changes for so long, a burst of changes is over.
    private static let settleTime: Int32 = 30

    /// nil if too many files are open.
    init?(_ folders: WatchedFolders) {
        guard let wakePipe = WakePipe() else { return nil }
        self.folders = folders
        self.wakePipe = wakePipe
        known = Mutex([:])
        known.withLock { $0 = scan() }
    }

    func stop() { wakePipe.wake() }

    func next() -> Changes? {
        while true {
            let start = SuspendingClock.now
            var changed = changesSinceLastScan()
            let pause = max(Self.minimumPause, (SuspendingClock.now - start) * Self.idleRatio)
            if !changed.isEmpty {
                while case let more = changesWhileSettling(), !more.isEmpty {
                    changed.formUnion(more)
                }
                return .paths(changed)
            }
            let milliseconds = Int32(pause / .milliseconds(1))
            if wakePipe.wait(milliseconds: milliseconds) == .wake { return nil }
        }
    }

    private func changesWhileSettling() -> Set<String> {
        wakePipe.wait(milliseconds: Self.settleTime) == .wake ? [] : changesSinceLastScan()
    }

    private func changesSinceLastScan() -> Set<String> {
        let now = scan()
        return known.withLock { known in
            defer { known = now }
            return Set(now.filter { known[$0.key] != $0.value }.keys)
                .union(known.keys.filter { now[$0] == nil })
        }
    }

    private func scan() -> [String: FileStatus.Stamp] {
        var stamps: [String: FileStatus.Stamp] = [:]
        for name in folders.names { scan(name, into: &stamps) }
        return stamps
    }

    private func scan(_ path: String, into stamps: inout [String: FileStatus.Stamp]) {
        guard let status = folders.status(of: path) else { return }
        if status.kind == .folder {
            for entry in folders.entries(of: path)
            where !WatchedFolders.ignores(
                entry.name, in: path, isFolder: entry.kind == .folder)
            {
                scan(path + "/" + entry.name, into: &stamps)
            }
        } else {
            stamps[path] = status.stamp
        }
    }
}
