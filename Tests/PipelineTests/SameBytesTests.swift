import Foundation
import HoofbeatContent
import HoofbeatPipeline
import HoofbeatTestSupport
import Testing

@Suite("The same input gives the same bytes") struct SameBytesTests {
    private func build(
        _ files: RandomSite, order: [String]? = nil, jobs: Int = 1
    ) throws -> [String: [UInt8]] {
        let site = try TestSite()
        try files.write(to: site, in: order ?? files.files.keys.sorted())
        let report = try site.build(jobs: jobs)
        let errors = report.problems.filter { $0.severity == .error }.map(TestSite.short)
        #expect(errors == [])
        return try site.outputFiles()
    }

    @Test("with any number of threads", arguments: [2, 3, 4, 64])
    func jobs(count: Int) throws {
        let files = RandomSite(seed: 7, pages: 60)
        let serial = try build(files)
        #expect(serial.count > 60)
        #expect(try build(files, jobs: count) == serial)
    }

    @Test("with any number of threads, problems are the same and in one order", arguments: [2, 4])
    func problems(count: Int) throws {
        var files: [String: String] = [:]
        for seed in UInt64(1)...60 {
            var random = RandomMarkdown(seed: seed)
            files["content/page-\(seed).md"] =
                random.frontMatter("p\(seed)") + random.text(pieces: 40)
        }
        let site = try TestSite(files)
        let serial = try site.build(jobs: 1).problems
        #expect(serial.count > 60)
        #expect(try site.build(jobs: count).problems == serial)
    }

    @Test("in another folder, written in another order, with other times", arguments: [1, 2, 3])
    func order(seed: UInt64) throws {
        let files = RandomSite(seed: seed, pages: 30)
        var random = RandomMarkdown(seed: seed)
        let expected = try build(files)
        let site = try TestSite()
        try files.write(to: site, in: files.files.keys.sorted().shuffled(using: &random))
        for path in files.files.keys {
            let time = Date(timeIntervalSince1970: Double(random.next() % 2_000_000_000))
            try FileManager.default.setAttributes(
                [.modificationDate: time], ofItemAtPath: site.root + "/" + path)
        }
        try site.build(jobs: 2)
        #expect(try site.outputFiles() == expected)
    }

    @Test("nothing of the folder's path is in the output")
    func path() throws {
        let site = try TestSite(["content/page.md": TestSite.page("Page", body: "[home page](/)\n")]
        )
        try site.build()
        let name = try #require(site.root.split(separator: "/").last)
        for (path, bytes) in try site.outputFiles() {
            #expect(!String(decoding: bytes, as: UTF8.self).contains(name), "\(path)")
        }
    }

    @Test("built again, nothing is written", arguments: [1, 2])
    func again(seed: UInt64) throws {
        let site = try TestSite()
        let files = RandomSite(seed: seed, pages: 20)
        try files.write(to: site, in: files.files.keys.sorted())
        try site.build()
        let before = try site.outputState()
        // The same bytes in new files with new times.
        try files.write(to: site, in: files.files.keys.sorted().reversed())
        let counts = try site.build(jobs: 4).counts
        #expect(counts?.written == 0)
        #expect(counts?.removed == 0)
        #expect(counts?.unchanged == before.count - 1, "all but the manifest, which is not counted")
        #expect(try site.outputState() == before)
    }

    @Test("after any change, as from an empty folder", arguments: [11, 12, 13, 14])
    func changes(seed: UInt64) throws {
        var files = RandomSite(seed: seed, pages: 12)
        let site = try TestSite()
        for step in 0..<12 {
            try files.write(to: site, in: files.files.keys.sorted())
            let report = try site.build()
            let errors = report.problems.filter { $0.severity == .error }.map(TestSite.short)
            #expect(errors == [], "seed \(seed), step \(step)")
            #expect(try site.outputFiles() == build(files), "seed \(seed), step \(step)")
            for _ in 0...(step % 3) { files.change() }
        }
    }

    @Test("after a build that failed, the next one is as from an empty folder")
    func afterFailure() throws {
        let site = try TestSite()
        var files = RandomSite(seed: 5, pages: 8)
        try files.write(to: site, in: files.files.keys.sorted())
        try site.build()
        try site.write("content/broken.md", "")
        #expect(try site.build().counts == nil)
        files.change()
        try files.write(to: site, in: files.files.keys.sorted())
        try site.build()
        #expect(try site.outputFiles() == build(files))
    }
}
