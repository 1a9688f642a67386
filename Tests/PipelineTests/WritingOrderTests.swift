import Content
import Foundation
import Pipeline
import Synchronization
import TestSupport
import Testing

/// A page must never be there before what it needs.
@Suite struct WritingOrderTests {
    /// What lay in the output folder at two moments.
    private final class Seen: Sendable {
        let whenPageWasMade = Mutex<[Set<String>]>([])
        let whenIndexWasMade = Mutex<Set<String>>([])
    }

    private func theme(at root: String, _ seen: Seen) -> Theme {
        @Sendable func files() -> Set<String> {
            let all = FileManager.default.enumerator(atPath: root + "/public") ?? .init()
            return Set(all.compactMap { $0 as? String })
        }
        return .plain(
            assets: [.init(name: "a.css", bytes: [1]), .init(name: "b.js", bytes: [2])],
            page: { page, _ in
                let there = files()
                seen.whenPageWasMade.withLock { $0.append(there) }
                return "\(page.entry.front.title)"
            },
            allPages: { _ in
                let there = files()
                seen.whenIndexWasMade.withLock { $0 = there }
                return "all"
            })
    }

    @Test("assets, pictures and static files come first, then pages, then indexes, then pruning")
    func order() throws {
        let site = try TestSite([
            "content/a.md": TestSite.page("A", "aliases: [former]\n", body: "[b](b.pdf)\n"),
            "content/b.pdf": "%PDF-1.4 a document", "content/static/s.txt": "static",
            "content/old.md": TestSite.page("Old"),
        ])
        try site.build { $0.theme = theme(at: site.root, Seen()) }
        for path in try site.outputFiles().keys where path != "manifest.sha256" {
            if path != "old/index.html" { try site.remove("public/" + path) }
        }
        try site.remove("content/old.md")
        let seen = Seen()
        try site.build { $0.theme = theme(at: site.root, seen) }
        // Each is also made once before anything is written, to check its anchors.
        let atPages = seen.whenPageWasMade.withLock { $0.suffix(2) }
        #expect(atPages.count == 2)
        for files in atPages {
            #expect(files.count { $0.hasSuffix("/a.css") || $0.hasSuffix("/b.js") } == 2)
            #expect(files.isSuperset(of: ["b.pdf", "s.txt", "manifest.sha256"]))
            #expect(!files.contains("404.html") && !files.contains("robots.txt"))
        }
        let atIndexes = seen.whenIndexWasMade.withLock { $0 }
        #expect(
            atIndexes.isSuperset(of: [
                "index.html", "a/index.html", "former/index.html", "old/index.html",
            ]))
        #expect(try site.outputFiles()["old/index.html"] == nil)
    }

    @Test("while files are written a journal names the new ones, and the manifest the old ones")
    func journal() throws {
        let site = try TestSite(["content/old.md": TestSite.page("Old")])
        try site.build()
        try site.remove("content/old.md")
        try site.write("content/new.md", TestSite.page("New"))
        let found = Mutex(["", ""])
        let folder = site.root + "/public/"
        try site.build {
            $0.theme = .plain(
                allPages: { _ in
                    let texts = ["manifest.sha256", ".hoofbeat-journal"].map { name in
                        (try? String(contentsOfFile: folder + name, encoding: .utf8)) ?? ""
                    }
                    found.withLock { $0 = texts }
                    return ""
                })
        }
        let (manifest, journal) = found.withLock { ($0[0], $0[1]) }
        #expect(manifest.contains("  old/index.html\n") && !manifest.contains("new/index.html"))
        #expect(journal.contains("  new/index.html\n") && !journal.contains("old/index.html"))
        let end = try site.output("manifest.sha256")
        #expect(!end.contains("old/index.html") && end.contains("  new/index.html\n"))
        #expect(try site.outputFiles()[".hoofbeat-journal"] == nil)
    }
}
