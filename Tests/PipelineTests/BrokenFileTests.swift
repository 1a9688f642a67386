import Foundation
import HoofbeatContent
import HoofbeatPipeline
import HoofbeatTestSupport
import Testing

@Suite("A file that cannot be a page") struct BrokenFileTests {
    @Test("bytes that are not UTF-8 are refused at their line")
    func invalidUTF8() throws {
        let page = Array(TestSite.page("Page", body: "fine\nsch").utf8) + [0xF6, 0x6E, 10]
        try expectRefusal(as: "invalid-utf8 content/page.md:6") {
            try $0.write("content/page.md", bytes: page)
        }
    }

    @Test("half a character at the very end is refused")
    func truncatedUTF8() throws {
        let page = Array(TestSite.page("Page", body: "zebra ").utf8) + [0xF0, 0x9F, 0xA6]
        try expectRefusal(as: "invalid-utf8 content/page.md:5") {
            try $0.write("content/page.md", bytes: page)
        }
    }

    @Test(
        "a surrogate or an overlong sequence is not UTF-8",
        arguments: [
            [0xED, 0xA0, 0x80], [0xC0, 0xAF], [0xF4, 0x90, 0x80, 0x80],
        ])
    func notUTF8(bytes: [UInt8]) throws {
        let page = Array(TestSite.page("Page", body: "\n").utf8) + bytes
        try expectRefusal(as: "invalid-utf8 content/page.md:6") {
            try $0.write("content/page.md", bytes: page)
        }
    }

    @Test("a NUL byte is refused at its line")
    func nulByte() throws {
        try expectRefusal(
            of: ["content/page.md": TestSite.page("Page", body: "one\r\ntwo\r\nthree\0\r\n")],
            as: "nul-byte content/page.md:7")
    }

    @Test("a file of UTF-16 is refused for its NUL bytes")
    func utf16() throws {
        let text = TestSite.page("Page").flatMap { $0.utf16.flatMap { [UInt8($0 & 255), 0] } }
        try expectRefusal(as: "nul-byte content/page.md:1") {
            try $0.write("content/page.md", bytes: [0xFF, 0xFE] + text)
        }
    }

    @Test("an empty file is refused", arguments: ["", "\n", " \r\n\t\n", "\u{FEFF}", "\u{FEFF}\n"])
    func empty(text: String) throws {
        try expectRefusal(of: ["content/page.md": text], as: "empty-file content/page.md")
    }

    @Test("a file over 5 MB is refused, one of exactly 5 MB is not")
    func tooLarge() throws {
        let head = TestSite.page("Page")
        let line = String(repeating: "x", count: 98) + "\n\n"
        let rest = 5_000_000 - head.utf8.count
        let text =
            head + String(repeating: line, count: rest / 100)
            + String(repeating: "y", count: rest % 100)
        #expect(try TestSite(["content/page.md": text]).errors() == [])
        try expectRefusal(of: ["content/page.md": text + "y"], as: "too-large content/page.md")
    }

    @Test(
        "a page without front matter is refused at its first line",
        arguments: [
            "# Title\n", "-- -\n", "# A\n---\n---\n",
        ])
    func noFrontMatter(text: String) throws {
        try expectRefusal(
            of: ["content/page.md": text], as: "no-front-matter content/page.md:1",
            help: "begin the file with: --- / title: … / description: … / ---")
    }

    @Test("front matter that begins late, or with other signs, is refused where it begins")
    func lateFrontMatter() throws {
        let front = "title: x\ndescription: x\n---\n"
        try expectRefusal(
            of: ["content/page.md": "\n\n---\n" + front], as: "no-front-matter content/page.md:3",
            help: "take out what is above it, also empty lines")
        for sign in ["----", "–––", "+++", "--", "—", "–", " —", "—-"] {
            try expectRefusal(
                of: ["content/page.md": "\(sign)\n" + front],
                as: "no-front-matter content/page.md:1", help: "write --- here")
        }
    }

    @Test("a blank before the dashes is named, at both ends of front matter")
    func indented() throws {
        let front = "title: x\ndescription: x\n"
        try expectRefusal(
            of: ["content/page.md": " ---\n\(front)---\n"],
            as: "no-front-matter content/page.md:1",
            help: "take out what is before --- on its line")
        try expectRefusal(
            of: ["content/page.md": "---\n\(front) ---\nText.\n"],
            as: "unterminated-front-matter content/page.md:4", help: "write --- here")
    }

    @Test(
        "front matter that never ends is refused at its first line",
        arguments: [
            "---\ntitle: x\ndescription: x\n", "---", "---\n", "---\ntitle: x\n --- x\n---x\n",
        ])
    func unterminated(text: String) throws {
        try expectRefusal(
            of: ["content/page.md": text], as: "unterminated-front-matter content/page.md:1",
            help: "put --- on a line of its own after the last field")
    }

    @Test("every file with a problem is named, sorted by path")
    func allAreNamed() throws {
        try expectRefusal(
            of: ["content/b.md": "", "content/a.md": "no", "content/c.md": TestSite.page("C")],
            as: "no-front-matter content/a.md:1", "empty-file content/b.md")
    }

    @Test("a problem shows the line of the source that it is about")
    func excerpt() throws {
        let site = try TestSite([
            "content/page.md": TestSite.page("Page", body: "one\r\ntwo [x](gone.md) three\r\n")
        ])
        let problem = try #require(site.build().problems.first { $0.code == "missing-page" })
        #expect(problem.excerpt == "two [x](gone.md) three")
    }
}
