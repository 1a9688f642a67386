import Foundation
import HoofbeatTestSupport
import Testing

@testable import HoofbeatPipeline

/// The site to learn from names every field that a data file, the settings or a page can have, each
/// with what it is for.
@Suite("Fields in the site to learn from") struct TeachingFieldsTests {
    /// Texts of the interface are the same everywhere, so only a few are shown.
    private static let files = DeclaredFile.all.map(\.name).filter { $0 != "strings/LANGUAGE.yaml" }

    /// Where a file is shown, if not under its own name.
    private static let places = [
        "site.yaml": "site.yaml", "front matter": "parts/top-lines.md",
        "tables/NAME.yaml": "data/tables/symptoms.yaml",
        "reviews/NAME.yaml": "data/reviews/2026-11-20-dark-test-dr-ada-lantern.yaml",
    ]

    /// The names of all fields, also of those inside others.
    private static func names(_ entry: EntryDeclaration) -> [String] {
        entry.fields.flatMap { field -> [String] in
            switch field.type {
            case .entry(let inner), .entries(let inner): [field.name] + names(inner)
            default: [field.name]
            }
        }
    }

    /// Whether a line, or a map in one, has the field, perhaps in a comment.
    private static func has(_ field: String, in lines: [Substring]) -> Bool {
        lines.contains { line in
            guard let range = line.firstRange(of: field + ":") else { return false }
            return line[..<range.lowerBound].last.map { " {#-".contains($0) } ?? true
        }
    }

    @Test("every field is there", arguments: files)
    func fields(name: String) throws {
        let file = try #require(DeclaredFile.all.first { $0.name == name })
        let path = Self.places[name] ?? "data/" + name
        let text = try String(
            contentsOfFile: Python.root + "/Sources/Teaching/BeaconFever/content/" + path,
            encoding: .utf8)
        let lines = text.split(separator: "\n")
        let names = Self.names(file.entry)
        #expect(names.count > 1)
        for field in names { #expect(Self.has(field, in: lines), "\(field) in \(path)") }
    }
}
