import Foundation
import HoofbeatPipeline
import HoofbeatTestSupport
import Synchronization
import Testing

@testable import HoofbeatPreview

/// The changes that a watcher reports, recorded by a thread of its own.
private final class ChangeRecorder: Sendable {
    let watcher: any Watcher
    private let recorded = Mutex<[Changes]>([])

    init(_ watcher: any Watcher) {
        self.watcher = watcher
        Thread.detachNewThread { [self] in
            while let changes = watcher.next() { recorded.withLock { $0.append(changes) } }
        }
    }

    /// All changes until these paths are among them, or until a timeout.
    func changes(until wanted: Set<String>) -> [Changes] {
        // On a busy machine, and under a tracer, what takes milliseconds can take long.
        let end = Date.now + 60
        while Date.now < end {
            let all = recorded.withLock { $0 }
            if paths(all).isSuperset(of: wanted) { break }
            usleep(5_000)
        }
        // Changes that arrive late would be duplicates, and must fail the test.
        usleep(60_000)
        return recorded.withLock { recorded in
            defer { recorded = [] }
            return recorded
        }
    }

    func paths(_ changes: [Changes]) -> Set<String> {
        changes.reduce(into: Set()) { paths, changes in
            if case .paths(let some) = changes { paths.formUnion(some) }
        }
    }
}

@Suite("A watcher") struct WatcherTests {
    enum Kind: String, CaseIterable {
        #if os(Linux)
            case inotify
        #endif
        case polling

        /// Whether it reports a new folder by its own path, rather than its files.
        var reportsFolders: Bool { self != .polling }
    }

    private func startRecorder(_ kind: Kind, _ site: TestSite) throws -> ChangeRecorder {
        let folders = WatchedFolders(root: site.root, names: ["content"])
        switch kind {
        case .polling: return ChangeRecorder(try #require(PollingWatcher(folders)))
        #if os(Linux)
            case .inotify:
                return ChangeRecorder(try #require(InotifyWatcher(folders)))
        #endif
        }
    }

    private func shell(_ command: String, in site: TestSite) throws {
        let result = try Program.run(
            "/bin/sh", ["-c", "cd \"$1\" && eval \"$2\"", "sh", site.root, command])
        #expect(result.status == 0, "\(result.errors)")
    }

    @Test(
        "reports the changes of an editor",
        arguments: Kind.allCases,
        [
            ("echo x > content/index.md", ["content/index.md"]),
            ("echo x >> content/index.md", ["content/index.md"]),
            // A new file takes the place of the old one.
            ("echo x > content/.n && mv content/.n content/index.md", ["content/index.md"]),
            (
                "echo x > content/index.md~ && mv content/index.md~ content/index.md",
                ["content/index.md"]
            ),
            // The old one is kept as a backup.
            (
                "mv content/index.md content/index.md~ && echo x > content/index.md",
                ["content/index.md"]
            ),
            ("rm content/index.md", ["content/index.md"]),
            ("mv content/index.md content/other.md", ["content/index.md", "content/other.md"]),
            ("ln content/index.md content/hard.md", ["content/hard.md"]),
            ("ln -s index.md content/soft.md", ["content/soft.md"]),
            ("mkdir -p content/a/b && echo x > content/a/b/c.md", ["content/a"]),
            ("rm -r content/sub", ["content/sub/index.md"]),
            ("mv content/sub content/moved && echo x > content/moved/index.md", ["content/moved"]),
        ])
    func edits(kind: Kind, edit: (command: String, paths: [String])) throws {
        let site = try TestSite(["content/sub/index.md": "x"])
        let recorder = try startRecorder(kind, site)
        defer { recorder.watcher.stop() }
        try shell(edit.command, in: site)
        // Polling reports only files.
        let wanted = edit.paths.map { path in
            kind.reportsFolders
                ? path
                : ["content/a": "content/a/b/c.md", "content/moved": "content/moved/index.md"][path]
                    ?? path
        }
        let reported = recorder.paths(recorder.changes(until: Set(wanted)))
        #expect(reported.isSuperset(of: wanted))
        #expect(reported.allSatisfy { !$0.hasSuffix("~") && !$0.contains("/.") })
    }

    @Test(
        "reports changes in a folder that is new, moved or replaced", arguments: Kind.allCases)
    func newFolders(kind: Kind) throws {
        let site = try TestSite(["content/sub/index.md": "x"])
        let recorder = try startRecorder(kind, site)
        defer { recorder.watcher.stop() }
        try shell("mkdir -p content/new/deep && mv content/sub content/new/deep/", in: site)
        _ = recorder.changes(
            until: kind.reportsFolders ? ["content/new"] : ["content/sub/index.md"])
        try shell("echo y > content/new/deep/sub/index.md", in: site)
        #expect(
            recorder.paths(recorder.changes(until: ["content/new/deep/sub/index.md"]))
                .contains("content/new/deep/sub/index.md"))
        try shell("mv content old && mkdir content && echo z > content/index.md", in: site)
        _ = recorder.changes(until: ["content/index.md"])
        usleep(100_000)
        try shell("echo zz > content/again.md", in: site)
        #expect(
            recorder.paths(recorder.changes(until: ["content/again.md"])).contains(
                "content/again.md"))
    }

    @Test("joins a burst, and ignores temporary files of editors", arguments: Kind.allCases)
    func bursts(kind: Kind) throws {
        let site = try TestSite()
        let recorder = try startRecorder(kind, site)
        defer { recorder.watcher.stop() }
        try shell("for i in 1 2 3 4 5 6 7 8 9; do echo $i > content/$i.md; done", in: site)
        let wanted = Set((1...9).map { "content/\($0).md" })
        let reported = recorder.changes(until: wanted)
        #expect(recorder.paths(reported) == wanted)
        #expect(reported.count <= 2)
        try shell(
            "cd content && touch .a.swp b.md~ '#c.md#' .#d 4913 e.tmp f___jb_tmp___ && rm 4913 && "
                + "touch ../outside.md", in: site)
        try shell("echo end > content/end.md", in: site)
        #expect(recorder.paths(recorder.changes(until: ["content/end.md"])) == ["content/end.md"])
    }

    #if os(Linux)
        @Test("recovers when the system's queue of events overflows")
        func overflow() throws {
            let site = try TestSite(["content/n/index.md": "x"])
            let watcher = try #require(
                InotifyWatcher(WatchedFolders(root: site.root, names: ["content"])))
            defer { watcher.stop() }
            let limit = try String(
                contentsOfFile: "/proc/sys/fs/inotify/max_queued_events", encoding: .utf8)
            let count = (Int(limit.filter(\.isNumber)) ?? 16_384) / 2 + 1_000
            try shell("cd content/n && seq \(count) | xargs touch", in: site)
            let recorder = ChangeRecorder(watcher)
            var all: [Changes] = []
            for _ in 0..<50 where !all.contains(.anything) {
                all += recorder.changes(until: [])
            }
            #expect(all.contains(.anything))
            try shell("echo x > content/n/later.md", in: site)
            #expect(
                recorder.paths(recorder.changes(until: ["content/n/later.md"])).contains(
                    "content/n/later.md"))
        }
    #endif

    @Test("ends after stop", arguments: Kind.allCases)
    func ending(kind: Kind) throws {
        let site = try TestSite()
        let folders = WatchedFolders(root: site.root, names: ["content"])
        var watcher: (any Watcher)? = PollingWatcher(folders)
        #if os(Linux)
            if kind == .inotify { watcher = InotifyWatcher(folders) }
        #endif
        watcher?.stop()
        #expect(try #require(watcher).next() == nil)
    }
}
