import Dispatch
import Foundation
import HoofbeatTestSupport
import Synchronization
import Testing

/// Two builds into one folder at the same time.
@Suite struct WritingPairsTests {
    private static let pairs = Rounds.count(10, long: 200)

    @Test("two builds at once leave the site of one of them, never a mix")
    func pairs() throws {
        let states = try TwoStates(pages: 60)
        let seed = UInt64.random(in: 0 ... .max)
        var random = SeededNumbers(seed: seed)
        let shared = try TestSite()
        for pair in 0..<Self.pairs {
            let place = "seed \(seed), pair \(pair)"
            // A folder that is not there yet, or what the pair before has left.
            let output = shared.root + "/public" + (pair % 3 == 0 ? "-\(pair)" : "")
            let second = Bool.random(using: &random) ? 0 : 1
            let delay = Double.random(in: 0..<1, using: &random) * states.duration
            let runs = try together(states, [0, second], into: output, delay)
            for run in runs {
                let said = run.output + run.errors
                #expect(!run.wasKilled && [0, 70].contains(run.status), "\(place): \(said)")
                #expect(!said.contains("foreign-file"), "\(place): \(said)")
            }
            #expect(runs.contains { $0.status == 0 }, "\(place): \(runs)")
            let files = try TwoStates.files(below: output)
            #expect(
                states.clean.contains(files),
                "\(place): a mix after \(runs.map(\.status)): \(states.tornFiles(files))")
            let next = try states.build(second, into: output)
            #expect(next.status == 0, "\(place): \(next.output)\(next.errors)")
            #expect(try TwoStates.files(below: output) == states.clean[second], "\(place)")
        }
    }

    private func together(
        _ states: TwoStates, _ numbers: [Int], into output: String, _ delay: Double
    ) throws -> [Program.Result] {
        let sites = numbers.map { states.sites[$0].root }
        let results = Mutex<[Int: Result<Program.Result, any Error>]>([:])
        DispatchQueue.concurrentPerform(iterations: sites.count) { index in
            if index > 0 { Thread.sleep(forTimeInterval: delay) }
            let result = Result {
                try Program.run([
                    "build", "--root", sites[index], "--output", output, "--today", "2026-11-21",
                ])
            }
            results.withLock { $0[index] = result }
        }
        return try results.withLock { results in
            try results.keys.sorted().compactMap { try results[$0]?.get() }
        }
    }
}
