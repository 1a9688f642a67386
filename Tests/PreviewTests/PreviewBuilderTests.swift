import Dispatch
import HoofbeatContent
import HoofbeatPipeline
import HoofbeatTestSupport
import Synchronization
import Testing

@testable import HoofbeatPreview

/// What the preview does after files have changed.
@Suite struct PreviewBuilderTests {
    @Test("the preview names another branch before it compiles its code, once")
    func note() throws {
        let site = try TestSite([".git/HEAD": "ref: refs/heads/main\n"])
        let log = EventLog()
        let build = try site.builder()
        let today = build.today
        let builder = PreviewBuilder(
            build, updating: LivePages(today: { today }),
            themeSources: ThemeSources(root: site.root, command: "true"),
            handover: ProcessHandover(arguments: []), socket: -1, today: { today },
            observer: log.write)
        for branch in ["main", "main", "guest", "guest"] {
            try site.write(".git/HEAD", "ref: refs/heads/\(branch)\n")
            builder.handle(.paths(["Package.swift"]))
            log.waitUntilCompiled()
        }
        let note = """
            The folder now holds branch guest, no longer branch main. Its Swift code is compiled \
            and run, and can do anything that you can do.
            """
        #expect(
            log.lines == ["compiling", "compiled", "compiling", "compiled"]
                + [note, "compiling", "compiled", "compiling", "compiled"])
    }
}

/// The events of compiling.
private final class EventLog: Sendable {
    private let events = Mutex<[String]>([])
    private let compiled = DispatchSemaphore(value: 0)

    var lines: [String] { events.withLock { $0 } }

    func write(_ event: PreviewEvent) {
        switch event {
        case .compiling: events.withLock { $0.append("compiling") }
        case .note(let text): events.withLock { $0.append(text) }
        case .compiled:
            events.withLock { $0.append("compiled") }
            compiled.signal()
        case .serving, .built: break
        }
    }

    func waitUntilCompiled() {
        #expect(compiled.wait(timeout: .now() + 30) == .success)
    }
}
