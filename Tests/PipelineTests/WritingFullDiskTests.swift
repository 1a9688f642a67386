import Foundation
import HoofbeatPipeline
import HoofbeatTestSupport
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

    @Test(
        "after a full disk at any moment a build with more room gives the bytes of a clean one",
        .enabled(if: canMount, "a RAM disk cannot be mounted here"))
    func fullDisks() throws {
        // The second state needs twice the room of the first, so that writing it can fail anywhere.
        let states = try TwoStates(pages: 60, lines: [60, 160])
        let room = states.clean.map { $0.values.reduce(0) { $0 + $1.count } / 1024 }
        let disk = try TestSite().root + "-disk"
        try FileManager.default.createDirectory(atPath: disk, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(atPath: disk) }
        try #require(Self.mountRAMDisk(disk, "size=32m"))
        defer { _ = try? Program.run("/bin/sh", ["-c", "umount \"$0\"", disk]) }
        let output = disk + "/public"
        let seed = UInt64.random(in: 0 ... .max)
        var random = SeededNumbers(seed: seed)
        var failures = 0
        let rounds = Rounds.count(10, long: 100)
        #expect(try states.build(0, into: output).status == 0)
        for round in 0..<rounds {
            let state = (round + 1) % 2
            let extra = Int.random(in: 0...max(40, room[state] - room[1 - state]), using: &random)
            let place = "seed \(seed), round \(round), \(extra) kB"
            try #require(Self.shrink(disk, freeKilobytes: extra), "\(place)")
            let run = try states.build(state, into: output)
            failures += run.status == 70 ? 1 : 0
            #expect(!run.wasKilled && [0, 70].contains(run.status), "\(place): \(run.errors)")
            #expect(try states.tornFiles(TwoStates.files(below: output)) == [], "\(place)")
            try #require(Self.mountRAMDisk(disk, "remount,size=32m"))
            let next = try states.build(state, into: output)
            #expect(next.status == 0, "\(place): \(next.output)\(next.errors)")
            #expect(try TwoStates.files(below: output) == states.clean[state], "\(place)")
        }
        #expect(failures * 4 > rounds, "the disk was seldom full")
    }

    /// Leaves so much room on a RAM disk.
    private static func shrink(_ disk: String, freeKilobytes: Int) -> Bool {
        let script = """
            used=$(df -k "$0" | awk 'NR == 2 { print $3 }')
            mount -o remount,size=$((used + $1))k "$0"
            """
        return (try? Program.run("/bin/sh", ["-c", script, disk, "\(freeKilobytes)"]))?.status == 0
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
