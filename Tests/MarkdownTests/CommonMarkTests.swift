import Content
import Foundation
import Markdown
import TestSupport
import Testing

/// The examples of the CommonMark 0.30 specification, through our own Document with every pass on.
@Suite struct CommonMarkTests {
    struct Example: Decodable {
        let markdown: String
        let html: String
        let example: Int
        let section: String
    }

    /// The file is public data that is not part of this project; it is read where it is found.
    static let file = URL(fileURLWithPath: #filePath)
        .deletingLastPathComponent().appending(path: "../../../shared/commonmark-0.30.json")
        .standardized

    static var isThere: Bool { FileManager.default.fileExists(atPath: file.path) }

    /// Examples that are meant to come out otherwise here.
    static let excluded: Set<Int> = [
        483,  // a link to ./target.md leads to that page's address
        601, 607, 610, 611,  // bare addresses are links, as in GitHub Flavored Markdown
    ]

    @Test(.enabled(if: isThere, "commonmark-0.30.json is not here"))
    func allExamplesPass() throws {
        let examples = try JSONDecoder().decode([Example].self, from: Data(contentsOf: Self.file))
        #expect(examples.count == 652)
        for example in examples where !Self.excluded.contains(example.example) {
            let html = render(example.markdown)
            #expect(
                html == withoutOurAttributes(example.html),
                "example \(example.example) (\(example.section)): \(example.markdown)")
        }
    }

    private func render(_ markdown: String) -> String {
        let context = Context(
            path: "page.md", front: FrontMatter(title: "Page", description: "", id: "page"),
            library: Library(settings: Settings(name: "", description: ""), words: .test),
            allowsRawHTML: true)
        let source = Source(file: "content/page.md", bytes: Array(markdown.utf8))
        let document = Document(source, allowsRawHTML: true)
        _ = document.process(in: context)
        return withoutOurAttributes(String(decoding: document.render().bytes, as: UTF8.self))
    }

    /// Takes out what our passes add: ids of headings and the marks of external links.
    private func withoutOurAttributes(_ html: String) -> String {
        html.replacing(/(<h[1-6]) id="[^"]*"/) { $0.output.1 }
            .replacing(" rel=\"noreferrer\" class=\"external\"", with: "")
    }
}
