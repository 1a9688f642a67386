import HoofbeatContent
import HoofbeatTestExpectations
import HoofbeatTestSupport
import Testing

@testable import HoofbeatPipeline

/// What is declared of a field is what its reader does, in either direction.
@Suite("Declarations of fields") struct DeclarationTests {
    private static let files = DeclaredFile.all.map(\.name)

    private func file(_ name: String) throws -> DeclaredFile {
        try #require(DeclaredFile.all.first { $0.name == name })
    }

    /// What the reader of the file says of it.
    private func problems(_ file: DeclaredFile, _ written: WrittenFile) throws -> [Diagnostic] {
        if file.path.hasSuffix(".md") {
            let library = Library(settings: Settings(name: "Test", description: ""))
            let text = "---\n\(written.text)---\nText.\n"
            return PageReader(library: library).parse(Array(text.utf8), path: "page.md").problems
        }
        let yaml = try YAML(Array(written.text.utf8)[...])
        switch file.name {
        case "site.yaml":
            let site = try TestSite(["content/site.yaml": written.text])
            return withExtendedLifetime(site) {
                var reader = LibraryReader(LibrarySources(SourceTree(root: site.root), jobs: 1))
                return reader.read(baseURL: nil, canSearch: true).problems
            }
        case "strings/LANGUAGE.yaml":
            return StringData(yaml, file: file.path, language: "en").problems
        case "tables/NAME.yaml": return DataReader(["tables/list.yaml": yaml]).problems
        default: return DataReader([file.name: yaml]).problems
        }
    }

    /// The codes of the problems at the line that was changed.
    private func codes(_ file: DeclaredFile, _ written: WrittenFile) throws -> [String] {
        // The first line of a page is not part of its front matter.
        let line = (written.changedLine ?? 0) + (file.path.hasSuffix(".md") ? 1 : 0)
        return try problems(file, written).filter { $0.line == line }.map(\.code)
    }

    private static let refusals: Set = [
        "unknown-field", "wrong-type", "unknown-value", "missing-field",
    ]

    @Test("every declared field is taken, with a value of its type", arguments: files)
    func taken(name: String) throws {
        let found = try problems(file(name), WrittenFile(file(name))).filter { problem in
            // The sample of a list has one item, and there are twelve months.
            Self.refusals.contains(problem.code) && !problem.message.contains("months")
        }
        #expect(found.map(\.message) == [])
    }

    @Test("every declared field is read: a value of another type is an error", arguments: files)
    func wrongType(name: String) throws {
        let file = try file(name)
        let paths = WrittenFile.paths(of: file.entry)
        for (path, field) in paths {
            if case .extra = field.type { continue }
            let value = field.type.entry == nil ? "{zz: 1}" : "zz"
            let written = WrittenFile(file, at: path, .value(value))
            let found = try codes(file, written)
            #expect(found.contains("wrong-type"), "\(path): \(found)")
        }
    }

    @Test("a field that is not declared is an error, at every level", arguments: files)
    func undeclared(name: String) throws {
        let file = try file(name)
        let entries = WrittenFile.paths(of: file.entry).filter { $0.field.type.entry != nil }
        for path in [[]] + entries.map(\.path) {
            let written = WrittenFile(file, at: path, .add("zz-top"))
            let found = try codes(file, written)
            #expect(found == ["unknown-field"], "\(path)")
        }
    }

    @Test("a field is missed if it is declared as required", arguments: files)
    func required(name: String) throws {
        let file = try file(name)
        for (path, field) in WrittenFile.paths(of: file.entry) {
            // A sign that has changed its level has to say why.
            if name == "signs.yaml", path == ["signs", "reason"] { continue }
            let found = try problems(file, WrittenFile(file, at: path, .remove))
            let isMissed = found.contains {
                $0.code == "missing-field" && $0.message.hasSuffix("“\(field.name)”")
            }
            #expect(isMissed == field.isRequired, "\(path)")
        }
    }

    @Test("the words that are declared are taken, and no others", arguments: files)
    func words(name: String) throws {
        let file = try file(name)
        for (path, field) in WrittenFile.paths(of: file.entry) where !field.type.words.isEmpty {
            for word in field.type.words + ["zz-top"] {
                let written = WrittenFile(file, at: path, .value(word))
                let found = try codes(file, written)
                #expect(found.contains("unknown-value") == (word == "zz-top"), "\(path): \(word)")
            }
        }
    }

    @Test("all files are declared, and the kinds of page require declared fields")
    func complete() throws {
        #expect(Set(DeclaredFile.all.map(\.name)).count == DeclaredFile.all.count)
        let names = try file("front matter").entry.fields.map(\.name)
        #expect(Set(Kind.requirable).subtracting(names) == [])
        for file in DeclaredFile.all {
            for (path, field) in WrittenFile.paths(of: file.entry) {
                let isSentence = field.meaning.hasSuffix(".") || field.meaning.hasSuffix("`")
                #expect(isSentence && field.meaning.first?.isLowercase == false, "\(path)")
                #expect(!field.meaning.contains("\n"), "\(path)")
            }
        }
    }
}
