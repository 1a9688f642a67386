import HoofbeatPipeline
import HoofbeatTestSupport
import Testing

@testable import HoofbeatPreview

@Suite("What the preview compresses") struct CompressionTests {
    private let responder = Responder(hosts: AllowedHosts(host: "127.0.0.1"))
    private let site: TestSite
    private let snapshot: Snapshot

    init() throws {
        site = try TestSite([
            "content/static/long.csv": String(repeating: "0123456789,", count: 50_000),
            "content/static/short.csv": "0,1\n",
        ])
        var warm = WarmBuild(try site.builder())
        let (edition, report) = warm.run(after: .anything)
        var snapshot = Snapshot()
        snapshot.update(with: edition, report)
        self.snapshot = snapshot
    }

    private func ask(
        _ target: String, _ headers: [(String, String)] = [], _ method: String = "GET"
    ) -> Response {
        responder.response(
            to: Request(
                method: method, target: target, headers: [("host", "localhost:8000")] + headers),
            showing: snapshot)
    }

    @Test("texts, for browsers that take it, with a tag of their own and without parts")
    func texts() throws {
        let plain = ask("/long.csv")
        #expect(plain.header("Vary") == "Accept-Encoding" && plain.header("ETag") != nil)
        let zipped = ask("/long.csv", [("accept-encoding", "gzip, br"), ("range", "bytes=0-1")])
        #expect(zipped.status == 200 && zipped.header("Content-Encoding") == "gzip")
        #expect(zipped.header("ETag") == plain.header("ETag").map { "W/" + $0 })
        #expect(zipped.header("Accept-Ranges") == nil)
        let tag = zipped.header("ETag") ?? ""
        #expect(ask("/long.csv", [("if-none-match", tag)]).status == 304)
        let head = ask("/long.csv", [("accept-encoding", "gzip")], "HEAD")
        #expect(head.header("Content-Encoding") == "gzip" && head.header("Vary") != nil)
        let short = ask("/short.csv", [("accept-encoding", "gzip")])
        #expect(short.header("Content-Encoding") == nil && short.header("Vary") == nil)
    }

    @Test(
        "and another program reads the same bytes, of every length",
        arguments: [0, 1, 65_535, 65_536, 200_000])
    func read(count: Int) throws {
        let bytes = (0..<count).map { UInt8(truncatingIfNeeded: $0 &* 7 &+ $0 >> 8) }
        try site.write("file", bytes: bytes)
        try site.write("file.gz", bytes: StoredGzip(of: bytes).bytes)
        let run = try Program.run(
            "/bin/sh", ["-c", "gzip -dc '\(site.root)/file.gz' | cmp - '\(site.root)/file'"])
        #expect(run.status == 0, "\(run.errors)")
    }

    @Test(
        "nothing for a browser that does not name it",
        arguments: [
            ("gzip", true), ("GZIP;q=0.5", true), ("br, gzip", true), ("gzip;q=0", false),
            ("gzip; q=0.0", false), ("x-gzip", false), ("", false), ("*", false),
        ])
    func codings(header: String, isAllowed: Bool) {
        #expect(StoredGzip.isAllowed(by: header) == isAllowed)
    }
}
