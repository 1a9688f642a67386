import Foundation
import Pipeline
import TestSupport
import Testing

/// Builds that cannot write all that they should.
@Suite struct WritingFullDiskTests {
    private func site() throws -> TestSite {
        let text = String(repeating: "A line of text that takes some room.\n\n", count: 500)
        var files: [String: String] = ["content/static/small.txt": "small"]
        for page in 0..<40 { files["content/p\(page).md"] = TestSite.page("P\(page)", body: text) }
        return try TestSite(files)
    }

    private func arguments(_ site: TestSite, _ output: String) -> [String] {
        ["build", "--root", site.root, "--output", output, "--today", "2026-11-21"]
    }

    private func files(below folder: String) throws -> [String: Data] {
        var files: [String: Data] = [:]
        for path in try FileManager.default.subpathsOfDirectory(atPath: folder) {
            files[path] = try? Data(contentsOf: URL(fileURLWithPath: folder + "/" + path))
        }
        return files
    }

    private func expectFailure(
        _ run: Program.Result, reason: String, output: String, clean: [String: [UInt8]]
    ) throws {
        #expect(run.status == 70 && !run.wasKilled)
        #expect(run.output.isEmpty)
        #expect(
            run.errors.wholeMatch(
                of: /hoofbeat: cannot [a-z ]+ [^\n]+: [^\n]+\. The output now holds .*\n/)
                != nil, "\(run.errors)")
        #expect(run.errors.contains(output + "/") && run.errors.contains(reason))
        for (path, data) in try files(below: output) where path != ".hoofbeat-journal" {
            #expect(clean[path].map { Data($0) } == data, "\(path) is not whole")
        }
    }

    private static func mountRAMDisk(_ folder: String, _ options: String) -> Bool {
        let run = try? Program.run(
            "/bin/sh",
            ["-c", "mount -t tmpfs -o \"$0\" none \"$1\" 2>/dev/null", options, folder])
        return run?.status == 0
    }

    /// Only root may, and not in every container.
    private static let canMount: Bool = {
        let folder = NSTemporaryDirectory() + "hoofbeat-mount-" + UUID().uuidString
        try? FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(atPath: folder) }
        guard mountRAMDisk(folder, "size=64k") else { return false }
        return (try? Program.run("/bin/sh", ["-c", "umount \"$0\"", folder]))?.status == 0
    }()

    @Test(
        "a full disk ends the build with 70; with more room the next one is complete",
        .enabled(if: canMount, "a RAM disk cannot be mounted here"))
    func fullDisk() throws {
        let site = try site()
        #expect(try Program.run(arguments(site, site.root + "/public")).status == 0)
        let clean = try site.outputFiles()
        let disk = site.root + "/disk"
        try FileManager.default.createDirectory(atPath: disk, withIntermediateDirectories: true)
        try #require(Self.mountRAMDisk(disk, "size=256k"))
        defer { _ = try? Program.run("/bin/sh", ["-c", "umount \"$0\"", disk]) }
        let output = disk + "/public"
        let failed = try Program.run(arguments(site, output))
        try expectFailure(
            failed, reason: "No space left on device", output: output, clean: clean)
        try #require(Self.mountRAMDisk(disk, "remount,size=16m"))
        let next = try Program.run(arguments(site, output))
        #expect(next.status == 0, "\(next.output)\(next.errors)")
        #expect(try files(below: output).mapValues { [UInt8]($0) } == clean)
    }

    @Test("a file that may not grow so large ends the build with 70, and is not left half written")
    func fileTooLarge() throws {
        let site = try site()
        try site.write("content/static/large.txt", String(repeating: "7", count: 600_000))
        let output = site.root + "/public"
        // 1000 blocks of 512 bytes; without the signal that would end the process.
        let script = "trap '' XFSZ; ulimit -f 1000; exec \"$0\" \"$@\""
        let failed = try Program.run(
            "/bin/sh", ["-c", script, Program.path] + arguments(site, output))
        let clean = try TestSite()
        let cleanOutput = clean.root + "/public"
        #expect(try Program.run(arguments(site, cleanOutput)).status == 0)
        try expectFailure(
            failed, reason: "File too large", output: output, clean: clean.outputFiles())
        #expect(failed.errors.contains("large.txt") || failed.errors.contains(".hoofbeat-"))
        #expect(try Program.run(arguments(site, output)).status == 0)
        #expect(try site.outputFiles() == clean.outputFiles())
    }
}
