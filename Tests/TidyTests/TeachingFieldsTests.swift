import Foundation
import Testing

/// The site to learn from names every field that a data file, the settings or a page can have, each
/// with what it is for.
@Suite("Fields in the site to learn from") struct TeachingFieldsTests {
    /// Where the fields that a source file reads are shown.
    private static let shown: [String: [String]] = [
        "Sources/Content/FrontMatter.swift": ["parts/top-lines.md"],
        "Sources/Pipeline/Data/CalloutData.swift": ["data/callouts.yaml"],
        "Sources/Pipeline/Data/HouseStyle.swift": ["data/house-style.yaml"],
        "Sources/Pipeline/Data/KindData.swift": ["data/kinds.yaml"],
        "Sources/Pipeline/Data/Organisations.swift": ["data/organisations.yaml"],
        "Sources/Pipeline/Data/References.swift": ["data/references.yaml"],
        "Sources/Pipeline/Data/SearchData.swift": [
            "data/synonyms.yaml", "data/search-tests.yaml",
        ],
        "Sources/Pipeline/Data/SignData.swift": ["data/signs.yaml"],
        "Sources/Pipeline/Data/TableData.swift": ["data/tables/symptoms.yaml"],
        "Sources/Pipeline/Data/Terms.swift": ["data/glossary.yaml"],
        "Sources/Pipeline/Data/WaiverData.swift": ["data/waivers.yaml"],
        "Sources/Pipeline/Reading/BrandReader.swift": ["site.yaml"],
        "Sources/Pipeline/Reading/LibraryReader.swift": ["site.yaml"],
        "Sources/Pipeline/Reading/NumberReader.swift": ["site.yaml"],
    ]

    /// What is before a list of names of fields.
    private static let marks = [
        "known: [", "known = [", "fieldNames = [", "rowFields = [", "ofVariants = [",
        "ofVariants + [",
    ]

    /// The names in the lists of a source file, without those that it computes.
    private static func fields(of file: String) -> [String] {
        let lines = Repository.lines(file).map { $0.drop { $0 == " " } }
        var fields: [String] = []
        for (number, line) in lines.enumerated() {
            var rest: Substring?
            for mark in marks where rest == nil {
                rest = line.range(of: mark).map { line[$0.upperBound...] }
            }
            // A list that does not fit into its line begins in the next one.
            if line == "known:", lines.indices.contains(number + 1) { rest = lines[number + 1] }
            guard let rest else { continue }
            let list = ([rest] + lines[(number + 1)...].prefix(8)).joined(separator: " ")
            let quoted = list.prefix { $0 != "]" }.split(
                separator: "\"", omittingEmptySubsequences: false)
            fields += quoted.indices.filter { !$0.isMultiple(of: 2) }.map { String(quoted[$0]) }
        }
        return fields
    }

    /// Whether a line of a data file, or a map in one, has the field, perhaps in a comment.
    private static func has(_ field: String, in lines: [Substring]) -> Bool {
        lines.contains { line in
            guard let range = line.range(of: field + ":") else { return false }
            return line[..<range.lowerBound].last.map { " {#-".contains($0) } ?? true
        }
    }

    @Test("every field is there", arguments: shown.keys.sorted())
    func fields(file: String) throws {
        let fields = Self.fields(of: file)
        #expect(fields.count > 2, "no fields are found in \(file)")
        let lines = (Self.shown[file] ?? []).flatMap { path in
            Repository.lines("Sources/Teaching/BeaconFever/content/" + path)
        }
        for field in fields { #expect(Self.has(field, in: lines), "\(field) of \(file)") }
    }

    @Test("no source file that reads fields is left out")
    func complete() throws {
        let readers = try Repository.swiftFiles("Sources/Pipeline/Data", "Sources/Pipeline/Reading")
            .filter { !Self.fields(of: $0).isEmpty }
        #expect(Set(readers).subtracting(Self.shown.keys) == [])
    }
}
