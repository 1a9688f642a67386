import Foundation
import HoofbeatContent
import HoofbeatPipeline
import HoofbeatTestSupport
import Testing

/// é may be one character or an e with an accent; who writes does not see which. Every name has one
/// form on the site, whatever form files and links are written in.
@Suite("Names in two forms of Unicode") struct NormalFormTests {
    private static let one = "\u{E9}"
    private static let two = "e\u{301}"
    private static let forms = [(one, two), (two, one), (one, one), (two, two)]

    private func site(file: String, link: String) throws -> TestSite {
        let picture = """
            <svg xmlns="http://www.w3.org/2000/svg" width="4" height="3"/>
            """
        return try TestSite([
            "content/\(file)tude/index.md": TestSite.page(
                "Study", "aliases: [vi\(link)ux]\n", body: "## R\(file)sum\(file)\n\nText.\n"),
            "content/\(file)tude/pag\(file).md": TestSite.page(
                "Inner", body: "## One {#caf\(file)}\n\nText.\n"),
            "content/\(file)tude/carr\(file).svg": picture,
            "content/static/fich\(file).txt": "Text",
            "content/data/glossary.yaml": """
            - key: mot-\(file)
              term: zebra
              definition: "A word. [See](\(link)tude/index.md)"
              page: \(link)tude/index.md

            """,
            "content/words.md": TestSite.page("Words", body: "```glossary\n```\n"),
            "content/from.md": TestSite.page(
                "From",
                body: """
                    [a](\(link)tude/index.md#r\(link)sum\(link)) [b](/\(link)tude/pag\(link)/)
                    [c](\(link)tude/pag\(link).md#caf\(link)) [d](/fich\(link).txt)
                    [e](\(link == Self.one ? "%C3%A9" : "e%CC%81")tude/index.md)

                    ![A square](\(link)tude/carr\(link).svg)

                    """),
        ])
    }

    @Test("links, ids and files agree", arguments: forms)
    func agreement(file: String, link: String) throws {
        let site = try site(file: file, link: link)
        #expect(try site.problems() == [])
        let report = try site.build()
        #expect(report.counts != nil)
        let files = try site.outputFiles()
        // The names as the disk has them: no two forms of a letter are equal here.
        let names = Set(files.keys.map { Array($0.utf8) })
        let page = try #require(files["from/index.html"])
        let html = String(decoding: page, as: UTF8.self)
        for path in ["étude/index.html", "étude/pagé/index.html", "étude/carré.svg", "fiché.txt"] {
            #expect(names.contains(Array(path.replacing("é", with: Self.one).utf8)), "\(path)")
        }
        for address in [
            "/%C3%A9tude/#r%C3%A9sum%C3%A9", "/%C3%A9tude/pag%C3%A9/",
            "/%C3%A9tude/pag%C3%A9/#caf%C3%A9", "/fich%C3%A9.txt", "/%C3%A9tude/carr%C3%A9.svg",
        ] {
            #expect(html.contains("\"\(address)\""), "\(address)")
        }
        #expect(!html.contains("%CC%81"))
        for (path, bytes) in files where path.hasSuffix(".html") {
            let text = String(decoding: bytes, as: UTF8.self)
            for match in text.matches(of: /(?:id|href|src)="([^"]*)"/) {
                #expect(!match.1.unicodeScalars.contains("\u{301}"), "\(path): \(match.1)")
                #expect(!match.1.contains("%CC%81"), "\(path): \(match.1)")
            }
        }
    }

    @Test("two names that differ in form alone are an error, and the first is kept")
    func sameName() throws {
        let site = try TestSite([
            "content/\(Self.one)t.md": TestSite.page("One"), "content/k.md": TestSite.page("Three"),
        ])
        // In a dictionary, the two names would be one key.
        try site.write("content/\(Self.two)t.md", TestSite.page("Two"))
        let found = try site.builder().check().problems.filter { $0.severity == .error }
        #expect(found.map(\.code) == ["same-name"])
        let same = try #require(found.first)
        #expect(same.file == "content/\(Self.one)t.md" && same.line == nil)
        #expect(
            same.help
                == "remove or rename one of them; é may be one character or an e with an accent")
    }

    @Test("folders, too", arguments: ["content/static/", "content/"])
    func sameFolder(place: String) throws {
        let site = try TestSite(["\(place)\(Self.one)t/a.txt": "Text"])
        try site.write("\(place)\(Self.two)t/b.txt", "Text")
        let name = "\(place)\(Self.one)t"
        #expect(try site.problems().contains("same-name \(name)"))
    }

    @Test("a problem shows its line, whatever form the file's name has")
    func excerpt() throws {
        let site = try TestSite([
            "content/\(Self.two)t.md": TestSite.page("One", body: "[a](gone.md)\n")
        ])
        let found = try #require(
            try site.builder().check().problems.first { $0.code == "missing-page" })
        #expect(found.excerpt == "[a](gone.md)")
    }

    @Test("a site moved from one form to the other is the same site")
    func move() throws {
        let site = try site(file: Self.two, link: Self.one)
        try site.write("content/from.md", TestSite.page("From"))
        try site.build()
        let before = try site.outputFiles()
        let old = "\(site.root)/content/\(Self.two)tude"
        try FileManager.default.moveItem(
            atPath: old, toPath: "\(site.root)/content/\(Self.one)tude")
        let report = try site.build()
        #expect(report.counts?.removed == 0)
        #expect(try site.outputFiles() == before)
    }

    @Test(
        "names in typographic letters give addresses of just these letters",
        arguments: [
            ("CO₂", "CO%E2%82%82"), ("ﬁ", "%EF%AC%81"), ("ＰＥＴ", "%EF%BC%B0%EF%BC%A5%EF%BC%B4"),
            ("🦓", "%F0%9F%A6%93"),
        ])
    func typographicNames(name: String, address: String) throws {
        let site = try TestSite([
            "content/\(name).md": TestSite.page("A"),
            "content/from.md": TestSite.page("From", body: "[a](\(name).md) [b](/\(name)/)\n"),
        ])
        #expect(try site.problems() == [])
        try site.build()
        let html = try site.output("from/index.html")
        #expect(html.matches(of: try Regex("href=\"/\(address)/\"")).count == 2)
        #expect(try site.output("\(name)/index.html").contains("A"))
    }

    @Test("an emoji whose name hides a character is refused in words")
    func hiddenInName() throws {
        let site = try TestSite(["content/❤\u{FE0F}.md": TestSite.page("A")])
        let found = try #require(
            try site.builder().check().problems.first { $0.code == "forbidden-name" })
        #expect(found.message.contains("U+FE0F"))
    }
}
