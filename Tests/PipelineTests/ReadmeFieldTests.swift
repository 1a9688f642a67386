import Foundation
import HoofbeatTestSupport
import Testing

@testable import HoofbeatPipeline

/// What README says of fields is what is declared.
@Suite("Fields in README") struct ReadmeFieldTests {
    private static let readme = Result {
        try String(contentsOfFile: Python.root + "/README.md", encoding: .utf8)
    }

    /// The names in the first column of the table of fields in a chapter.
    private func fields(inChapter title: String) throws -> [String] {
        let readme = try Self.readme.get()
        let chapter = try #require(readme.components(separatedBy: "\n### \(title)\n").last)
        let rows = chapter.split(separator: "\n", omittingEmptySubsequences: false)
            .drop { !$0.hasPrefix("| Field |") }.dropFirst(2).prefix { $0.hasPrefix("|") }
        return rows.flatMap { row in
            row.split(separator: "|")[0].matches(of: /`([^`]+)`/).map { String($0.output.1) }
        }
    }

    @Test(
        "every field in a table of README is declared",
        arguments: [("The lines at the top", "page", []), ("Warning signs", "signs", ["signs"])])
    func tables(title: String, file: String, path: [String]) throws {
        let fields = try fields(inChapter: title)
        #expect(fields.count > 5)
        let file = try #require(DeclaredFile.named(file))
        let declared = WrittenFile.paths(of: file.entry).map(\.path)
        for field in fields { #expect(declared.contains(path + [field]), "\(field)") }
    }

    @Test("the fields that README calls required are")
    func required() throws {
        let readme = try Self.readme.get()
        let page = try #require(DeclaredFile.named("page")).entry.fields.filter(\.isRequired)
        for field in page {
            let row = readme.split(separator: "\n").first { $0.hasPrefix("| `\(field.name)` | ") }
            #expect(row?.contains("| required; ") == true, "\(field.name)")
        }
        #expect(page.map(\.name) == ["title", "description"])
        let glossary = try #require(DeclaredFile.named("glossary")).entry.fields.filter(
            \.isRequired)
        #expect(glossary.map(\.name) == ["key", "term", "definition"])
        #expect(readme.contains("`key`, `term` and `definition` are required."))
        let sources = try #require(DeclaredFile.named("references")).entry.fields.filter(
            \.isRequired)
        #expect(Set(sources.map(\.name)) == ["key", "title", "kind"])
        let sign = WrittenFile.paths(of: try #require(DeclaredFile.named("signs")).entry)
            .filter { $0.path.count == 2 && $0.path[0] == "signs" && $0.field.isRequired }
        #expect(Set(sign.map(\.field.name)) == ["key", "words", "level", "group"])
        #expect(readme.contains("A sign needs `key`, `words`, `level` and `group`;"))
    }

    @Test("every file that README asks the reference for is one")
    func names() throws {
        let asked = try Self.readme.get().matches(of: /hoofbeat reference ([a-z.-]+)`/)
            .map { String($0.output.1) }
        #expect(asked.count > 6)
        for name in asked { #expect(DeclaredFile.named(name) != nil, "\(name)") }
    }
}
