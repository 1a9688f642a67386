import Foundation
import HoofbeatContent
import HoofbeatTestSupport
import Testing

@testable import HoofbeatPipeline

@Suite("hoofbeat moved") struct PageMoveTests {
    private func head(_ site: TestSite, _ path: String) throws -> [String] {
        let text = try String(contentsOfFile: site.root + "/content/" + path, encoding: .utf8)
        return text.components(separatedBy: "\n").prefix { $0 != "Text." }
            .filter { !$0.hasPrefix("title") && !$0.hasPrefix("description") && $0 != "---" }
    }

    @Test(
        "moves a page and leaves its address and its id",
        arguments: ["a/b.md", "content/a/b.md", "a/b", "/a/b/", "a/b/"],
        ["c/d.md", "content/c/d.md", "c/d"])
    func page(old: String, new: String) throws {
        let site = try TestSite([
            "content/a/index.md": TestSite.page("A"), "content/a/b.md": TestSite.page("B"),
            "content/c/index.md": TestSite.page("C"),
        ])
        let steps = try PageMove(root: site.root).move(old, to: new)
        #expect(steps.map(\.new) == ["content/c/d.md"] && steps[0].aliases == ["a/b/"])
        #expect(!FileManager.default.fileExists(atPath: site.root + "/content/a/b.md"))
        #expect(try head(site, "c/d.md") == ["aliases: [a/b/]", "id: a-b"])
        try site.build()
        #expect(try site.output("a/b/index.html") == "to /c/d/")
    }

    @Test("into a folder, a page keeps its name; into its own folder, its address")
    func folder() throws {
        let site = try TestSite([
            "content/b.md": TestSite.page("B", "id: b\n"), "content/c/index.md": TestSite.page("C"),
        ])
        #expect(try PageMove(root: site.root).move("b", to: "c/").map(\.new) == ["content/c/b.md"])
        let steps = try PageMove(root: site.root).move("c/b", to: "c/b/index.md")
        #expect(steps[0].aliases.isEmpty)
        #expect(try head(site, "c/b/index.md") == ["id: b", "aliases: [b/]"])
    }

    @Test("moves a section with all that is in it")
    func section() throws {
        let site = try TestSite([
            "content/a/index.md": TestSite.page("A"), "content/a/b.md": TestSite.page("B"),
            "content/a/plan.txt": "A plan.\n",
        ])
        let steps = try PageMove(root: site.root).move("a/", to: "c/d/")
        #expect(steps.map(\.new) == ["content/c/d/b.md", "content/c/d/index.md"])
        #expect(try head(site, "c/d/index.md").first == "aliases: [a/]")
        #expect(try head(site, "c/d/b.md").first == "aliases: [a/b/]")
        #expect(FileManager.default.fileExists(atPath: site.root + "/content/c/d/plan.txt"))
        #expect(!FileManager.default.fileExists(atPath: site.root + "/content/a"))
    }

    @Test("there and back again, a page leads to itself from where it was")
    func back() throws {
        let site = try TestSite(["content/a.md": TestSite.page("A")])
        _ = try PageMove(root: site.root).move("a", to: "b")
        _ = try PageMove(root: site.root).move("b", to: "a")
        #expect(try head(site, "a.md") == ["aliases: [b/]", "id: a"])
        #expect(try site.build().counts != nil)
    }

    @Test(
        "writes into the list that is there, in its style",
        arguments: [
            ("aliases: [x.html]\n", ["aliases: [x.html, a/]"]),
            ("aliases: x/\n", ["aliases: [x/, a/]"]),
            ("aliases: []\n", ["aliases: [a/]"]),
            (
                "aliases:\n  - x/\n  - \"y/\"\norder: 2\n",
                [
                    "aliases:", "  - x/", "  - y/", "  - a/", "order: 2",
                ]
            ),
            ("aliases:\n- x/\n", ["aliases:", "- x/", "- a/"]),
            ("aliases: [\n  x/,\n  y/\n]\norder: 2\n", ["aliases: [x/, y/, a/]", "order: 2"]),
            ("aliases: [\"x, y/\"]\n", ["aliases: [\"x, y/\", a/]"]),
        ])
    func styles(fields: String, wanted: [String]) throws {
        let site = try TestSite(["content/a.md": TestSite.page("A", fields)])
        _ = try PageMove(root: site.root).move("a", to: "b")
        #expect(try head(site, "b.md").dropLast() == wanted[...])
    }

    @Test("leaves every other byte: a byte order mark, line ends and the text")
    func bytes() throws {
        let text = "\u{FEFF}" + TestSite.page("A", body: "Text  \nwith ends. \u{E9}e\u{301}\n\n\n")
        let site = try TestSite()
        try site.write("content/a.md", text.replacing("\n", with: "\r\n"))
        _ = try PageMove(root: site.root).move("a", to: "b")
        let moved = try Data(contentsOf: URL(fileURLWithPath: site.root + "/content/b.md"))
        let wanted = text.replacing("\n---\n", with: "\naliases: [a/]\nid: a\n---\n")
        #expect(Array(moved) == Array(wanted.replacing("\n", with: "\r\n").utf8))
    }

    @Test("a comment in the list is not lost: the page stays, and what to write is said")
    func comment() throws {
        let text = TestSite.page("A", "aliases: # of the old website\n  - x/\n")
        let site = try TestSite(["content/a.md": text])
        let refusal = try #require(throws: PageMove.Refusal.self) {
            try PageMove(root: site.root).move("a", to: "b")
        }
        #expect(refusal.message.contains("write “aliases: [x/, a/]” there and “id: a”"))
        let file = site.root + "/content/a.md"
        #expect(try String(contentsOfFile: file, encoding: .utf8) == text)
    }

    @Test(
        "an address that no page has any more is written into the page that it leads to",
        arguments: [
            ("scan.html", "scan.html"), ("/old/scan.html", "old/scan.html"),
            ("old/scan/", "old/scan/"), ("content/old/scan.md", "old/scan/"),
        ])
    func formerAddress(old: String, alias: String) throws {
        let site = try TestSite(["content/a.md": TestSite.page("A")])
        let steps = try PageMove(root: site.root).move(old, to: "a.md")
        #expect(steps.map(\.aliases) == [[alias]] && steps[0].old == steps[0].new)
        #expect(try head(site, "a.md") == ["aliases: [\(alias)]"])
    }

    @Test(
        "refuses what cannot be, and changes nothing",
        arguments: [
            ("gone.md", "nowhere.md", "there is no page gone.md"),
            ("a.md", "b.md", "content/b.md is already there"),
            ("index.md", "home.md", "the home page has to stay"),
            ("c/", "c/d/", "c cannot be moved into itself"),
            ("c/", "b/", "has the same address"), ("a.md", "a-z.md", "is written by the build"),
            ("a.md", "../a.md", "is not a path below content/"),
            ("a.md", "data/a.md", "is no page"), ("a.md", "CON.md", "a device on Windows"),
            ("old.php", "a.md", "no host takes a .php file for a web page"),
        ])
    func refused(old: String, new: String, message: String) throws {
        let files = [
            "content/a.md": TestSite.page("A"), "content/b.md": TestSite.page("B"),
            "content/c/index.md": TestSite.page("C"),
        ]
        let site = try TestSite(files)
        let refusal = try #require(throws: PageMove.Refusal.self) {
            try PageMove(root: site.root).move(old, to: new)
        }
        #expect(refusal.message.contains(message), "\(refusal.message)")
        for (path, text) in files {
            #expect(try String(contentsOfFile: site.root + "/" + path, encoding: .utf8) == text)
        }
    }
}
