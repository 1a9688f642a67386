import Foundation
import HoofbeatPipeline
import HoofbeatTestSupport
import Testing

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif

/// Builds that are killed at a random moment.
@Suite struct WritingInterruptedTests {
    private static let pages = 300

    /// The number of a version shows in its titles, pictures and pages: all of them differ, some
    /// are only in one, and some are a file in one and a folder in the other.
    private func version(_ number: Int) throws -> TestSite {
        var files = [
            "content/index.md": TestSite.page("Home \(number)"),
            "content/static/note.txt": "note of version \(number)",
        ]
        for section in 0..<10 {
            files["content/s\(section)/index.md"] = TestSite.page("Section \(section)")
        }
        for page in 0..<Self.pages {
            // Every tenth page has another name in each version, and with it another picture.
            let name = page % 10 == 0 ? "v\(number)-\(page)" : "p\(page)"
            let picture = page % 10 == 0 ? "v\(number)-\(page)" : "z\(page % 7)"
            files["content/s\(page % 10)/\(name).md"] = TestSite.page(
                "Page \(page) of \(number)", "aliases: [old/\(name)]\n",
                body: "## Heading\n\nText \(number).\n\n![A zebra](\(picture).png)\n")
        }
        files.merge(TwoStates.typeChanges(number - 1)) { $1 }
        let site = try TestSite(files)
        for page in 0..<Self.pages {
            let picture = page % 10 == 0 ? "v\(number)-\(page)" : "z\(page % 7)"
            let file = "content/s\(page % 10)/\(picture).png"
            try site.write(file, bytes: Self.picture(page % 7 + 10 * number))
        }
        return site
    }

    private static func picture(_ width: Int) -> [UInt8] {
        PictureBytes.png(width, 1, "IDAT", [UInt8](repeating: UInt8(width), count: 20_000))
    }

    private func build(
        _ site: TestSite, into output: String, meanwhile: (Int32) -> Void = { _ in }
    ) throws -> Program.Result {
        try Program.run(
            Program.path,
            ["build", "--root", site.root, "--output", output, "--today", "2026-11-21"],
            meanwhile: meanwhile)
    }

    @Test("a build that is killed leaves every file whole, and the next one mends the rest")
    func killed() throws {
        let versions = [try version(1), try version(2)]
        var clean: [[String: [UInt8]]] = []
        var duration = 0.0
        for site in versions {
            let start = Date()
            let run = try build(site, into: site.root + "/public")
            duration = max(duration, Date().timeIntervalSince(start))
            try #require(run.status == 0, "\(run.output)\(run.errors)")
            clean.append(try site.outputFiles())
        }
        let needs = clean.map { $0.mapValues(Self.needs) }
        #expect(needs.allSatisfy { $0["s0/index.html"]?.count == 2 })
        #expect(needs.allSatisfy { $0["s1/p1/index.html"]?.count == 3 })
        let shared = try TestSite()
        try #require(try build(versions[0], into: shared.root + "/public").status == 0)
        let seed = UInt64.random(in: 0 ... .max)
        print("The seed of the kill test is \(seed).")
        var random = SeededNumbers(seed: seed)
        var kills = 0
        let rounds = Rounds.count(50, long: 200)
        for round in 0..<rounds {
            let new = (round + 1) % 2
            let share = (Double(round) + Double.random(in: 0..<1, using: &random)) / Double(rounds)
            let run = try build(versions[new], into: shared.root + "/public") { process in
                Thread.sleep(forTimeInterval: share * duration)
                kill(process, SIGKILL)
            }
            kills += run.wasKilled ? 1 : 0
            let place = "seed \(seed), round \(round), killed: \(run.wasKilled)"
            try expectWhole(shared, clean, needs, place)
            let next = try build(versions[new], into: shared.root + "/public")
            #expect(next.status == 0, "\(place): \(next.output)\(next.errors)")
            #expect(try shared.outputFiles() == clean[new], "\(place)")
        }
        #expect(kills > 0, "every build was over before it could be killed")
    }

    private func expectWhole(
        _ site: TestSite, _ clean: [[String: [UInt8]]], _ needs: [[String: [String]]],
        _ place: String
    ) throws {
        let files = try site.outputFiles()
        for (path, bytes) in files
        where path != "manifest.sha256" && !path.hasPrefix(".hoofbeat-") {
            guard let version = clean.firstIndex(where: { $0[path] == bytes }) else {
                Issue.record("\(path) is neither old nor new; \(place)")
                continue
            }
            for needed in needs[version][path] ?? [] where files[needed] == nil {
                Issue.record("\(path) needs \(needed), which is missing; \(place)")
            }
        }
    }

    /// The pictures and assets that a page names.
    private static func needs(of bytes: [UInt8]) -> [String] {
        String(decoding: bytes, as: UTF8.self)
            .matches(of: /(?:src|href)="\/([^"]*\.[a-z]{2,4})"/).map { String($0.output.1) }
            .filter { !$0.hasSuffix("favicon.svg") && !$0.hasSuffix(".xml") }
    }
}
