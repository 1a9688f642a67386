import Foundation
import HoofbeatContent
import HoofbeatMarkup
import HoofbeatPipeline
import HoofbeatTestSupport
import Synchronization
import Testing

/// A page must never be there before what it needs.
@Suite struct WritingOrderTests {
    /// Takes down what lies in the output folder when these pages are made. The first page of each
    /// shape is made before anything is written.
    private func theme(
        at root: String, for paths: Set<String>, _ seen: @escaping @Sendable (Set<String>) -> Void
    ) -> Theme {
        .plain(
            assets: [.init(name: "a.css", bytes: [1]), .init(name: "b.js", bytes: [2])],
            page: { page, _ in
                if paths.contains(page.entry.path) {
                    let all = FileManager.default.enumerator(atPath: root + "/public") ?? .init()
                    seen(Set(all.compactMap { $0 as? String }))
                }
                return "\(page.entry.front.title)"
            })
    }

    private func changed(_ path: String, in site: TestSite) throws -> Date {
        let file = site.root + "/public/" + path
        let date = try FileManager.default.attributesOfItem(atPath: file)[.modificationDate]
        return try #require(date as? Date)
    }

    @Test("assets, pictures and static files come first, then pages, then indexes, then pruning")
    func order() throws {
        let site = try TestSite([
            "content/a.md": TestSite.page("A", "aliases: [former]\n", body: "[b](b.pdf)\n"),
            "content/b.pdf": "%PDF-1.4 a document", "content/static/s.txt": "static",
            "content/old.md": TestSite.page("Old"), "content/c.md": TestSite.page("C"),
            "content/d.md": TestSite.page("D"),
        ])
        try site.build { $0.theme = theme(at: site.root, for: []) { _ in } }
        for path in try site.outputFiles().keys where path != "manifest.sha256" {
            if path != "old/index.html" { try site.remove("public/" + path) }
        }
        try site.remove("content/old.md")
        let seen = Mutex<[Set<String>]>([])
        try site.build {
            $0.theme = theme(at: site.root, for: ["c.md", "d.md"]) { files in
                seen.withLock { $0.append(files) }
            }
        }
        let atPages = seen.withLock { $0 }
        #expect(atPages.count == 2)
        for files in atPages {
            #expect(files.count { $0.hasSuffix("/a.css") || $0.hasSuffix("/b.js") } == 2)
            #expect(files.isSuperset(of: ["b.pdf", "s.txt", "manifest.sha256", "old/index.html"]))
            #expect(!files.contains("404.html") && !files.contains("robots.txt"))
        }
        for page in ["index.html", "a/index.html", "former/index.html", "d/index.html"] {
            #expect(try changed(page, in: site) <= changed("robots.txt", in: site))
        }
        #expect(try site.outputFiles()["old/index.html"] == nil)
    }

    @Test("while files are written a journal names the new ones, and the manifest the old ones")
    func journal() throws {
        let site = try TestSite(["content/old.md": TestSite.page("Old")])
        try site.build()
        try site.remove("content/old.md")
        try site.write("content/new.md", TestSite.page("New"))
        try site.write("content/other.md", TestSite.page("Other"))
        let found = Mutex(["", ""])
        let folder = site.root + "/public/"
        try site.build {
            // One after the other, so that the new page comes before the one that looks.
            $0.jobs = 1
            $0.theme = theme(at: site.root, for: ["other.md"]) { _ in
                let texts = ["manifest.sha256", ".hoofbeat-journal"].map { name in
                    (try? String(contentsOfFile: folder + name, encoding: .utf8)) ?? ""
                }
                found.withLock { $0 = texts }
            }
        }
        let (manifest, journal) = found.withLock { ($0[0], $0[1]) }
        #expect(manifest.contains("  old/index.html\n") && !manifest.contains("new/index.html"))
        #expect(journal.contains("  new/index.html\n") && !journal.contains("old/index.html"))
        let end = try site.output("manifest.sha256")
        #expect(!end.contains("old/index.html") && end.contains("  new/index.html\n"))
        #expect(try site.outputFiles()[".hoofbeat-journal"] == nil)
    }
}
