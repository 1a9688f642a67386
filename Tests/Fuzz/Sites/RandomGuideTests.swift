import Foundation
import HoofbeatContent
import HoofbeatPipeline
import HoofbeatTemplates
import HoofbeatTestSupport
import Testing

/// Whole sites at random, built with the theme of the guide, and judged by what must hold for any.
///
/// `make test` builds the same sites each time. `HOOFBEAT_FUZZ_SECONDS=3600` draws others until the
/// time is over; `HOOFBEAT_FUZZ_SEED=…` builds the one site that a failure names, and keeps it.
@Suite("Random guides", .serialized) struct RandomGuideTests {
    private static let count: UInt64 = 32
    private static let environment = ProcessInfo.processInfo.environment
    /// How long one site may take, in seconds; the usual one takes one.
    private static let longest = 60.0

    @Test(
        "a random site is refused, or is sound in every way that can be checked",
        .disabled(if: Python.mayBeMissing && Python.path == nil, "html5lib is not here"))
    func sites() throws {
        if let seed = Self.environment["HOOFBEAT_FUZZ_SEED"].flatMap(UInt64.init) {
            let batch = try Batch(isKept: true)
            try build(seed, into: batch)
            print("The site of seed \(seed) is in \(batch.folder).")
            return try batch.judge()
        }
        guard let seconds = Self.environment["HOOFBEAT_FUZZ_SECONDS"].flatMap(Double.init) else {
            return try run(0..<Self.count)
        }
        let end = Date().addingTimeInterval(seconds)
        while Date() < end {
            let first = UInt64.random(in: 0 ... .max / 2)
            try run(first..<first + Self.count)
        }
    }

    private func run(_ seeds: Range<UInt64>) throws {
        let batch = try Batch()
        for seed in seeds { try build(seed, into: batch) }
        print("Random guides \(seeds): \(batch.sites) of \(seeds.count) built.")
        #expect(batch.sites * 3 > seeds.count, "too few sites are without an error")
        try batch.judge()
    }

    private func build(_ seed: UInt64, into batch: Batch) throws {
        let watchdog = Watchdog(
            seconds: Self.longest, "HOOFBEAT_FUZZ_SEED=\(seed) takes longer than it may")
        defer { watchdog.end() }
        var guide = RandomGuide(seed: seed)
        let site = try TestSite()
        for round in 0..<8 {
            try guide.write(to: site)
            let report = try site.builder(theme: .standard, jobs: 2).check()
            expectPlaces(report, in: site, seed)
            if round == 0 {
                let serial = try site.builder(theme: .standard, jobs: 1).check()
                #expect(serial.problems == report.problems, "seed \(seed)")
            }
            let errors = report.problems.filter { $0.severity == .error }
            if errors.isEmpty { return try expectSameBytes(site, seed, batch) }
            guard guide.repair(errors, isLastTry: round > 4) else { break }
        }
    }

    /// Every problem has a line of its file.
    private func expectPlaces(_ report: Report, in site: TestSite, _ seed: UInt64) {
        for problem in report.problems {
            guard let line = problem.line else { continue }
            let bytes = FileManager.default.contents(atPath: site.root + "/" + problem.file)
            let lines = (bytes ?? Data()).count { $0 == 10 || $0 == 13 } + 1
            #expect((1...lines).contains(line), "seed \(seed): \(problem)")
        }
    }

    private func expectSameBytes(_ site: TestSite, _ seed: UInt64, _ batch: Batch) throws {
        let other = try TestSite()
        try site.build(theme: .standard, jobs: 2)
        try site.build(theme: .standard, jobs: 1) { $0.output = other.root + "/public" }
        let files = try site.outputFiles()
        #expect(try other.outputFiles() == files, "seed \(seed): jobs show in the output")
        let again = try site.build(theme: .standard, jobs: 2).counts
        #expect(again?.written == 0 && again?.removed == 0, "seed \(seed): built again")
        #expect(try site.outputFiles() == files, "seed \(seed): built again")
        try batch.take(site, name: "\(seed)")
    }
}

/// Built sites that are judged together, since starting Python takes as long as a site.
private final class Batch {
    let folder = NSTemporaryDirectory() + "hoofbeat-fuzz-" + UUID().uuidString
    private(set) var sites = 0
    private let isKept: Bool

    init(isKept: Bool = false) throws {
        self.isKept = isKept
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    }

    deinit {
        if !isKept { try? FileManager.default.removeItem(atPath: folder) }
    }

    func take(_ site: TestSite, name: String) throws {
        sites += 1
        try FileManager.default.moveItem(atPath: site.root + "/public", toPath: "\(folder)/\(name)")
        if isKept {
            try FileManager.default.copyItem(
                atPath: site.root + "/content", toPath: "\(folder)-content")
        }
    }

    func judge() throws {
        guard sites > 0 else { return }
        let message = "no Python with html5lib: run Tests/install.sh test, or set HOOFBEAT_PYTHON"
        let python = try #require(Python.path, "\(message)")
        let run = try Program.run(python, [Python.root + "/Tests/Fuzz/judge.py", folder])
        #expect(run.status == 0, "\(run.errors)")
        let faults = try run.output.split(separator: "\n").map {
            try JSONDecoder().decode(Fault.self, from: Data($0.utf8))
        }
        for fault in faults where !KnownFaults.contains(fault) {
            Issue.record("HOOFBEAT_FUZZ_SEED: \(fault)")
        }
    }
}

/// Ends the process when something takes too long, since a test that hangs says nothing.
private final class Watchdog {
    private let timer: any DispatchSourceTimer

    init(seconds: Double, _ message: String) {
        timer = DispatchSource.makeTimerSource(queue: .global(qos: .userInteractive))
        timer.schedule(deadline: .now() + seconds)
        timer.setEventHandler { fatalError(message) }
        timer.resume()
    }

    func end() {
        timer.cancel()
    }
}
