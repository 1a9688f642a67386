import Foundation
import HoofbeatContent
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

@Suite("What lies in the content folder and is not a plain file") struct StrangeFileTests {
    @Test("a named pipe is refused and does not hold up the build")
    func namedPipe() throws {
        try expectRefusal(as: "not-a-file content/page.md") {
            #expect(mkfifo($0.root + "/content/page.md", 0o600) == 0)
        }
    }

    @Test("a link to a pipe or a device is refused")
    func linkToPipe() throws {
        try expectRefusal(as: "not-a-file content/a.md", "symlink-outside content/null.md") {
            let hidden = $0.root + "/content/.pipe"
            #expect(mkfifo(hidden, 0o600) == 0)
            try $0.link("content/a.md", to: ".pipe")
            try $0.link("content/null.md", to: "/dev/null")
        }
    }

    @Test("a folder that is named like a page is refused")
    func folderNamedLikePage() throws {
        try expectRefusal(
            of: ["content/page.md/picture.txt": "x"], as: "folder-named-like-page content/page.md",
            help: "take .md from its name, or make it a file")
    }

    @Test("a link that leads nowhere is refused")
    func danglingLink() throws {
        try expectRefusal(as: "broken-symlink content/page.md") {
            try $0.link("content/page.md", to: "gone.md")
        }
    }

    @Test("links that lead to each other are refused")
    func circle() throws {
        try expectRefusal(as: "broken-symlink content/a.md", "broken-symlink content/b.md") {
            try $0.link("content/a.md", to: "b.md")
            try $0.link("content/b.md", to: "a.md")
        }
    }

    @Test("a link to a folder that it lies in is refused", arguments: [".", "..", "../deep"])
    func loop(target: String) throws {
        try expectRefusal(
            of: ["content/deep/index.md": TestSite.page("Deep")],
            as: "symlink-loop content/deep/loop"
        ) {
            try $0.link("content/deep/loop", to: target)
        }
    }

    @Test("two folders that link to each other are refused after one round")
    func mutualLoop() throws {
        try expectRefusal(
            of: ["content/static/a/x.txt": "x", "content/static/b/x.txt": "x"],
            as: "symlink-loop content/static/a/to-b/to-a",
            "symlink-loop content/static/b/to-a/to-b"
        ) {
            try $0.link("content/static/a/to-b", to: "../b")
            try $0.link("content/static/b/to-a", to: "../a")
        }
    }

    @Test("a link out of the content folder is refused, even to a folder that begins alike")
    func linkOutside() throws {
        try expectRefusal(
            of: ["secret.md": TestSite.page("Secret"), "content-2/x.md": TestSite.page("X")],
            as: "symlink-outside content/alike", "symlink-outside content/page.md",
            help: "put the file itself here"
        ) {
            try $0.link("content/alike", to: "../content-2")
            try $0.link("content/page.md", to: $0.root + "/secret.md")
        }
    }

    @Test("a link to a file of the content folder is read like a file")
    func linkInside() throws {
        let site = try TestSite(["content/static/readme.txt": "hello"])
        try site.link("content/static/copy.txt", to: "readme.txt")
        #expect(try site.errors() == [])
        try site.build()
        #expect(try site.output("copy.txt") == "hello")
    }

    @Test(
        "a name that cannot stand in an address is refused",
        arguments: [
            "a?b", "a#b", "a%20b", "a*b", "a<b", "a\"b", "a|b", "a:b", "a\\b", "a\nb", "a\u{7F}b",
            "a\u{202E}b", "_a", "CON", "aux", "Nul.x", "com1", "LPT³", "a.", "a ", " a",
            "a\u{200B}b",
            "a\u{200D}b", "a\u{2028}b", "a\u{85}b", "a\u{FFFE}b", "a\u{E0041}b", "a\u{A0}b",
            "a\u{E000}b",
            "a\u{FEFF}b", "a\u{2067}b",
        ])
    func forbiddenName(name: String) throws {
        try expectRefusal(
            of: ["content/\(name).md": TestSite.page("Page")],
            as: "forbidden-name content/\(name).md",
            help: "rename it; letters and digits of any script, - and . are fine")
    }

    // The disks of macOS (APFS) refuse such a name themselves.
    #if os(Linux)
        @Test("a name that is not UTF-8 is refused")
        func nameNotUTF8() throws {
            let site = try TestSite()
            let path = Array("\(site.root)/content/a".utf8) + [0xFF] + Array(".md".utf8) + [0]
            let file = path.withUnsafeBytes {
                open($0.bindMemory(to: CChar.self).baseAddress!, O_CREAT | O_WRONLY, 0o600)
            }
            try #require(file >= 0)
            close(file)
            #expect(try site.errors() == ["forbidden-name content/a\u{FFFD}.md"])
        }
    #endif

    @Test("forbidden names are refused for folders, pictures and static files, too")
    func otherForbiddenNames() throws {
        try expectRefusal(
            of: [
                "content/_drafts/a.md": "", "content/a%2fb.png": "", "content/static/_headers": "x",
            ], as: "forbidden-name content/_drafts", "forbidden-name content/a%2fb.png",
            "forbidden-name content/static/_headers")
    }

    @Test("a page whose name begins with a dot is noted, other hidden files are passed over")
    func hidden() throws {
        let site = try TestSite(["content/.draft.md": "x", "content/.DS_Store": "x"])
        let report = try site.build()
        let notes = report.problems.filter { $0.code == "hidden-file" }
        #expect(notes.map(TestSite.short) == ["hidden-file content/.draft.md"])
        #expect(notes.first?.severity == .note)
        #expect(report.counts != nil)
    }

    @Test("a file that no page shows is noted and not published")
    func unusedFile() throws {
        let site = try TestSite(["content/lost.pdf": "x"])
        let report = try site.build()
        let notes = report.problems.filter { $0.code == "unused-file" }
        #expect(notes.map(TestSite.short) == ["unused-file content/lost.pdf"])
        #expect(try site.outputFiles()["lost.pdf"] == nil)
    }
}
