import Foundation
import HoofbeatContent
import HoofbeatTestSupport
import Testing

@testable import HoofbeatPipeline

/// What a browser would find at each address, read from the files of a built site.
private struct Found {
    /// The anchors of the page to which an address leads; nil where it is only a notice.
    var anchors: [String: Set<String>?] = [:]
    var files: Set<String> = []

    init(_ site: TestSite) throws {
        var redirects: [String: String] = [:]
        for (path, bytes) in try site.outputFiles() {
            let text = String(decoding: bytes, as: UTF8.self)
            guard path.hasSuffix(".html"), path != "404.html" else {
                if path.hasSuffix(".txt"), path != "robots.txt" { files.insert(path) }
                continue
            }
            let address =
                path.hasSuffix("index.html") ? String(path.dropLast("index.html".count)) : path
            if let target = text.firstMatch(of: /^to \/(.*)$/)?.output.1 {
                redirects[address] = String(target)
                continue
            }
            let ids = text.matches(of: /<h\d id="([^"]+)"/).map { String($0.output.1) }
            let isPage = !address.hasSuffix("on-one-page/")
            let isNotice = text.contains("callout-warning")
            anchors[address] = .some(isPage && !isNotice ? Set(ids) : isNotice ? nil : [])
        }
        for (address, target) in redirects { anchors[address] = anchors[target] }
    }
}

@Suite("Moves, renames and headings") struct RandomMovesTests {
    private static let settings = """
        name: Test
        description: A site for a test.
        on-one-page: true

        """

    @Test("after 200 random changes, no address and no anchor was lost in silence")
    func moves() throws {
        let seed = ProcessInfo.processInfo.environment["HOOFBEAT_SEED"].flatMap { UInt64($0) } ?? 7
        let site = try TestSite(["content/site.yaml": Self.settings])
        var mover = try RandomMover(site, seed: seed)
        #expect(try site.build().counts != nil)
        var before = try Found(site)
        var losses = [0, 0, 0]
        for round in 1...Rounds.count(200, long: 5000) {
            let list = try site.output("addresses.json")
            let step = try mover.step()
            let place: Comment = "seed \(seed), round \(round), \(step)"
            let report = try site.build()
            try #require(
                report.counts != nil, "\(place): \(report.problems.map(TestSite.short))")
            var build = try site.builder()
            build.published = try PublishedAddresses(Array(list.utf8), named: "list")
            let problems = build.check().problems
            let after = try Found(site)
            let lost = self.lost(from: before, to: after)
            for (place, code) in ["gone-address", "gone-anchor", "gone-file"].enumerated() {
                losses[place] += lost[code]?.count ?? 0
            }
            #expect(named(in: problems) == lost, place)
            before = after
        }
        print("Random moves: \(losses) addresses, anchors and files were missed, and all named")
        #expect(losses.allSatisfy { $0 > 0 })
    }

    private func lost(from before: Found, to after: Found) -> [String: Set<String>] {
        var lost: [String: Set<String>] = [:]
        for (address, anchors) in before.anchors {
            guard let now = after.anchors[address] else {
                lost["gone-address", default: []].insert(address)
                continue
            }
            guard let anchors, let now else { continue }
            for anchor in anchors.subtracting(now) {
                lost["gone-anchor", default: []].insert("\(address)#\(anchor)")
            }
        }
        let files = before.files.subtracting(after.files)
        if !files.isEmpty { lost["gone-file"] = files }
        return lost
    }

    /// What the messages name, by their codes.
    private func named(in problems: [Diagnostic]) -> [String: Set<String>] {
        var named: [String: Set<String>] = [:]
        for problem in problems where problem.code.hasPrefix("gone-") {
            let address = problem.message.dropFirst().prefix { $0 != " " && $0 != "," }
            named[problem.code, default: []].insert(String(address))
        }
        return named
    }
}
