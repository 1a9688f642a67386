import Foundation
import HoofbeatTestSupport
import Testing

/// What `hoofbeat publish` says before it reaches any host; `Tests/Servers/publish.py` publishes.
@Suite("hoofbeat publish") struct PublishCommandTests {
    @Test(
        "is called wrongly with another day, without a target, and with drafts",
        arguments: [
            (["host:", "--today", "2026-11-21"], "leave out --today"),
            ([""], "the target is empty"),
            (["host:", "--drafts"], "--drafts"), ([], "target"),
            (["host:", "--for-disk"], "--for-disk"),
        ])
    func usage(arguments: [String], message: String) throws {
        let run = try Program.run(["publish"] + arguments)
        #expect(run.status == 64 && run.errors.contains(message), "\(run.errors)")
    }

    @Test("without rclone says how to install it, and builds nothing")
    func withoutRclone() throws {
        let site = try TestSite()
        let run = try Program.run(
            ["publish", site.root + "/host", "--root", site.root],
            environment: ["PATH": site.root])
        #expect(run.status == 70 && run.errors.contains("install it with apt-get install rclone"))
        #expect(!FileManager.default.fileExists(atPath: site.root + "/public"))
    }
}
