import Testing

/// The articles of the documentation show what is compiled.
@Suite struct DocumentationTests {
    private static let folder = "Sources/Hoofbeat/Hoofbeat.docc"

    private func blocks(of article: String) -> [String] {
        let text = Repository.text(article) ?? ""
        return text.components(between: "```swift\n", and: "```")
    }

    @Test("every block of Swift is a part of an example that is compiled")
    func examples() throws {
        var compiled = try Repository.swiftFiles("Tests/Examples").compactMap(Repository.text)
        // The manifest of an own package, which `Tests/Documentation/adopter.sh` builds.
        compiled += blocks(of: "README.md").filter { $0.contains("let package = Package(") }
        var count = 0
        for article in try Repository.files(Self.folder, ending: ".md") {
            for block in blocks(of: article) {
                count += 1
                #expect(compiled.contains { $0.contains(block) }, "\(article):\n\(block)")
            }
        }
        #expect(count >= 8)
    }

    @Test("the HTML of bodies is described as in README")
    func bodies() throws {
        let readme = Repository.text("README.md") ?? ""
        let sections = readme.components(
            between: "### The HTML of bodies\n\n", and: "\n### What stays as it is")
        let section = try #require(sections.first)
        #expect(Repository.text(Self.folder + "/TheHTMLOfBodies.md")?.hasSuffix(section) == true)
    }
}

extension String {
    /// Every text between two others.
    fileprivate func components(between start: String, and end: String) -> [String] {
        var found: [String] = []
        var rest = self[...]
        while let open = rest.firstRange(of: start) {
            let after = rest[open.upperBound...]
            guard let close = after.firstRange(of: end) else { break }
            found.append(String(after[..<close.lowerBound]))
            rest = after[close.upperBound...]
        }
        return found
    }
}
