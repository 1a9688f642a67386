import Testing

/// Inside a module, too, folders use each other in one direction.
@Suite struct FolderTests {
    private static let modules = [
        "Commands", "Content", "Disk", "Markdown", "Markup", "Pipeline", "Preview",
        "Prose", "Review", "Rules", "Search", "Testing", "Text",
    ]

    private static func graph(of module: String) throws -> FolderGraph {
        let prefix = "Sources/\(module)/"
        let files = try Repository.swiftFiles("Sources/\(module)").map {
            (String($0.dropFirst(prefix.count)), Repository.text($0) ?? "")
        }
        return FolderGraph(Dictionary(uniqueKeysWithValues: files))
    }

    @Test("no folder uses one that uses it", arguments: modules)
    func noCircles(module: String) throws {
        let graph = try Self.graph(of: module)
        for circle in graph.circles {
            let reasons = zip(circle, circle.dropFirst() + [circle[0]])
                .map { graph.reasons[[$0, $1]] ?? "" }
            Issue.record("\(module): \(circle.joined(separator: " → ")); \(reasons)")
        }
    }

    @Test("the picture in ARCHITECTURE.md shows every folder and what it uses", arguments: modules)
    func picture(module: String) throws {
        let uses = try Self.graph(of: module).uses
        let lines = Repository.lines("ARCHITECTURE.md")
        guard uses.count > 1 else {
            #expect(!lines.contains("\(module)/"), "\(module) has no folders")
            return
        }
        let start = try #require(lines.firstIndex { $0 == "\(module)/" }, "no picture of \(module)")
        let shown = lines[(start + 1)...].prefix { $0.hasPrefix("  ") }.map { line in
            let sides = line.split(separator: "→", maxSplits: 1).map { side in
                side.split(separator: " ").map(String.init)
            }
            return (folder: sides[0][0], uses: Set(sides.count > 1 ? sides[1] : []))
        }
        #expect(
            Dictionary(uniqueKeysWithValues: shown) == uses,
            "as it should be:\n\(Self.drawn(module, uses))")
        // What is used comes below.
        for (row, line) in shown.enumerated() {
            #expect(line.uses.isDisjoint(with: shown[...row].map(\.folder)), "\(line.folder)")
        }
    }

    /// Each folder above all that it uses.
    private static func drawn(_ module: String, _ uses: [String: Set<String>]) -> String {
        var rows: [String] = []
        var left = uses
        while !left.isEmpty {
            let used = left.values.reduce(into: Set()) { $0.formUnion($1) }
            guard let top = left.keys.filter({ !used.contains($0) }).min() else { break }
            rows.append(top)
            left[top] = nil
        }
        let width = rows.map(\.count).max() ?? 0
        return rows.reduce("\(module)/") { text, folder in
            let below = rows.filter { uses[folder, default: []].contains($0) }
            let name = folder + String(repeating: " ", count: width - folder.count)
            return text + "\n  \(name)" + (below.isEmpty ? "" : " → ")
                + below.joined(separator: " ")
        }
    }

    @Test("a circle is found, with members of extensions and words in interpolations")
    func planted() {
        let files = [
            "Low/Base.swift": "struct Base { let a = 1 }\n// Top\nlet text = \"Top\"",
            "Mid/Middle.swift": "extension Base { var doubled: Int { a * 2 } }",
            "Top/Top.swift": "struct Top { let c = \"\\(Base().doubled)\" }",
        ]
        let good = FolderGraph(files)
        #expect(good.circles == [])
        #expect(good.uses == ["Low": [], "Mid": ["Low"], "Top": ["Low", "Mid"]])
        let bad = FolderGraph(
            files.merging(["Low/More.swift": "func more() { Base().doubled }"]) { $1 })
        #expect(bad.circles == [["Low", "Mid"]])
        let hidden = FolderGraph(
            files.merging(["Low/Own.swift": "private struct Top {}"]) { $1 })
        #expect(hidden.uses["Low"] == ["Top"])
    }
}
