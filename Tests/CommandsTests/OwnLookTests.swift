import Foundation
import HoofbeatTestSupport
import Testing

/// The example of README, built as a program of its own.
@Suite("A look of one's own") struct OwnLookTests {
    private static let source = "Tests/Examples/OwnLook/main.swift"

    private func text(_ file: String) throws -> String {
        try String(contentsOfFile: Python.root + "/" + file, encoding: .utf8)
    }

    @Test("README shows the program that is tested here, in some 45 lines")
    func readme() throws {
        let program = try text(Self.source)
        #expect(try text("README.md").contains("```swift\n\(program)```\n"))
        #expect(program.split(separator: "\n", omittingEmptySubsequences: false).count < 50)
    }

    private static var program: String {
        let folder = URL(fileURLWithPath: Program.path).deletingLastPathComponent().path
        return (Program.path.hasSuffix(".sh") ? Python.root + "/.build/tests/debug" : folder)
            + "/HoofbeatOwnLook"
    }

    @Test("what browsers saw of the standard look is not counted for another")
    func score() throws {
        let site = try TestSite()
        let arguments = ["check", "--score", "--root", site.root]
        func states(_ program: String) throws -> [String: String] {
            let lines = try Program.run(program, arguments + ["--format", "json"]).output
            let rows = try lines.split(separator: "\n").map {
                try JSONDecoder().decode(Row.self, from: Data($0.utf8))
            }
            return Dictionary(uniqueKeysWithValues: rows.map { ($0.id, $0.state) })
        }
        let standard = try states(Program.path)
        let own = try states(Self.program)
        for id in ["CHK-05", "CHK-29", "CHK-36", "CHK-37", "CHK-40", "CHK-41", "CHK-43", "CHK-44"] {
            #expect(own[id] == "needs a person", "\(id)")
            #expect(standard[id] == "met", "\(id)")
        }
        #expect(standard["CHK-31"] == "met" && own["CHK-31"] == "met")
        let text = try Program.run(Self.program, arguments).output
        #expect(text.contains("this site has another: run the browser"))
    }

    private struct Row: Decodable {
        let id: String
        let state: String
    }

    @Test("it keeps the search, the sources and the notices of the standard look")
    func site() throws {
        let site = try TestSite([
            "content/site.yaml": "name: Ours\ndescription: D.\nhelp-page: help.md\n",
            "content/data/references.yaml": "- {key: lee, kind: book, title: Lee's book}\n",
            "content/index.md": TestSite.page("Home"),
            "content/help.md": TestSite.page("Help"),
            "content/page.md": TestSite.page("A page", body: "So it is. [@lee]\n"),
        ])
        let run = try Program.run(
            Self.program, ["build", "--root", site.root, "--output", site.root + "/public"])
        #expect(run.status == 0, "\(run.errors)")
        let page = try site.output("page/index.html")
        for part in [
            "We are twelve volunteers and Ours is our work.", "Lee&#39;s book", "id=\"_search\"",
            "Not yet clinically reviewed", "Content-Security-Policy", "Get help now",
        ] {
            #expect(page.contains(part), "\(part)")
        }
        #expect(try site.outputFiles().keys.contains { $0.hasPrefix("search/") })
        let styles = try site.outputFiles().first { $0.key.hasSuffix("site.css") }?.value
        #expect(styles.map { String(decoding: $0, as: UTF8.self) }?.contains(".about-us") == true)
    }
}
