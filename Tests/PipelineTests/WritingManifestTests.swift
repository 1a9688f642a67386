import Foundation
import HoofbeatPipeline
import HoofbeatTestSupport
import Testing

/// The list of all files with their digests.
@Suite struct WritingManifestTests {
    private func lines(of site: TestSite) throws -> [String] {
        try site.output("manifest.sha256").split(separator: "\n").map(String.init)
    }

    private func verify(_ site: TestSite) throws -> Program.Result {
        let tool = "command -v sha256sum >/dev/null && exec sha256sum -c --quiet --strict \"$1\"; "
        return try Program.run(
            "/bin/sh",
            [
                "-c", "cd \"$0\" && " + tool + "exec shasum -a 256 -c \"$1\"",
                site.root + "/public", "manifest.sha256",
            ])
    }

    @Test("sha256sum -c verifies it, and finds a file that was changed")
    func verifies() throws {
        let site = try TestSite([
            "content/a.md": TestSite.page("A", "aliases: [old]\n"),
            "content/größe.md": TestSite.page("B"), "content/static/a b.txt": "blank in name",
        ])
        try site.build()
        #expect(try verify(site).status == 0)
        try site.write("public/a/index.html", "changed")
        #expect(try verify(site).status != 0)
    }

    @Test("it names every file but itself, sorted")
    func complete() throws {
        let site = try TestSite(["content/a.md": TestSite.page("A", "aliases: [old]\n")])
        try site.build()
        let paths = try lines(of: site).map { String($0.dropFirst(66)) }
        #expect(Set(paths) == Set(try site.outputFiles().keys).subtracting(["manifest.sha256"]))
        #expect(paths == paths.sorted())
    }

    @Test("a digest is that of FIPS 180-4")
    func digest() throws {
        let site = try TestSite(["content/static/abc.txt": "abc", "content/static/empty.txt": ""])
        try site.build()
        let lines = try lines(of: site)
        #expect(
            lines.contains(
                "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad  abc.txt"))
        #expect(
            lines.contains(
                "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855  empty.txt"))
    }

    @Test("a file that was adopted is not in it")
    func adopted() throws {
        let site = try TestSite()
        try site.write("public/mine.txt", "mine")
        try site.build { $0.adopts = true }
        #expect(try lines(of: site).contains { $0.hasSuffix("mine.txt") } == false)
    }
}
